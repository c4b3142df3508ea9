package io.calrelay.sandbox.google;

import static io.calrelay.sandbox.google.GoogleTown.ALICE;
import static io.calrelay.sandbox.google.GoogleTown.BOB;
import static io.calrelay.sandbox.google.GoogleTown.OLGA;
import static io.calrelay.sandbox.google.GoogleTown.answer;
import static io.calrelay.sandbox.google.GoogleTown.answerOf;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.calrelay.sandbox.google.calendar.GoogleSwitch;
import io.calrelay.sandbox.google.wire.Base32Hex;
import io.calrelay.sandbox.world.CalendarMessage;
import io.calrelay.sandbox.world.CalendarMessage.Method;
import io.calrelay.sandbox.world.CalendarMessage.Response;
import io.calrelay.sandbox.world.MailLog;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Meetings whose organizer or guests keep their calendars elsewhere. */
class ForeignInvitationsTest {
    private final GoogleTown town = new GoogleTown();

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void foreignAnswer_isWrittenIntoTheOrganizersCopy() {
        town.invite("all", OLGA);
        CalendarMessage.Component invited = town.forOlga(1).components().get(0);
        CalendarMessage.Guest olga =
                new CalendarMessage.Guest(OLGA, "Olga", CalendarMessage.Role.REQUIRED, Response.TENTATIVE);
        town.world.postOffice().send(new CalendarMessage(Method.REPLY, OLGA, ALICE, List.of(with(invited, olga))));
        GoogleTown.await(() -> answerOf(town.standUpOf(ALICE), OLGA).equals("tentative"));
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
        String id = "_" + Base32Hex.encode("040000008200E00074C5B7101A82E008");
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
        CalendarMessage reply = town.forOlga(1);
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
        assertThat(town.forOlga(1).method()).isEqualTo(Method.REPLY);
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

    private static CalendarMessage foreign(Method method, int sequence, String title) {
        return Foreign.message(method, sequence, title, null, List.of());
    }
}
