package io.calrelay.laws;

import static io.calrelay.sync.WholeRelay.ALICE;
import static io.calrelay.sync.WholeRelay.ALICE_EMPLOYEE;
import static io.calrelay.sync.WholeRelay.BOB;
import static io.calrelay.sync.WholeRelay.BOB_EMPLOYEE;
import static org.assertj.core.api.Assertions.assertThat;

import io.calrelay.model.CalendarId;
import io.calrelay.model.CalendarService;
import io.calrelay.model.EventTime;
import io.calrelay.model.Field;
import io.calrelay.model.MeetingFields;
import io.calrelay.model.Observation;
import io.calrelay.model.OccurrenceChange;
import io.calrelay.model.RecurrenceId;
import io.calrelay.ports.MeetingStore;
import io.calrelay.ports.NetSuiteGateway.Probe;
import io.calrelay.recurrence.Occurrence;
import io.calrelay.recurrence.Occurrences;
import io.calrelay.sync.WholeRelay;
import io.calrelay.testing.MemoryHand;
import io.calrelay.testing.RandomMeetings;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/**
 * The relay over in-memory clouds, in which people make, edit and cancel meetings of every shape, in calendars and in NetSuite.
 * Every meeting is known by its place, which nobody edits.
 */
final class FamilyWorld {
    private static final Duration LOOKED_AT = Duration.ofDays(330);

    private final RandomGenerator chance;
    private final WholeRelay relay = new WholeRelay(UnaryOperator.identity());
    private int meetings;

    FamilyWorld(long seed, boolean nativeRuns) {
        chance = new SplittableRandom(seed);
        relay.netsuite.treats(new Probe(nativeRuns, Optional.empty(), "as the law has it"));
        relay.enrolEverybody();
        relay.settle();
    }

    List<String> trace() {
        return relay.trace;
    }

    /** Somebody does something, and it is carried. */
    void step() {
        int deed = meetings == 0 ? 0 : chance.nextInt(8);
        if (deed < 2) {
            create();
        } else if (deed < 6) {
            editInCalendar();
        } else {
            editInNetSuite();
        }
        relay.settleWithin(Duration.ofSeconds(30));
    }

    void assertThatAllSidesShowTheSame() {
        for (int meeting = 0; meeting < meetings; meeting++) {
            String place = place(meeting);
            List<Observation.Present> records = at(place, relay.netsuite.sees());
            List<Observation.Present> copies = Stream.of(ALICE, BOB)
                    .flatMap(calendar -> at(place, hand(calendar).sees(calendar)).stream())
                    .toList();
            assertThat(copies).as("copies at %s", place).hasSizeLessThanOrEqualTo(1);
            if (copies.isEmpty()) {
                assertThat(records).as("records of %s, which nobody has", place).isEmpty();
            } else {
                Instant from = relay.clock.instant();
                assertThat(ShownEntries.difference(records, copies, from, from.plus(LOOKED_AT)))
                        .as(
                                "NetSuite (-) and the calendar (+) of %s, shown by %s",
                                copies.get(0).fields(), records)
                        .isEmpty();
            }
        }
        assertThat(relay.memory.meetings().countDue(relay.clock.instant())).isZero();
        for (MeetingStore.Line line : relay.memory.meetings().newest(1_000)) {
            assertThat(relay.hasNothingToDo(line.meeting().id()))
                    .as("second plan")
                    .isTrue();
        }
    }

    private void create() {
        MeetingFields fields = RandomMeetings.any(chance, today().minusDays(20), place(meetings++));
        told("creates", fields);
        switch (chance.nextInt(3)) {
            case 0 -> hand(ALICE).creates(ALICE, fields);
            case 1 -> hand(BOB).creates(BOB, fields);
            default -> createInNetSuite(fields);
        }
    }

    /** What NetSuite can hold: no piece of it was made by the relay. */
    private void createInNetSuite(MeetingFields fields) {
        EventTime time = fields.time() instanceof EventTime.Timed timed
                ? new EventTime.Timed(timed.start(), timed.start().plusMinutes(15))
                : new EventTime.AllDay(
                        ((EventTime.AllDay) fields.time()).firstDay(), ((EventTime.AllDay) fields.time()).firstDay());
        MeetingFields once = fields.withTime(time).withRecurrence(Optional.empty());
        String rule = List.of(
                        "FREQ=DAILY", "FREQ=WEEKLY;BYDAY=TU,FR", "FREQ=MONTHLY;BYDAY=2WE", "FREQ=DAILY;INTERVAL=2")
                .get(chance.nextInt(4));
        int organizer = chance.nextBoolean() ? ALICE_EMPLOYEE : BOB_EMPLOYEE;
        relay.netsuite.creates(organizer, chance.nextInt(3) == 0 ? once : RandomMeetings.repeating(once, rule));
    }

