package io.calrelay.sync;

import io.calrelay.model.Attendee;
import io.calrelay.model.EmailAddress;
import io.calrelay.model.EventId;
import io.calrelay.model.EventTime;
import io.calrelay.model.MeetingFields;
import io.calrelay.model.Observation;
import io.calrelay.model.Organizer;
import io.calrelay.model.Person;
import io.calrelay.model.Side;
import io.calrelay.ports.BackfillStore.Order;
import io.calrelay.ports.CalendarGateway;
import io.calrelay.ports.Gateways;
import io.calrelay.ports.MeetingStore;
import io.calrelay.ports.MeetingStore.Seen;
import io.calrelay.ports.NetSuiteGateway;
import io.calrelay.ports.Reply;
import io.calrelay.recurrence.Occurrences;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads all events of some people in a time, in their calendars and in NetSuite, whatever was read before, and keeps nothing of
 * it. NetSuite has no list by day: its events that are not known yet are looked at one and all.
 */
final class BackfillReading {
    private static final int MOST_LOOKED_AT = 100;

    private final Gateways gateways;
    private final NetSuiteGateway netsuite;
    private final MeetingStore meetings;

    BackfillReading(Gateways gateways, NetSuiteGateway netsuite, MeetingStore meetings) {
        this.gateways = gateways;
        this.netsuite = netsuite;
        this.meetings = meetings;
    }

    /** The events of one calendar. */
    Reply<List<Seen>> calendar(Person person, Order order) {
        Side.Calendar side = new Side.Calendar(person.calendar());
        // A day begins first and ends last where the clocks are furthest from UTC.
        CalendarGateway.Window window = new CalendarGateway.Window(
                order.from().atStartOfDay().toInstant(ZoneOffset.ofHours(14)),
                order.to().plusDays(1).atStartOfDay().toInstant(ZoneOffset.ofHours(-12)));
        return gateways.of(person.calendar())
                .changes(person.calendar(), Optional.empty(), window)
                .map(changes -> changes.events().stream()
                        .filter(each -> isIn(order, each))
                        .map(each -> new Seen(side, each))
                        .toList());
    }

    /** The events in NetSuite in which one of these people takes part. */
    Reply<List<Seen>> netsuite(List<Person> people, Order order) {
        Reply<List<NetSuiteGateway.Listed>> inventory = netsuite.inventory();
        if (inventory.whenDone().isEmpty()) {
            return inventory.other();
        }
        List<EventId> listed = inventory.whenDone().get().stream()
                .map(NetSuiteGateway.Listed::event)
                .toList();
        Map<EventId, MeetingStore.Known> known = meetings.byEvent(Side.NETSUITE, listed);
        List<Observation> found = new ArrayList<>();
        known.values().stream()
                .map(MeetingStore.Known::meeting)
                .distinct()
                .forEach(meeting -> meetings.load(meeting).stream()
                        .flatMap(trees -> trees.seen().stream())
                        .filter(each -> each.side() instanceof Side.NetSuite)
                        .forEach(each -> found.add(each.observation())));
        List<EventId> unknown =
                listed.stream().filter(event -> !known.containsKey(event)).toList();
        Optional<Reply<?>> failed = look(unknown, found);
        if (failed.isPresent()) {
            return failed.get().other();
        }
        return new Reply.Done<>(found.stream()
                .filter(each -> isIn(order, each) && concerns(people, each))
                .map(each -> new Seen(Side.NETSUITE, each))
                .toList());
    }

    private Optional<Reply<?>> look(List<EventId> unknown, List<Observation> into) {
        for (int from = 0; from < unknown.size(); from += MOST_LOOKED_AT) {
            List<EventId> asked = unknown.subList(from, Math.min(unknown.size(), from + MOST_LOOKED_AT));
            Reply<NetSuiteGateway.Changes> reply = netsuite.changes(List.of(), asked);
            if (reply.whenDone().isEmpty()) {
                return Optional.of(reply);
            }
            // The answer also has what the outbox names; that is for whoever reads the outbox.
            Set<EventId> wanted = new HashSet<>(asked);
            reply.whenDone().get().events().stream()
                    .filter(each -> wanted.contains(each.event()))
                    .forEach(into::add);
        }
        return Optional.empty();
    }

    private static boolean concerns(List<Person> people, Observation event) {
        if (!(event instanceof Observation.Present present)) {
            return false;
        }
        Set<EmailAddress> taking = new HashSet<>();
        present.organizer().flatMap(Organizer::email).ifPresent(taking::add);
        present.fields().attendees().stream()
                .map(Attendee::email)
                .flatMap(Optional::stream)
                .forEach(taking::add);
        Optional<Integer> organizer = present.organizer().flatMap(Organizer::employeeId);
        return people.stream()
                .anyMatch(person ->
                        taking.contains(person.email()) || organizer.equals(Optional.of(person.employeeId())));
    }

    /** By the days on the meeting's own wall clock. What is not carried has no time here: its calendar found it in the window. */
    static boolean isIn(Order order, Observation event) {
        if (event instanceof Observation.Present present) {
            return isIn(order, present.fields());
        }
        return event instanceof Observation.NotCarried;
    }

    private static boolean isIn(Order order, MeetingFields fields) {
        if (fields.recurrence().isEmpty()) {
            return firstDay(fields.time()).compareTo(order.to()) <= 0
                    && lastDay(fields.time()).compareTo(order.from()) >= 0;
        }
        if (firstDay(fields.time()).isAfter(order.to())) {
            return false;
        }
        Occurrences occurrences =
                Occurrences.of(fields.time(), fields.recurrence().get());
        return occurrences
                .last()
                .map(last -> !lastDay(last.time()).isBefore(order.from()))
                .orElse(true);
    }

    private static LocalDate firstDay(EventTime time) {
        return time instanceof EventTime.Timed timed
                ? timed.start().toLocalDate()
                : ((EventTime.AllDay) time).firstDay();
    }

    private static LocalDate lastDay(EventTime time) {
        if (time instanceof EventTime.Timed timed) {
            boolean isMoment = timed.end().toInstant().equals(timed.start().toInstant());
            return (isMoment ? timed.end() : timed.end().minusNanos(1)).toLocalDate();
        }
        return ((EventTime.AllDay) time).lastDay();
    }
}
