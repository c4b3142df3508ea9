import { freshId, h, labelled } from '../dom.js';

const SIGNS = { accepted: ['✓', 'accepted'], declined: ['✕', 'declined'], tentative: ['~', 'tentative'], none: ['·', 'has not answered'], organizer: ['★', 'organizes'] };

/** Who is invited: chosen from the people and contacts of this world, or typed. */
export class GuestField {
  #list = h('ul.guests');
  #input;
  #seen;
  #world;

  constructor(world, addresses, seen) {
    this.#world = world;
    this.#seen = new Map(seen.map((each) => [each.email || each.name, each]));
    const known = h('datalist', { id: freshId('guests') }, world.directory.addresses().map((address) => h('option', { value: address }, world.nameOf(address))));
    this.#input = h('input', { type: 'email', list: known.id, placeholder: 'name@company.example, then Enter' });
    this.#input.addEventListener('keydown', (press) => {
      if (press.key === 'Enter' && this.#input.value) {
        press.preventDefault();
        this.#take();
      }
    });
    this.#input.addEventListener('change', () => this.#take());
    addresses.forEach((address) => this.#add(address));
    this.element = h('div', {}, labelled('Guests', this.#input), known, this.#list);
  }

  addresses() {
    this.#take();
    return [...this.#list.children].map((each) => each.dataset.address).filter((each) => each.includes('@'));
  }

  #take() {
    const address = this.#input.value.trim().toLowerCase();
    this.#input.value = '';
    const isNew = [...this.#list.children].every((each) => each.dataset.address !== address);
    if (address.includes('@') && isNew) this.#add(address);
  }

  #add(address) {
    const [character, words] = SIGNS[this.#seen.get(address)?.answer ?? 'none'];
    const name = this.#world.person(address)?.name ?? this.#seen.get(address)?.name ?? address;
    const item = h('li', { 'data-address': address, title: address },
      h('span', { role: 'img', 'aria-label': words, title: words }, character), ` ${name} `,
      h('button.icon', { type: 'button', 'aria-label': `Take ${name} off`, onclick: () => item.remove() }, '×'));
    this.#list.append(item);
  }
}
