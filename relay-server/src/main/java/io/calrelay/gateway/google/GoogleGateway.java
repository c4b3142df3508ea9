package io.calrelay.gateway.google;

import com.google.api.services.calendar.model.Channel;
import com.google.api.services.calendar.model.Event;
import io.calrelay.model.Attendee;
import io.calrelay.model.CalendarId;
import io.calrelay.model.Cursor;
import io.calrelay.model.EventId;
import io.calrelay.model.Field;
import io.calrelay.model.MeetingFields;
import io.calrelay.model.Observation;
import io.calrelay.model.Version;
import io.calrelay.ports.CalendarGateway;
import io.calrelay.ports.Reply;
import io.calrelay.ports.Reply.Refusal;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Optional;
import java.util.function.Supplier;

/** Google Calendar, called as the calendar's owner through a service account with domain-wide delegation. */
public final class GoogleGateway implements CalendarGateway {
    private final GoogleAccess access;
    private final InstantSource clock;

    /** @throws IllegalArgumentException if the settings' key cannot be read */
    public GoogleGateway(GoogleSettings settings, InstantSource clock) {
        this.access = new GoogleAccess(settings);
        this.clock = clock;
    }

    @Override
    public Reply<Changes> changes(CalendarId calendar, Optional<Cursor> since, Window window) {
        Reply<Changes> reply = ask(calendar, own -> new CalendarReading(own, clock).changes(since, window));
        // Provider: what a token that Google cannot read at all is answered with, is not documented but a 400
        // (google.md 15
        // no. 8). Reading everything anew loses nothing, sticking to the token would lose every change to come.
        return since.isPresent() && isRefused(reply, Refusal.INVALID) ? new Reply.Gone<>() : reply;
    }

    @Override
    public Reply<Observation> look(CalendarId calendar, EventId event) {
        Reply<Observation> reply = askForEvent(calendar, own -> new Reply.Done<>(look(own, event.value())));
        if (reply instanceof Reply.Gone) {
            return new Reply.Done<>(new Observation.Gone(event, clock.instant()));
        }
        return isRefused(reply, Refusal.NOT_VISIBLE)
                ? new Reply.Done<>(new Observation.NotVisible(event, clock.instant()))
                : reply;
    }

    @Override
    public Reply<Observation.Present> create(CalendarId calendar, NewMirror mirror) {
        Reply<Observation.Present> made = unlessBeyond(
                mirror.fields(), () -> ask(calendar, own -> new MirrorMaking(own, reading(own)).make(mirror)));
        // Somebody changed it meanwhile: the next try takes it as it then is.
        return made instanceof Reply.Stale ? new Reply.Later<>(Optional.empty(), "changed while it was made") : made;
    }

    @Override
    public Reply<Observation.Present> update(CalendarId calendar, Edit edit) {
        boolean reaches = edit.changed().stream().anyMatch(GoogleLimits.CONCERNED::contains);
        Supplier<Reply<Observation.Present>> write =
                () -> unlessDeleted(calendar, edit.event(), askForEvent(calendar, own -> update(own, edit)));
        return reaches ? unlessBeyond(edit.fields(), write) : write.get();
    }

    @Override
    public Reply<Observation> answer(CalendarId calendar, EventId event, Version expected, Attendee.Response response) {
        return askForEvent(calendar, own -> {
            Event there = own.get(event.value());
            boolean asExpected = look(own, event.value()) instanceof Observation.Present now
                    && now.version().equals(expected);
            if (!asExpected) {
                return new Reply.Stale<>();
            }
            Version version = new Version(there.getEtag());
            own.patch(event.value(), version, PeopleWriting.answer(own.address(), response));
            return new Reply.Done<>(look(own, event.value()));
        });
    }

    @Override
    public Reply<Void> delete(CalendarId calendar, EventId event, Version expected) {
        Reply<Void> reply = askForEvent(calendar, own -> {
            if (SeriesVersion.isOne(expected)) {
                return new SeriesWriting(own, reading(own)).delete(event, expected);
            }
            own.delete(event.value(), expected);
            return done();
        });
        return unlessDeleted(calendar, event, reply);
    }

    @Override
    public Reply<Subscription> subscribe(CalendarId calendar, SubscriptionOrder order) {
        Channel wanted = new Channel()
                .setId(order.id())
                .setType("web_hook")
                .setAddress(order.address().toString())
                .setToken(order.secret())
                .setExpiration(order.expiresAt().toEpochMilli());
        return ask(calendar, own -> {
            Channel made = own.watch(wanted);
            // Provider: Google may end it earlier than asked; what it answers counts (google.md 6.1).
            Instant expiresAt =
                    made.getExpiration() == null ? order.expiresAt() : Instant.ofEpochMilli(made.getExpiration());
            return new Reply.Done<>(new Subscription(made.getId(), made.getResourceId(), expiresAt));
        });
    }

