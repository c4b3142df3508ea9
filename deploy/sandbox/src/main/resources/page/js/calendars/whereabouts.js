import { h } from '../dom.js';
import { meetingOf } from '../api/relay.js';
import { PLACES, placeOf } from '../model/world.js';
import { historyList } from '../relay/history.js';

/** Where else a meeting stands, and what the relay did with it: by the relay's own account. */
export function whereabouts(world, seen) {
  const content = h('div', {}, h('p.quiet', {}, 'Asking the relay …'));
  const show = (...nodes) => content.replaceChildren(...nodes);
  meetingOf(seen.asked).then(
    (meeting) => show(...(meeting ? told(world, meeting) : [h('p.quiet', {}, 'The relay does not carry this event.')])),
    (silence) => show(h('p.quiet', {}, `The relay could not be asked: ${silence.message}`)),
  );
  return h('aside.whereabouts', { 'aria-label': 'What the relay knows' }, h('h3', {}, 'What the relay knows'), content);
}

function told(world, meeting) {
  const links = meeting.links.map((link) => {
    const place = PLACES[link.side] ? link.side : placeOf(link.side);
    return h('li', {}, h(`span.place.at-${place}`, {}, PLACES[place].name), ` ${link.person ? world.nameOf(link.person) : `event ${link.eventId}`} `,
      h('span.quiet', {}, link.state === 'present' ? '' : link.state));
  });
  return [h('ul.links', {}, links), historyList(meeting.history.slice(-8).reverse())];
}
