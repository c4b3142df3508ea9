import { freshId, h, labelled, select } from '../dom.js';
import { daysLater } from '../model/time.js';
import { GuestField } from './guestField.js';
import { RepeatField } from './repeatField.js';

const ACCESS = {
  outlook: [['public', 'Normal'], ['private', 'Private']],
  google: [['public', 'Default'], ['private', 'Private']],
  netsuite: [['public', 'Public'], ['private', 'Private'], ['busy', 'Show as busy']],
};

/** The fields of a meeting, the same for all places. */
export class MeetingForm {
  #zone;
  #draft;
  #title = h('input.title', { type: 'text', required: true, placeholder: 'What is it about?' });
  #start = h('input', { type: 'datetime-local', required: true, step: 60 });
  #end = h('input', { type: 'datetime-local', required: true, step: 60 });
  #allDay = h('input', { type: 'checkbox', id: freshId('all-day') });
  #location = h('input', { type: 'text' });
  #text = h('textarea', { rows: 3 });
  #access;
  #guests;
  #repeat;
  #problem = h('p.problem', { role: 'alert' });

  constructor({ world, place, draft, seen }) {
    this.#draft = draft;
    this.#zone = draft.zone;
    this.#access = select(ACCESS[place], draft.access);
    this.#guests = new GuestField(world, draft.attendees, seen?.attendees ?? []);
    this.#repeat = new RepeatField({ place, words: seen?.repeats ?? '', start: () => this.#start.value });
    this.#fill(draft);
    this.#allDay.addEventListener('change', () => this.#showTimes());
    this.element = h('div.fields', {},
      labelled('Title', this.#title),
      h('div.pair', {}, labelled('Begins', this.#start, `${this.#zone} clock`), labelled('Ends', this.#end)),
      h('div.check', {}, this.#allDay, h('label', { for: this.#allDay.id }, 'All day')),
      this.#repeat.element,
      this.#guests.element,
      h('div.pair', {}, labelled('Place', this.#location), labelled('Access', this.#access)),
      labelled('Text', this.#text), this.#problem);
  }

  focus() {
    this.#title.focus();
  }

  /** What was entered; null where something is missing, which is then said. */
  draft() {
    const allDay = this.#allDay.checked;
    const [start, end] = [this.#start.value, this.#end.value];
    const isInOrder = allDay ? end >= start : end > start;
    const problem = !this.#title.value.trim() ? 'A meeting needs a title.' : !start || !end ? 'When is it?' : !isInOrder ? 'It ends before it begins.' : '';
    this.#problem.textContent = problem;
    if (problem) return null;
    return {
      title: this.#title.value.trim(),
      location: this.#location.value.trim(),
      text: this.#text.value,
      access: this.#access.value,
      attendees: this.#guests.addresses(),
      recurrence: this.#repeat.rule(),
      allDay,
      zone: this.#zone,
      start: allDay ? `${start}T00:00:00` : `${start}:00`.slice(0, 19),
      end: allDay ? `${daysLater(end, 1)}T00:00:00` : `${end}:00`.slice(0, 19),
    };
  }

  #fill(draft) {
    this.#title.value = draft.title;
    this.#location.value = draft.location;
    this.#text.value = draft.text;
    this.#allDay.checked = draft.allDay;
    this.#showTimes();
  }

  /** The last day is shown as people say it; calendars mean the day after. */
  #showTimes() {
    const allDay = this.#allDay.checked;
    const times = [[this.#start, this.#draft.start], [this.#end, this.#draft.end]];
    for (const [field, wall] of times) {
      const kept = field.value;
      field.type = allDay ? 'date' : 'datetime-local';
      const day = (kept || wall).slice(0, 10);
      const isFirst = !kept && field === this.#end && allDay;
      field.value = allDay ? (isFirst ? daysLater(day, -1) : day) : `${day}T${kept ? (field === this.#start ? '09:00' : '10:00') : wall.slice(11, 16)}`;
    }
  }
}
