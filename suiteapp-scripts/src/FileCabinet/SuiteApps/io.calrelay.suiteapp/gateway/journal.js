/**
 * The script log. Codes only: titles, texts and addresses are never logged.
 *
 * @NApiVersion 2.1
 */
define(['N/log'], (/** @type {typeof import('N/log')} */ log) => ({
  failure: (step, error) => log.error({ title: `CalRelay: ${step}`, details: error?.name ?? 'UNKNOWN' }),
}));
