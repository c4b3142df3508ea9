import { DateTime } from '../../lib/luxon/luxon.mjs';

/** Wall-clock time, such as `2026-11-25T09:00:00`, of an instant in a zone. */
export const wallOf = (instant, zone) => DateTime.fromISO(instant, { zone }).toFormat("yyyy-MM-dd'T'HH:mm:ss");

/** The instant of a wall-clock time in a zone; in the hour that a clock change skips, the one that follows. */
export const instantOf = (wall, zone) => DateTime.fromISO(wall, { zone }).toUTC().toISO({ suppressMilliseconds: true });

/** A wall-clock time with minutes added. */
export const later = (wall, minutes) =>
  DateTime.fromISO(wall, { zone: 'UTC' }).plus({ minutes }).toFormat("yyyy-MM-dd'T'HH:mm:ss");

/** A date with days added. */
export const daysLater = (date, days) => DateTime.fromISO(date, { zone: 'UTC' }).plus({ days }).toISODate();

export const dateIn = (date, zone) => DateTime.fromJSDate(date, { zone }).toISODate();

const shown = (format) => (date, zone) => DateTime.fromJSDate(date, { zone, locale: 'en-GB' }).toFormat(format);
export const clock = shown('HH:mm');
export const clockWithSeconds = shown('HH:mm:ss');
export const longDay = shown('cccc d LLLL yyyy');
export const shortDay = shown('ccc d LLL');

/** The first day of the week, Monday, or of the month, in which a date lies. */
export const startOf = (date, unit) => DateTime.fromISO(date, { zone: 'UTC' }).startOf(unit).toISODate();
export const plus = (date, amount) => DateTime.fromISO(date, { zone: 'UTC' }).plus(amount).toISODate();

/** Such as `−8 h` beside UTC, for that zone now. */
export function offset(date, zone) {
  const minutes = DateTime.fromJSDate(date, { zone }).offset;
  const hours = Math.abs(minutes / 60);
  return `UTC${minutes < 0 ? '−' : '+'}${Number.isInteger(hours) ? hours : `${Math.floor(hours)}:${String(Math.abs(minutes) % 60).padStart(2, '0')}`}`;
}

export const cityOf = (zone) => zone.split('/').at(-1).replaceAll('_', ' ');

/** The zones a browser knows, the given ones first. */
export function zones(first) {
  const known = Intl.supportedValuesOf?.('timeZone') ?? [];
  return [...new Set([...first, 'UTC', ...known])];
}

/** How long a crossing took, as one says it. */
export const taken = (ms) => (ms < 2_000 ? `${ms} ms` : `${(ms / 1000).toFixed(1)} s`);
