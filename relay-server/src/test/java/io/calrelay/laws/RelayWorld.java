package io.calrelay.laws;

import static io.calrelay.sync.WholeRelay.ALICE;
import static io.calrelay.sync.WholeRelay.ALICE_EMPLOYEE;
import static io.calrelay.sync.WholeRelay.BOB;
import static io.calrelay.sync.WholeRelay.BOB_EMPLOYEE;
import static io.calrelay.sync.WholeRelay.CAROL;
import static io.calrelay.sync.WholeRelay.CAROL_EMPLOYEE;
import static org.assertj.core.api.Assertions.assertThat;

import io.calrelay.model.AccessLevel;
import io.calrelay.model.Attendee;
import io.calrelay.model.CalendarId;
import io.calrelay.model.CalendarService;
import io.calrelay.model.EventTime;
import io.calrelay.model.Field;
import io.calrelay.model.MeetingFields;
import io.calrelay.model.Observation;
import io.calrelay.model.Side;
import io.calrelay.ports.MeetingStore;
import io.calrelay.ports.Stores;
import io.calrelay.sync.WholeRelay;
import io.calrelay.testing.MemoryCalendar;
import io.calrelay.testing.Mishaps;
import io.calrelay.testing.RandomFields;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/**
 * The whole relay over in-memory clouds, in which people and faults act by chance. Every meeting is known by its place,
 * which nobody edits: so that copies can be told from doubles.
 */
final class RelayWorld {
    private static final int STEPS = 25;
    private static final int ONE_CALL_FAILS_IN = 7;
    private static final List<Field> EDITED = List.of(Field.TITLE, Field.DESCRIPTION, Field.TIME, Field.ACCESS);
    private static final Map<CalendarId, Integer> EMPLOYEES =
            Map.of(ALICE, ALICE_EMPLOYEE, BOB, BOB_EMPLOYEE, CAROL, CAROL_EMPLOYEE);
    private static final List<CalendarId> PEOPLE = List.of(ALICE, BOB, CAROL);

    private final RandomGenerator chance;
    private final WholeRelay relay;
    /** Copies that somebody who only takes part deleted: they have declined. */
    private final Set<String> declined = new HashSet<>();

    private int meetings;

    RelayWorld(long seed, UnaryOperator<Stores> over) {
        chance = new SplittableRandom(seed);
        relay = new WholeRelay(over);
        relay.enrolEverybody();
        relay.settle();
        relay.outlook.notifying(this::notified);
        relay.google.notifying(this::notified);
        relay.netsuite.pushing(rows -> {
            for (int times = timesTold(); times > 0; times--) {
                relay.signals().fromNetSuite(rows);
            }
        });
        everyService().forEach(mishaps -> mishaps.byChance(chance, ONE_CALL_FAILS_IN));
    }

    List<String> trace() {
        return relay.trace;
    }

    void live() {
        for (int step = 0; step < STEPS; step++) {
            somebodyActs();
            somethingHappens();
            for (int turns = chance.nextInt(6); turns > 0; turns--) {
                relay.crank().turn(relay);
            }
            relay.clock.advance(Duration.ofMillis(chance.nextInt(20_000)));
        }
    }

    /** Nothing goes wrong any more; one sweep. */
    void calmDown() {
        everyService().forEach(Mishaps::end);
        relay.netsuite.commits();
        relay.clock.advance(Duration.ofMinutes(10));
        relay.sweep();
        relay.settleWithin(Duration.ofMinutes(10));
    }

    void assertConverged() {
        for (int meeting = 0; meeting < meetings; meeting++) {
            assertAgreed("Place of " + meeting);
        }
        assertThat(relay.memory.meetings().countDue(relay.clock.instant())).isZero();
        for (MeetingStore.Line line : relay.memory.meetings().newest(1_000)) {
            assertThat(relay.hasNothingToDo(line.meeting().id()))
                    .as("second plan of %s", line.meeting().id())
                    .isTrue();
        }
        assertThat(relay.outlook.hand().mailsOfMirrors()).isZero();
        assertThat(relay.google.hand().mailsOfMirrors()).isZero();
    }

    private void assertAgreed(String place) {
        List<Observation.Present> records = joined(at(place, relay.netsuite.sees()));
        assertThat(records).as("records at %s", place).hasSizeLessThanOrEqualTo(1);
        int copies = 0;
        for (CalendarId calendar : PEOPLE) {
            List<Observation.Present> events = at(place, sees(calendar));
            assertThat(events).as("events of %s at %s", calendar, place).hasSizeLessThanOrEqualTo(1);
            copies += events.size();
            for (Observation.Present event : events) {
                assertThat(records).as("record of %s at %s", calendar, place).hasSize(1);
                assertSame(event.fields(), records.get(0).fields());
            }
        }
        assertPrivacy(place, records);
        for (Observation.Present record : records) {
            assertThat(copies).as("copies of the record at %s", place).isPositive();
            record.fields().attendees().stream()
                    .flatMap(attendee -> attendee.email().stream())
                    .map(email -> PEOPLE.stream()
                            .filter(each -> each.owner().equals(email))
                            .findFirst())
                    .flatMap(Optional::stream)
                    .filter(calendar -> !declined.contains(calendar.wireName() + place))
                    .forEach(calendar -> assertThat(at(place, sees(calendar)))
                            .as("copy of %s at %s", calendar, place)
                            .hasSize(1));
        }
    }

