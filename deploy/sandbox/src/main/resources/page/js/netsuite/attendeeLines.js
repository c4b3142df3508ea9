import { h, select } from '../dom.js';
import { entityChoices } from './formControls.js';

const RESPONSES = ['NORESPONSE', 'ACCEPTED', 'TENTATIVE', 'DECLINED'].map((each) => [each, each.toLowerCase()]);
const ATTENDANCE = ['REQUIRED', 'OPTIONAL'].map((each) => [each, each.toLowerCase()]);

/** The Attendees sublist, a row for each line. @returns {{element: Node, lines: function(): Array, isChanged: function(): boolean}} */
export function attendeeLines(world, before) {
  const rows = h('tbody');
  const people = entityChoices(world);

  function add(line) {
    const named = (label, options, chosen, name) => {
      const control = select(options, String(chosen));
      control.setAttribute('aria-label', label);
      control.name = name;
      return h('td', {}, control);
    };
    const row = h('tr', {},
      named('Attendee', people, line.attendee ?? people[0]?.[0], 'attendee'),
      named('Response', RESPONSES, line.response ?? 'NORESPONSE', 'response'),
      named('Attendance', ATTENDANCE, line.attendance ?? 'REQUIRED', 'attendance'),
      h('td', {}, h('button.icon', { type: 'button', 'aria-label': 'Take the line off', onclick: () => row.remove() }, '×')));
    rows.append(row);
  }

  const lines = () => [...rows.children].map((row) => Object.fromEntries([...row.querySelectorAll('select')].map(({ name, value }) => [name, name === 'attendee' ? Number(value) : value])));
  before.forEach(add);
  const first = JSON.stringify(lines());
  const element = h('fieldset', {}, h('legend', {}, 'Attendees'),
    h('div.table-scroll', {}, h('table', {}, h('thead', {}, h('tr', {}, ['Attendee', 'Response', 'Attendance'].map((each) => h('th', { scope: 'col' }, each)), h('td'))), rows)),
    h('button', { type: 'button', onclick: () => add({}) }, 'Add attendee'));
  return { element, lines, isChanged: () => JSON.stringify(lines()) !== first };
}
