import { relay } from '../api/relay.js';
import { h } from '../dom.js';
import { attempt } from '../notices.js';
import { PLACES, placeOf } from '../model/world.js';
import { historyList } from './history.js';

/** One meeting: where it stands and what was decided about it. What was lost can be brought back. */
export async function meetingPage(world, id) {
  const meeting = await relay.meeting(id);
  const rows = meeting.links.map((link) => {
    const place = PLACES[link.side] ? link.side : placeOf(link.side);
    return h('tr', {}, h('td', {}, h(`span.place.at-${place}`, {}, PLACES[place].name)), h('td', {}, link.person ? world.nameOf(link.person) : 'everybody'),
      h('td', {}, link.state ?? ''), h('td', {}, h('code', { title: link.eventId }, link.eventId)));
  });
  return h('article.record', {}, h('h2', {}, meeting.title || '(no title)'),
    h('p.quiet', {}, meeting.when.replaceAll('T', ' ').replace('/', ' to ')),
    h('div.table-scroll', { tabindex: '0', role: 'region', 'aria-label': 'Where it stands' }, h('table', {},
      h('thead', {}, h('tr', {}, ['Where', 'Whose', 'State', 'Event'].map((each) => h('th', { scope: 'col' }, each)))), h('tbody', {}, rows))),
    h('h3', {}, 'What was decided, and why'),
    historyList(meeting.history.toReversed(), (entry) => restorable(entry) && h('button', { type: 'button', onclick: () => attempt(() => relay.restore(id, entry.id), 'It is being brought back.') }, 'Bring this back')));
}

/** What the relay carried over and took away or overwrote by it. */
const restorable = ({ decided, outcome }) => /delete/i.test(decided) || /lost/i.test(outcome ?? '');