    /** Google's channels cannot be prolonged (google.md 6.3). */
    @Override
    public Reply<Subscription> prolong(CalendarId calendar, Subscription subscription, Instant until) {
        return new Reply.Gone<>();
    }

    @Override
    public Reply<Void> unsubscribe(CalendarId calendar, Subscription subscription) {
        Channel channel = new Channel().setId(subscription.id()).setResourceId(subscription.resource());
        Reply<Void> reply = ask(calendar, own -> {
            own.stop(channel);
            return done();
        });
        boolean ended = reply instanceof Reply.Gone || isRefused(reply, Refusal.NO_CALENDAR);
        return ended ? done() : reply;
    }

    private Observation look(OwnersCalendar own, String event) throws IOException {
        Event found = own.get(event);
        String master = SeriesParts.masterOf(found);
        boolean deleted = EventReading.isCancelled(found) && master.equals(event);
        if (deleted || !SeriesParts.isPart(found)) {
            return reading(own).events().observe(found);
        }
        SeriesParts parts = new SeriesCalls(own).fetch(master, Optional.ofNullable(found.getICalUID()));
        return reading(own).observe(found, parts);
    }

    private Reply<Observation.Present> update(OwnersCalendar own, Edit edit) throws IOException {
        boolean becomesSeries =
                edit.changed().contains(Field.RECURRENCE) && edit.fields().isSeries();
        return SeriesVersion.isOne(edit.expected()) || becomesSeries
                ? new SeriesWriting(own, reading(own)).update(edit)
                : patch(own, edit);
    }

    /** Of an event that takes place once, and that goes on doing so. */
    private Reply<Observation.Present> patch(OwnersCalendar own, Edit edit) throws IOException {
        EnumSet<Field> changed = EnumSet.copyOf(EventWriting.WRITTEN);
        changed.retainAll(PeopleWriting.named(edit));
        changed.remove(Field.RECURRENCE);
        Event body = EventWriting.of(edit.fields(), changed);
        String id = edit.event().value();
        boolean people = edit.changed().contains(Field.ATTENDEES);
        PeopleWriting.put(edit, people ? own.get(id) : new Event(), own.address(), body);
        Event now = body.isEmpty() ? own.get(id) : own.patch(id, edit.expected(), body);
        boolean expected =
                !body.isEmpty() || now.getEtag().equals(edit.expected().value());
        return expected ? new SeriesWriting(own, reading(own)).present(SeriesParts.of(now)) : new Reply.Stale<>();
    }

    private SeriesReading reading(OwnersCalendar own) {
        return new SeriesReading(new EventReading(own::zoneName, clock));
    }

    private static Reply<Observation.Present> unlessBeyond(
            MeetingFields fields, Supplier<Reply<Observation.Present>> write) {
        return GoogleLimits.whyNot(fields)
                .<Reply<Observation.Present>>map(why -> new Reply.Refused<>(Refusal.INVALID, why))
                .orElseGet(write);
    }

    /** A call for the owner. */
    @FunctionalInterface
    private interface Call<T> {
        Reply<T> on(OwnersCalendar own) throws IOException;
    }

    private <T> Reply<T> ask(CalendarId calendar, Call<T> call) {
        try {
            return call.on(access.open(calendar));
        } catch (IOException failure) {
            return GoogleRefusal.replyTo(failure);
        }
    }

    /**
     * A call that names an event. A missing event and a calendar that cannot be seen are both "404 notFound" (google.md
     * 10.2), and absence is never proof: only where the calendar itself answers is the event gone.
     */
    private <T> Reply<T> askForEvent(CalendarId calendar, Call<T> call) {
        Reply<T> reply = ask(calendar, call);
        if (!isRefused(reply, Refusal.NO_CALENDAR)) {
            return reply;
        }
        return ask(calendar, own -> {
            own.zoneName();
            return new Reply.Gone<>();
        });
    }

    /** A deletion changes the version too, so that Google says 412 where the event is not there any more. */
    private <T> Reply<T> unlessDeleted(CalendarId calendar, EventId event, Reply<T> reply) {
        if (!(reply instanceof Reply.Stale)) {
            return reply;
        }
        boolean deleted = look(calendar, event).whenDone().orElse(null) instanceof Observation.Gone;
        return deleted ? new Reply.Gone<>() : reply;
    }

    private static boolean isRefused(Reply<?> reply, Refusal why) {
        return reply instanceof Reply.Refused<?> refused && refused.why() == why;
    }

    @SuppressWarnings("NullAway") // Void has no other value.
    private static Reply<Void> done() {
        return new Reply.Done<>(null);
    }
}
