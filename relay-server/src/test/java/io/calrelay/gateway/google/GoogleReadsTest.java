package io.calrelay.gateway.google;

import static org.assertj.core.api.Assertions.assertThat;

import io.calrelay.gateway.google.ScriptedGoogle.Answer;
import io.calrelay.gateway.google.ScriptedGoogle.Asked;
import io.calrelay.model.Cursor;
import io.calrelay.model.EventId;
import io.calrelay.model.EventTime;
import io.calrelay.model.Observation;
import io.calrelay.ports.CalendarGateway.Changes;
import io.calrelay.ports.CalendarGateway.Window;
import io.calrelay.ports.Reply;
import io.calrelay.ports.Reply.Refusal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GoogleReadsTest extends ScriptedGoogleTest {
    private static final Window WINDOW =
            new Window(Instant.parse("2026-11-01T00:00:00Z"), Instant.parse("2026-12-15T09:00:00Z"));
    private static final Optional<Cursor> CURSOR = Optional.of(new Cursor("s1"));

    @Test
    void everyPage_isAskedForWithTheSameParameters() {
        google.answer(200, "{\"items\":[" + event("e1", "") + "],\"nextPageToken\":\"p2\"}")
                .answer(200, "{\"items\":[" + event("e2", "") + "],\"nextSyncToken\":\"s2\"}");

        Changes changes = changes(CURSOR).whenDone().orElseThrow();

        assertThat(changes.events()).extracting(Observation::event).containsExactly(EVENT, new EventId("e2"));
        assertThat(changes.next()).isEqualTo(new Cursor("s2"));
        assertThat(changes.complete()).isFalse();
        String parameters = "eventTypes=default&maxResults=2500";
        assertThat(google.asked())
                .extracting(Asked::query)
                .allSatisfy(query -> assertThat(query)
                        .contains(parameters, "singleEvents=false", "syncToken=s1")
                        .doesNotContain("time", "showDeleted"))
                .element(1)
                .asString()
                .contains("pageToken=p2");
    }

    @Test
    void pageThatFails_failsTheRead() {
        google.answer(200, "{\"items\":[" + event("e1", "") + "],\"nextPageToken\":\"p2\"}")
                .answer(502, "<html></html>");

        assertThat(changes(CURSOR)).isInstanceOf(Reply.Later.class);
    }

    @Test
    void lastPageWithoutSyncToken_isNoRead() {
        google.answer(200, "{\"items\":[]}");

        assertThat(changes(Optional.empty())).isInstanceOf(Reply.Later.class);
    }

    @Test
    void singleEventOutsideTheWindow_isLeftOutOfACompleteReadOnly() {
        String page = "{\"items\":[" + outside("e1", "") + ","
                + outside("e2", "\"iCalUID\":\"e2@google.com\",\"recurrence\":[\"RRULE:FREQ=DAILY\"],")
                + "],\"nextSyncToken\":\"s2\"}";
        google.answer(200, page).answer(200, page).answer(200, page);

        assertThat(changes(Optional.empty()).whenDone().orElseThrow().events())
                .extracting(Observation::event)
                .containsExactly(new EventId("e2"));
        assertThat(changes(CURSOR).whenDone().orElseThrow().events()).hasSize(2);
    }

    @Test
    void eventThatStartsWhereTheWindowEnds_isOutside() {
        Window until = new Window(WINDOW.start(), Instant.parse("2026-12-15T08:30:00Z"));
        google.answer(200, "{\"items\":[" + event("e1", "") + "],\"nextSyncToken\":\"s2\"}");

        assertThat(gateway.changes(CALENDAR, Optional.empty(), until)
                        .whenDone()
                        .orElseThrow()
                        .events())
                .isEmpty();
    }

    @Test
    void cursorThatGoogleCannotRead_isGone() {
        google.refuse(400, "invalid").refuse(400, "invalid");

        assertThat(changes(CURSOR)).isInstanceOf(Reply.Gone.class);
        assertThat(changes(Optional.empty())).isEqualTo(new Reply.Refused<>(Refusal.INVALID, "400 invalid"));
    }

    @Test
    void lookAtAMissingEvent_isGoneOnlyIfTheCalendarAnswers() {
        google.refuse(404, "notFound").answer(200, "{}");
        assertThat(gateway.look(CALENDAR, EVENT)).isEqualTo(new Reply.Done<>(new Observation.Gone(EVENT, NOW)));

        google.refuse(404, "notFound").refuse(404, "notFound");
        assertThat(gateway.look(CALENDAR, EVENT)).isEqualTo(new Reply.Refused<>(Refusal.NO_CALENDAR, "404 notFound"));
    }

    @Test
    void lookAtAnEventWithoutZone_asksForTheCalendars() {
        google.answer(200, event("e1", "").replace(",\"timeZone\":\"Europe/Berlin\"", ""))
                .answer(200, "{\"timeZone\":\"Asia/Kolkata\"}");

        Observation.Present read =
                (Observation.Present) gateway.look(CALENDAR, EVENT).whenDone().orElseThrow();

        assertThat(read.fields().time())
                .isInstanceOfSatisfying(
                        EventTime.Timed.class,
                        time -> assertThat(time.start().getZone()).isEqualTo(ZoneId.of("Asia/Kolkata")));
    }

    @Test
    void tokenOfAnOwner_isAskedForOnce() {
        google.answer(200, event("e1", "")).answer(200, event("e1", ""));

        gateway.look(CALENDAR, EVENT);
        gateway.look(CALENDAR, EVENT);

        assertThat(google.tokensAskedFor()).isEqualTo(1);
        assertThat(google.asked()).hasSize(2);
    }

    @Test
    void tokenThatIsNotTakenAnyMore_isRenewedOnce() {
        Answer unauthorized =
                new Answer(401, "{}", Map.of("WWW-Authenticate", "Bearer realm=\"x\", error=\"invalid_token\""));
        google.answer(unauthorized).answer(200, event("e1", ""));
        assertThat(gateway.look(CALENDAR, EVENT)).isInstanceOf(Reply.Done.class);
        assertThat(google.tokensAskedFor()).isEqualTo(2);

        google.answer(unauthorized).answer(unauthorized);
        assertThat(gateway.look(CALENDAR, EVENT)).isEqualTo(new Reply.Refused<>(Refusal.NOT_PERMITTED, "401"));
        assertThat(google.asked()).hasSize(4);
        assertThat(google.tokensAskedFor()).isEqualTo(3);
    }

    @Test
    void tokenNotRenewed_isAnsweredAsTheTokenEndpointDoes() {
        google.answer(200, event("e1", ""));
        assertThat(gateway.look(CALENDAR, EVENT)).isInstanceOf(Reply.Done.class);

        google.refuse(401, "authError").answerToken(503, "busy");
        assertThat(gateway.look(CALENDAR, EVENT)).isEqualTo(new Reply.Later<>(Optional.empty(), "503"));

        google.refuse(401, "authError").answerToken(400, "{\"error\":\"invalid_grant\"}");
        assertThat(gateway.look(CALENDAR, EVENT))
                .isEqualTo(new Reply.Refused<>(Refusal.NOT_PERMITTED, "400 invalid_grant"));
    }

    @Test
    void delegationMissing_isNotPermittedAndAskedForOnce() {
        google.answerToken(401, "{\"error\":\"unauthorized_client\",\"error_description\":\"…\"}");

        assertThat(gateway.look(CALENDAR, EVENT))
                .isEqualTo(new Reply.Refused<>(Refusal.NOT_PERMITTED, "401 unauthorized_client"));
        assertThat(google.tokensAskedFor()).isEqualTo(1);
    }

    @Test
    void tokenEndpointFailing_isForLaterWithoutWaiting() {
        google.answerToken(503, "busy");

        assertThat(gateway.look(CALENDAR, EVENT)).isInstanceOf(Reply.Later.class);
        assertThat(google.tokensAskedFor()).isEqualTo(1);
    }

    @Test
    void nobodyListening_isForLater() {
        google.close();

        assertThat(gateway.look(CALENDAR, EVENT)).isInstanceOf(Reply.Later.class);
    }

    private static String outside(String id, String members) {
        return event(id, members).replace("2026-12-15", "2027-12-15");
    }

    private Reply<Changes> changes(Optional<Cursor> since) {
        return gateway.changes(CALENDAR, since, WINDOW);
    }
}
