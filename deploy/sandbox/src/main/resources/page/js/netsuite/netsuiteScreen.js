import { screens } from '../api/netsuite.js';
import { h, labelled, select } from '../dom.js';
import { attempt, say } from '../notices.js';
import { eventForm } from './eventForm.js';
import { recordPage } from './recordPage.js';
import { suiteletPage } from './suiteletPage.js';

/** NetSuite as one person sees it: records with their subtabs, the event form, the SuiteApp's Suitelets. */
export class NetSuiteScreen {
  #world;
  #as;
  #menu = h('nav.menu', { 'aria-label': 'NetSuite records' });
  #page = h('div.page', { tabindex: '-1' });
  #filter = '';
  #shown = [];

  constructor(world) {
    this.#world = world;
    this.#as = world.people[0]?.email ?? '';
    const acting = select(world.people.map((each) => [each.email, each.name]), this.#as, (email) => this.#actAs(email));
    const find = h('input', { type: 'search', oninput: () => this.#find(find.value) });
    this.element = h('section.netsuite', { 'aria-label': 'NetSuite' },
      h('div.side', {}, labelled('Signed in as', acting),
        h('button.primary', { type: 'button', onclick: () => this.go('event') }, 'New event'),
        labelled('Find a record', find), this.#menu),
      this.#page);
  }

  /** @param {string} path such as `customer/101`, `event/1001`, `suitelet/customscript_x`; empty for the first record */
  async show(path) {
    await this.#readMenu();
    const wanted = path || this.#firstPath();
    for (const link of this.#menu.querySelectorAll('a')) {
      const isHere = link.hash === `#netsuite/${wanted}`;
      if (isHere) link.setAttribute('aria-current', 'page');
      else link.removeAttribute('aria-current');
    }
    await attempt(async () => this.#page.replaceChildren(await this.#draw(wanted)));
  }

  go = (path) => {
    location.hash = `netsuite/${path}`;
  };

  async #draw(path) {
    const [kind, id] = path.split('/');
    const as = this.#as;
    if (kind === 'event') return eventForm({ world: this.#world, as, id, go: this.go, shown: () => this.show(path) });
    if (kind === 'suitelet') return suiteletPage({ as, id });
    if (!id) return h('p.quiet', {}, 'This account has no records.');
    return recordPage({ world: this.#world, as, type: kind, id });
  }

  async #readMenu() {
    const [records, suitelets] = await Promise.all([screens.records(this.#as), screens.suitelets(this.#as)]);
    this.#shown = records;
    const kinds = grouped(records);
    const groups = [...kinds].map(([label, rows]) => group(label, rows.map((row) => [`${row.type}/${row.id}`, row.name])));
    const pages = suitelets.map((each) => [`suitelet/${each.id}`, each.name]);
    this.#menu.replaceChildren(...groups, group('SuiteApp pages', pages, 'The SuiteApp has no pages of its own.'));
    this.#find(this.#filter);
  }

  #firstPath() {
    const first = this.#shown[0];
    return first ? `${first.type}/${first.id}` : 'event';
  }

  #find(text) {
    this.#filter = text.toLowerCase();
    for (const item of this.#menu.querySelectorAll('li')) item.hidden = !item.textContent.toLowerCase().includes(this.#filter);
    for (const each of this.#menu.querySelectorAll('section')) each.hidden = Boolean(this.#filter) && !each.querySelector('li:not([hidden])');
  }

  async #actAs(email) {
    this.#as = email;
    say(`NetSuite is shown as ${this.#world.nameOf(email)} sees it.`);
    await this.show(location.hash.startsWith('#netsuite/') ? location.hash.slice('#netsuite/'.length) : '');
  }
}

function grouped(records) {
  const kinds = new Map();
  for (const each of records) kinds.set(each.label, [...(kinds.get(each.label) ?? []), each]);
  return kinds;
}

function group(label, links, none) {
  if (!links.length && !none) return null;
  return h('section', {}, h('h2', {}, label),
    links.length ? h('ul', {}, links.map(([path, name]) => h('li', {}, h('a', { href: `#netsuite/${path}` }, name)))) : h('p.quiet', {}, none));
}
