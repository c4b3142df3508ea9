package io.calrelay.gateway.outlook;

import com.microsoft.graph.models.Event;
import io.calrelay.model.CalendarId;
import io.calrelay.model.Cursor;
import io.calrelay.model.EventId;
import io.calrelay.model.Observation;
import io.calrelay.model.Version;
import io.calrelay.ports.CalendarGateway;
import io.calrelay.ports.Reply;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Outlook calendars through Microsoft Graph, with the application's own permissions.
 *
 * <p>Single timed events are carried. An attendee's copy that the organizer has cancelled is {@link Observation.Gone}. The
 * marker is filled by {@link #look} and {@link #create} only. Attendees are read, never written: a change of only them
 * writes nothing. Graph's windows end after 1,825 days, so a longer one is read up to there.
 */
public final class OutlookGateway implements CalendarGateway {
    private final InstantSource clock;
    private final EventReading reading;
    private final CalendarDelta delta;
    private final Mirrors mirrors;
    private final Subscriptions subscriptions;

    public OutlookGateway(OutlookSettings settings, InstantSource clock) {
        GraphConnection connection = new GraphConnection(settings, clock);
        EventMapping mapping = new EventMapping();
        this.clock = clock;
        this.reading = new EventReading(mapping, clock);
        this.delta = new CalendarDelta(connection, reading);
        this.mirrors = new Mirrors(connection, mapping, reading);
        this.subscriptions = new Subscriptions(connection, clock);
    }

    @Override
    public Reply<Changes> changes(CalendarId calendar, Optional<Cursor> since, Window window) {
        return delta.read(calendar.owner(), since, window);
    }

    @Override
    public Reply<Observation> look(CalendarId calendar, EventId event) {
        Answer<Event> answer = mirrors.look(calendar.owner(), event);
        Reply<Observation> seen = answer.reply(there -> new Reply.Done<>(reading.read(there)));
        return seen instanceof Reply.Gone ? new Reply.Done<>(new Observation.Gone(event, clock.instant())) : seen;
    }

    @Override
    public Reply<Observation.Present> create(CalendarId calendar, NewMirror mirror) {
        return mirrors.create(calendar.owner(), mirror);
    }

    @Override
    public Reply<Observation.Present> update(CalendarId calendar, Edit edit) {
        return mirrors.update(calendar.owner(), edit);
    }

    @Override
    public Reply<Void> delete(CalendarId calendar, EventId event, Version expected) {
        return carriedOut(mirrors.delete(calendar.owner(), event, expected));
    }

    @Override
    public Reply<Subscription> subscribe(CalendarId calendar, SubscriptionOrder order) {
        return subscriptions.subscribe(calendar.owner(), order);
    }

    @Override
    public Reply<Subscription> prolong(CalendarId calendar, Subscription subscription, Instant until) {
        return subscriptions.prolong(calendar.owner(), subscription.id(), until);
    }

    @Override
    public Reply<Void> unsubscribe(CalendarId calendar, Subscription subscription) {
        return carriedOut(subscriptions.end(calendar.owner(), subscription.id()));
    }

    @SuppressWarnings("NullAway") // Void has no value but null.
    private static Reply<Void> carriedOut(Answer<Boolean> answer) {
        return answer.reply(done -> new Reply.Done<>(null));
    }
}
