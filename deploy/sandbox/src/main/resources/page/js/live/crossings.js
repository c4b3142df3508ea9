import { placeOf } from '../model/world.js';

const TOGETHER_MS = 60_000;
const SPREAD_MS = 3_000;

/**
 * A person's change and what the relay made of it.
 *
 * @typedef {{id: number, at: string, who: string, op: string, title: string, place: string, event: string,
 *   copies: Arrival[], arrivals: Arrival[]}} Crossing
 *   `copies`: where the clouds themselves took it, as an invitation does; `arrivals`: where the relay wrote it
 * @typedef {{at: string, ms: number, op: string, place: string, event: string}} Arrival
 */

/** Puts trace entries together: one crossing for each change by a person, with the relay's writes that follow from it. */
export class Crossings {
  #list = [];
  #events = new Map();
  #count = 0;

  /** Newest first. */
  get list() {
    return this.#list;
  }

  /** @returns {Array<{crossing: Crossing, arrival: Arrival|null}>} what is new; without an arrival where a crossing begins */
  take(entries) {
    return entries.map((entry) => this.#place(entry));
  }

  #place(entry) {
    const before = this.#origin(entry);
    if (entry.by === 'relay' && before) return { crossing: before, arrival: this.#arrive(before.arrivals, before, entry) };
    if (entry.by === 'person' && before && this.#isSpread(before, entry)) {
      return { crossing: before, arrival: this.#arrive(before.copies, before, entry) };
    }
    const crossing = {
      id: (this.#count += 1),
      at: entry.at,
      who: entry.by === 'relay' ? 'relay' : entry.who,
      op: entry.op,
      title: entry.title,
      place: placeOf(entry.service),
      event: entry.event,
      copies: [],
      arrivals: [],
    };
    this.#list.unshift(crossing);
    this.#events.set(entry.event, crossing);
    return { crossing, arrival: null };
  }

  #arrive(list, crossing, entry) {
    const arrival = {
      at: entry.at,
      ms: Math.max(0, Date.parse(entry.at) - Date.parse(crossing.at)),
      op: entry.op,
      place: placeOf(entry.service),
      event: entry.event,
    };
    list.push(arrival);
    this.#events.set(entry.event, crossing);
    return arrival;
  }

  /** The latest change of the same title, in time; else the latest that touched this event. */
  #origin(entry) {
    const since = Date.parse(entry.at) - TOGETHER_MS;
    const near = ({ at }) => Date.parse(at) >= since;
    const titled = this.#list.find((each) => each.title === entry.title && each.event !== entry.event && near(each));
    const touched = this.#events.get(entry.event);
    return titled ?? (entry.by === 'relay' && touched && near(touched) ? touched : null);
  }

  /** The clouds hand invitations and answers on by themselves, at once. */
  #isSpread(crossing, entry) {
    const isOther = placeOf(entry.service) !== crossing.place || entry.event !== crossing.event;
    return isOther && entry.who === crossing.who && entry.op === crossing.op && Date.parse(entry.at) - Date.parse(crossing.at) < SPREAD_MS;
  }
}
