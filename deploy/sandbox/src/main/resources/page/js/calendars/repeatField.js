import { h, labelled, select } from '../dom.js';
import { weekdayOf } from '../model/recurrence.js';

const WEEKDAYS = [['MO', 'Mon'], ['TU', 'Tue'], ['WE', 'Wed'], ['TH', 'Thu'], ['FR', 'Fri'], ['SA', 'Sat'], ['SU', 'Sun']];

/** How a meeting repeats. A series that stands keeps its rule until another one is chosen. */
export class RepeatField {
  #every;
  #interval = h('input', { type: 'number', min: 1, max: 99, value: '1' });
  #days = h('div.weekdays', { role: 'group', 'aria-label': 'On these weekdays' });
  #by = select([['date', 'on the same date'], ['weekday', 'on the same weekday']], 'date');
  #ends;
  #until = h('input', { type: 'date', 'aria-label': 'Last day' });
  #count = h('input', { type: 'number', min: 1, max: 730, value: '10', 'aria-label': 'How many times' });
  #details;
  #start;

  constructor({ place, words, start }) {
    this.#start = start;
    const first = words ? [['', `as it is: ${words}`]] : [['', 'never']];
    this.#every = select([...first, ['day', 'daily'], ['week', 'weekly'], ['month', 'monthly'], ['year', 'yearly']], '');
    // NetSuite's series end by date or never: its form has no count.
    const endings = [['never', 'never'], ['until', 'on a day'], ...(place === 'netsuite' ? [] : [['count', 'after so many']])];
    this.#ends = select(endings, 'never');
    this.#days.append(...WEEKDAYS.map(([id, text]) => h('label', {}, h('input', { type: 'checkbox', value: id }), text)));
    this.#details = h('div.repeat-details', {}, labelled('Every', this.#interval), this.#days, labelled('Which day', this.#by), labelled('Ends', this.#ends), this.#until, this.#count);
    for (const each of [this.#every, this.#ends]) each.addEventListener('change', () => this.#show());
    this.element = h('div', {}, labelled('Repeats', this.#every), this.#details);
    this.#show();
  }

  /** @returns the rule, or null where nothing is to be said about it */
  rule() {
    if (!this.#every.value) return null;
    return {
      every: this.#every.value,
      interval: Math.max(1, Number(this.#interval.value)),
      days: [...this.#days.querySelectorAll(':checked')].map((each) => each.value),
      by: this.#by.value,
      until: this.#ends.value === 'until' ? this.#until.value : '',
      count: this.#ends.value === 'count' ? Number(this.#count.value) : 0,
    };
  }

  #show() {
    const every = this.#every.value;
    this.#details.hidden = !every;
    this.#days.hidden = every !== 'week';
    this.#by.closest('.field').hidden = every !== 'month';
    this.#until.hidden = this.#ends.value !== 'until';
    this.#count.hidden = this.#ends.value !== 'count';
    if (every === 'week' && !this.#days.querySelector(':checked')) {
      const day = this.#days.querySelector(`[value=${weekdayOf(this.#start())}]`);
      if (day) day.checked = true;
    }
  }
}
