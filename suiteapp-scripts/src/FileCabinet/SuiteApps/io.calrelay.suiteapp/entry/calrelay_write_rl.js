/**
 * Creates, updates and deletes events for the relay, many in one call.
 *
 * @NApiVersion 2.1
 * @NScriptType Restlet
 */
define(['../gateway/account', '../gateway/journal', '../gateway/outbox', '../gateway/writes', '../lib/answer'], (
  account,
  journal,
  outbox,
  writes,
  answer,
) => {
  const handle = ({ acknowledge, operations }) => {
    outbox.acknowledge(acknowledge);
    const results = writes.carryOut(operations);
    return { results, unitsLeft: account.unitsLeft(), at: Date.now() };
  };

  return {
    post: (request) =>
      answer.to('write-request', request, { handle, report: (error) => journal.failure('write', error) }),
  };
});
