/**
 * Dates and clock times, between the contract's text and the Date objects that SuiteScript demands.
 *
 * Provider: DATE and TIMEOFDAY fields take and give JS Dates in the script's own zone (Pacific); of a time only the clock part
 * counts (netsuite.md 2.2). So everything is built from and read by parts in that zone, never through UTC.
 *
 * @NApiVersion 2.1
 */
define([], () => {
  const two = (number) => String(number).padStart(2, '0');

  // Not instanceof: a Date made by the platform need not come from the same realm as the script.
  const isDate = (value) => Boolean(value) && typeof value.getFullYear === 'function' && !Number.isNaN(value.getTime());

  return {
    /** @returns {string} YYYY-MM-DD, or empty when the field is. */
    dateText: (value) =>
      isDate(value)
        ? `${String(value.getFullYear()).padStart(4, '0')}-${two(value.getMonth() + 1)}-${two(value.getDate())}`
        : '',
    /** @returns {string | null} HH:mm, or null when the field is empty. */
    timeText: (value) => (isDate(value) ? `${two(value.getHours())}:${two(value.getMinutes())}` : null),
    /** @returns {number} Epoch milliseconds, 0 when the field is empty. */
    epochMillis: (value) => (isDate(value) ? value.getTime() : 0),
    /** @param {string} text YYYY-MM-DD */
    date: (text) => {
      const [year, month, day] = text.split('-').map(Number);
      return new Date(year, month - 1, day);
    },
    /** @param {string} text HH:mm */
    timeOfDay: (text) => {
      const [hour, minute] = text.split(':').map(Number);
      return new Date(1970, 0, 1, hour, minute, 0);
    },
  };
});
