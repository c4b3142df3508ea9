package io.calrelay.sandbox.outlook;

import static io.calrelay.sandbox.outlook.GraphBox.ALICE;
import static io.calrelay.sandbox.outlook.GraphBox.BOB;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.calrelay.sandbox.outlook.GraphBox.Reply;
import io.calrelay.sandbox.world.CalendarMessage;
import io.calrelay.sandbox.world.CalendarMessage.Component;
import io.calrelay.sandbox.world.CalendarMessage.Guest;
import io.calrelay.sandbox.world.CalendarMessage.Method;
import io.calrelay.sandbox.world.CalendarMessage.Party;
import io.calrelay.sandbox.world.CalendarMessage.Response;
import io.calrelay.sandbox.world.CalendarMessage.Role;
import io.calrelay.sandbox.world.MailLog;
import io.calrelay.sandbox.world.PostOffice;
import java.time.LocalDateTime;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Meetings that spread over mailboxes, of this cloud and of others. */
class MeetingsTest {
    private static final String GUEST = "guest@outside.example";
    private static final String WEEKLY =
            "\"recurrence\": {\"pattern\": {\"type\": \"weekly\", \"interval\": 1, \"daysOfWeek\": [\"tuesday\"]},"
                    + " \"range\": {\"type\": \"numbered\", \"startDate\": \"2026-03-10\", \"numberOfOccurrences\": 4}}";
    private final GraphBox box = new GraphBox();
    private final List<CalendarMessage> outside = new CopyOnWriteArrayList<>();

    @BeforeEach
    void openTheOutside() {
        box.world.postOffice().open(new PostOffice.Mailboxes() {
            @Override
            public boolean hosts(String email) {
                return email.equals(GUEST);
            }

            @Override
            public void receive(CalendarMessage message) {
                outside.add(message);
            }
        });
    }

    @AfterEach
    void close() {
        box.close();
    }

    private static String attendees(String... addresses) {
        StringBuilder list = new StringBuilder();
        for (String address : addresses) {
            list.append(list.isEmpty() ? "" : ",")
                    .append("{\"type\": \"required\", \"emailAddress\": {\"address\": \"" + address + "\"}}");
        }
        return "\"attendees\": [" + list + "]";
    }

    private JsonNode invite(String more) {
        Reply made = box.as(
                ALICE,
                "POST",
                "/me/events",
                GraphBox.timed("Plan", "2026-03-10T10:00:00", "2026-03-10T11:00:00", "Europe/Berlin", more));
        assertThat(made.status()).isEqualTo(201);
        box.settle();
        return made.json();
    }

    private List<MailLog.Kind> mailTo(String address) {
        return box.world.mail().all().stream()
                .filter(mail -> mail.to().equals(address))
                .map(MailLog.Mail::kind)
                .toList();
    }

    private JsonNode list(String who) {
        return box.as(who, "GET", "/me/events", "").json().path("value");
    }

    private JsonNode view(String who) {
        return box.as(who, "GET", "/me/calendarView?startDateTime=2026-03-01&endDateTime=2026-05-01&$top=100", "")
                .json()
                .path("value");
    }

    @Test
    void eventWithoutAttendees_mailsNobody() {
        JsonNode event = invite("\"importance\": \"low\"");
        box.as(ALICE, "PATCH", "/me/events/" + event.path("id").asText(), "{\"subject\": \"x\"}");
        box.as(ALICE, "DELETE", "/me/events/" + event.path("id").asText(), "");
        assertThat(box.world.mail().all()).isEmpty();
    }

