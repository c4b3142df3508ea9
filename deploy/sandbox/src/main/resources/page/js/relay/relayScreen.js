import { relay } from '../api/relay.js';
import { hand } from '../api/hand.js';
import { h, labelled } from '../dom.js';
import { attempt } from '../notices.js';
import { meetingPage } from './meetingPage.js';

const ASK_AFTER_MS = 250;

/** The relay's own view: is it well, whom does it sync, which meetings does it carry, and why it did what it did. */
export class RelayScreen {
  #world;
  #health = h('div.tiles');
  #people = h('div.table-scroll', { tabindex: '0', role: 'region', 'aria-label': 'People' });
  #attention = h('div');
  #meetings = h('ul.meetings');
  #page = h('div.page');
  #search;
  #timer = 0;

  constructor(world) {
    this.#world = world;
    this.#search = h('input', { type: 'search', placeholder: 'title, person, UID or event id', oninput: () => this.#later() });
    this.element = h('section.relay', { 'aria-label': 'Relay' }, this.#health,
      h('div.columns', {},
        h('div.side', {}, h('h2', {}, 'Meetings'), labelled('Search', this.#search), this.#meetings),
        h('div.main', {}, this.#page, h('h2', {}, 'Waiting for a person'), this.#attention, h('h2', {}, 'People'), this.#people)));
  }

  /** @param {string} id of a meeting; empty for none in particular */
  async show(id) {
    this.id = id;
    await Promise.all([this.#list(), this.#showPeople(), this.#showAttention(), this.#showMeeting(id)]);
  }

  state({ health, relays }, refresh) {
    this.#health.replaceChildren(
      tile('Relay', health ? health.status : 'no answer', health?.status === 'up' ? 'good' : 'bad'),
      tile('Work waiting', String(health?.waiting ?? '–'), ''),
      ...relays.map((node) => tile(node.node, node.state, node.state === 'running' ? 'good' : 'bad', nodeButton(node, refresh))),
      ...(health?.problems ?? []).map((each) => tile(each.side, each.problem, 'bad')));
  }

  refresh() {
    this.#later();
    if (this.id) this.#showMeeting(this.id);
  }

  #later() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#list(), ASK_AFTER_MS);
  }

  async #list() {
    const found = await relay.meetings(this.#search.value.trim()).catch((silence) => silence);
    if (found instanceof Error) {
      this.#meetings.replaceChildren(h('li.quiet', {}, found.message));
      return;
    }
    this.#meetings.replaceChildren(...found.map((each) => h('li', {}, h('a', { href: `#relay/${each.id}`, 'aria-current': each.id === this.id ? 'page' : null },
      h('strong', {}, each.title || '(no title)'), h('span.quiet', {}, when(each.when), each.state === 'live' ? '' : ` · ${each.state}`)))));
    if (!found.length) this.#meetings.append(h('li.quiet', {}, 'No meeting.'));
  }

  async #showMeeting(id) {
    if (!id) this.#page.replaceChildren(h('p.quiet.empty', {}, 'Choose a meeting to see where it stands and what was decided about it.'));
    else await attempt(async () => this.#page.replaceChildren(await meetingPage(this.#world, id)));
  }

  async #showPeople() {
    const people = await relay.people().catch(() => []);
    this.#people.replaceChildren(h('table', {},
      h('thead', {}, h('tr', {}, ['Person', 'Calendar', 'Direction', 'Read last', 'State'].map((each) => h('th', { scope: 'col' }, each)))),
      h('tbody', {}, people.map((each) => h('tr', {}, [this.#world.nameOf(each.email), each.calendar ?? '', each.direction ?? '', (each.lastSynced ?? '').slice(0, 19).replace('T', ' '), each.problem || each.state || (each.enabled ? 'synced' : 'off')].map((text) => h('td', {}, text)))))));
  }

  async #showAttention() {
    const waiting = await relay.attention().catch(() => []);
    this.#attention.replaceChildren(...waiting.map((each) => h('div.notice-card', {}, h('p', {}, each.summary),
      (each.choices ?? []).map((choice) => h('button', { type: 'button', onclick: () => attempt(() => relay.resolve(each.id, choice), 'Decided.').then(() => this.#showAttention()) }, choice)))));
    if (!waiting.length) this.#attention.append(h('p.quiet', {}, 'Nothing.'));
  }
}

const when = (text) => text.slice(0, 16).replace('T', ' ');

function tile(label, value, mood, extra) {
  return h(`div.tile.${mood || 'plain'}`, {}, h('span.quiet', {}, label), h('strong', {}, value), extra);
}

function nodeButton({ node, state }, refresh) {
  const isRunning = state === 'running';
  const act = () => attempt(() => (isRunning ? hand.kill(node) : hand.start(node)), `${node} was ${isRunning ? 'killed' : 'started'}.`).then(refresh);
  return h('button', { type: 'button', onclick: act }, isRunning ? `Kill ${node}` : `Start ${node}`);
}
