import { hand } from '../api/hand.js';
import { netsuite, screens } from '../api/netsuite.js';
import { outlook } from '../api/outlook.js';
import { google } from '../api/google.js';

/** Where a calendar can be; `service` is the cloud's name in the sandbox's calls. */
export const PLACES = {
  outlook: { name: 'Outlook', service: 'graph' },
  google: { name: 'Google', service: 'google' },
  netsuite: { name: 'NetSuite', service: 'netsuite' },
};

export const placeOf = (service) => Object.keys(PLACES).find((place) => PLACES[place].service === service);

/** Who and what NetSuite knows by number, and the calendars by address. */
class Directory {
  #byId = new Map();
  #idByEmail = new Map();

  constructor(people, records) {
    for (const record of records) this.#byId.set(Number(record.id), { name: record.name, email: record.email ?? '' });
    for (const person of people) this.#byId.set(person.employeeId, person);
    for (const [id, { email }] of this.#byId) if (email) this.#idByEmail.set(email.toLowerCase(), id);
  }

  idOf = (email) => this.#idByEmail.get(email.toLowerCase()) ?? null;
  emailOf = (id) => this.#byId.get(Number(id))?.email ?? '';
  nameOf = (id) => this.#byId.get(Number(id))?.name ?? `#${id}`;
  addresses = () => [...this.#idByEmail.keys()];
}

/**
 * What there is in this world: people, the company, the records, and a way to each calendar.
 * `lag`: how far the sandbox's clock is ahead of this browser's, in milliseconds.
 */
export class World {
  static async read() {
    const [people, company, now] = await Promise.all([hand.people(), hand.company(), hand.now()]);
    const records = people.length ? await screens.records(people[0].email) : [];
    return new World(people, company, records, now);
  }

  constructor(people, company, records, now) {
    this.people = people;
    this.company = company;
    this.records = records;
    this.directory = new Directory(people, records);
    this.calendars = { outlook, google, netsuite: netsuite(this.directory) };
    this.setNow(now);
  }

  setNow(now) {
    this.lag = now.getTime() - Date.now();
  }

  now = () => new Date(Date.now() + this.lag);
  person = (email) => this.people.find((each) => each.email === email);
  nameOf = (email) => this.person(email)?.name ?? email;

  /** The person's calendars, provider first. */
  placesOf = (person) => [...(person.calendar === 'none' ? [] : [person.calendar]), 'netsuite'];
}
