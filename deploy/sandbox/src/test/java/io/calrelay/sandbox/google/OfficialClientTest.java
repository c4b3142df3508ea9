package io.calrelay.sandbox.google;

import static io.calrelay.sandbox.google.GoogleTown.ALICE;
import static io.calrelay.sandbox.google.GoogleTown.BOB;
import static io.calrelay.sandbox.google.GoogleTown.OLGA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.api.client.googleapis.batch.BatchRequest;
import com.google.api.client.googleapis.batch.json.JsonBatchCallback;
import com.google.api.client.googleapis.json.GoogleJsonError;
import com.google.api.client.googleapis.json.GoogleJsonResponseException;
import com.google.api.client.http.HttpHeaders;
import com.google.api.client.util.Data;
import com.google.api.client.util.DateTime;
import com.google.api.services.calendar.Calendar;
import com.google.api.services.calendar.model.Channel;
import com.google.api.services.calendar.model.Event;
import com.google.api.services.calendar.model.EventDateTime;
import com.google.api.services.calendar.model.Events;
import io.calrelay.sandbox.world.CallLog;
import io.calrelay.sandbox.world.Fault;
import io.calrelay.sandbox.world.Faults;
import io.calrelay.sandbox.world.Service;
import io.calrelay.sandbox.world.Trace;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The relay's way in: Google's unmodified Java libraries with a service account and domain-wide delegation. */
class OfficialClientTest {
    private static final String EVENTS = "https://www.googleapis.com/auth/calendar.events";
    private final GoogleTown town = new GoogleTown(Clock.systemUTC());

    @AfterEach
    void close() {
        town.close();
    }

    private Calendar as(String user, String... scopes) {
        return town.client(user, scopes);
    }

    private static Event review() {
        EventDateTime start = new EventDateTime()
                .setDateTime(new DateTime("2026-12-15T09:30:00.000-05:00"))
                .setTimeZone("America/New_York");
        EventDateTime end = new EventDateTime()
                .setDateTime(new DateTime("2026-12-15T10:15:00.000-05:00"))
                .setTimeZone("America/New_York");
        return new Event()
                .setSummary("Review")
                .setLocation("Room 4B")
                .setStart(start)
                .setEnd(end);
    }

    @Test
    void relay_writesReadsAndDeletes() throws IOException {
        Calendar alice = as(ALICE, EVENTS);
        Event made = alice.events().insert("primary", review()).execute();
        Event patch = new Event().setLocation(Data.nullOf(String.class)).setSummary("Review, moved");
        Event patched = alice.events().patch(ALICE, made.getId(), patch).execute();
        assertThat(patched.getLocation()).isNull();
        patched.setDescription("Agenda");
        Event updated = alice.events().update("primary", made.getId(), patched).execute();
        assertThat(updated.getDescription()).isEqualTo("Agenda");
        Events all = alice.events().list("primary").execute();
        assertThat(all.getItems()).extracting(Event::getSummary).containsExactly("Review, moved");
        alice.events().delete("primary", made.getId()).execute();
        Events news = alice.events()
                .list("primary")
                .setSyncToken(all.getNextSyncToken())
                .execute();
        assertThat(news.getItems()).extracting(Event::getStatus).containsExactly("cancelled");
    }

