import { h, labelled, select } from '../dom.js';
import { cityOf, dateIn, longDay, zones } from '../model/time.js';

const VIEWS = [['day', 'Day'], ['week', 'Week'], ['month', 'Month'], ['list', 'List']];

/** Above the calendars: which days, which view, whose calendars, in which zone. */
export function toolbar(world, choices) {
  const title = h('h2.period', { 'aria-live': 'polite' });
  const views = h('div.segmented', { role: 'group', 'aria-label': 'View' }, VIEWS.map(([id, text]) =>
    h('button', { type: 'button', 'data-view': id, onclick: () => choices.set({ view: id }) }, text)));
  const people = h('div.people-filter', { role: 'group', 'aria-label': 'Whose calendars' }, world.people.map((person) =>
    h('button.chip', { type: 'button', 'data-person': person.email, title: person.name, onclick: () => pick(person) }, person.name.split(' ')[0])));

  /** A narrow screen has room for one person: there the chips choose instead of adding. */
  function pick(person) {
    if (matchMedia('(max-width: 760px)').matches) choices.set({ single: person.email });
    else choices.toggle(person);
  }

  function show() {
    title.textContent = period(choices);
    for (const each of views.children) each.setAttribute('aria-pressed', each.dataset.view === choices.view);
    for (const each of people.children) {
      const person = world.person(each.dataset.person);
      each.setAttribute('aria-pressed', choices.shows(person));
      each.classList.toggle('single', choices.single === person.email);
    }
  }

  choices.addEventListener('change', show);
  show();
  return h('div.toolbar', {}, paging(world, choices), title, views, people, zoneChoice(world, choices));
}

function paging(world, choices) {
  const today = () => choices.goTo(dateIn(world.now(), world.company.companyTimeZone));
  return h('div.paging', {},
    h('button.icon', { type: 'button', 'aria-label': 'Earlier', onclick: () => choices.step(-1) }, '‹'),
    h('button', { type: 'button', onclick: today }, 'Today'),
    h('button.icon', { type: 'button', 'aria-label': 'Later', onclick: () => choices.step(1) }, '›'));
}

function period(choices) {
  const first = new Date(`${choices.first}T12:00:00Z`);
  if (choices.view === 'day') return longDay(first, 'UTC');
  const text = longDay(first, 'UTC').split(' ');
  return choices.view === 'month' ? text.slice(2).join(' ') : `Week of ${text.slice(1).join(' ')}`;
}

function zoneChoice(world, choices) {
  const own = [...new Set([world.company.companyTimeZone, ...world.people.map((each) => each.timeZone)])];
  const options = zones(own).map((zone) => [zone, own.includes(zone) ? `${cityOf(zone)} (${zone})` : zone]);
  const control = select([['own', 'each person’s own'], ...options], choices.zone, (zone) => choices.set({ zone }));
  const field = labelled('Time zone', control);
  field.classList.add('beside');
  return field;
}
