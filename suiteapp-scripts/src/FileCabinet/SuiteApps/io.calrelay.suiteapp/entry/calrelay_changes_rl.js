/**
 * The change feed: takes stored rows off the outbox, answers what is left and the events it names.
 *
 * @NApiVersion 2.1
 * @NScriptType Restlet
 */
define(['../gateway/changeFeed', '../gateway/journal', '../gateway/outbox', '../lib/answer'], (
  changeFeed,
  journal,
  outbox,
  answer,
) => {
  const handle = ({ acknowledge, look, limit }) => {
    outbox.acknowledge(acknowledge);
    return { ...changeFeed.read({ look, limit }), at: Date.now() };
  };

  return {
    post: (request) =>
      answer.to('changes-request', request, { handle, report: (error) => journal.failure('changes', error) }),
  };
});
