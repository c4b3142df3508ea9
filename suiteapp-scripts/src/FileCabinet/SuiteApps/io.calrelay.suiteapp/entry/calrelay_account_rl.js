/**
 * Tells the relay about the account, and which employees have which address.
 *
 * @NApiVersion 2.1
 * @NScriptType Restlet
 */
define(['../gateway/account', '../gateway/entities', '../gateway/journal', '../lib/answer', '../lib/version'], (
  account,
  entities,
  journal,
  answer,
  version,
) => {
  const handle = ({ employees }) => ({
    account: account.id(),
    suiteAppVersion: version.suiteApp,
    companyTimeZone: account.companyZone(),
    employees: entities.employees(employees),
    at: Date.now(),
  });

  return {
    post: (request) =>
      answer.to('account-request', request, { handle, report: (error) => journal.failure('account', error) }),
  };
});
