package io.calrelay.sandbox.google;

import static io.calrelay.sandbox.google.GoogleTown.ALICE;
import static io.calrelay.sandbox.google.GoogleTown.BOB;
import static io.calrelay.sandbox.google.GoogleTown.OLGA;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.calrelay.sandbox.google.GoogleTown.Reply;
import io.calrelay.sandbox.google.calendar.GoogleSwitch;
import io.calrelay.sandbox.world.CalendarMessage;
import io.calrelay.sandbox.world.CalendarMessage.Method;
import io.calrelay.sandbox.world.CalendarMessage.Response;
import io.calrelay.sandbox.world.MailLog;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MeetingsTest {
    private static final String OUTSIDER = "guest@partner.example";
    private static final String MEETING = """
            {"id": "standup0", "summary": "Stand-up", "location": "Room 7", "attendees": [%s],
             "extendedProperties": {"private": {"mine": "1"}, "shared": {"ours": "1"}},
             "start": {"dateTime": "2027-01-12T16:00:00-05:00", "timeZone": "America/New_York"},
             "end": {"dateTime": "2027-01-12T16:15:00-05:00", "timeZone": "America/New_York"}}""";

    private final GoogleTown town = new GoogleTown();

    @AfterEach
    void close() {
        town.close();
    }

    private Reply invite(String sendUpdates, String... guests) {
        StringBuilder list = new StringBuilder("{\"email\": \"" + ALICE + "\", \"responseStatus\": \"accepted\"}");
        List.of(guests)
                .forEach(guest -> list.append(", {\"email\": \"").append(guest).append("\"}"));
        return town.as(ALICE, "POST", "events?sendUpdates=" + sendUpdates, MEETING.formatted(list))
                .ok();
    }

    private JsonNode of(String person) {
        return town.as(person, "GET", "events/standup0").ok().json();
    }

    private static String answerOf(JsonNode event, String person) {
        for (JsonNode each : event.path("attendees")) {
            if (each.path("email").asText().equals(person)) {
                return each.path("responseStatus").asText();
            }
        }
        return "not invited";
    }

    private String answer(String person, String status) {
        return "{\"attendeesOmitted\": true, \"attendees\": [{\"email\": \"" + person + "\", \"responseStatus\": \""
                + status + "\"}]}";
    }

    private List<String> mails() {
        return town.world.mail().all().stream()
                .map(mail -> mail.kind() + " to " + mail.to())
                .toList();
    }

    private CalendarMessage nextForOlga(int count) {
        GoogleTown.await(() -> town.toOlga.size() >= count);
        return town.toOlga.get(count - 1);
    }

    @Test
    void guestHere_getsACopyWithTheSameIdsEvenWithoutMail() {
        invite("none", BOB);
        JsonNode copy = of(BOB);
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
        invite("none", OLGA, OUTSIDER);
        town.as(ALICE, "PATCH", "events/standup0?sendUpdates=all", "{\"summary\": \"Stand-up, new\"}")
                .ok();
        CalendarMessage update = nextForOlga(1);
        assertThat(update.method()).isEqualTo(Method.REQUEST);
        assertThat(update.components().get(0).title()).isEqualTo("Stand-up, new");
        assertThat(update.components().get(0).start()).isEqualTo(LocalDateTime.parse("2027-01-12T16:00:00"));
        assertThat(mails()).containsExactly("UPDATE to " + OLGA, "UPDATE to " + OUTSIDER);
    }

    @Test
    void externalOnly_leavesColleaguesHereUnmailed() {
        invite("externalOnly", BOB, OUTSIDER);
        assertThat(mails()).containsExactly("INVITATION to " + OUTSIDER);
    }

    @Test
    void answer_reachesTheOrganizerAndTheOthers() {
        invite("none", BOB, OLGA);
        town.as(BOB, "PATCH", "events/standup0", answer(BOB, "accepted")).ok();
        assertThat(answerOf(of(ALICE), BOB)).isEqualTo("accepted");
        assertThat(of(ALICE).path("sequence").asInt()).isZero();
        assertThat(mails()).isEmpty();
        town.as(BOB, "PATCH", "events/standup0?sendUpdates=all", answer(BOB, "declined"))
                .ok();
        assertThat(mails()).containsExactly("RESPONSE to " + ALICE);
    }

    @Test
    void guestsOwnEdits_stayLocalUntilTheOrganizerChangesTheMeeting() {
        invite("none", BOB);
        town.as(BOB, "PATCH", "events/standup0", """
                {"summary": "Mine", "reminders": {"useDefault": false},
                 "extendedProperties": {"private": {"bob": "1"}}}""").ok();
        assertThat(of(ALICE).path("summary").asText()).isEqualTo("Stand-up");
        town.as(ALICE, "PATCH", "events/standup0", "{\"location\": \"Room 8\"}").ok();
        JsonNode copy = of(BOB);
        assertThat(copy.path("summary").asText()).isEqualTo("Stand-up");
        assertThat(copy.path("location").asText()).isEqualTo("Room 8");
        assertThat(copy.at("/extendedProperties/private/bob").asText()).isEqualTo("1");
        assertThat(copy.at("/reminders/useDefault").asBoolean()).isFalse();
    }

    @Test
    void guestFlags_areTheOrganizersAlone() {
        invite("none", BOB);
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
        invite("none", BOB);
        assertThat(town.as(BOB, "DELETE", "events/standup0").status()).isEqualTo(204);
        assertThat(of(ALICE).path("status").asText()).isEqualTo("confirmed");
        assertThat(answerOf(of(ALICE), BOB)).isEqualTo("declined");
        town.as(ALICE, "PATCH", "events/standup0", "{\"summary\": \"Again\"}").ok();
        assertThat(of(BOB).path("status").asText()).isEqualTo("cancelled");
        assertThat(town.as(BOB, "PATCH", "events/standup0", "{\"status\": \"confirmed\"}")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void cancelledMeeting_leavesOnlyAnIdWithTheGuest() {
        invite("all", BOB, OLGA);
        town.as(ALICE, "DELETE", "events/standup0?sendUpdates=all");
        JsonNode copy = of(BOB);
        assertThat(copy.size()).isEqualTo(4);
        assertThat(copy.path("status").asText()).isEqualTo("cancelled");
        assertThat(of(ALICE).path("summary").asText()).isEqualTo("Stand-up");
        assertThat(nextForOlga(2).method()).isEqualTo(Method.CANCEL);
        assertThat(mails())
                .containsExactly(
                        "INVITATION to " + BOB,
                        "INVITATION to " + OLGA,
                        "CANCELLATION to " + BOB,
                        "CANCELLATION to " + OLGA);
    }

    @Test
    void guestWhoMayModify_changesTheMeetingForAll() {
        invite("none", BOB, OLGA);
        town.as(ALICE, "PATCH", "events/standup0", "{\"guestsCanModify\": true}")
                .ok();
        town.as(BOB, "PATCH", "events/standup0", "{\"summary\": \"Bob's\"}").ok();
        assertThat(of(ALICE).path("summary").asText()).isEqualTo("Bob's");
    }

    @Test
    void silentAnswer_doesNotReachAnOrganizerElsewhereUnlessSwitched() {
        town.world.postOffice().send(foreign(Method.REQUEST, 0, "Vendor sync"));
        GoogleTown.await(() -> town.world.postOffice().underway() == 0);
        String id = town.as(ALICE, "GET", "events").text("/items/0/id");
        town.as(ALICE, "PATCH", "events/" + id, answer(ALICE, "accepted")).ok();
        assertThat(town.world.postOffice().underway()).isZero();
        town.world.postOffice().send(foreign(Method.REQUEST, 0, "Renamed"));
        GoogleTown.await(
                () -> town.as(ALICE, "GET", "events/" + id).text("/summary").equals("Renamed"));
        assertThat(answerOf(town.as(ALICE, "GET", "events/" + id).json(), ALICE))
                .isEqualTo("accepted");
        town.cloud.turn(GoogleSwitch.REPLY_ALWAYS, true);
        town.as(ALICE, "PATCH", "events/" + id, answer(ALICE, "declined")).ok();
        assertThat(nextForOlga(1).method()).isEqualTo(Method.REPLY);
    }

    @Test
    void removedGuest_losesTheCopy() {
        invite("none", BOB);
        town.as(ALICE, "PATCH", "events/standup0", "{\"attendees\": [{\"email\": \"" + ALICE + "\"}]}")
                .ok();
        assertThat(of(BOB).path("status").asText()).isEqualTo("cancelled");
    }

    @Test
    void foreignAnswer_isWrittenIntoTheOrganizersCopy() {
        invite("all", OLGA);
        CalendarMessage.Component invited = nextForOlga(1).components().get(0);
        CalendarMessage.Guest olga =
                new CalendarMessage.Guest(OLGA, "Olga", CalendarMessage.Role.REQUIRED, Response.TENTATIVE);
        town.world.postOffice().send(new CalendarMessage(Method.REPLY, OLGA, ALICE, List.of(with(invited, olga))));
        GoogleTown.await(() -> answerOf(of(ALICE), OLGA).equals("tentative"));
        assertThat(town.world.trace().since(GoogleTown.START))
                .last()
                .satisfies(entry -> assertThat(entry.by().name()).isEqualTo(OLGA));
    }

    private static CalendarMessage.Component with(CalendarMessage.Component from, CalendarMessage.Guest guest) {
        return new CalendarMessage.Component(
                from.uid(),
                from.recurrenceId(),
                from.sequence(),
                from.organizer(),
                List.of(guest),
                from.title(),
                from.description(),
                from.html(),
                from.location(),
                from.allDay(),
                from.start(),
                from.end(),
                from.timeZone(),
                from.recurrence(),
                from.visibility());
    }

    @Test
    void foreignInvitation_isAPrivateCopyWhoseAnswerGoesBackByMail() {
        town.world.postOffice().send(foreign(Method.REQUEST, 0, "Vendor sync"));
        String id = "_" + io.calrelay.sandbox.google.wire.Base32Hex.encode("040000008200E00074C5B7101A82E008");
        GoogleTown.await(() -> town.as(ALICE, "GET", "events/" + id).status() == 200);
        JsonNode copy = town.as(ALICE, "GET", "events/" + id).json();
        assertThat(id).startsWith("_60q30c1g60o30e1i60o4ac1g60rj8gpl");
        assertThat(copy.path("privateCopy").asBoolean()).isTrue();
        assertThat(copy.path("iCalUID").asText()).isEqualTo("040000008200E00074C5B7101A82E008");
        assertThat(copy.at("/creator/self").asBoolean()).isTrue();
        assertThat(copy.at("/organizer/email").asText()).isEqualTo(OLGA);
        assertThat(copy.at("/start/dateTime").asText()).isEqualTo("2027-01-11T07:00:00-05:00");
        town.as(ALICE, "PATCH", "events/" + id + "?sendUpdates=all", answer(ALICE, "accepted"))
                .ok();
        CalendarMessage reply = nextForOlga(1);
        assertThat(reply.method()).isEqualTo(Method.REPLY);
        assertThat(reply.components().get(0).guests())
                .singleElement()
                .satisfies(guest -> assertThat(guest.response()).isEqualTo(Response.ACCEPTED));
        assertThat(town.world.mail().all()).extracting(MailLog.Mail::kind).containsExactly(MailLog.Kind.RESPONSE);
    }

    @Test
    void foreignUpdateAndCancellation_changeTheCopy() {
        town.world.postOffice().send(foreign(Method.REQUEST, 0, "Vendor sync"));
        town.world.postOffice().send(foreign(Method.REQUEST, 1, "Vendor sync, new"));
        town.world.postOffice().send(foreign(Method.REQUEST, 0, "late and old"));
        GoogleTown.await(() -> town.world.postOffice().underway() == 0);
        Reply list = town.as(ALICE, "GET", "events");
        assertThat(list.json().path("items")).hasSize(1);
        assertThat(list.text("/items/0/summary")).isEqualTo("Vendor sync, new");
        town.world.postOffice().send(foreign(Method.CANCEL, 2, "Vendor sync"));
        GoogleTown.await(
                () -> town.as(ALICE, "GET", "events").json().path("items").isEmpty());
    }

    private static CalendarMessage foreign(Method method, int sequence, String title) {
        CalendarMessage.Guest alice =
                new CalendarMessage.Guest(ALICE, "Alice", CalendarMessage.Role.REQUIRED, Response.NEEDS_ACTION);
        CalendarMessage.Component component = new CalendarMessage.Component(
                "040000008200E00074C5B7101A82E008",
                null,
                sequence,
                new CalendarMessage.Party(OLGA, "Olga"),
                List.of(alice),
                title,
                "<p>Agenda</p>",
                true,
                "Berlin",
                false,
                LocalDateTime.parse("2027-01-11T13:00:00"),
                LocalDateTime.parse("2027-01-11T13:30:00"),
                "Europe/Berlin",
                List.of(),
                "public");
        return new CalendarMessage(method, OLGA, ALICE, List.of(component));
    }

    @Test
    void import_isPrivateForForeignOrganizersAndRepeatsInPlace() {
        String body = """
                {"iCalUID": "u-1@elsewhere", "organizer": {"email": "boss@elsewhere.example"}, "summary": "%s",
                 "start": {"date": "2027-01-11"}, "end": {"date": "2027-01-12"},
                 "attendees": [{"email": "%s", "responseStatus": "accepted"}]}""";
        Reply first = town.as(ALICE, "POST", "events/import", body.formatted("one", ALICE))
                .ok();
        assertThat(first.json().path("privateCopy").asBoolean()).isTrue();
        Reply again = town.as(ALICE, "POST", "events/import", body.formatted("two", ALICE))
                .ok();
        assertThat(again.text("/id")).isEqualTo(first.text("/id"));
        assertThat(again.text("/summary")).isEqualTo("two");
        Reply outsider = town.as(ALICE, "POST", "events/import", body.formatted("three", BOB));
        assertThat(outsider.reason()).isEqualTo("participantIsNeitherOrganizerNorAttendee");
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
