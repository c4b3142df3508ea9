package io.calrelay.testing;

import io.calrelay.model.Attendee;
import io.calrelay.model.CalendarId;
import io.calrelay.model.Cursor;
import io.calrelay.model.EventId;
import io.calrelay.model.Field;
import io.calrelay.model.ICalUid;
import io.calrelay.model.MeetingFields;
import io.calrelay.model.Observation;
import io.calrelay.model.Organizer;
import io.calrelay.model.Version;
import io.calrelay.ports.CalendarGateway;
import io.calrelay.ports.Reply;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * One calendar provider in memory: complete as to the port's promises. Like Outlook it leaves markers out of what changed and
 * prolongs subscriptions; like Google it names them and takes ids of ours. Thread-safe, but for {@link #mishaps()}.
 */
public final class MemoryCalendar implements CalendarGateway {
    /** Whose habits it has. */
    public enum Habits {
        OUTLOOK,
        GOOGLE
    }

    private record Order(CalendarId calendar, String secret, Subscription subscription) {}

    private final Map<CalendarId, MemoryMailbox> boxes = new LinkedHashMap<>();
    private final Map<String, Order> orders = new LinkedHashMap<>();
    private final Mishaps mishaps = new Mishaps();
    private final Habits habits;
    private final InstantSource clock;
    private BiConsumer<String, String> notified = (subscription, secret) -> {};
    private Runnable beforeEachAnswer = () -> {};
    private int made;
    private int writes;
    private long mails;
    private long mailsOfMirrors;

    public MemoryCalendar(Habits habits, InstantSource clock) {
        this.habits = habits;
        this.clock = clock;
    }

    public synchronized MemoryCalendar with(CalendarId calendar) {
        boxes.putIfAbsent(calendar, new MemoryMailbox(calendar));
        return this;
    }

    public Mishaps mishaps() {
        return mishaps;
    }

    /** @param whom told of every change: subscription and secret */
    public void notifying(BiConsumer<String, String> whom) {
        notified = whom;
    }

    /** Happens once, after the next call was carried out and before its answer arrives. */
    public void meanwhile(Runnable happening) {
        beforeEachAnswer = happening;
    }

    /** The hand of the calendars' owners. */
    public MemoryHand hand() {
        return new MemoryHand(this);
    }

    public int writes() {
        return writes;
    }

    long mails() {
        return mails;
    }

    long mailsOfMirrors() {
        return mailsOfMirrors;
    }

    public List<Subscription> subscriptions() {
        return orders.values().stream().map(Order::subscription).toList();
    }

    @Override
    public synchronized Reply<Changes> changes(CalendarId calendar, Optional<Cursor> since, Window window) {
        return meanwhile(mishaps.reading(() -> in(
                calendar,
                box -> box.changes(since, window, habits == Habits.GOOGLE, clock.instant())
                        .<Reply<Changes>>map(Reply.Done::new)
                        .orElseGet(Reply.Gone::new))));
    }

    @Override
    public synchronized Reply<Observation> look(CalendarId calendar, EventId event) {
        return mishaps.reading(() -> in(
                calendar,
                box -> new Reply.Done<>(box.find(event)
                        .map(found -> box.observation(found, true))
                        .orElseGet(() -> new Observation.Gone(event, clock.instant())))));
    }

    @Override
    public synchronized Reply<Observation.Present> create(CalendarId calendar, NewMirror mirror) {
        return meanwhile(mishaps.writing(() -> in(calendar, box -> {
            String key = mirror.meeting() + "-" + mirror.generation();
            return new Reply.Done<>(
                    box.present(box.byKey(key).orElseGet(() -> mirrored(calendar, box, key, mirror)), true));
        })));
    }

    private MemoryMailbox.Event mirrored(CalendarId calendar, MemoryMailbox box, String key, NewMirror mirror) {
        writes++;
        MeetingFields silent = silent(calendar, MemoryMailbox.expressed(mirror.fields()), mirror.guests());
        MemoryMailbox.Event event = newEvent(calendar, box, silent);
        MemoryMailbox.Event marked = new MemoryMailbox.Event(
                event.id(),
                event.uid(),
                event.fields(),
                event.organizer(),
                Optional.of(mirror.meeting()),
                key,
                false,
                event.sequence(),
                event.changedAt());
        box.put(marked);
        tell(calendar);
        return marked;
    }

    @Override
    public synchronized Reply<Observation.Present> update(CalendarId calendar, Edit edit) {
        return meanwhile(mishaps.writing(() -> in(
                calendar,
                box -> at(box, edit.event(), edit.expected(), found -> {
                    writes++;
                    mailed(calendar, found);
                    MeetingFields written = edit.guests()
                            .map(guests -> silent(calendar, edit.fields(), guests))
                            .orElse(edit.fields());
                    Edit silent = new Edit(edit.event(), edit.expected(), written, edit.changed(), edit.occurrences());
                    MemoryMailbox.Event now = box.edit(edit.event(), silent, clock.instant());
                    tell(calendar);
                    return new Reply.Done<>(box.present(now, true));
                }))));
    }

    /** An event with guests mails them, whoever writes it; nobody is mailed about what they do themselves. */
    private void mailed(CalendarId calendar, MemoryMailbox.Event event) {
        boolean guests = event.fields().attendees().stream().anyMatch(each -> !each.has(calendar.owner()));
        mails += guests ? 1 : 0;
        mailsOfMirrors += guests && event.marker().isPresent() ? 1 : 0;
    }

    /** Of a mirror nobody is a guest but its owner, who can answer where there are guests to be shown. */
    private static MeetingFields silent(CalendarId calendar, MeetingFields fields, List<String> guests) {
        return fields.withAttendees(fields.attendees().stream()
                .filter(each -> !guests.isEmpty() && each.has(calendar.owner()))
                .toList());
    }

    @Override
    public synchronized Reply<Observation> answer(
            CalendarId calendar, EventId event, Version expected, Attendee.Response response) {
        return meanwhile(mishaps.writing(() -> in(
                calendar,
                box -> at(box, event, expected, found -> {
                    writes++;
                    mails++;
                    if (habits == Habits.OUTLOOK && response == Attendee.Response.DECLINED) {
                        box.remove(event);
                        tell(calendar);
                        return new Reply.Done<>(new Observation.Gone(event, clock.instant()));
                    }
                    MeetingFields answered = found.fields().withAnswer(calendar.owner(), response);
                    MemoryMailbox.Event now = box.edit(event, answered, Set.of(Field.ATTENDEES), clock.instant());
                    tell(calendar);
                    return new Reply.Done<>(box.present(now, true));
                }))));
    }

    @Override
    public synchronized Reply<Void> delete(CalendarId calendar, EventId event, Version expected) {
        return meanwhile(mishaps.writing(() -> in(
                calendar,
                box -> at(box, event, expected, found -> {
                    writes++;
                    mailed(calendar, found);
                    box.remove(event);
                    tell(calendar);
                    return done();
                }))));
    }

    @Override
    public synchronized Reply<Subscription> subscribe(CalendarId calendar, SubscriptionOrder order) {
        return mishaps.writing(() -> in(calendar, box -> {
            String id = habits == Habits.GOOGLE ? order.id() : "subscription-" + ++made;
            String resource = habits == Habits.GOOGLE ? "resource-of-" + calendar.owner() : "";
            Subscription subscription = new Subscription(id, resource, order.expiresAt());
            orders.put(id, new Order(calendar, order.secret(), subscription));
            return new Reply.Done<>(subscription);
        }));
    }

    @Override
    public synchronized Reply<Subscription> prolong(CalendarId calendar, Subscription subscription, Instant until) {
        return mishaps.writing(() -> {
            Order order = orders.get(subscription.id());
            if (order == null
                    || habits == Habits.GOOGLE
                    || order.subscription().expiresAt().isBefore(clock.instant())) {
                return new Reply.Gone<>();
            }
            Subscription longer = new Subscription(subscription.id(), subscription.resource(), until);
            orders.put(longer.id(), new Order(calendar, order.secret(), longer));
            return new Reply.Done<>(longer);
        });
    }

    @Override
    public synchronized Reply<Void> unsubscribe(CalendarId calendar, Subscription subscription) {
        return mishaps.writing(() -> {
            orders.remove(subscription.id());
            return done();
        });
    }

    synchronized MemoryMailbox box(CalendarId calendar) {
        MemoryMailbox box = boxes.get(calendar);
        if (box == null) {
            throw new IllegalArgumentException("nobody has " + calendar.wireName());
        }
        return box;
    }

    synchronized MemoryMailbox.Event newEvent(CalendarId calendar, MemoryMailbox box, MeetingFields fields) {
        int number = ++made;
        Organizer owner =
                new Organizer(Optional.of(calendar.owner()), calendar.owner().value(), Optional.empty());
        return new MemoryMailbox.Event(
                new EventId(habits.name().charAt(0) + "-" + number),
                new ICalUid("uid-" + habits + "-" + number),
                MemoryMailbox.expressed(fields),
                owner,
                Optional.empty(),
                "",
                false,
                box.next(),
                clock.instant());
    }

    Instant now() {
        return clock.instant();
    }

    /** Notifies whoever ordered it and whose order has not ended. */
    synchronized void tell(CalendarId calendar) {
        List.copyOf(orders.values()).stream()
                .filter(order -> order.calendar().equals(calendar)
                        && order.subscription().expiresAt().isAfter(clock.instant()))
                .forEach(order -> notified.accept(order.subscription().id(), order.secret()));
    }

    private <T> Reply<T> in(CalendarId calendar, Function<MemoryMailbox, Reply<T>> call) {
        MemoryMailbox box = boxes.get(calendar);
        return box == null
                ? new Reply.Refused<>(Reply.Refusal.NO_CALENDAR, "there is no such mailbox")
                : call.apply(box);
    }

    private static <T> Reply<T> at(
            MemoryMailbox box, EventId event, Version expected, Function<MemoryMailbox.Event, Reply<T>> call) {
        Optional<MemoryMailbox.Event> found = box.find(event);
        if (found.isEmpty()) {
            return new Reply.Gone<>();
        }
        return MemoryMailbox.version(found.get()).equals(expected) ? call.apply(found.get()) : new Reply.Stale<>();
    }

    private <T> Reply<T> meanwhile(Reply<T> reply) {
        Runnable happening = beforeEachAnswer;
        beforeEachAnswer = () -> {};
        happening.run();
        return reply;
    }

    @SuppressWarnings("NullAway") // Void has no other value
    private static Reply<Void> done() {
        return new Reply.Done<>(null);
    }
}
