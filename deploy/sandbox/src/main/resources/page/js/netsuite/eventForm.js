import { screens } from '../api/netsuite.js';
import { h } from '../dom.js';
import { say } from '../notices.js';
import { attendeeLines } from './attendeeLines.js';
import { control, valueOf } from './formControls.js';

const PRIMARY = ['title', 'location', 'startdate', 'starttime', 'endtime', 'alldayevent', 'status', 'accesslevel', 'organizer', 'message'];
const ASSOCIATIONS = ['company', 'contact', 'transaction', 'supportcase'];
const REMINDERS = ['timedevent', 'sendemail', 'remindertype', 'reminderminutes'];
const REPEATS = [
  { id: 'frequency', label: 'Repeats', type: 'SELECT', values: ['NONE', 'DAY', 'WEEK', 'MONTH', 'YEAR'] },
  { id: 'period', label: 'Every', type: 'INTEGER', values: [] },
  { id: 'recurrencedowmask', label: 'Weekdays from Sunday (T or F)', type: 'TEXT', values: [] },
  { id: 'recurrencedow', label: 'Weekday (1 = Sunday)', type: 'INTEGER', values: [] },
  { id: 'recurrencedowim', label: 'Week of the month (5 = last)', type: 'INTEGER', values: [] },
  { id: 'endbydate', label: 'Ends by', type: 'DATE', values: [] },
  { id: 'noenddate', label: 'No end', type: 'CHECKBOX', values: [] },
];

/** NetSuite's event form, field by field as the account defines it, custom fields too. */
export async function eventForm({ world, as, id, go, shown }) {
  const [fields, record] = await Promise.all([screens.fields(as, 'calendarevent'), id ? screens.event(as, id) : fresh(world)]);
  return new EventForm({ world, as, id, go, shown, fields: new Map([...fields.filter((each) => !each.system), ...REPEATS].map((each) => [each.id, each])), record }).element;
}

function fresh(world) {
  const tomorrow = new Date(world.now().getTime() + 86_400_000).toISOString().slice(0, 10);
  return { startdate: tomorrow, starttime: '09:00', endtime: '10:00', accesslevel: 'PUBLIC', status: 'CONFIRMED', timedevent: true, frequency: 'NONE', attendees: [] };
}

class EventForm {
  #it;
  #controls = new Map();
  #attendees;
  #problem = h('p.problem', { role: 'alert' });

  constructor(it) {
    this.#it = it;
    this.#attendees = attendeeLines(it.world, it.record.attendees ?? []);
    const custom = [...it.fields.keys()].filter((each) => each.startsWith('custevent_'));
    this.element = h('form.record.event-form', { novalidate: true, onsubmit: (event) => this.#save(event) },
      h('h2', {}, it.id ? `Event ${it.id}` : 'New event'),
      this.#group('Primary information', PRIMARY), this.#attendees.element,
      this.#group('Recurrence', REPEATS.map((each) => each.id)),
      this.#group('Belongs to', ASSOCIATIONS), this.#group('Reminder', REMINDERS), custom.length ? this.#group('Custom', custom) : null,
      this.#problem,
      h('footer', {}, it.id ? h('button.danger', { type: 'button', onclick: () => this.#delete() }, 'Delete') : null, h('span.gap'),
        h('button.primary', { type: 'submit' }, 'Save')));
  }

  #group(title, ids) {
    return h('fieldset', {}, h('legend', {}, title), h('div.grid', {}, ids.filter((id) => this.#it.fields.has(id)).map((id) => this.#field(id))));
  }

  #field(id) {
    const { element, input } = control(this.#it.fields.get(id), this.#it.record[id], this.#it.world);
    this.#controls.set(id, { input, before: valueOf(input) });
    return element;
  }

  /** Only what was changed is sent, as the screen does; a new event sends all that is filled in. */
  #body() {
    const body = {};
    for (const [id, { input, before }] of this.#controls) {
      const value = valueOf(input);
      const isSaid = this.#it.id ? value !== before : value !== '' && value !== false;
      if (isSaid) body[id] = value;
    }
    if (body.alldayevent) ['starttime', 'endtime'].forEach((each) => delete body[each]);
    if (!this.#it.id || this.#attendees.isChanged()) body.attendees = this.#attendees.lines();
    return body;
  }

  async #save(event) {
    event.preventDefault();
    const { as, id, go, shown } = this.#it;
    await this.#try(async () => {
      if (id) await screens.editEvent(as, id, this.#body());
      const made = id ? { id } : await screens.createEvent(as, this.#body());
      say(`Event ${made.id} is saved.`);
      if (id) await shown();
      else go(`event/${made.id}`);
    });
  }

  #delete() {
    const { as, id, go } = this.#it;
    return this.#try(async () => {
      await screens.deleteEvent(as, id);
      say(`Event ${id} is deleted.`);
      go('event');
    });
  }

  async #try(deed) {
    this.#problem.textContent = '';
    try {
      await deed();
    } catch (refused) {
      this.#problem.textContent = `${refused.code}: ${refused.message}`;
    }
  }
}
