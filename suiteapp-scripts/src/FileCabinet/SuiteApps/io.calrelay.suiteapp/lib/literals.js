/**
 * NetSuite's words for choices, translated to the contract's. Writing needs no translation: the contract uses SuiteScript's literals.
 *
 * Provider: SuiteScript, REST and SOAP spell some of them differently, and SuiteScript's own spelling of "show as busy" is not
 * documented (netsuite.md 1.3), so every known spelling is understood when reading.
 *
 * @NApiVersion 2.1
 */
define([], () => {
  const STATUS = {
    CONFIRMED: 'CONFIRMED',
    TENTATIVE: 'TENTATIVE',
    CANCELLED: 'CANCELLED',
    CANCELED: 'CANCELLED',
    COMPLETE: 'COMPLETE',
    COMPLETED: 'COMPLETE',
  };
  const ACCESS_LEVEL = {
    PUBLIC: 'PUBLIC',
    PRIVATE: 'PRIVATE',
    'SHOW AS BUSY': 'SHOW AS BUSY',
    SHOW_AS_BUSY: 'SHOW AS BUSY',
    SHOWASBUSY: 'SHOW AS BUSY',
    BUSY: 'SHOW AS BUSY',
  };
  const RESPONSE = {
    ACCEPTED: 'ACCEPTED',
    DECLINED: 'DECLINED',
    TENTATIVE: 'TENTATIVE',
    NORESPONSE: 'NORESPONSE',
    NO_RESPONSE: 'NORESPONSE',
  };
  const ATTENDANCE = { REQUIRED: 'REQUIRED', OPTIONAL: 'OPTIONAL' };

  /** @returns {(value: unknown) => string} */
  const reader = (table, otherwise) => (value) =>
    table[
      String(value ?? '')
        .trim()
        .toUpperCase()
    ] ?? otherwise;

  return {
    status: reader(STATUS, 'CONFIRMED'),
    // What cannot be understood must not be shown to more people than meant.
    accessLevel: reader(ACCESS_LEVEL, 'PRIVATE'),
    response: reader(RESPONSE, 'NORESPONSE'),
    attendance: reader(ATTENDANCE, 'REQUIRED'),
  };
});
