/**
 * The frame of every RESTlet: refuses a request that is not of this contract, answers what cannot be done with a code.
 *
 * @NApiVersion 2.1
 */
define(['./contract', './version'], (contract, version) => {
  const MEMBER_PARAM = { required: 'missingProperty', additionalProperties: 'additionalProperty' };

  const failure = (code, message, path) => ({
    contractVersion: version.contract,
    error: path === undefined ? { code, message } : { code, message, path },
  });

  /** JSON pointer to the member that is wrong; one that is missing or too much is named itself. */
  const pathOf = ({ instancePath, keyword, params }) => {
    const member = params[MEMBER_PARAM[keyword]];
    return member === undefined ? instancePath : `${instancePath}/${member}`;
  };

  const refusal = (message, request) => {
    const theirs = request?.contractVersion;
    if (typeof theirs === 'number' && theirs !== version.contract) {
      const said = `This SuiteApp speaks version ${version.contract} of the contract, not ${theirs}.`;
      return failure('CONTRACT_VERSION_UNSUPPORTED', said, '/contractVersion');
    }
    const validate = contract[message];
    if (validate(request)) return null;
    const [error] = validate.errors;
    return failure('MESSAGE_INVALID', error.message, pathOf(error));
  };

  const breakdown = (error) =>
    error?.name === 'SSS_USAGE_LIMIT_EXCEEDED'
      ? failure('UNITS_EXHAUSTED', "The script's governance units did not suffice.")
      : failure('INTERNAL', `The SuiteApp failed with ${error?.name ?? 'an unknown error'}.`);

  return {
    /**
     * @param {string} message Name of the request's schema.
     * @param {any} request
     * @param {{ handle: (request: any) => object, report: (error: unknown) => void }} steps
     */
    to: (message, request, { handle, report }) => {
      const refused = refusal(message, request);
      if (refused) return refused;
      try {
        return { contractVersion: version.contract, ...handle(request) };
      } catch (error) {
        report(error);
        return breakdown(error);
      }
    },
  };
});
