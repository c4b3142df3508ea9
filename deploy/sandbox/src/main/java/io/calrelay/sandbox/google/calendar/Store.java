package io.calrelay.sandbox.google.calendar;

import io.calrelay.sandbox.google.wire.GoogleResponse;
import io.calrelay.sandbox.world.Positions;
import io.calrelay.sandbox.world.Verified;
import io.calrelay.sandbox.world.World;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What every method on events works with. Guarded by the cloud's lock. */
public final class Store {
    /** Provider: tombstones are kept about 30 days, then they are gone (google.md 7.3). */
    static final Duration TOMBSTONE_LIFE = Duration.ofDays(30);

    private final Calendars calendars;
    private final Ledger ledger;
    private final Positions<GoogleSwitch> switches;
    private final SeriesEdits series;
    private final Meetings meetings;
    private final Invitations invitations;

    public Store(World world, Calendars calendars, Ledger ledger, Positions<GoogleSwitch> switches) {
        this.calendars = calendars;
        this.ledger = ledger;
        this.switches = switches;
        this.series = new SeriesEdits(ledger, switches);
        this.invitations = new Invitations(world, calendars);
        this.meetings = new Meetings(this, world);
    }

    /** An event, tombstone or occurrence. */
    Optional<StoredEvent> find(PersonalCalendar calendar, String id) {
        return Series.find(calendar, id, switches).filter(event -> !isForgotten(event));
    }

    /** Whether the tombstone is so old that Google has removed it; those of occurrences stay as long as the series. */
    @Verified(on = "2026-08", source = "google.md 7.3 no. 5 (admin tool's documentation)")
    boolean isForgotten(StoredEvent event) {
        Instant oldest = ledger.now().minus(TOMBSTONE_LIFE);
        return event.isCancelled()
                && !event.isInstance()
                && event.stamp().updated().isBefore(oldest);
    }

    GoogleResponse answer(Call call, StoredEvent event) {
        return GoogleResponse.ok(EventView.asked(call, switches, false).of(event));
    }

    boolean opaqueIds() {
        return switches.isOn(GoogleSwitch.OPAQUE_INSTANCE_IDS);
    }

    public Calendars calendars() {
        return calendars;
    }

    Ledger ledger() {
        return ledger;
    }

    Positions<GoogleSwitch> switches() {
        return switches;
    }

    SeriesEdits series() {
        return series;
    }

    Meetings meetings() {
        return meetings;
    }

    public Invitations invitations() {
        return invitations;
    }
}
