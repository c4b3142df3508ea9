package io.calrelay.gateway.google;

import static org.assertj.core.api.Assertions.assertThat;

import io.calrelay.gateway.google.ScriptedGoogle.Asked;
import io.calrelay.model.Field;
import io.calrelay.model.Observation;
import io.calrelay.model.Version;
import io.calrelay.ports.CalendarGateway.Edit;
import io.calrelay.ports.CalendarGateway.NewMirror;
import io.calrelay.ports.CalendarGateway.Subscription;
import io.calrelay.ports.CalendarGateway.SubscriptionOrder;
import io.calrelay.ports.Reply;
import io.calrelay.ports.Reply.Refusal;
import java.net.URI;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GoogleWritesTest extends ScriptedGoogleTest {
    private static final String ID = "cr" + MEETING + "10";
    private static final Version OLD = new Version("\"1\"");
    private static final String TOMBSTONE =
            "{\"id\":\"" + ID + "\",\"etag\":\"\\\"9\\\"\",\"sequence\":3,\"status\":\"cancelled\"}";

    @Test
    void mirror_hasItsOwnIdItsMarkerAndNoAttendees() {
        google.answer(200, mirror(ID, 32));

        Observation.Present made = create(false).whenDone().orElseThrow();

        assertThat(made.marker()).hasValue(MEETING);
        Asked asked = google.asked().get(0);
        assertThat(asked.method()).isEqualTo("POST");
        assertThat(asked.path()).isEqualTo(EVENTS);
        assertThat(asked.query()).contains("sendUpdates=none").matches(".*quotaUser=[0-9a-v]{26}.*");
        assertThat(asked.body())
                .contains("\"id\":\"" + ID + "\"", "\"calrelayMeeting\":\"" + MEETING + ":32:" + ID + "\"")
                .contains("\"dateTime\":\"2026-12-15T09:30:00.000+01:00\",\"timeZone\":\"Europe/Berlin\"")
                .doesNotContain("attendees");
    }

    @Test
    void mirrorBegunBefore_isLookedForFirst() {
        google.answer(200, mirror(ID, 32));
        assertThat(create(true)).isInstanceOf(Reply.Done.class);

        google.refuse(404, "notFound").answer(200, mirror(ID, 32));
        assertThat(create(true)).isInstanceOf(Reply.Done.class);

        assertThat(google.asked()).extracting(Asked::method).containsExactly("GET", "GET", "POST");
    }

    @Test
    void takenIdOfALivingMirror_isThatMirror() {
        google.refuse(409, "duplicate").answer(200, mirror(ID, 32));

        assertThat(create(false).whenDone().orElseThrow().marker()).hasValue(MEETING);
    }

    @Test
    void takenIdOfSomethingElse_isRefused() {
        google.refuse(409, "duplicate").answer(200, event(ID, ""));

        assertThat(create(false)).isEqualTo(new Reply.Refused<>(Refusal.INVALID, "another event has the mirror's id"));
    }

    @Test
    void takenIdOfADeletedMirror_isRevived() {
        google.refuse(409, "duplicate").answer(200, TOMBSTONE).answer(200, mirror(ID, 32));

        assertThat(create(false)).isInstanceOf(Reply.Done.class);

        Asked revival = google.asked().get(2);
        assertThat(revival.method()).isEqualTo("PUT");
        assertThat(revival.ifMatch()).isEqualTo("\"9\"");
        assertThat(revival.query()).contains("sendUpdates=none");
        assertThat(revival.body())
                .contains("\"sequence\":3", "\"status\":\"confirmed\"", "\"summary\":\"Budget\"", "calrelayMeeting");
    }

    @Test
    void update_patchesWhatIsNamedAndClearsExplicitly() {
        google.answer(200, event("e1", ""));

        assertThat(update(Set.of(Field.TITLE, Field.LOCATION))).isInstanceOf(Reply.Done.class);

        Asked asked = google.asked().get(0);
        assertThat(asked.method()).isEqualTo("PATCH");
        assertThat(asked.path()).isEqualTo(EVENTS + "/e1");
        assertThat(asked.ifMatch()).isEqualTo("\"1\"");
        assertThat(asked.query()).contains("sendUpdates=all");
        assertThat(asked.body()).isEqualTo("{\"location\":null,\"summary\":\"Budget\"}");
    }

    @Test
    void updateOfNothingThatIsWritten_onlyLooks() {
        google.answer(200, event("e1", "").replace("\\\"2\\\"", "\\\"1\\\""));
        assertThat(update(Set.of())).isInstanceOf(Reply.Done.class);

        google.answer(200, event("e1", "")).answer(200, event("e1", ""));
        assertThat(update(Set.of())).isInstanceOf(Reply.Stale.class);

        assertThat(google.asked()).extracting(Asked::method).containsOnly("GET");
    }

    @Test
    void versionLost_isStaleIfTheEventIsStillThere() {
        google.refuse(412, "conditionNotMet").answer(200, event("e1", ""));

        assertThat(update(EnumSet.allOf(Field.class))).isInstanceOf(Reply.Stale.class);
    }

    @Test
    void versionLostToADeletion_isGone() {
        google.refuse(412, "conditionNotMet").answer(200, event("e1", "\"status\":\"cancelled\","));

        assertThat(gateway.delete(CALENDAR, EVENT, OLD)).isInstanceOf(Reply.Gone.class);
    }

    @Test
    void deletionOfAPersonsOwnEvent_isOfTheExpectedVersionAndMailsAsUsual() {
        google.answer(204, "").refuse(410, "deleted");

        assertThat(gateway.delete(CALENDAR, EVENT, OLD)).isInstanceOf(Reply.Done.class);
        assertThat(gateway.delete(CALENDAR, EVENT, OLD)).isInstanceOf(Reply.Gone.class);
        assertThat(google.asked()).allSatisfy(asked -> {
            assertThat(asked.ifMatch()).isEqualTo("\"1\"");
            assertThat(asked.query()).contains("sendUpdates=all");
        });
    }

    @Test
    void channel_endsWhenGoogleSays() {
        google.answer(200, "{\"id\":\"c1\",\"resourceId\":\"r1\",\"expiration\":\"1798761600000\"}");
        SubscriptionOrder order =
                new SubscriptionOrder(URI.create("https://relay.example/google"), "secret", "c1", NOW.plusSeconds(99));

        assertThat(gateway.subscribe(CALENDAR, order))
                .isEqualTo(new Reply.Done<>(new Subscription("c1", "r1", Instant.ofEpochMilli(1798761600000L))));
        assertThat(google.asked().get(0).query()).contains("eventTypes=default");
        assertThat(google.asked().get(0).body())
                .contains("\"type\":\"web_hook\"", "\"token\":\"secret\"")
                .contains("\"expiration\":\"" + NOW.plusSeconds(99).toEpochMilli() + "\"");
    }

    @Test
    void channelThatHasEnded_isEnded() {
        google.refuse(404, "notFound").refuse(410, "deleted").refuse(503, "backendError");
        Subscription channel = new Subscription("c1", "r1", NOW);

        assertThat(gateway.unsubscribe(CALENDAR, channel)).isInstanceOf(Reply.Done.class);
        assertThat(gateway.unsubscribe(CALENDAR, channel)).isInstanceOf(Reply.Done.class);
        assertThat(gateway.unsubscribe(CALENDAR, channel)).isInstanceOf(Reply.Later.class);
    }

    private Reply<Observation.Present> create(boolean begunBefore) {
        return gateway.create(CALENDAR, new NewMirror(MEETING, 32, begunBefore, fields()));
    }

    private Reply<Observation.Present> update(Set<Field> changed) {
        return gateway.update(CALENDAR, new Edit(EVENT, OLD, fields(), changed));
    }
}
