package io.calrelay.sandbox.outlook;

import io.calrelay.sandbox.world.Positions;

/** What the calls on events work with. Guarded by the cloud's lock. */
record Tenancy(
        Directory directory,
        EventFinder finder,
        Ledger ledger,
        Meetings meetings,
        Positions<GraphSwitch> switches,
        Chance chance) {
    /** How one caller sees the events of a mailbox. */
    EventView view(Mailbox box, Visit visit) {
        return new EventView(box, visit.preferences(), switches);
    }
}
