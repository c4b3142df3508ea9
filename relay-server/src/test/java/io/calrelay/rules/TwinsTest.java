package io.calrelay.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.calrelay.model.AccessLevel;
import io.calrelay.model.Attendee;
import io.calrelay.model.EmailAddress;
import io.calrelay.model.EventId;
import io.calrelay.model.EventTime;
import io.calrelay.model.MeetingFields;
import io.calrelay.model.Observation;
import io.calrelay.model.Organizer;
import io.calrelay.model.Recurrence;
import io.calrelay.model.Text;
import io.calrelay.model.Version;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which events are the same meeting although nothing links them. */
class TwinsTest {
    private static final EmailAddress ALICE = new EmailAddress("alice@northwind.example");
    private static final EmailAddress BOB = new EmailAddress("bob@northwind.example");
    private static final EmailAddress GUEST = new EmailAddress("guest@outside.example");
    private static final String NINE = "2026-12-01T09:00-06:00[America/Chicago]";

    private static Observation.Present event(
            String title, String start, EmailAddress organizer, boolean byOwner, EmailAddress... attendees) {
        ZonedDateTime begin = ZonedDateTime.parse(start);
        MeetingFields fields = new MeetingFields(
                title,
                "",
                Text.EMPTY,
                new EventTime.Timed(begin, begin.plusHours(1)),
                AccessLevel.PUBLIC,
                Arrays.stream(attendees)
                        .map(each ->
                                new Attendee(Optional.of(each), "", Attendee.Role.REQUIRED, Attendee.Response.NONE))
                        .toList());
        return new Observation.Present(
                new EventId(title),
                Optional.empty(),
                new Version("v"),
                fields,
                Optional.of(new Organizer(Optional.of(organizer), "", Optional.empty())),
                byOwner,
                Optional.empty(),
                Instant.EPOCH);
    }

    private static boolean areOne(Observation.Present calendars, Observation.Present netsuites) {
        return Twins.areOne(calendars, ALICE, netsuites);
    }

    @Test
    void sameTitleTimeAndOrganizer_areOne_whateverZoneAndSpaces() {
        Observation.Present calendars = event("Budget  plan", NINE, ALICE, true);
        assertThat(areOne(calendars, event(" budget plan", "2026-12-01T16:00+01:00[Europe/Berlin]", ALICE, true)))
                .isTrue();
    }

    @Test
    void invitationThatAnAttendeeEnteredByHand_isOne() {
        assertThat(areOne(event("Call", NINE, GUEST, false, ALICE), event("Call", NINE, ALICE, true)))
                .isTrue();
        assertThat(areOne(event("Call", NINE, ALICE, true, GUEST), event("Call", NINE, BOB, true, ALICE)))
                .isTrue();
    }

    @Test
    void otherTitleTimeOrPeople_areTwo() {
        Observation.Present calendars = event("Call", NINE, ALICE, true, GUEST);
        assertThat(areOne(calendars, event("Call 2", NINE, ALICE, true))).isFalse();
        assertThat(areOne(calendars, event("Call", "2026-12-01T09:30-06:00[America/Chicago]", ALICE, true)))
                .isFalse();
        assertThat(areOne(calendars, event("Call", NINE, BOB, true, GUEST))).isFalse();
    }

    @Test
    void seriesAndSingleMeeting_areTwo() {
        Observation.Present once = event("Call", NINE, ALICE, true);
        Observation.Present weekly = once.withFields(
                once.fields().withRecurrence(Optional.of(Recurrence.of(List.of("FREQ=WEEKLY"), List.of()))));
        assertThat(areOne(weekly, once)).isFalse();
        assertThat(areOne(weekly, weekly)).isTrue();
    }
}
