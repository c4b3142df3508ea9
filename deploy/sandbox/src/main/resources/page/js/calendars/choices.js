import { plus, startOf } from '../model/time.js';

const KEY = 'calrelay.calendars';
const STEPS = { day: { days: 1 }, week: { weeks: 1 }, month: { months: 1 }, list: { weeks: 1 } };
const UNITS = { week: 'week', month: 'month', list: 'week' };

/** What a visitor chose to see; kept in this browser. Tells its listeners of every change. */
export class Choices extends EventTarget {
  #kept;

  constructor(today, people) {
    super();
    this.#kept = { view: 'day', zone: 'own', hidden: [], single: people[0]?.email ?? '', ...read() };
    this.date = today;
  }

  get view() {
    return this.#kept.view;
  }

  /** `own`: each person's own zone; else an IANA name. */
  get zone() {
    return this.#kept.zone;
  }

  /** The one person whom a narrow screen shows. */
  get single() {
    return this.#kept.single;
  }

  shows = (person) => !this.#kept.hidden.includes(person.email);

  set(changes) {
    Object.assign(this.#kept, changes);
    localStorage.setItem(KEY, JSON.stringify(this.#kept));
    this.#tell();
  }

  toggle(person) {
    const { hidden } = this.#kept;
    this.set({ hidden: this.shows(person) ? [...hidden, person.email] : hidden.filter((each) => each !== person.email) });
  }

  goTo(date) {
    this.date = date;
    this.#tell();
  }

  /** @param {number} direction 1 or -1 */
  step(direction) {
    const amount = Object.fromEntries(Object.entries(STEPS[this.view]).map(([unit, count]) => [unit, count * direction]));
    this.goTo(plus(this.date, amount));
  }

  /** The first day that is shown. */
  get first() {
    const unit = UNITS[this.view];
    return unit ? startOf(this.date, unit) : this.date;
  }

  #tell() {
    this.dispatchEvent(new Event('change'));
  }
}

function read() {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? '{}');
  } catch {
    return {};
  }
}
