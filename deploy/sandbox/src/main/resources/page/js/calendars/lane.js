import { instantOf, later, plus, wallOf } from '../model/time.js';
import { eventFace } from './eventFace.js';

const VIEWS = { day: 'timeGridDay', week: 'timeGridWeek', month: 'dayGridMonth', list: 'listWeek' };
const HALF_HOUR = 30;
const KEYS = { ArrowUp: -HALF_HOUR, ArrowDown: HALF_HOUR, ArrowLeft: -1440, ArrowRight: 1440 };

/**
 * One calendar of one person. FullCalendar is given wall-clock times as if they were UTC: what it draws is then the chosen
 * zone's clock, whatever zone this browser is in.
 */
export class Lane {
  #calendar;
  #actions;
  #world;
  #zone;
  #focused = null;

  /** @param actions `create`, `open`, `move`, `drawn`, `failed`: what the board does when a person acts */
  constructor(element, { world, person, place, zone, view, date, actions }) {
    this.element = element;
    this.person = person;
    this.place = place;
    this.#world = world;
    this.#zone = zone;
    this.#actions = actions;
    this.#calendar = new globalThis.FullCalendar.Calendar(element, {
      ...this.#drawing(view, date),
      events: (range, done, failed) => this.#fetch(range).then(done, failed),
      eventSourceFailure: (problem) => actions.failed(this, problem),
      select: (span) => this.#select(span),
      eventClick: ({ event, el, jsEvent }) => {
        jsEvent.preventDefault();
        actions.open(this, event.extendedProps.entry, el);
      },
      eventDrop: (change) => this.#moved(change),
      eventResize: (change) => this.#moved(change),
      eventDidMount: ({ event, el }) => this.#mark(event, el),
      eventsSet: () => requestAnimationFrame(() => this.#drawn()),
    });
    this.#calendar.render();
  }

  refresh() {
    const holder = this.element.contains(document.activeElement) ? document.activeElement.closest('[data-event]') : null;
    this.#focused = holder?.dataset.event ?? this.#focused;
    this.#calendar.refetchEvents();
  }

  close() {
    this.#calendar.destroy();
  }

  /** The elements that show an event. @param {string} event its id, or its series' */
  elementsOf(event) {
    return [...this.element.querySelectorAll('[data-event]')].filter(
      (each) => each.dataset.event === event || each.dataset.series === event,
    );
  }

  #drawing(view, date) {
    return {
      initialView: VIEWS[view],
      initialDate: date,
      timeZone: 'UTC',
      now: () => wallOf(this.#world.now().toISOString(), this.#zone),
      locale: 'en-gb',
      firstDay: 1,
      height: 'auto',
      headerToolbar: false,
      dayHeaders: view !== 'day',
      nowIndicator: true,
      selectable: true,
      selectMirror: true,
      selectMinDistance: 3,
      editable: true,
      eventResizableFromStart: true,
      eventInteractive: true,
      dayMaxEvents: view === 'month' ? 4 : false,
      allDayText: 'all day',
      noEventsText: 'No events this week',
      slotLabelFormat: { hour: '2-digit', minute: '2-digit', hour12: false },
      slotEventOverlap: false,
      dayHeaderFormat: view === 'month' ? { weekday: 'short' } : { weekday: 'short', day: 'numeric' },
      eventContent: ({ event, view: drawn }) => eventFace(event.extendedProps.entry, event, drawn.type),
      dateClick: (click) => this.#select({ ...click, startStr: click.dateStr, endStr: null }),
    };
  }

  async #fetch({ startStr, endStr }) {
    const from = instantOf(startStr.slice(0, 19), this.#zone);
    const to = instantOf(endStr.slice(0, 19), this.#zone);
    const entries = await this.#world.calendars[this.place].list(this.person, from, to);
    return entries.map((entry) => ({
      id: `${entry.id} ${entry.start}`,
      title: entry.title,
      start: entry.allDay ? entry.start : wallOf(entry.start, this.#zone),
      end: entry.allDay ? entry.end : wallOf(entry.end, this.#zone),
      allDay: entry.allDay,
      classNames: this.#classes(entry),
      extendedProps: { entry },
    }));
  }

  /** FullCalendar draws events anew; who stood on one with the keyboard stands on it again. */
  #drawn() {
    if (this.#focused && document.activeElement === document.body) this.elementsOf(this.#focused)[0]?.focus({ preventScroll: true });
    this.#focused = null;
    this.#actions.drawn(this);
  }

  #classes(entry) {
    const marks = { tentative: entry.tentative, declined: entry.answer === 'declined' || entry.cancelled, free: entry.free, unanswered: entry.answer === 'none' && entry.organizer !== this.person.email };
    return ['event', `at-${this.place}`, ...Object.keys(marks).filter((mark) => marks[mark])];
  }

  #mark(event, element) {
    const { entry } = event.extendedProps;
    element.dataset.event = entry.id;
    element.dataset.series = entry.seriesId ?? '';
    element.dataset.title = entry.title;
    element.addEventListener('keydown', (press) => {
      const minutes = press.altKey ? KEYS[press.key] : undefined;
      if (minutes) {
        press.preventDefault();
        this.#shift(event, minutes);
      }
    });
  }

  /** What the arrow keys do, with Alt: the mouse's drag for those who use none. */
  #shift(event, minutes) {
    const by = event.allDay ? Math.sign(minutes) * 1440 : minutes;
    const wall = (time) => later(time.slice(0, 19), by);
    const start = wall(event.startStr);
    this.#actions.move(this, event.extendedProps.entry, this.#times({ start, end: wall(this.#endOf(event)), allDay: event.allDay }), () => {});
  }

  #moved({ event, revert }) {
    const times = this.#times({ start: event.startStr, end: this.#endOf(event), allDay: event.allDay });
    this.#actions.move(this, event.extendedProps.entry, times, revert);
  }

  #endOf(event) {
    return event.endStr || (event.allDay ? plus(event.startStr.slice(0, 10), { days: 1 }) : later(event.startStr, 60));
  }

  #select({ startStr, endStr, allDay }) {
    const end = endStr ?? (allDay ? plus(startStr, { days: 1 }) : later(startStr.slice(0, 19), HALF_HOUR));
    this.#calendar.unselect();
    this.#actions.create(this, this.#times({ start: startStr, end, allDay }));
  }

  /** From the drawn zone's clock to the person's own: in that one a form asks and a calendar is told. */
  #times({ start, end, allDay }) {
    const own = (wall) => wallOf(instantOf(wall.slice(0, 19), this.#zone), this.person.timeZone);
    return {
      allDay,
      zone: this.person.timeZone,
      start: allDay ? `${start.slice(0, 10)}T00:00:00` : own(start),
      end: allDay ? `${end.slice(0, 10)}T00:00:00` : own(end),
    };
  }
}
