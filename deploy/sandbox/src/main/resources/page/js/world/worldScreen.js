import { h } from '../dom.js';
import { clockPanel } from './clockPanel.js';
import { faultsPanel } from './faultsPanel.js';
import { invitationPanel } from './invitationPanel.js';
import { MailPanel } from './mailPanel.js';

/** The hand on the world: time, trouble, strangers, and the mail that nobody really gets. */
export class WorldScreen {
  #mail;
  #faults;

  constructor(world, pulse) {
    this.#mail = new MailPanel(world);
    this.#faults = faultsPanel();
    this.element = h('section.world', { 'aria-label': 'World' },
      clockPanel(world, pulse), this.#faults.element, invitationPanel(world), this.#mail.element);
  }

  async show() {
    await Promise.all([this.#mail.refresh(), this.#faults.refresh()]);
  }

  refresh() {
    return this.#mail.refresh();
  }
}
