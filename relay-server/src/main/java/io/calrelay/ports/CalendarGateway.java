package io.calrelay.ports;

import io.calrelay.model.Attendee;
import io.calrelay.model.CalendarId;
import io.calrelay.model.Cursor;
import io.calrelay.model.EventId;
import io.calrelay.model.Field;
import io.calrelay.model.MeetingFields;
import io.calrelay.model.MeetingId;
import io.calrelay.model.Observation;
import io.calrelay.model.RecurrenceId;
import io.calrelay.model.Version;
import java.net.URI;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * One calendar provider. Every call asks the service; nothing is remembered between calls but tokens. Thread-safe; a
 * caller may be blocked while the service answers, never while it asks for patience (that is {@link Reply.Later}).
 */
public interface CalendarGateway {
    /**
     * What a read found.
     *
     * @param events changed ones, or all ones in the window for a complete read, each series once, as its master with all its
     *     exceptions, whichever of its parts changed; tombstones as {@link Observation.Gone}
     *     <em>not yet confirmed</em> by a second look
     * @param next where the next read goes on
     * @param complete whether this was a read of everything in the window, so that what is missing may be gone
     */
    record Changes(List<Observation> events, Cursor next, boolean complete) {
        public Changes {
            events = List.copyOf(events);
        }
    }

    /** From {@code start} (inclusive) to {@code end} (exclusive). */
    record Window(Instant start, Instant end) {}

    /**
     * Reads every page of what changed since the cursor, or everything in the window without one. A read that fails on any
     * page is no read. {@link Reply.Gone} when the cursor expired: read again without one.
     */
    Reply<Changes> changes(CalendarId calendar, Optional<Cursor> since, Window window);

    /** Reads one event by id; {@link Observation.Gone} if the service says that it does not exist. */
    Reply<Observation> look(CalendarId calendar, EventId event);

    /**
     * @param meeting whose mirror it is; with {@code generation} it makes the call repeatable
     * @param begunBefore whether an earlier try may have succeeded unseen: then it is looked for first
     * @param guests who takes part, a line for each, to be shown in a block of the text that is never read as text; none for a
     *     meeting of the owner alone
     */
    record NewMirror(
            MeetingId meeting, int generation, boolean begunBefore, MeetingFields fields, List<String> guests) {
        public NewMirror {
            guests = List.copyOf(guests);
        }

        /** One that shows no guests. */
        public NewMirror(MeetingId meeting, int generation, boolean begunBefore, MeetingFields fields) {
            this(meeting, generation, begunBefore, fields, List.of());
        }
    }

    /**
     * Makes a mirror without inviting anybody. Doing it twice makes one. Where it shows guests, its owner can answer in it, and
     * reads as one of its attendees with that answer.
     */
    Reply<Observation.Present> create(CalendarId calendar, NewMirror mirror);

    /**
     * What to change: {@code fields}' values of {@code changed}.
     *
     * @param event of a series: its master
     * @param guests of a mirror: as in {@link NewMirror}; empty for an original, whose list of attendees is changed instead, and
     *     whose service mails them as it does
     * @param occurrences whose exceptions are to be as {@code fields} has them, or to be none if it has none, where {@code
     *     changed} names them; the exceptions of other occurrences stay, also where the service drops them because the
     *     series is given another shape
     */
    record Edit(
            EventId event,
            Version expected,
            MeetingFields fields,
            Set<Field> changed,
            SortedSet<RecurrenceId> occurrences,
            Optional<List<String>> guests) {
        public Edit {
            guests = guests.map(List::copyOf);
            changed = Set.copyOf(changed);
            occurrences = Collections.unmodifiableSortedSet(new TreeSet<>(occurrences));
        }

        /** Of a mirror that shows no guests. */
        public Edit(
                EventId event,
                Version expected,
                MeetingFields fields,
                Set<Field> changed,
                SortedSet<RecurrenceId> occurrences) {
            this(event, expected, fields, changed, occurrences, Optional.of(List.of()));
        }

        /** Of a mirror that shows no guests; leaves all exceptions as they are. */
        public Edit(EventId event, Version expected, MeetingFields fields, Set<Field> changed) {
            this(event, expected, fields, changed, Collections.emptySortedSet());
        }
    }

    /** {@link Reply.Stale} if the event is not at the expected version any more. */
    Reply<Observation.Present> update(CalendarId calendar, Edit edit);

    /**
     * Answers an invitation as its recipient; the organizer is told as the service does it when the recipient answers.
     *
     * @return how the copy looks afterwards; {@link Observation.Gone} where the service takes declined meetings out of the calendar.
     *     {@link Reply.Stale} as for update
     */
    Reply<Observation> answer(CalendarId calendar, EventId event, Version expected, Attendee.Response response);

    /** {@link Reply.Gone} if it was deleted before; {@link Reply.Stale} as for update. */
    Reply<Void> delete(CalendarId calendar, EventId event, Version expected);

    /**
     * A standing order for notifications.
     *
     * @param id ours for Google's channels, Graph's own for subscriptions
     * @param resource Google's resource id; empty for Graph
     */
    record Subscription(String id, String resource, Instant expiresAt) {}

    /**
     * @param address where notifications go
     * @param secret comes back in each of them
     * @param id the id to use where the service lets us choose
     */
    record SubscriptionOrder(URI address, String secret, String id, Instant expiresAt) {}

    Reply<Subscription> subscribe(CalendarId calendar, SubscriptionOrder order);

    /** {@link Reply.Gone} if it has ended, or where the service cannot prolong: subscribe anew. */
    Reply<Subscription> prolong(CalendarId calendar, Subscription subscription, Instant until);

    /** Ending one that has ended before is {@link Reply.Done}. */
    Reply<Void> unsubscribe(CalendarId calendar, Subscription subscription);
}
