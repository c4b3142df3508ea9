import { h } from '../dom.js';
import { meetingOf } from '../api/relay.js';
import { clockWithSeconds, taken } from '../model/time.js';
import { PLACES } from '../model/world.js';
import { historyList } from '../relay/history.js';

const SHOWN = 80;
const WHY_AFTER_MS = 700;
const VERBS = { created: 'created', updated: 'changed', deleted: 'deleted', answered: 'answered' };

/** The running list: every change by a person, where it arrived, how fast, and why. Newest first. */
export class Activity {
  #world;
  #rows = new Map();
  #list = h('ol.crossings');
  #empty = h('p.quiet.empty', {}, 'Nothing has happened yet. Create a meeting in any calendar and watch it cross.');

  constructor(world) {
    this.#world = world;
    this.element = h('section.activity', { 'aria-label': 'What happens', 'data-view': 'activity' },
      h('h2', {}, 'What happens'), this.#empty,
      h('div.scroll', { tabindex: '0', role: 'region', 'aria-label': 'Changes, newest first' }, this.#list));
  }

  /** @param {Array<{crossing: object, arrival: object|null}>} news; isOld: from before this page was opened */
  show(news, isOld) {
    this.#empty.hidden = this.#empty.hidden || news.length > 0;
    for (const { crossing, arrival } of news) this.#row(crossing).update(arrival, isOld);
    while (this.#list.children.length > SHOWN) {
      this.#rows.delete(Number(this.#list.lastChild.dataset.crossing));
      this.#list.lastChild.remove();
    }
  }

  #row(crossing) {
    if (!this.#rows.has(crossing.id)) {
      const row = new Row(this.#world, crossing);
      this.#rows.set(crossing.id, row);
      this.#list.prepend(row.element);
    }
    return this.#rows.get(crossing.id);
  }
}

class Row {
  #world;
  #crossing;
  #stations = h('div.stations');
  #why = h('p.why', { 'aria-live': 'polite' });
  #more = h('div.more', { hidden: true });
  #button;
  #timer = 0;

  constructor(world, crossing) {
    this.#world = world;
    this.#crossing = crossing;
    this.#button = h('button.subject', { type: 'button', 'aria-expanded': 'false', onclick: () => this.#toggle() }, crossing.title || '(no title)');
    const who = crossing.who === 'relay' ? 'The relay' : world.nameOf(crossing.who);
    this.element = h(`li.crossing.by-${crossing.who === 'relay' ? 'relay' : 'person'}`, { 'data-crossing': String(crossing.id), 'data-title': crossing.title },
      h('p.head', {}, h('time', { datetime: crossing.at }, clockWithSeconds(new Date(crossing.at), world.company.companyTimeZone)), ` ${who} ${VERBS[crossing.op]}`),
      this.#button, this.#stations, this.#why, this.#more);
  }

  update(arrival, isOld) {
    const { place, copies, arrivals } = this.#crossing;
    this.#stations.replaceChildren(station(place),
      ...copies.map((each) => station(each.place, '', 'handed on by the clouds themselves')),
      ...(arrivals.length ? [h('span.rail', { 'aria-hidden': 'true' })] : []),
      ...arrivals.map((each) => station(each.place, taken(each.ms), `${VERBS[each.op]} by the relay`)));
    if (arrival && !isOld) this.#flash();
    if (!isOld) this.#askWhy();
  }

  #flash() {
    this.element.classList.remove('fresh');
    requestAnimationFrame(() => this.element.classList.add('fresh'));
  }

  /** Once, after the last arrival of a burst. */
  #askWhy() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(async () => {
      const last = (await this.#meeting().catch(() => null))?.history.at(-1);
      if (last) this.#why.textContent = [last.decided, last.why].filter(Boolean).join(': ');
    }, WHY_AFTER_MS);
  }

  /** Outlook's id here is not the one the relay uses; any other event's, or the title, finds the meeting. */
  #meeting() {
    const { place, event, title, copies, arrivals } = this.#crossing;
    const elsewhere = [{ place, event }, ...copies, ...arrivals].find((each) => each.place !== 'outlook');
    return meetingOf(elsewhere?.event ?? title);
  }

  async #toggle() {
    const open = this.#more.hidden;
    this.#more.hidden = !open;
    this.#button.setAttribute('aria-expanded', String(open));
    if (!open) return;
    const meeting = await this.#meeting().catch(() => null);
    this.#more.replaceChildren(meeting ? historyList(meeting.history.toReversed()) : h('p.quiet', {}, 'The relay does not carry this event.'));
  }
}

function station(place, time, hint) {
  return h(`span.station.at-${place}`, { title: hint ?? 'where it began' }, PLACES[place].name, time && h('b', {}, time));
}
