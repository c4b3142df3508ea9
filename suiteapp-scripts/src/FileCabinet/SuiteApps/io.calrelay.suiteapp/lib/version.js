/**
 * Versions: of the contract with the relay and of this SuiteApp. A test keeps them equal to manifest.xml and package.json.
 *
 * @NApiVersion 2.1
 */
define([], () => ({ contract: 1, suiteApp: '0.1.0' }));
