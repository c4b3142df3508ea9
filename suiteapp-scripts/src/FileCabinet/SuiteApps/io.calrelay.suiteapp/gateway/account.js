/**
 * Who and where this script runs: account, company, user, units, settings.
 *
 * @NApiVersion 2.1
 */
define(['N/config', 'N/runtime', '../lib/wallTime'], (
  /** @type {typeof import('N/config')} */ config,
  /** @type {typeof import('N/runtime')} */ runtime,
  wallTime,
) => {
  const ZONE = /^[A-Za-z][A-Za-z0-9_+/-]{1,63}$/;

  const userZone = () => {
    const zone = String(runtime.getCurrentUser().getPreference({ name: 'TIMEZONE' }) ?? '');
    return ZONE.test(zone) ? zone : 'America/Los_Angeles';
  };

  /** A role that may not read company settings still has a zone of its own. */
  const companyZone = () => {
    try {
      const settings = config.load({ type: config.Type.COMPANY_INFORMATION });
      const zone = String(settings.getValue({ fieldId: 'timezone' }) ?? '');
      return ZONE.test(zone) ? zone : userZone();
    } catch {
      return userZone();
    }
  };

  return {
    id: () => runtime.accountId,
    userZone,
    companyZone,
    /** The day by the script's own clock; near enough where years are counted. */
    today: () => wallTime.dateText(new Date(Date.now())),
    context: () => String(runtime.executionContext),
    role: () => String(runtime.getCurrentUser().roleId ?? '').toLowerCase(),
    unitsLeft: () => runtime.getCurrentScript().getRemainingUsage(),
    /** Where to push; empty as long as nobody has set it. */
    relayUrl: () => String(runtime.getCurrentScript().getParameter({ name: 'custscript_calrelay_relay_url' }) ?? ''),
  };
});
