import { say } from '../notices.js';
import { PLACES } from '../model/world.js';

/** Moves or resizes a meeting as its person; what the cloud refuses goes back to where it was. */
export async function moveMeeting({ world, lane, entry, times, revert }) {
  const scope = entry.seriesId ? 'one' : 'all';
  try {
    await world.calendars[lane.place].move(lane.person, entry, times, scope);
    const when = times.allDay ? times.start.slice(0, 10) : `${times.start.slice(0, 10)} ${times.start.slice(11, 16)}`;
    say(`${lane.person.name} moved “${entry.title}” to ${when} in ${PLACES[lane.place].name}.`);
    lane.refresh();
  } catch (refused) {
    revert();
    say(`${PLACES[lane.place].name} refused: ${refused.message}`, 'problem');
  }
}
