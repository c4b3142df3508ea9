/**
 * Tells the relay once that something changed. The outbox keeps what this does not deliver.
 *
 * @NApiVersion 2.1
 */
define(['N/https', './account', './breaker', './digest', '../lib/signing', '../lib/version'], (
  /** @type {typeof import('N/https')} */ https,
  account,
  breaker,
  digest,
  signing,
  version,
) => {
  const PATIENCE_MILLIS = 2000;

  const post = (url, row) => {
    const body = JSON.stringify({ contractVersion: version.contract, account: account.id(), rows: [row] });
    const sentAt = Date.now();
    const message = {
      method: 'POST',
      path: signing.pathOf(url),
      timestamp: String(Math.floor(sentAt / 1000)),
      // New for every push, because each row is pushed once.
      nonce: `row-${row.row}-${sentAt}`,
      body,
    };
    const headers = signing.headers(message, digest.signature(signing.signingString(message)));
    const { code } = https.post({ url, body, headers });
    return code >= 200 && code < 300 && Date.now() - sentAt <= PATIENCE_MILLIS;
  };

  return {
    /** Opens the breaker when the relay is away, slow or says no. */
    send: (row) => {
      const url = account.relayUrl();
      if (url === '' || breaker.isOpen()) return;
      let answered = false;
      try {
        answered = post(url, row);
      } finally {
        if (!answered) breaker.open();
      }
    },
  };
});
