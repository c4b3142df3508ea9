package io.calrelay.gateway.outlook;

import com.microsoft.graph.models.Event;
import io.calrelay.model.Attendee;
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
 * <p>An attendee's copy that the organizer has cancelled is {@link Observation.Gone}. A read shows no marker of single
 * events; of series it does. Attendees are written into the list of an organizer's own event only. Graph's windows end
 * after 1,825 days, so a longer one is read up to there; a series with an occurrence in the window is read as a whole. Tombstones
 * were looked at once already.
 */
public final class OutlookGateway implements CalendarGateway {
    private final EventReading reading;
    private final EventCalls calls;
    private final CalendarDelta delta;
    private final Mirrors mirrors;
    private final Answering answering;
    private final Subscriptions subscriptions;

    public OutlookGateway(OutlookSettings settings, InstantSource clock) {
        GraphConnection connection = new GraphConnection(settings, clock);
        GraphBatch batch = new GraphBatch(connection, clock);
        EventMapping mapping = new EventMapping();
        this.reading = new EventReading(mapping, clock);
        this.calls = new EventCalls(connection, batch);
        this.delta = new CalendarDelta(connection, new WholeEvents(calls, reading));
        this.mirrors = new Mirrors(calls, mapping, reading, new SeriesMirrors(calls, mapping, reading, batch));
        this.answering = new Answering(calls, reading);
        this.subscriptions = new Subscriptions(connection, clock);
    }

    @Override
    public Reply<Changes> changes(CalendarId calendar, Optional<Cursor> since, Window window) {
        return delta.read(calendar.owner(), since, window);
    }

    @Override
    public Reply<Observation> look(CalendarId calendar, EventId event) {
        Answer<Event> answer = calls.read(calendar.owner(), event);
        Reply<Observation> seen = answer.reply(there -> EventReading.master(there)
                .filter(master -> !master.equals(event))
                .map(master -> look(calendar, master))
                .orElseGet(() -> new Reply.Done<>(reading.read(there, calendar.owner()))));
        return seen instanceof Reply.Gone ? new Reply.Done<>(reading.gone(event)) : seen;
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
    public Reply<Observation> answer(CalendarId calendar, EventId event, Version expected, Attendee.Response response) {
        return answering.answer(calendar.owner(), event, expected, response);
    }

    @Override
    public Reply<Void> delete(CalendarId calendar, EventId event, Version expected) {
        return mirrors.delete(calendar.owner(), event, expected).map(done -> nothing());
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
        return subscriptions.end(calendar.owner(), subscription.id()).reply(done -> new Reply.Done<>(nothing()));
    }

    @SuppressWarnings("NullAway") // Void has no value but null.
    private static Void nothing() {
        return null;
    }
}
