const { world, table, cost, spend, scriptError, runUserEvent } = require('../world');

const DATES = ['startdate', 'starttime', 'endtime', 'seriesstartdate', 'endbydate'];
const copy = (row) => ({ fields: { ...row.fields }, lines: row.lines.map((line) => ({ ...line })) });

/** What NetSuite itself sets: the times at which it draws an all-day event (netsuite.md 1.1), and stamps. */
const stamp = (fields, isNew) => {
  if (fields.alldayevent)
    Object.assign(fields, { starttime: new Date(1970, 0, 1, 8), endtime: new Date(1970, 0, 1, 18) });
  fields.lastmodifieddate = new Date(world.now);
  if (isNew) fields.createddate = new Date(world.now);
};

class StubRecord {
  constructor(type, id, row) {
    Object.assign(this, { type, id, ...copy(row), before: id ? copy(row) : null });
  }

  getValue({ fieldId }) {
    return this.fields[fieldId] ?? '';
  }

  setValue({ fieldId, value }) {
    this.fields[fieldId] = value;
  }

  getLineCount() {
    return this.lines.length;
  }

  getSublistValue({ fieldId, line }) {
    return this.lines[line][fieldId] ?? '';
  }

  setSublistValue({ fieldId, line, value }) {
    (this.lines[line] ??= {})[fieldId] = value;
  }

  removeLine({ line }) {
    this.lines.splice(line, 1);
  }

  save(options = {}) {
    spend(cost(this.type).save);
    world.beforeSave(this, options);
    DATES.filter((fieldId) => typeof this.fields[fieldId] === 'string' && this.fields[fieldId]).forEach((fieldId) => {
      throw scriptError('INVALID_FLD_VALUE', `Invalid date value [${fieldId}]`);
    });
    const isNew = !this.id;
    this.id ??= world.nextId += 1;
    world.beforeCommit(this);
    if (this.type === 'calendarevent') stamp(this.fields, isNew);
    table(this.type).set(this.id, copy(this));
    if (this.type === 'calendarevent') {
      const oldRecord = isNew ? null : new StubRecord(this.type, this.id, this.before);
      runUserEvent({ type: isNew ? 'create' : 'edit', newRecord: this, oldRecord });
    }
    return this.id;
  }
}

const find = (type, id) => {
  const row = table(type).get(Number(id));
  if (!row) throw scriptError('RCRD_DSNT_EXIST', 'That record does not exist.');
  if (!world.mayRead(Number(id))) throw scriptError('INSUFFICIENT_PERMISSION', 'You need a higher permission.');
  return row;
};

const blankEvent = () => ({
  fields: {
    startdate: new Date(2026, 0, 1),
    status: 'CONFIRMED',
    accesslevel: 'PUBLIC',
    timezone: world.user.zone,
    frequency: 'NONE',
    alldayevent: false,
    timedevent: true,
    organizer: String(world.user.id),
  },
  lines: [{ attendee: String(world.user.id), response: 'ACCEPTED', attendance: 'REQUIRED' }],
});

module.exports = {
  StubRecord,
  create: ({ type }) => {
    spend(cost(type).load);
    return new StubRecord(type, undefined, type === 'calendarevent' ? blankEvent() : { fields: {}, lines: [] });
  },
  load: ({ type, id }) => {
    spend(cost(type).load);
    return new StubRecord(type, Number(id), find(type, id));
  },
  delete: ({ type, id }) => {
    spend(cost(type).save);
    const gone = new StubRecord(type, Number(id), find(type, id));
    world.beforeSave(gone);
    table(type).delete(Number(id));
    if (type === 'calendarevent') runUserEvent({ type: 'delete', newRecord: gone, oldRecord: gone });
    return Number(id);
  },
};
