/**
 * Finds out for the relay what this account makes of series and time zones that a script sets. Leaves nothing behind.
 *
 * @NApiVersion 2.1
 * @NScriptType Restlet
 */
define(['../gateway/journal', '../gateway/probe', '../lib/answer'], (journal, probe, answer) => {
  const handle = ({ run }) => {
    const found = probe.run(run);
    return found.error ? found : { ...found, at: Date.now() };
  };

  return {
    post: (request) =>
      answer.to('probe-request', request, { handle, report: (error) => journal.failure('probe', error) }),
  };
});
