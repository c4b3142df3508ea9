import { h } from './dom.js';
import { clockWithSeconds, longDay } from './model/time.js';
import { clockButtons } from './world/clockPanel.js';

const NAMES = { calendars: 'Calendars', netsuite: 'NetSuite', relay: 'Relay', world: 'World', activity: 'Activity' };

/** The frame around the views: where one is, the clock, the relay's health. The address bar says which view is shown. */
export class Shell {
  #it;
  #links = new Map();
  #health = h('a.health', { href: '#relay' }, 'asking the relay');
  #main = h('main', { id: 'view', tabindex: '-1' });

  constructor(it) {
    this.#it = it;
    const links = Object.entries(NAMES).map(([id, name]) => {
      const link = h(`a.tab-${id}`, { href: `#${id}` }, name);
      this.#links.set(id, link);
      return link;
    });
    for (const [id, view] of Object.entries(it.views)) view.element.dataset.view = id;
    this.#main.append(...Object.values(it.views).map((view) => view.element));
    this.element = h('div.shell', {},
      h('a.skip', { href: '#view', onclick: (event) => { event.preventDefault(); this.#main.focus(); } }, 'To the content'),
      h('header.top', {}, h('h1.brand', {}, mark(), 'CalRelay ', h('span.quiet', {}, 'sandbox')),
        h('nav.tabs', { 'aria-label': 'Views' }, links), this.#clock(), h('div', { role: 'status' }, this.#health)),
      this.#main, it.activity.element);
    addEventListener('hashchange', () => this.follow());
    setInterval(() => this.#tick(), 1000);
  }

  /** Shows what the address bar names. */
  follow() {
    const [id, ...rest] = location.hash.slice(1).split('/');
    const shown = NAMES[id] ? id : 'calendars';
    this.element.dataset.shown = shown;
    for (const [name, link] of this.#links) {
      if (name === shown) link.setAttribute('aria-current', 'page');
      else link.removeAttribute('aria-current');
    }
    const { views } = this.#it;
    for (const [name, view] of Object.entries(views)) view.element.hidden = name !== shown;
    document.title = `${NAMES[shown]} · CalRelay sandbox`;
    this.shown = shown;
    if (shown === 'calendars') views.calendars.shown();
    else views[shown]?.show(rest.join('/'));
    this.#tick();
  }

  /** After changes: the view on screen may have new content. The calendars are told by themselves. */
  refresh() {
    if (this.shown === 'relay' || this.shown === 'world') this.#it.views[this.shown].refresh();
  }

  state({ health, relays }) {
    const isUp = health?.status === 'up';
    const problems = health?.problems?.length ?? 0;
    const running = relays.filter((each) => each.state === 'running').length;
    this.#health.className = `health ${isUp ? (problems ? 'warn' : 'good') : 'bad'}`;
    this.#health.textContent = !health ? 'relay does not answer' : !isUp ? `relay is ${health.status}` : problems ? `relay: ${problems} problem${problems > 1 ? 's' : ''}` : health.waiting ? `relay works on ${health.waiting}` : `relay up${running > 1 ? `, ${running} nodes` : ''}`;
    this.#tick();
  }

  silent() {
    this.#health.className = 'health bad';
    this.#health.textContent = 'the sandbox does not answer';
  }

  #clock() {
    const menu = h('details.clock', {}, h('summary', { 'aria-label': 'The sandbox’s clock; opens buttons that move it on' }, h('span', { 'data-now': 'short' })),
      h('div.buttons', {}, clockButtons(this.#it.pulse)));
    menu.addEventListener('keydown', ({ key }) => key === 'Escape' && menu.removeAttribute('open'));
    return menu;
  }

  #tick() {
    const { world, views } = this.#it;
    const zone = world.company.companyTimeZone;
    const text = { short: `${longDay(world.now(), zone).replace(/ \d{4}$/, '')}, ${clockWithSeconds(world.now(), zone)}`, long: `${longDay(world.now(), zone)}, ${clockWithSeconds(world.now(), zone)}` };
    for (const each of document.querySelectorAll('[data-now]')) each.textContent = text[each.dataset.now];
    views.calendars.tick();
  }
}

/** Two calendars, one meeting crossing. */
function mark() {
  const holder = h('span.mark', { 'aria-hidden': 'true' });
  holder.innerHTML = '<svg viewBox="0 0 32 32" width="28" height="28"><rect x="2" y="6" width="10" height="20" rx="3"/><rect x="20" y="6" width="10" height="20" rx="3"/><path d="M9 16h14M19 12l4 4-4 4"/></svg>';
  return holder;
}
