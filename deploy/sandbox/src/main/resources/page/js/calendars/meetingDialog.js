import { h } from '../dom.js';
import { say } from '../notices.js';
import { PLACES } from '../model/world.js';
import { wallOf } from '../model/time.js';
import { MeetingForm } from './meetingForm.js';
import { whereabouts } from './whereabouts.js';

const ANSWERS = [['accepted', 'Accept'], ['tentative', 'Tentative'], ['declined', 'Decline']];

/**
 * Opens a meeting as its person, or a form for a new one.
 *
 * @param {{person: object, place: string}} lane whose calendar, and where
 * @param entry the event that was clicked; none for a new one
 * @param times when a new one is to be
 * @param {function} done called after each change
 */
export async function openMeeting({ world, lane, entry, times, done }) {
  const api = world.calendars[lane.place];
  let seen = null;
  if (entry) {
    try {
      seen = await api.read(lane.person, entry);
    } catch (refused) {
      say(refused.message, 'problem');
      return;
    }
  }
  new MeetingDialog({ world, lane, api, seen, times, done }).open();
}

class MeetingDialog {
  #it;
  #form;
  #dialog;
  #problem = h('p.problem', { role: 'alert' });

  constructor(it) {
    this.#it = it;
    const draft = it.seen ? draftOf(it.seen, it.lane.person) : { ...empty(), ...it.times };
    this.#form = new MeetingForm({ world: it.world, place: it.lane.place, draft, seen: it.seen });
  }

  open() {
    const { lane, seen } = this.#it;
    const { name } = PLACES[lane.place];
    this.#dialog = h(`dialog.meeting.at-${lane.place}`, { 'aria-label': seen ? seen.title : `New meeting in ${name}`, onclose: () => this.#dialog.remove() },
      h('form', { method: 'dialog', novalidate: true, onsubmit: (event) => this.#save(event) },
        h('header', {}, h('p.as', {}, h(`span.place.at-${lane.place}`, {}, name), ` as ${lane.person.name}`),
          h('button.icon', { type: 'button', 'aria-label': 'Close', onclick: () => this.#dialog.close() }, '×')),
        this.#form.element, this.#answers(), this.#problem, this.#buttons()),
      seen ? whereabouts(this.#it.world, seen) : null);
    document.body.append(this.#dialog);
    this.#dialog.showModal();
    this.#form.focus();
  }

  #answers() {
    const { seen, lane } = this.#it;
    const isGuest = seen && seen.answer !== 'organizer' && seen.organizer && seen.organizer !== lane.person.email;
    if (!isGuest) return null;
    return h('div.answers', { role: 'group', 'aria-label': 'Answer' }, h('span', {}, 'Will you come?'), ANSWERS.map(([answer, text]) =>
      h('button', { type: 'button', 'aria-pressed': String(seen.answer === answer), onclick: () => this.#do((api) => api.answer(lane.person, seen, answer), `${lane.person.name} answered: ${answer}.`) }, text)));
  }

  #buttons() {
    const { seen } = this.#it;
    const remove = (scope, text) => h('button.danger', { type: 'button', onclick: () => this.#remove(scope) }, text);
    return h('footer', {},
      seen && (seen.seriesId ? [remove('one', 'Delete this one'), remove('all', 'Delete series')] : remove('all', 'Delete')),
      h('span.gap'),
      seen?.seriesId ? h('button', { type: 'submit', value: 'all' }, 'Save series') : null,
      h('button.primary', { type: 'submit', value: seen?.seriesId ? 'one' : 'all' }, seen ? (seen.seriesId ? 'Save this one' : 'Save') : 'Create'));
  }

  async #save(event) {
    event.preventDefault();
    const draft = this.#form.draft();
    if (!draft) return;
    const { seen, lane } = this.#it;
    const scope = event.submitter?.value ?? 'all';
    if (!seen) await this.#do((api) => api.create(lane.person, draft), `${lane.person.name} created “${draft.title}”.`);
    else await this.#do((api) => api.update(lane.person, target(seen, scope), draft, scope), `${lane.person.name} changed “${draft.title}”.`);
  }

  #remove(scope) {
    const { seen, lane } = this.#it;
    return this.#do((api) => api.remove(lane.person, target(seen, scope), scope), `${lane.person.name} deleted “${seen.title}”.`);
  }

  async #do(deed, words) {
    this.#problem.textContent = '';
    this.#dialog.setAttribute('aria-busy', 'true');
    try {
      await deed(this.#it.api);
      this.#dialog.close();
      say(words);
      this.#it.done();
    } catch (refused) {
      this.#problem.textContent = `${PLACES[this.#it.lane.place].name} refused: ${refused.message}`;
    } finally {
      this.#dialog.removeAttribute('aria-busy');
    }
  }
}

/** The series has an id of its own in Outlook and Google. */
const target = (seen, scope) => (scope === 'all' && seen.seriesId ? { ...seen, id: seen.seriesId } : seen);

const empty = () => ({ title: '', location: '', text: '', access: 'public', attendees: [], recurrence: null });

function draftOf(seen, person) {
  const wall = (time) => (seen.allDay ? `${time}T00:00:00` : wallOf(time, person.timeZone));
  return {
    ...empty(),
    title: seen.title,
    location: seen.location,
    text: seen.text,
    access: seen.access,
    attendees: seen.attendees.map((each) => each.email || each.name),
    allDay: seen.allDay,
    zone: person.timeZone,
    start: wall(seen.start),
    end: wall(seen.end),
  };
}
