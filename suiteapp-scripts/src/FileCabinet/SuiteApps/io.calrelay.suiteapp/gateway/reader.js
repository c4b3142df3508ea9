/**
 * Takes a reading of a record: its snapshot, the fingerprint of it, and when that was.
 *
 * @NApiVersion 2.1
 */
define(['./digest', '../lib/eventFields', '../lib/fingerprint'], (digest, eventFields, fingerprint) => ({
  /** @returns {CalRelay.Reading} */
  take: (record) => {
    const snapshot = eventFields.read(record);
    return { snapshot, fingerprint: digest.sha256(fingerprint.canonical(snapshot)), readAt: Date.now() };
  },
}));
