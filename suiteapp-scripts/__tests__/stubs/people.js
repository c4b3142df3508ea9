/** People and events for the tests, put straight into the stubs' tables. */
const { world, table } = require('./world');
const { StubRecord } = require('./N/record');

const person = (type, id, fields) => table(type).set(id, { fields: { entityid: `E${id}`, ...fields }, lines: [] });

const ALICE = 11;
const BOB = 12;
const DANA = 201;
const ERIK = 202;

module.exports = {
  ALICE,
  BOB,
  DANA,
  ERIK,
  person,
  northwind: () => {
    person('employee', 900, { altname: 'Relay', email: 'relay@northwind.example' });
    person('employee', ALICE, {
      altname: 'Alice Ash',
      email: 'alice@northwind.example',
      firstname: 'Alice',
      lastname: 'Ash',
    });
    person('employee', BOB, {
      altname: 'Bob Birch',
      email: 'bob@northwind.example',
      firstname: 'Bob',
      lastname: 'Birch',
    });
    person('contact', DANA, { altname: 'Dana Fox', email: 'dana@contoso.example' });
    person('contact', ERIK, { altname: 'Erik Oak', email: '' });
  },
  /** An event that a person made in NetSuite. */
  budget: (fields = {}, lines = [{ attendee: String(ALICE), response: 'ACCEPTED', attendance: 'REQUIRED' }]) => {
    const id = (world.nextId += 1);
    table('calendarevent').set(id, {
      fields: {
        title: 'Budget',
        location: 'Room 4',
        message: 'Figures',
        startdate: new Date(2027, 0, 14),
        starttime: new Date(1970, 0, 1, 9, 0, 0),
        endtime: new Date(1970, 0, 1, 10, 30, 0),
        timezone: 'America/Los_Angeles',
        alldayevent: false,
        timedevent: true,
        status: 'CONFIRMED',
        accesslevel: 'PUBLIC',
        organizer: String(ALICE),
        frequency: 'NONE',
        lastmodifieddate: new Date(world.now),
        ...fields,
      },
      lines,
    });
    return id;
  },
  recordOf: (id) => new StubRecord('calendarevent', id, table('calendarevent').get(id)),
};