    @Test
    void invitation_becomesACopyWithTheSameUid_inTheAttendeesMailbox() {
        JsonNode event = invite(attendees(BOB, GUEST));
        assertThat(mailTo(BOB)).containsExactly(MailLog.Kind.INVITATION);
        assertThat(mailTo(GUEST)).containsExactly(MailLog.Kind.INVITATION);
        JsonNode copy = list(BOB).path(0);
        assertThat(copy.path("iCalUId")).isEqualTo(event.path("iCalUId"));
        assertThat(copy.path("id")).isNotEqualTo(event.path("id"));
        assertThat(copy.path("isOrganizer").asBoolean()).isFalse();
        assertThat(copy.at("/organizer/emailAddress/address").asText()).isEqualTo(ALICE);
        assertThat(copy.at("/responseStatus/response").asText()).isEqualTo("notResponded");
        assertThat(copy.path("showAs").asText()).isEqualTo("tentative");
        assertThat(outside).singleElement().satisfies(message -> {
            assertThat(message.method()).isEqualTo(Method.REQUEST);
            assertThat(message.components().get(0).uid())
                    .isEqualTo(event.path("iCalUId").asText());
            assertThat(message.components().get(0).timeZone()).isEqualTo("Europe/Berlin");
        });
    }

    @Test
    void answer_travelsBackToTheOrganizersCopy_unlessItIsKeptSilent() {
        invite(attendees(BOB));
        String copy = list(BOB).at("/0/id").asText();
        assertThat(box.as(BOB, "POST", "/me/events/" + copy + "/tentativelyAccept", "{\"sendResponse\": false}")
                        .status())
                .isEqualTo(202);
        box.settle();
        assertThat(list(ALICE).at("/0/attendees/0/status/response").asText()).isEqualTo("none");
        assertThat(list(BOB).at("/0/responseStatus/response").asText()).isEqualTo("tentativelyAccepted");
        box.as(BOB, "POST", "/me/events/" + copy + "/accept", "{\"Comment\": \"yes\", \"SendResponse\": true}");
        box.settle();
        assertThat(mailTo(ALICE)).containsExactly(MailLog.Kind.RESPONSE);
        assertThat(list(ALICE).at("/0/attendees/0/status/response").asText()).isEqualTo("accepted");
        assertThat(list(BOB).at("/0/showAs").asText()).isEqualTo("busy");
    }

    @Test
    void declining_takesTheCopyAway() {
        invite(attendees(BOB));
        box.as(BOB, "POST", "/me/events/" + list(BOB).at("/0/id").asText() + "/decline", "{}");
        box.settle();
        assertThat(list(BOB)).isEmpty();
        assertThat(list(ALICE).at("/0/attendees/0/status/response").asText()).isEqualTo("declined");
    }

    @Test
    void ownMeeting_cannotBeAnswered_andAnothersCannotBeCancelled() {
        String own = invite(attendees(BOB)).path("id").asText();
        assertThat(box.as(ALICE, "POST", "/me/events/" + own + "/accept", "{}").code())
                .isEqualTo("ErrorInvalidRequest");
        String copy = list(BOB).at("/0/id").asText();
        assertThat(box.as(BOB, "POST", "/me/events/" + copy + "/cancel", "{}").code())
                .isEqualTo("ErrorInvalidRequest");
        assertThat(box.as(
                                BOB,
                                "POST",
                                "/me/events/" + copy + "/decline",
                                "{\"sendResponse\": false, \"proposedNewTime\": {\"start\": {}, \"end\": {}}}")
                        .code())
                .isEqualTo("ErrorInvalidParameter");
    }

