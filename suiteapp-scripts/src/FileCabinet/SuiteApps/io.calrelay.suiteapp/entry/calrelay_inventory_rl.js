/**
 * Lists which events exist, a page at a time, for the nightly compare.
 *
 * @NApiVersion 2.1
 * @NScriptType Restlet
 */
define(['../gateway/events', '../gateway/journal', '../lib/answer'], (events, journal, answer) => {
  const handle = ({ after, limit }) => {
    const page = events.page(after, limit);
    // A full page may be the last one; the page after it is empty then.
    return { events: page, more: page.length === limit, at: Date.now() };
  };

  return {
    post: (request) =>
      answer.to('inventory-request', request, { handle, report: (error) => journal.failure('inventory', error) }),
  };
});