    @Test
    void relaysChanges_areTracedAsTheRelaysAndCounted() throws IOException {
        as(ALICE, EVENTS).events().insert("primary", review()).execute();
        assertThat(town.world.trace().since(Instant.EPOCH))
                .extracting(entry -> entry.by().name(), Trace.Entry::operation, Trace.Entry::title)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("relay", Trace.Operation.CREATED, "Review"));
        assertThat(town.world.calls().rows())
                .extracting(row -> row.key().path(), CallLog.Row::count, CallLog.Row::records)
                .contains(
                        org.assertj.core.groups.Tuple.tuple("/token", 1L, 0L),
                        org.assertj.core.groups.Tuple.tuple("/calendars/{calendarId}/events", 1L, 1L));
    }

    @Test
    void staleVersion_isPreconditionFailed() throws IOException {
        Calendar alice = as(ALICE, EVENTS);
        Event made = alice.events().insert("primary", review()).execute();
        alice.events()
                .patch("primary", made.getId(), new Event().setSummary("x"))
                .execute();
        Calendar.Events.Update stale = alice.events().update("primary", made.getId(), made);
        stale.getRequestHeaders().setIfMatch(made.getEtag());
        GoogleJsonResponseException refused = catchThrowableOfType(GoogleJsonResponseException.class, stale::execute);
        assertThat(refused.getStatusCode()).isEqualTo(412);
        assertThat(refused.getDetails().getErrors().get(0).getReason()).isEqualTo("conditionNotMet");
    }

    @Test
    void batch_answersEveryPart() throws IOException {
        Calendar alice = as(ALICE, EVENTS);
        Event made = alice.events().insert("primary", review()).execute();
        List<String> answers = new ArrayList<>();
        JsonBatchCallback<Event> callback = new JsonBatchCallback<>() {
            @Override
            public void onSuccess(Event event, HttpHeaders headers) {
                answers.add(event.getSummary());
            }

            @Override
            public void onFailure(GoogleJsonError error, HttpHeaders headers) {
                answers.add(error.getErrors().get(0).getReason());
            }
        };
        BatchRequest batch = alice.batch();
        alice.events().get("primary", made.getId()).queue(batch, callback);
        alice.events()
                .patch("primary", made.getId(), new Event().setSummary("b"))
                .queue(batch, callback);
        alice.events().get("primary", "nobodyknowsit").queue(batch, callback);
        batch.execute();
        assertThat(answers).containsExactly("Review", "b", "notFound");
    }

    @Test
    void watch_isUnderstoodByTheClient() throws IOException, InterruptedException {
        Channel asked = new Channel().setId("c-1").setType("web_hook").setAddress(town.hookAddress());
        Channel channel = as(ALICE, EVENTS).events().watch("primary", asked).execute();
        assertThat(channel.getExpiration()).isPositive();
        assertThat(town.nextHook()).containsEntry("X-Goog-Message-Number", "1");
        as(ALICE, EVENTS).channels().stop(channel).execute();
    }

    @Test
    void delegation_endsAtTheMailboxAskedFor() throws IOException {
        GoogleJsonResponseException refused = catchThrowableOfType(
                GoogleJsonResponseException.class,
                () -> as(ALICE, EVENTS).events().list(BOB).execute());
        assertThat(refused.getStatusCode()).isEqualTo(404);
        assertThatThrownBy(() -> as(OLGA, EVENTS).events().list("primary").execute())
                .hasStackTraceContaining("invalid_grant");
    }

    @Test
    void scopesNotGranted_areAnUnauthorizedClient() {
        town.cloud.delegate(Set.of("calendar.events.readonly"));
        assertThatThrownBy(() -> as(ALICE, EVENTS).events().list("primary").execute())
                .hasStackTraceContaining("401");
    }

    @Test
    void narrowScope_cannotWrite() throws IOException {
        Calendar reader = as(ALICE, EVENTS + ".readonly");
        assertThat(reader.events().list("primary").execute().getItems()).isEmpty();
        GoogleJsonResponseException refused = catchThrowableOfType(
                GoogleJsonResponseException.class,
                () -> reader.events().insert("primary", review()).execute());
        assertThat(refused.getStatusCode()).isEqualTo(403);
        assertThat(refused.getDetails().getErrors().get(0).getReason()).isEqualTo("insufficientPermissions");
    }

    @Test
    void revokedConsent_refusesTokensOldAndNew() throws IOException {
        Calendar alice = as(ALICE, EVENTS);
        alice.events().list("primary").execute();
        town.world
                .faults()
                .add(new Faults.Order(
                        Service.GOOGLE, Fault.REVOKE_CONSENT, 1, Long.MAX_VALUE, Optional.empty(), false));
        assertThatThrownBy(() -> alice.events().list("primary").execute()).hasStackTraceContaining("401");
        town.world.faults().lift(Service.GOOGLE, Fault.REVOKE_CONSENT);
        assertThat(alice.events().list("primary").execute().getItems()).isEmpty();
    }
}
