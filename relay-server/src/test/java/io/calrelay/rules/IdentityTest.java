package io.calrelay.rules;

import static io.calrelay.contract.CalendarUnderTest.aMeeting;
import static org.assertj.core.api.Assertions.assertThat;

import io.calrelay.model.CalendarId;
import io.calrelay.model.CalendarService;
import io.calrelay.model.EmailAddress;
import io.calrelay.model.EventId;
import io.calrelay.model.ICalUid;
import io.calrelay.model.MeetingId;
import io.calrelay.model.Observation;
import io.calrelay.model.Side;
import io.calrelay.model.Version;
import io.calrelay.testing.SequentialIds;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whose an event is. */
class IdentityTest {
    private static final Side CALENDAR =
            new Side.Calendar(new CalendarId(CalendarService.OUTLOOK, new EmailAddress("alice@northwind.example")));
    private static final MeetingId OURS = new MeetingId("v".repeat(26));

    @Test
    void markerAlone_isNotBelieved() {
        assertThat(identity(CALENDAR, Set.of()).meetingOf(marked("copy", "uid")))
                .isPresent()
                .get()
                .isNotEqualTo(OURS);
    }

    @Test
    void markerOfABegunCreate_isBelieved() {
        assertThat(identity(CALENDAR, Set.of(OURS)).meetingOf(marked("event", "uid")))
                .hasValue(OURS);
    }

    @Test
    void markerInNetSuite_isAKeyAndBelieved() {
        assertThat(identity(Side.NETSUITE, Set.of()).meetingOf(marked("7", "uid")))
                .hasValue(OURS);
    }

    @Test
    void begunCreate_asksForTheMarkerThatWasNotRead() {
        Observation unmarked = present("event", "uid", Optional.empty());

        assertThat(identity(CALENDAR, Set.of(OURS)).needsMarker(unmarked)).isTrue();
        assertThat(identity(CALENDAR, Set.of()).needsMarker(unmarked)).isFalse();
        assertThat(identity(CALENDAR, Set.of(OURS)).needsMarker(marked("event", "uid")))
                .isFalse();
    }

    @Test
    void uid_joinsTwoMailboxes() {
        Identity.Known known = new Identity.Known(Map.of(), Map.of(new ICalUid("shared"), OURS), Set.of());
        Identity identity = new Identity(CALENDAR, known, new SequentialIds()::newMeeting);

        assertThat(identity.meetingOf(present("event", "shared", Optional.empty())))
                .hasValue(OURS);
        assertThat(identity.meetingOf(present("one", "new", Optional.empty())))
                .isEqualTo(identity.meetingOf(present("other", "new", Optional.empty())));
    }

    @Test
    void knownEvent_staysWithItsMeetingWhateverItClaims() {
        MeetingId linked = new MeetingId("u".repeat(26));
        Identity.Known known = new Identity.Known(Map.of(new EventId("event"), linked), Map.of(), Set.of(OURS));
        Identity identity = new Identity(CALENDAR, known, new SequentialIds()::newMeeting);

        assertThat(identity.meetingOf(marked("event", "uid"))).hasValue(linked);
    }

    @Test
    void unknownTombstone_makesNoMeeting() {
        assertThat(identity(CALENDAR, Set.of(OURS))
                        .meetingOf(new Observation.Gone(new EventId("event"), Instant.EPOCH)))
                .isEmpty();
    }

    private static Identity identity(Side side, Set<MeetingId> begun) {
        return new Identity(side, new Identity.Known(Map.of(), Map.of(), begun), new SequentialIds()::newMeeting);
    }

    private static Observation marked(String event, String uid) {
        return present(event, uid, Optional.of(OURS));
    }

    private static Observation present(String event, String uid, Optional<MeetingId> marker) {
        return new Observation.Present(
                new EventId(event),
                Optional.of(new ICalUid(uid)),
                new Version("1"),
                aMeeting("Budget"),
                Optional.empty(),
                true,
                marker,
                Instant.EPOCH);
    }
}
