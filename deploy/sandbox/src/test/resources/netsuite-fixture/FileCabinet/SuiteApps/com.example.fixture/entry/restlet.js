/**
 * Runs whatever steps a test asks for. Dates travel as {"date": [y, m, d]} and {"time": [h, m]}.
 * @NApiVersion 2.1
 * @NScriptType Restlet
 */
define(['../lib/steps', 'N/runtime', 'N/error'], (steps, runtime, error) => ({
  get: (query) => ({ query, context: runtime.executionContext, offset: new Date(2026, 6, 1).getTimezoneOffset() }),
  post: (body) => {
    if (typeof body === 'string') {
      return body.toUpperCase();
    }
    if (body.fail) {
      throw body.fail === 'plain' ? new TypeError('plain trouble') : error.create({ name: 'FIXTURE_FAILED', message: 'on purpose' });
    }
    const results = body.steps.map((step) => steps.run(step));
    return { results, remaining: runtime.getCurrentScript().getRemainingUsage() };
  },
}));
