/**
 * Domains of mail addresses, where one domain stands for one organisation.
 *
 * @NApiVersion 2.1
 */
define([], () => {
  // Providers of mailboxes for everybody: a domain of theirs says nothing about who somebody works for.
  const FOR_EVERYBODY = new Set([
    'aol.com',
    'gmail.com',
    'gmx.com',
    'gmx.de',
    'gmx.net',
    'googlemail.com',
    'hotmail.com',
    'icloud.com',
    'live.com',
    'mail.com',
    'me.com',
    'msn.com',
    'outlook.com',
    'proton.me',
    'protonmail.com',
    'web.de',
    'yahoo.com',
    'zoho.com',
  ]);

  /** @returns {string} In lower case; empty where the address has none or one that is everybody's. */
  const of = (address) => {
    const domain = String(address).trim().toLowerCase().split('@')[1] ?? '';
    return FOR_EVERYBODY.has(domain) ? '' : domain;
  };

  return {
    of,
    /** @param {string[]} addresses @returns {Set<string>} */
    all: (addresses) => new Set(addresses.map(of).filter(Boolean)),
  };
});
