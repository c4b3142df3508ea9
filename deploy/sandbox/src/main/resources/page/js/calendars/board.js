import { h } from '../dom.js';
import { PLACES } from '../model/world.js';
import { cityOf, clock, dateIn, offset } from '../model/time.js';
import { say } from '../notices.js';
import { Arrows } from './arrows.js';
import { Choices } from './choices.js';
import { Lane } from './lane.js';
import { openMeeting } from './meetingDialog.js';
import { moveMeeting } from './moving.js';
import { toolbar } from './toolbar.js';

const MORNING = 7;

/** The calendars of every person side by side, each person's provider calendar beside the same person's NetSuite one. */
export class Board {
  #world;
  #choices;
  #lanes = [];
  #cards = h('div.cards');
  #arrows = new Arrows(this.#cards);
  #scroller;
  #isPlaced = false;

  constructor(world) {
    this.#world = world;
    this.#choices = new Choices(dateIn(world.now(), world.company.companyTimeZone), world.people);
    this.#scroller = h('div.board', { role: 'region', 'aria-label': 'Everybody’s calendars', tabindex: '0' }, this.#cards);
    this.element = h('section.calendars', { 'aria-label': 'Calendars' }, toolbar(world, this.#choices), this.#scroller);
    this.#choices.addEventListener('change', () => this.#draw());
  }

  /** Called when the view comes on screen: FullCalendar measures what it draws. */
  shown() {
    if (!this.#lanes.length) this.#draw();
  }

  refresh() {
    this.#lanes.forEach((lane) => lane.refresh());
  }

  /** Shows a crossing as it happens, once both ends are drawn. */
  showArrival(crossing, arrival) {
    this.#arrows.draw(() => this.#lanes, crossing, arrival);
  }

  /** The clocks beside the people's names. */
  tick() {
    for (const each of this.#cards.querySelectorAll('[data-clock]')) each.textContent = clock(this.#world.now(), each.dataset.clock);
  }

  #draw() {
    this.#lanes.forEach((lane) => lane.close());
    this.#lanes = [];
    this.#cards.replaceChildren(this.#arrows.element);
    this.#cards.className = `cards view-${this.#choices.view}`;
    this.#isPlaced = this.#choices.view !== 'day';
    this.#scroller.scrollTop = 0;
    for (const person of this.#world.people) if (this.#choices.shows(person) || person.email === this.#choices.single) this.#card(person);
    this.tick();
  }

  #card(person) {
    const lanes = h('div.lanes');
    const classes = [!this.#choices.shows(person) && 'hidden-wide', person.email !== this.#choices.single && 'hidden-narrow'];
    const card = h('article.card', { 'aria-label': person.name }, heading(person, this.#world), lanes);
    card.classList.add(...classes.filter(Boolean));
    this.#cards.append(card);
    for (const place of this.#world.placesOf(person)) this.#lane(lanes, person, place);
  }

  #lane(lanes, person, place) {
    const canvas = h('div.canvas');
    const { name } = PLACES[place];
    const add = h('button.icon.add', {
      type: 'button',
      'aria-label': `New meeting in ${name} of ${person.name}`,
      onclick: () => this.#create({ person, place }, this.#nextHour(person)),
    }, '+');
    lanes.append(h('section.lane', { 'aria-label': `${name} of ${person.name}`, 'data-place': place, 'data-person': person.email },
      h('header.lane-head', {}, h(`span.place.at-${place}`, {}, name), add), canvas));
    const zone = this.#choices.zone === 'own' ? person.timeZone : this.#choices.zone;
    const { view, date } = this.#choices;
    this.#lanes.push(new Lane(canvas, { world: this.#world, person, place, zone, view, date, actions: this.#actions() }));
  }

  #actions() {
    return {
      create: (lane, times) => this.#create(lane, times),
      open: (lane, entry) => openMeeting({ world: this.#world, lane, entry, done: () => this.refresh() }),
      move: (lane, entry, times, revert) => moveMeeting({ world: this.#world, lane, entry, times, revert }),
      drawn: () => this.#align(),
      failed: (lane, problem) => say(`${PLACES[lane.place].name} of ${lane.person.name}: ${problem.message}`, 'problem'),
    };
  }

  #create(lane, times) {
    openMeeting({ world: this.#world, lane, times, done: () => this.refresh() });
  }

  #nextHour(person) {
    const zone = person.timeZone;
    const hour = Math.min(22, Number(clock(this.#world.now(), zone).slice(0, 2)) + 1);
    const at = (each) => `${this.#choices.date}T${String(each).padStart(2, '0')}:00:00`;
    return { start: at(hour), end: at(hour + 1), allDay: false, zone };
  }

  /** One height for all strips of whole days, so that the hours of all calendars stand level. */
  #align() {
    const strips = [...this.#cards.querySelectorAll('.fc-timegrid .fc-daygrid-day-events')];
    const tallest = Math.max(0, ...strips.map((strip) => [...strip.children].reduce((bottom, each) => Math.max(bottom, each.offsetTop + each.offsetHeight), 0)));
    this.#cards.style.setProperty('--all-day', `${Math.max(26, tallest + 6)}px`);
    if (!this.#isPlaced) this.#toMorning();
  }

  #toMorning() {
    const slot = this.#cards.querySelector(`[data-time="${String(MORNING).padStart(2, '0')}:00:00"]`);
    if (!slot?.offsetParent) return;
    this.#isPlaced = true;
    this.#scroller.scrollTop += slot.getBoundingClientRect().top - this.#scroller.getBoundingClientRect().top - 150;
  }
}

function heading(person, world) {
  const initials = person.name.split(' ').map((each) => each[0]).join('').slice(0, 2);
  return h('header.card-head', {},
    h('span.avatar', { 'aria-hidden': 'true' }, initials),
    h('div.who', {}, h('h3', {}, person.name),
      h('p', {}, h('time', { 'data-clock': person.timeZone }), ` ${cityOf(person.timeZone)} `, h('span.quiet', {}, offset(world.now(), person.timeZone)))),
    person.licensed ? null : h('span.tag', { title: 'CalRelay leaves this person’s calendar alone' }, 'not synced'));
}