    private void editInCalendar() {
        CalendarId calendar = chance.nextBoolean() ? ALICE : BOB;
        List<Observation.Present> there = hand(calendar).sees(calendar);
        if (there.isEmpty()) {
            return;
        }
        Observation.Present event = there.get(chance.nextInt(there.size()));
        MeetingFields fields = event.fields();
        switch (chance.nextInt(7)) {
            case 0 -> {
                told("deletes in " + calendar, event);
                hand(calendar).deletes(calendar, event.event());
            }
            case 1 -> edit(calendar, event, retitled(fields), Set.of(Field.TITLE));
            case 2 ->
                edit(
                        calendar,
                        event,
                        RandomMeetings.any(chance, today(), fields.location()),
                        Set.of(Field.TIME, Field.RECURRENCE, Field.EXCEPTIONS));
            default -> editOccurrence(calendar, event);
        }
    }

    private void editOccurrence(CalendarId calendar, Observation.Present event) {
        MeetingFields fields = event.fields();
        List<Occurrence> occurrences = occurrences(fields);
        if (!fields.isSeries() || occurrences.isEmpty()) {
            return;
        }
        Occurrence occurrence = occurrences.get(chance.nextInt(occurrences.size()));
        Map<RecurrenceId, OccurrenceChange> exceptions = new LinkedHashMap<>(fields.exceptions());
        switch (chance.nextInt(3)) {
            case 0 -> exceptions.remove(occurrence.id());
            case 1 -> exceptions.put(occurrence.id(), new OccurrenceChange.Cancelled());
            default ->
                exceptions.put(
                        occurrence.id(),
                        OccurrenceChange.Edited.NOTHING.withTime(RandomMeetings.time(
                                chance, LocalDate.ofInstant(ShownEntries.start(occurrence.time()), ZoneOffset.UTC))));
        }
        edit(calendar, event, fields.withExceptions(exceptions), Set.of(Field.EXCEPTIONS));
    }

    private void edit(CalendarId calendar, Observation.Present event, MeetingFields fields, Set<Field> changed) {
        told("edits %s of %s in %s to".formatted(changed, event.event(), calendar), fields);
        hand(calendar).edits(calendar, event.event(), fields, changed);
    }

    private void editInNetSuite() {
        List<Observation.Present> records = relay.netsuite.sees();
        if (records.isEmpty()) {
            return;
        }
        Observation.Present record = records.get(chance.nextInt(records.size()));
        MeetingFields fields = record.fields();
        List<Occurrence> occurrences = occurrences(fields);
        int deed = chance.nextInt(5);
        told(
                "in NetSuite does "
                        + List.of("retitle", "later", "delete", "lose", "detach")
                                .get(deed),
                record);
        switch (deed) {
            case 0 -> relay.netsuite.edits(record.event(), retitled(fields), Set.of(Field.TITLE));
            case 1 -> relay.netsuite.edits(record.event(), later(fields), Set.of(Field.TIME));
            case 2 -> relay.netsuite.deletes(record.event());
            case 3 -> {
                if (fields.isSeries() && !occurrences.isEmpty()) {
                    relay.netsuite.loses(
                            record.event(),
                            occurrences.get(occurrences.size() / 2).id());
                }
            }
            default -> {
                if (fields.isSeries() && !occurrences.isEmpty()) {
                    Occurrence occurrence = occurrences.get(occurrences.size() / 2);
                    MeetingFields alone = fields.plainOccurrence(occurrence.time());
                    relay.netsuite.detaches(record.event(), occurrence.id(), retitled(later(alone)));
                }
            }
        }
    }

    private void told(String deed, Object about) {
        relay.trace.add("DEED somebody %s %s".formatted(deed, about));
    }

    private MeetingFields retitled(MeetingFields fields) {
        MeetingFields other = RandomMeetings.any(chance, today(), fields.location());
        return fields.take(Set.of(Field.TITLE), other);
    }

    /** A quarter of an hour later, if it stays within its day; a day later where it lasts whole days. */
    private static MeetingFields later(MeetingFields fields) {
        if (fields.time() instanceof EventTime.AllDay days) {
            return fields.isSeries()
                    ? fields
                    : fields.withTime(new EventTime.AllDay(
                            days.firstDay().plusDays(1), days.lastDay().plusDays(1)));
        }
        EventTime.Timed timed = (EventTime.Timed) fields.time();
        EventTime.Timed later =
                new EventTime.Timed(timed.start().plusMinutes(15), timed.end().plusMinutes(15));
        boolean sameDay = later.start().toLocalDate().equals(timed.start().toLocalDate())
                && later.end().toLocalDate().equals(timed.start().toLocalDate());
        return sameDay ? fields.withTime(later) : fields;
    }

    private List<Occurrence> occurrences(MeetingFields fields) {
        if (!fields.isSeries()) {
            return List.of();
        }
        return Occurrences.of(fields.time(), fields.recurrence().orElseThrow())
                .between(relay.clock.instant(), relay.clock.instant().plus(LOOKED_AT))
                .stream()
                .filter(each -> !fields.exceptions().containsKey(each.id()))
                .toList();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(relay.clock.instant(), ZoneOffset.UTC);
    }

    private MemoryHand hand(CalendarId calendar) {
        return calendar.service() == CalendarService.GOOGLE ? relay.google.hand() : relay.outlook.hand();
    }

    private static String place(int meeting) {
        return "Place of " + meeting;
    }

    private static List<Observation.Present> at(String place, List<Observation.Present> events) {
        return events.stream()
                .filter(event -> event.fields().location().equals(place))
                .toList();
    }
}