    @Test
    void update_reachesEveryCopy_andANewTimeAsksForANewAnswer() {
        String id = invite(attendees(BOB)).path("id").asText();
        String copy = list(BOB).at("/0/id").asText();
        box.as(BOB, "POST", "/me/events/" + copy + "/accept", "{}");
        box.settle();
        box.as(ALICE, "PATCH", "/me/events/" + id, "{\"subject\": \"Plan B\", \"categories\": [\"red\"]}");
        box.settle();
        assertThat(list(BOB).at("/0/subject").asText()).isEqualTo("Plan B");
        assertThat(list(BOB).at("/0/responseStatus/response").asText()).isEqualTo("accepted");
        box.as(
                ALICE,
                "PATCH",
                "/me/events/" + id,
                GraphBox.timed("Plan B", "2026-03-11T10:00:00", "2026-03-11T11:00:00", "Europe/Berlin"));
        box.settle();
        assertThat(list(BOB).at("/0/id").asText()).isEqualTo(copy);
        assertThat(list(BOB).at("/0/start/dateTime").asText()).startsWith("2026-03-11T09:00");
        assertThat(list(BOB).at("/0/responseStatus/response").asText()).isEqualTo("notResponded");
        assertThat(mailTo(BOB)).containsExactly(MailLog.Kind.INVITATION, MailLog.Kind.UPDATE, MailLog.Kind.UPDATE);
    }

    @Test
    void categoriesAndMarkers_areNobodyElsesBusiness() {
        String id = invite(attendees(BOB)).path("id").asText();
        box.as(ALICE, "PATCH", "/me/events/" + id, "{\"categories\": [\"red\"], \"reminderMinutesBeforeStart\": 5}");
        assertThat(mailTo(BOB)).containsExactly(MailLog.Kind.INVITATION);
    }

    @Test
    void attendeesOnlyChange_mailsOnlyThoseWhoChanged() {
        String id = invite(attendees(BOB)).path("id").asText();
        box.as(ALICE, "PATCH", "/me/events/" + id, "{" + attendees(BOB, GUEST) + "}");
        box.settle();
        assertThat(mailTo(BOB)).containsExactly(MailLog.Kind.INVITATION);
        assertThat(mailTo(GUEST)).containsExactly(MailLog.Kind.INVITATION);
        box.as(ALICE, "PATCH", "/me/events/" + id, "{" + attendees(GUEST) + "}");
        box.settle();
        assertThat(mailTo(BOB)).containsExactly(MailLog.Kind.INVITATION, MailLog.Kind.CANCELLATION);
        assertThat(list(BOB).at("/0/isCancelled").asBoolean()).isTrue();
    }

    @Test
    void organizersDelete_leavesCancelledCopies() {
        String id = invite(attendees(BOB)).path("id").asText();
        box.as(ALICE, "DELETE", "/me/events/" + id, "");
        box.settle();
        JsonNode copy = list(BOB).path(0);
        assertThat(copy.path("isCancelled").asBoolean()).isTrue();
        assertThat(copy.path("subject").asText()).isEqualTo("Canceled: Plan");
        assertThat(copy.path("showAs").asText()).isEqualTo("free");
        assertThat(mailTo(BOB)).containsExactly(MailLog.Kind.INVITATION, MailLog.Kind.CANCELLATION);
    }

    @Test
    void seriesTravelsWhole_andSoDoItsEditedAndCancelledOccurrences() {
        invite(attendees(BOB) + ", " + WEEKLY);
        assertThat(list(BOB).at("/0/type").asText()).isEqualTo("seriesMaster");
        assertThat(view(BOB)).hasSize(4);
        String second = view(ALICE).at("/1/id").asText();
        String third = view(ALICE).at("/2/id").asText();
        box.as(ALICE, "PATCH", "/me/events/" + second, "{\"subject\": \"Plan, second week\"}");
        box.as(ALICE, "POST", "/me/events/" + third + "/cancel", "{\"comment\": \"holiday\"}");
        box.settle();
        assertThat(view(BOB).at("/1/subject").asText()).isEqualTo("Plan, second week");
        assertThat(view(BOB).at("/1/type").asText()).isEqualTo("exception");
        assertThat(view(BOB).at("/2/isCancelled").asBoolean()).isTrue();
        assertThat(view(BOB).at("/1/iCalUId")).isEqualTo(view(ALICE).at("/1/iCalUId"));
        assertThat(mailTo(BOB))
                .containsExactly(MailLog.Kind.INVITATION, MailLog.Kind.UPDATE, MailLog.Kind.CANCELLATION);
    }

