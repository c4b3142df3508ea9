define(['platform'], (platform) => {
  const Type = Object.freeze({
    CHECKBOX: 'checkbox', CURRENCY: 'currency', DATE: 'date', DATETIME: 'datetime', DATETIMETZ: 'datetimetz', FLOAT: 'float',
    INTEGER: 'integer', TIME: 'time', TIMEOFDAY: 'timeofday',
  });
  const Timezone = new Proxy(Object.freeze({
    AMERICA_LOS_ANGELES: 'America/Los_Angeles', AMERICA_DENVER: 'America/Denver', AMERICA_CHICAGO: 'America/Chicago',
    AMERICA_NEW_YORK: 'America/New_York', EUROPE_LONDON: 'Europe/London', EUROPE_BERLIN: 'Europe/Berlin', ASIA_CALCUTTA: 'Asia/Calcutta',
    ASIA_TOKYO: 'Asia/Tokyo', AUSTRALIA_SYDNEY: 'Australia/Sydney', GMT: 'GMT',
  }), {});
  const two = (number) => String(number).padStart(2, '0');
  const dateText = (date) => `${date.getMonth() + 1}/${date.getDate()}/${date.getFullYear()}`;
  const timeText = (date) => `${date.getHours() % 12 || 12}:${two(date.getMinutes())} ${date.getHours() < 12 ? 'am' : 'pm'}`;

  function format({ value, type, timezone }) {
    if (!(value instanceof Date)) {
      return type === Type.CHECKBOX ? (value === true ? 'T' : 'F') : String(value);
    }
    switch (type) {
      case Type.DATE: return dateText(value);
      case Type.TIMEOFDAY: return timeText(value);
      case Type.DATETIME:
      case Type.DATETIMETZ: return platform.call('format.dateTime', { ms: value.getTime(), timezone: timezone ?? '' });
      default: return String(value);
    }
  }

  function parse({ value, type, timezone }) {
    const text = String(value);
    if (type === Type.DATE) {
      const parts = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text);
      return parts ? new Date(Number(parts[3]), Number(parts[1]) - 1, Number(parts[2])) : value;
    }
    if (type === Type.TIMEOFDAY) {
      const parts = /^(\d{1,2}):(\d{2}) (am|pm)$/i.exec(text);
      return parts ? new Date(1970, 0, 1, (Number(parts[1]) % 12) + (parts[3].toLowerCase() === 'pm' ? 12 : 0), Number(parts[2])) : value;
    }
    if (type === Type.DATETIME || type === Type.DATETIMETZ) {
      const ms = platform.call('format.parse', { text, timezone: timezone ?? '' });
      return ms === undefined || ms === null ? value : new Date(ms);
    }
    if (type === Type.INTEGER || type === Type.FLOAT) {
      return Number.isNaN(Number(text)) ? value : Number(text);
    }
    return type === Type.CHECKBOX ? text === 'T' : value;
  }
  return { Type, Timezone, format, parse, dateText, timeText };
});
