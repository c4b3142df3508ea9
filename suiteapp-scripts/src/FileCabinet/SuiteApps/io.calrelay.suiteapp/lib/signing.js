/**
 * What is signed when the SuiteApp pushes: the same as io.calrelay.contract.SignedPush states, and tested with the same example.
 *
 * @NApiVersion 2.1
 */
define([], () => ({
  /** @returns {string} Path of the URL as sent, without host and query. */
  pathOf: (url) => /^[a-z]+:\/\/[^/?#]+([^?#]*)/i.exec(url)?.[1] || '/',
  signingString: ({ method, path, timestamp, nonce, body }) => [method, path, timestamp, nonce, body].join('\n'),
  headers: ({ timestamp, nonce }, signature) => ({
    'Content-Type': 'application/json',
    'X-CalRelay-Timestamp': timestamp,
    'X-CalRelay-Nonce': nonce,
    'X-CalRelay-Signature': signature,
  }),
}));