    @Test
    void oneOccurrence_canBeAnsweredAlone() {
        invite(attendees(BOB) + ", " + WEEKLY);
        box.as(BOB, "POST", "/me/events/" + view(BOB).at("/1/id").asText() + "/accept", "{}");
        box.as(BOB, "POST", "/me/events/" + view(BOB).at("/3/id").asText() + "/decline", "{}");
        box.settle();
        assertThat(view(ALICE).at("/0/attendees/0/status/response").asText()).isEqualTo("none");
        assertThat(view(ALICE).at("/1/attendees/0/status/response").asText()).isEqualTo("accepted");
        assertThat(view(ALICE).at("/3/attendees/0/status/response").asText()).isEqualTo("declined");
        assertThat(view(BOB)).hasSize(3);
    }

    @Test
    void foreignInvitation_keepsItsUid_itsRuleAndItsExclusions() {
        Component meeting = new Component(
                "abc@google.com",
                null,
                0,
                new Party(GUEST, "Guest"),
                List.of(new Guest(BOB, "Bob Birch", Role.OPTIONAL, Response.NEEDS_ACTION)),
                "Stand-up",
                "line\nnext",
                false,
                "Room",
                false,
                LocalDateTime.parse("2026-03-09T09:00:00"),
                LocalDateTime.parse("2026-03-09T09:15:00"),
                "America/Chicago",
                List.of("RRULE:FREQ=WEEKLY;BYDAY=MO,WE;COUNT=6", "EXDATE;TZID=America/Chicago:20260311T090000"),
                "private");
        box.world.postOffice().send(new CalendarMessage(Method.REQUEST, GUEST, BOB, List.of(meeting)));
        box.settle();
        JsonNode master = list(BOB).path(0);
        assertThat(master.path("iCalUId").asText()).isEqualTo("abc@google.com");
        assertThat(master.path("sensitivity").asText()).isEqualTo("private");
        assertThat(master.at("/recurrence/range/numberOfOccurrences").asInt()).isEqualTo(6);
        assertThat(master.path("originalStartTimeZone").asText()).isEqualTo("Central Standard Time");
        assertThat(view(BOB)).hasSize(5);
        box.as(BOB, "POST", "/me/events/" + master.path("id").asText() + "/accept", "{}");
        box.settle();
        assertThat(outside).singleElement().satisfies(reply -> {
            assertThat(reply.method()).isEqualTo(Method.REPLY);
            assertThat(reply.components().get(0).uid()).isEqualTo("abc@google.com");
            assertThat(reply.components().get(0).guests())
                    .singleElement()
                    .satisfies(guest -> assertThat(guest.response()).isEqualTo(Response.ACCEPTED));
        });
    }

    @Test
    void guestOfOneOccurrence_getsThatOneAlone_andAnswersForItAlone() {
        invite(WEEKLY);
        String second = view(ALICE).at("/1/id").asText();
        box.as(ALICE, "PATCH", "/me/events/" + second, "{" + attendees(BOB) + "}");
        box.settle();
        assertThat(view(BOB)).hasSize(1);
        assertThat(view(BOB).at("/0/iCalUId")).isEqualTo(view(ALICE).at("/1/iCalUId"));
        box.as(BOB, "POST", "/me/events/" + view(BOB).at("/0/id").asText() + "/accept", "{}");
        box.settle();
        assertThat(view(ALICE).at("/1/attendees/0/status/response").asText()).isEqualTo("accepted");
        assertThat(view(ALICE).at("/0/attendees")).isEmpty();
        box.as(ALICE, "PATCH", "/me/events/" + list(ALICE).at("/0/id").asText(), "{" + attendees(BOB) + "}");
        box.settle();
        assertThat(list(BOB)).hasSize(1);
        assertThat(view(BOB)).hasSize(4);
    }
}
