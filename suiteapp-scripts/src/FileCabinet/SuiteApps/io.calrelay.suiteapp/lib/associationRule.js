/**
 * Which records a meeting belongs to by itself: the contacts and companies that attend, the companies of those contacts, and of
 * each kind the one opportunity and the one case of these companies that it is likely about.
 *
 * | of what                  | which                                                                                  |
 * |--------------------------|----------------------------------------------------------------------------------------|
 * | attendees                | contacts, customers, leads and prospects, but nobody with an address of our own domain |
 * | opportunities and cases  | open, their owner among the attendees, the one with the newest activity; of a tie none  |
 * | a meeting not for all    | none: NetSuite's own lists would show it (design rule 7)                               |
 *
 * @NApiVersion 2.1
 */
define(['./associationFields', './mailDomains'], ({ map }, mailDomains) => {
  const COMPANIES = ['customer', 'lead', 'prospect'];

  const unique = (list) => [...new Set(list)];

  const newest = (candidates) => {
    const [first, second] = [...candidates].sort((left, right) => right.active - left.active);
    return !first || (second && second.active === first.active) ? [] : [first.id];
  };

  return {
    none: map(() => []),
    /**
     * @param {CalRelay.Entity[]} people Attendees in their order, and the organizer.
     * @param {CalRelay.Surroundings} around
     * @returns {CalRelay.Associations}
     */
    automatic: (people, around) => {
      const staff = people.filter(({ type }) => type === 'employee');
      const ours = mailDomains.all(staff.map(({ email }) => email));
      const guests = people.filter(({ email }) => !ours.has(mailDomains.of(email)));
      const contact = guests.filter(({ type }) => type === 'contact').map(({ id }) => id);
      const companyOf = ({ id, type }) => (COMPANIES.includes(type) ? id : around.companies.get(id));
      const customer = unique(guests.map(companyOf).filter(Boolean));
      const likely = (records) =>
        newest(
          records.filter(({ company, owner }) => customer.includes(company) && staff.some(({ id }) => id === owner)),
        );
      return {
        customer,
        contact: unique(contact),
        opportunity: likely(around.opportunities),
        supportcase: likely(around.cases),
      };
    },
  };
});
