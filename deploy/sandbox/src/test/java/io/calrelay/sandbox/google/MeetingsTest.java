package io.calrelay.sandbox.google;

import static io.calrelay.sandbox.google.GoogleTown.ALICE;
import static io.calrelay.sandbox.google.GoogleTown.BOB;
import static io.calrelay.sandbox.google.GoogleTown.OLGA;
import static io.calrelay.sandbox.google.GoogleTown.answer;
import static io.calrelay.sandbox.google.GoogleTown.answerOf;
import static io.calrelay.sandbox.google.Samples.MEETING;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.calrelay.sandbox.world.CalendarMessage;
import io.calrelay.sandbox.world.CalendarMessage.Method;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MeetingsTest {
    private static final String OUTSIDER = "guest@partner.example";

    private final GoogleTown town = new GoogleTown();

    @AfterEach
    void close() {
        town.close();
    }

    private List<String> mails() {
        return town.world.mail().all().stream()
                .map(mail -> mail.kind() + " to " + mail.to())
                .toList();
    }

    @Test
    void guestHere_getsACopyWithTheSameIdsEvenWithoutMail() {
        town.invite("none", BOB);
        JsonNode copy = town.standUpOf(BOB);
        assertThat(copy.path("iCalUID").asText()).isEqualTo("standup0@google.com");
        assertThat(copy.at("/organizer/self").asBoolean()).isFalse();
        assertThat(copy.at("/organizer/email").asText()).isEqualTo(ALICE);
        assertThat(copy.at("/attendees/1/self").asBoolean()).isTrue();
        assertThat(copy.at("/start/dateTime").asText()).isEqualTo("2027-01-12T21:00:00Z");
        assertThat(copy.at("/extendedProperties").toString()).isEqualTo("{\"shared\":{\"ours\":\"1\"}}");
        assertThat(mails()).isEmpty();
    }

    @Test
    void guestsElsewhere_hearOnlyByMail() {
        town.invite("none", OLGA, OUTSIDER);
        town.as(ALICE, "PATCH", "events/standup0?sendUpdates=all", "{\"summary\": \"Stand-up, new\"}")
                .ok();
        CalendarMessage update = town.forOlga(1);
        assertThat(update.method()).isEqualTo(Method.REQUEST);
        assertThat(update.components().get(0).title()).isEqualTo("Stand-up, new");
        assertThat(update.components().get(0).start()).isEqualTo(LocalDateTime.parse("2027-01-12T16:00:00"));
        assertThat(mails()).containsExactly("UPDATE to " + OLGA, "UPDATE to " + OUTSIDER);
    }

    @Test
    void externalOnly_leavesColleaguesHereUnmailed() {
        town.invite("externalOnly", BOB, OUTSIDER);
        assertThat(mails()).containsExactly("INVITATION to " + OUTSIDER);
    }

    @Test
    void answer_reachesTheOrganizerAndTheOthers() {
        town.invite("none", BOB, OLGA);
        town.as(BOB, "PATCH", "events/standup0", answer(BOB, "accepted")).ok();
        assertThat(answerOf(town.standUpOf(ALICE), BOB)).isEqualTo("accepted");
        assertThat(town.standUpOf(ALICE).path("sequence").asInt()).isZero();
        assertThat(mails()).isEmpty();
        town.as(BOB, "PATCH", "events/standup0?sendUpdates=all", answer(BOB, "declined"))
                .ok();
        assertThat(mails()).containsExactly("RESPONSE to " + ALICE);
    }

    @Test
    void guestsOwnEdits_stayLocalUntilTheOrganizerChangesTheMeeting() {
        town.invite("none", BOB);
        town.as(BOB, "PATCH", "events/standup0", """
                {"summary": "Mine", "reminders": {"useDefault": false},
                 "extendedProperties": {"private": {"bob": "1"}}}""").ok();
        assertThat(town.standUpOf(ALICE).path("summary").asText()).isEqualTo("Stand-up");
        town.as(ALICE, "PATCH", "events/standup0", "{\"location\": \"Room 8\"}").ok();
        JsonNode copy = town.standUpOf(BOB);
        assertThat(copy.path("summary").asText()).isEqualTo("Stand-up");
        assertThat(copy.path("location").asText()).isEqualTo("Room 8");
        assertThat(copy.at("/extendedProperties/private/bob").asText()).isEqualTo("1");
        assertThat(copy.at("/reminders/useDefault").asBoolean()).isFalse();
    }

    @Test
    void guestFlags_areTheOrganizersAlone() {
        town.invite("none", BOB);
        town.as(ALICE, "PATCH", "events/standup0", "{\"guestsCanInviteOthers\": false}")
                .ok();
        Reply refused = town.as(BOB, "PATCH", "events/standup0", "{\"guestsCanModify\": true}");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.reason()).isEqualTo("forbiddenForNonOrganizer");
        Reply put = town.as(BOB, "PUT", "events/standup0", """
                {"start": {"dateTime": "2027-01-12T16:00:00-05:00"}, "end": {"dateTime": "2027-01-12T16:15:00-05:00"}}""");
        assertThat(put.reason()).isEqualTo("forbiddenForNonOrganizer");
    }

    @Test
    void guestsCopyThrownAway_isADeclineAndStaysAway() {
        town.invite("none", BOB);
        assertThat(town.as(BOB, "DELETE", "events/standup0").status()).isEqualTo(204);
        assertThat(town.standUpOf(ALICE).path("status").asText()).isEqualTo("confirmed");
        assertThat(answerOf(town.standUpOf(ALICE), BOB)).isEqualTo("declined");
        town.as(ALICE, "PATCH", "events/standup0", "{\"summary\": \"Again\"}").ok();
        assertThat(town.standUpOf(BOB).path("status").asText()).isEqualTo("cancelled");
        assertThat(town.as(BOB, "PATCH", "events/standup0", "{\"status\": \"confirmed\"}")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void cancelledMeeting_leavesOnlyAnIdWithTheGuest() {
        town.invite("all", BOB, OLGA);
        town.as(ALICE, "DELETE", "events/standup0?sendUpdates=all");
        JsonNode copy = town.standUpOf(BOB);
        assertThat(copy.size()).isEqualTo(4);
        assertThat(copy.path("status").asText()).isEqualTo("cancelled");
        assertThat(town.standUpOf(ALICE).path("summary").asText()).isEqualTo("Stand-up");
        assertThat(town.forOlga(2).method()).isEqualTo(Method.CANCEL);
        assertThat(mails())
                .containsExactly(
                        "INVITATION to " + BOB,
                        "INVITATION to " + OLGA,
                        "CANCELLATION to " + BOB,
                        "CANCELLATION to " + OLGA);
    }

    @Test
    void guestWhoMayModify_changesTheMeetingForAll() {
        town.invite("none", BOB, OLGA);
        town.as(ALICE, "PATCH", "events/standup0", "{\"guestsCanModify\": true}")
                .ok();
        town.as(BOB, "PATCH", "events/standup0", "{\"summary\": \"Bob's\"}").ok();
        assertThat(town.standUpOf(ALICE).path("summary").asText()).isEqualTo("Bob's");
    }

    @Test
    void removedGuest_losesTheCopy() {
        town.invite("none", BOB);
        town.as(ALICE, "PATCH", "events/standup0", "{\"attendees\": [{\"email\": \"" + ALICE + "\"}]}")
                .ok();
        assertThat(town.standUpOf(BOB).path("status").asText()).isEqualTo("cancelled");
    }

    @Test
    void tooManyOutsideInvitations_meetTheUseLimits() {
        town.cloud.invitationLimit(1);
        Reply refused = town.as(
                ALICE,
                "POST",
                "events?sendUpdates=all",
                MEETING.formatted("{\"email\": \"a@x.example\"}, {\"email\": \"b@x.example\"}"));
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.reason()).isEqualTo("quotaExceeded");
    }
}
