/**
 * What a save of an event means for the outbox.
 *
 * @NApiVersion 2.1
 */
define([], () => {
  // Entry points that show an event but save none.
  const NO_CHANGE = ['view', 'copy', 'print', 'email', 'quickview'];
  const OURS = 'customrole_calrelay_integration';
  const PROBE = 'calrelay-probe:';

  /** @returns {'created' | 'updated' | 'deleted' | null} */
  const operationOf = (type) => {
    const lower = String(type).toLowerCase();
    if (NO_CHANGE.includes(lower)) return null;
    if (lower === 'create') return 'created';
    return lower === 'delete' ? 'deleted' : 'updated';
  };

  /**
   * A save is the relay's own when it came through a RESTlet, names a write that the record did not name before, and left exactly
   * what that write meant to leave. A copy that a person makes carries the marks along, but does not come through a RESTlet.
   */
  const isOwnSave = (save) =>
    save.context === 'RESTLET' &&
    save.revision !== '' &&
    save.revision !== save.revisionBefore &&
    save.markLeft === save.mark;

  /**
   * The relay's role keeps what events belong to up to date (gateway/associations). Such a save changes nothing that is carried.
   */
  const changesNothing = ({ context, role, mark, markBefore }) =>
    context === 'RESTLET' && role === OURS && mark === markBefore;

  /**
   * A deletion leaves nothing to mark. It is the relay's own when it came through a RESTlet in the role that only the relay has;
   * with any other role a row is made, and the relay finds that it knows already.
   */
  const isOwnDeletion = ({ context, role }) => context === 'RESTLET' && role === OURS;

  /** Events of the probe are made, changed and deleted within one call, whatever the account makes of them. */
  const isProbe = ({ context, externalId }) => context === 'RESTLET' && externalId.startsWith(PROBE);

  return { OURS, PROBE, operationOf, isOwnSave, changesNothing, isOwnDeletion, isProbe };
});
