/** Text is ISO, in the user's zone unless another is named; what cannot be read is given back as it is. */
const { world } = require('../world');
const { isoOf } = require('../series');

const Type = { DATE: 'date', DATETIME: 'datetime' };
const zoneOf = (timezone) => timezone ?? world.user.zone;

const wallOf = (moment, zone) => {
  const parts = new Intl.DateTimeFormat('sv', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' });
  return parts.format(moment).replace(' ', 'T');
};

/** The moment at which clocks in that zone show so. */
const momentOf = (wall, zone) => {
  const guess = Date.parse(`${wall}Z`);
  const shown = Date.parse(`${wallOf(new Date(guess), zone)}Z`);
  return new Date(guess - (shown - guess));
};

module.exports = {
  momentOf,
  Type,
  Timezone: { AMERICA_LOS_ANGELES: 'America/Los_Angeles' },
  format: ({ value, type, timezone }) => {
    if (typeof value === 'string') return value;
    return type === Type.DATE ? isoOf(value) : wallOf(value, zoneOf(timezone));
  },
  parse: ({ value, timezone }) => {
    const moment = momentOf(value, zoneOf(timezone));
    return Number.isNaN(moment.getTime()) ? value : moment;
  },
};
