/**
 * Remembers for five minutes that the relay did not answer well, so that saves stop waiting for it.
 *
 * @NApiVersion 2.1
 */
define(['N/cache'], (/** @type {typeof import('N/cache')} */ cache) => {
  const KEY = 'open';
  // Provider: 300 s is also the shortest time to live that the cache takes (netsuite.md 3.3).
  const SECONDS_OPEN = 300;

  const store = () => cache.getCache({ name: 'calrelay_push_breaker', scope: cache.Scope.PRIVATE });

  return {
    isOpen: () => store().get({ key: KEY }) !== null,
    open: () => store().put({ key: KEY, value: 'T', ttl: SECONDS_OPEN }),
  };
});