    /** The record says what the copies say, or as little as the one says that its owner marked private. */
    private void assertPrivacy(String place, List<Observation.Present> records) {
        Set<AccessLevel> copies = EnumSet.noneOf(AccessLevel.class);
        PEOPLE.forEach(calendar -> at(place, sees(calendar))
                .forEach(event -> copies.add(event.fields().access())));
        for (Observation.Present record : records) {
            AccessLevel shown = record.fields().access();
            if (copies.size() == 1) {
                assertThat(copies).as("access at %s", place).containsExactly(shown);
            } else {
                assertThat(shown).as("access at %s", place).isNotEqualTo(AccessLevel.PUBLIC);
            }
        }
    }

    /** What crosses midnight stands in NetSuite day by day. */
    private static List<Observation.Present> joined(List<Observation.Present> records) {
        List<Observation.Present> joined = new ArrayList<>();
        records.stream()
                .sorted(Comparator.comparing(record -> time(record).start().toInstant()))
                .forEach(record -> {
                    Observation.Present last = joined.isEmpty() ? record : joined.get(joined.size() - 1);
                    if (time(last).end().toInstant().equals(time(record).start().toInstant())) {
                        EventTime whole = new EventTime.Timed(
                                time(last).start(), time(record).end());
                        joined.set(
                                joined.size() - 1, last.withFields(last.fields().withTime(whole)));
                    } else {
                        joined.add(record);
                    }
                });
        return joined;
    }

    private static EventTime.Timed time(Observation.Present record) {
        return (EventTime.Timed) record.fields().time();
    }

    private static void assertSame(MeetingFields event, MeetingFields record) {
        assertThat(event.title()).isEqualTo(record.title());
        assertThat(event.time().isSameTimeAs(record.time())).isTrue();
        assertThat(event.description().content().replaceAll("<[^>]*>", ""))
                .isEqualTo(record.description().content());
    }

    private void somebodyActs() {
        int place = chance.nextInt(PEOPLE.size() + 1);
        boolean inNetSuite = place == PEOPLE.size();
        CalendarId calendar = inNetSuite ? PEOPLE.get(chance.nextInt(PEOPLE.size())) : PEOPLE.get(place);
        List<Observation.Present> there = inNetSuite ? relay.netsuite.sees() : sees(calendar);
        int deed = there.isEmpty() ? 0 : chance.nextInt(10);
        if (deed < 3) {
            create(calendar, inNetSuite);
            return;
        }
        Observation.Present event = there.get(chance.nextInt(there.size()));
        Set<Field> changed = Set.of(EDITED.get(chance.nextInt(EDITED.size())));
        MeetingFields edited = anyFields(List.of());
        if (inNetSuite && deed < 8) {
            relay.netsuite.edits(event.event(), edited, changed);
        } else if (inNetSuite) {
            relay.netsuite.deletes(event.event());
        } else if (deed < 8) {
            cloud(calendar).hand().edits(calendar, event.event(), edited, changed);
        } else {
            declined.add(calendar.wireName() + event.fields().location());
            cloud(calendar).hand().deletes(calendar, event.event());
        }
    }

    private void create(CalendarId calendar, boolean inNetSuite) {
        List<Attendee> attendees = new ArrayList<>();
        for (CalendarId each : PEOPLE) {
            if (inNetSuite && chance.nextBoolean()) {
                attendees.add(
                        new Attendee(Optional.of(each.owner()), "", Attendee.Role.REQUIRED, Attendee.Response.NONE));
            }
        }
        MeetingFields fields = anyFields(attendees);
        if (inNetSuite) {
            relay.netsuite.creates(EMPLOYEES.getOrDefault(calendar, ALICE_EMPLOYEE), fields);
        } else {
            cloud(calendar).hand().creates(calendar, fields);
        }
    }

    /** At a place of its own, next year: all of that is in the window that is read. */
    private MeetingFields anyFields(List<Attendee> attendees) {
        MeetingFields any = RandomFields.any(chance, attendees);
        EventTime.Timed time = (EventTime.Timed) any.time();
        EventTime nextYear =
                new EventTime.Timed(time.start().plusYears(1), time.end().plusYears(1));
        String place = "Place of " + meetings++;
        return new MeetingFields(any.title(), place, any.description(), nextYear, any.access(), attendees);
    }

    private void somethingHappens() {
        CalendarId calendar = PEOPLE.get(chance.nextInt(PEOPLE.size()));
        switch (chance.nextInt(12)) {
            case 0, 1 -> relay.restart();
            case 2 -> relay.sweep();
            case 3 -> cloud(calendar).hand().expireCursors(calendar);
            case 4 ->
                sees(calendar).stream()
                        .map(Observation::event)
                        .findFirst()
                        .ifPresent(event -> cloud(calendar).hand().isReportedDeleted(calendar, event));
            default -> relay.crank().observe(new Side.Calendar(calendar));
        }
    }

    private void notified(String subscription, String secret) {
        for (int times = timesTold(); times > 0; times--) {
            relay.signals().fromCalendar(subscription, secret);
        }
    }

    /** Lost, doubled, or as it should be. */
    private int timesTold() {
        return switch (chance.nextInt(6)) {
            case 0 -> 0;
            case 1 -> 2;
            default -> 1;
        };
    }

    private List<Observation.Present> sees(CalendarId calendar) {
        return cloud(calendar).hand().sees(calendar);
    }

    private MemoryCalendar cloud(CalendarId calendar) {
        return calendar.service() == CalendarService.GOOGLE ? relay.google : relay.outlook;
    }

    private List<Mishaps> everyService() {
        return Stream.of(relay.outlook.mishaps(), relay.google.mishaps(), relay.netsuite.mishaps())
                .toList();
    }

    private static List<Observation.Present> at(String place, List<Observation.Present> events) {
        return events.stream()
                .filter(event -> event.fields().location().equals(place))
                .toList();
    }
}
