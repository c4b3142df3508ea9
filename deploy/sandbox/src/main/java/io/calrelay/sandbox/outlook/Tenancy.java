package io.calrelay.sandbox.outlook;

/** What the calls on events work with. Guarded by the cloud's lock. */
record Tenancy(Directory directory, EventFinder finder, Ledger ledger, Meetings meetings, Chance chance) {}
