import { hand } from '../api/hand.js';
import { h } from '../dom.js';
import { clockWithSeconds } from '../model/time.js';
import { PLACES, placeOf } from '../model/world.js';

const SHOWN = 100;

/** Every mail that the real clouds would have sent, newest first. */
export class MailPanel {
  #world;
  #rows = h('tbody');
  #count = h('p.quiet', { 'aria-live': 'polite' });

  constructor(world) {
    this.#world = world;
    this.element = h('section.panel.wide', { 'aria-label': 'Mail' }, h('h2', {}, 'Mail'), this.#count,
      h('div.table-scroll', { tabindex: '0', role: 'region', 'aria-label': 'Mails' }, h('table', {},
        h('thead', {}, h('tr', {}, ['At', 'By', 'What', 'From', 'To', 'Subject'].map((each) => h('th', { scope: 'col' }, each)))), this.#rows)));
  }

  async refresh() {
    const mails = await hand.mail();
    this.#count.textContent = mails.length ? `${mails.length} mails, recorded and never sent.` : 'No mail was sent. CalRelay’s own copies never mail anybody.';
    this.#rows.replaceChildren(...mails.slice(-SHOWN).reverse().map((mail) => this.#row(mail)));
  }

  #row(mail) {
    const place = placeOf(mail.service);
    const time = clockWithSeconds(new Date(mail.at), this.#world.company.companyTimeZone);
    return h('tr', {}, h('td', {}, time), h('td', {}, h(`span.place.at-${place}`, {}, PLACES[place].name)),
      [mail.kind, this.#world.nameOf(mail.from), this.#world.nameOf(mail.to), mail.subject].map((text) => h('td', {}, text)));
  }
}
