package io.calrelay.sync;

import static io.calrelay.contract.CalendarUnderTest.aMeeting;
import static io.calrelay.sync.WholeRelay.ALICE;
import static io.calrelay.sync.WholeRelay.ALICE_EMPLOYEE;
import static io.calrelay.sync.WholeRelay.BOB;
import static io.calrelay.sync.WholeRelay.BOB_EMPLOYEE;
import static io.calrelay.sync.WholeRelay.CAROL;
import static org.assertj.core.api.Assertions.assertThat;

import io.calrelay.model.Attendee;
import io.calrelay.model.CalendarId;
import io.calrelay.model.EventId;
import io.calrelay.model.Field;
import io.calrelay.model.MeetingFields;
import io.calrelay.model.Observation;
import io.calrelay.model.Organizer;
import io.calrelay.model.Side;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A change on one side comes to the others, once, and stops there. */
class CrossingTest {
    private final WholeRelay relay = WholeRelay.ready();

    @Test
    void calendarEvent_becomesARecordOfItsOwner() {
        relay.outlook.hand().creates(ALICE, aMeeting("Budget"));
        relay.settle();

        assertThat(relay.netsuite.sees()).hasSize(1);
        Observation.Present record = relay.netsuite.sees().get(0);
        assertThat(record.fields().title()).isEqualTo("Budget");
        assertThat(record.organizer().flatMap(Organizer::employeeId)).hasValue(ALICE_EMPLOYEE);
    }

    @Test
    void record_becomesAMirrorForEveryLicensedParticipant() {
        relay.netsuite.creates(ALICE_EMPLOYEE, attendedBy(BOB, CAROL));
        relay.settle();

        for (CalendarId calendar : List.of(ALICE, CAROL)) {
            assertThat(titles(relay.outlook.hand().sees(calendar))).containsExactly("Budget");
        }
        assertThat(titles(relay.google.hand().sees(BOB))).containsExactly("Budget");
        assertThat(relay.outlook.hand().mailsSent()).isZero();
    }

    @Test
    void editsCrossBothWays() {
        EventId event = relay.google.hand().creates(BOB, aMeeting("Budget"));
        relay.settle();
        EventId record = relay.netsuite.sees().get(0).event();

        relay.google.hand().edits(BOB, event, aMeeting("Budget, moved"), Set.of(Field.TITLE));
        relay.settle();
        assertThat(titles(relay.netsuite.sees())).containsExactly("Budget, moved");

        relay.netsuite.edits(record, aMeeting("Budget, at last"), Set.of(Field.TITLE));
        relay.settle();
        assertThat(titles(relay.google.hand().sees(BOB))).containsExactly("Budget, at last");
    }

    @Test
    void deletionsCrossBothWays() {
        EventId event = relay.outlook.hand().creates(ALICE, aMeeting("Budget"));
        relay.google.hand().creates(BOB, aMeeting("Forecast"));
        relay.settle();

        relay.outlook.hand().deletes(ALICE, event);
        relay.settle();
        assertThat(titles(relay.netsuite.sees())).containsExactly("Forecast");

        relay.netsuite.deletes(relay.netsuite.sees().get(0).event());
        relay.settle();
        assertThat(relay.google.hand().sees(BOB)).isEmpty();
    }

    @Test
    void itsOwnWriteComingBack_isNotWrittenAgain() {
        relay.outlook.hand().creates(ALICE, aMeeting("Budget"));
        relay.netsuite.creates(BOB_EMPLOYEE, aMeeting("Forecast"));
        relay.settle();
        List<Integer> writes = writes();

        for (Side side : List.of(new Side.Calendar(ALICE), new Side.Calendar(BOB), Side.NETSUITE)) {
            relay.crank().observe(side);
        }
        relay.settle();
        relay.clock.advance(Duration.ofHours(25));
        relay.sweep();
        relay.settle();

        assertThat(writes()).isEqualTo(writes);
    }

    @Test
    void invitationToTwoMailboxes_isOneRecord() {
        relay.outlook.hand().creates(ALICE, aMeeting("Budget"));
        Observation.Present original = relay.outlook.hand().sees(ALICE).get(0);
        relay.google
                .hand()
                .receives(
                        BOB, original.uid().orElseThrow(), original.organizer().orElseThrow(), aMeeting("Budget"));
        relay.settle();

        assertThat(relay.netsuite.sees()).hasSize(1);
        assertThat(relay.memory.meetings().newest(10)).hasSize(1);
    }

    @Test
    void copyOfAMirror_isAMeetingOfItsOwn() {
        relay.netsuite.creates(ALICE_EMPLOYEE, aMeeting("Budget"));
        relay.settle();
        EventId mirror = relay.outlook.hand().sees(ALICE).get(0).event();

        relay.outlook.hand().copies(ALICE, mirror);
        relay.settle();

        assertThat(relay.memory.meetings().newest(10)).hasSize(2);
        assertThat(relay.netsuite.sees()).hasSize(2);
        assertThat(relay.outlook.hand().sees(ALICE)).hasSize(2);
    }

    private List<Integer> writes() {
        return List.of(relay.outlook.writes(), relay.google.writes(), relay.netsuite.writes());
    }

    private static MeetingFields attendedBy(CalendarId... people) {
        return aMeeting("Budget")
                .withAttendees(Arrays.stream(people)
                        .map(each -> new Attendee(
                                Optional.of(each.owner()), "", Attendee.Role.REQUIRED, Attendee.Response.NONE))
                        .toList());
    }

    static List<String> titles(List<Observation.Present> events) {
        return events.stream().map(event -> event.fields().title()).toList();
    }
}
