package io.calrelay.sandbox.google;

import static io.calrelay.sandbox.google.GoogleTown.ALICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.api.client.googleapis.batch.BatchRequest;
import com.google.api.client.googleapis.batch.json.JsonBatchCallback;
import com.google.api.client.googleapis.json.GoogleJsonError;
import com.google.api.client.googleapis.json.GoogleJsonResponseException;
import com.google.api.client.http.HttpHeaders;
import com.google.api.client.util.Data;
import com.google.api.client.util.DateTime;
import com.google.api.services.calendar.Calendar;
import com.google.api.services.calendar.model.Event;
import com.google.api.services.calendar.model.EventAttendee;
import com.google.api.services.calendar.model.EventDateTime;
import com.google.api.services.calendar.model.Events;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Google's unmodified Java client on series: instances, exceptions, cancelled ones, imports and batches of them. */
class OfficialClientSeriesTest {
    private final GoogleTown town = new GoogleTown(Clock.systemUTC());
    private final Calendar alice = town.client(ALICE);

    @AfterEach
    void close() {
        town.close();
    }

    private static EventDateTime at(String local) {
        return new EventDateTime().setDateTime(new DateTime(local)).setTimeZone("America/New_York");
    }

    private Event weekly() throws IOException {
        Event series = new Event()
                .setId("series0")
                .setSummary("Weekly")
                .setStart(at("2027-03-02T10:00:00.000-05:00"))
                .setEnd(at("2027-03-02T10:30:00.000-05:00"))
                .setRecurrence(List.of("RRULE:FREQ=WEEKLY;COUNT=4"));
        return alice.events().insert("primary", series).execute();
    }

    private List<Event> instances() throws IOException {
        return alice.events().instances("primary", "series0").execute().getItems();
    }

    @Test
    void occurrences_areListedEditedCancelledAndSeenInTheNextSync() throws IOException {
        weekly();
        String token = alice.events().list("primary").execute().getNextSyncToken();
        List<Event> four = instances();
        assertThat(four)
                .extracting(each -> each.getStart().getDateTime().toStringRfc3339())
                .containsExactly(
                        "2027-03-02T10:00:00.000-05:00",
                        "2027-03-09T10:00:00.000-05:00",
                        "2027-03-16T10:00:00.000-04:00",
                        "2027-03-23T10:00:00.000-04:00");
        alice.events()
                .patch("primary", four.get(1).getId(), new Event().setSummary("Special"))
                .execute();
        Event third = four.get(2).setStatus("cancelled");
        alice.events().update("primary", third.getId(), third).execute();
        alice.events().delete("primary", four.get(3).getId()).execute();
        Events news = alice.events().list("primary").setSyncToken(token).execute();
        assertThat(news.getItems()).extracting(Event::getStatus).containsExactly("confirmed", "cancelled", "cancelled");
        assertThat(news.getItems().get(2).getOriginalStartTime().getDateTime())
                .isEqualTo(four.get(3).getStart().getDateTime());
        assertThat(news.getItems().get(2).getStart()).isNull();
        assertThat(instances()).extracting(Event::getSummary).containsExactly("Weekly", "Special");
    }

    @Test
    void series_isTrimmedTurnedIntoASingleEventAndBack() throws IOException {
        Event made = weekly();
        made.setRecurrence(List.of("RRULE:FREQ=WEEKLY;UNTIL=20270315T000000Z"));
        alice.events().update("primary", "series0", made).execute();
        assertThat(instances()).hasSize(2);
        Event single = new Event();
        single.set("recurrence", Data.nullOf(ArrayList.class));
        assertThat(alice.events().patch("primary", "series0", single).execute().getRecurrence())
                .isNull();
        assertThat(alice.events().get("primary", "series0").execute().getRecurringEventId())
                .isNull();
    }

    @Test
    void importedSeries_isUpdatedInPlace() throws IOException {
        Event imported = new Event()
                .setICalUID("u-1@elsewhere")
                .setOrganizer(new Event.Organizer().setEmail("boss@elsewhere.example"))
                .setAttendees(List.of(new EventAttendee().setEmail(ALICE)))
                .setStart(at("2027-03-02T10:00:00.000-05:00"))
                .setEnd(at("2027-03-02T10:30:00.000-05:00"))
                .setRecurrence(List.of("RRULE:FREQ=DAILY;COUNT=2"));
        Event first = alice.events().calendarImport("primary", imported).execute();
        assertThat(first.getPrivateCopy()).isTrue();
        imported.setRecurrence(List.of("RRULE:FREQ=DAILY;COUNT=3"));
        Event second = alice.events().calendarImport("primary", imported).execute();
        assertThat(second.getId()).isEqualTo(first.getId());
        assertThat(alice.events().instances("primary", second.getId()).execute().getItems())
                .hasSize(3);
        assertThat(alice.events()
                        .list("primary")
                        .setICalUID("u-1@elsewhere")
                        .execute()
                        .getItems())
                .hasSize(1);
    }

    @Test
    void batchOfOccurrences_isAnsweredInOrder() throws IOException {
        weekly();
        List<String> answers = new ArrayList<>();
        BatchRequest batch = alice.batch();
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
        for (Event each : instances()) {
            alice.events()
                    .patch("primary", each.getId(), new Event().setSummary(each.getId()))
                    .queue(batch, callback);
        }
        alice.events().get("primary", "series0_20270101T150000Z").queue(batch, callback);
        batch.execute();
        assertThat(answers)
                .containsExactly(
                        "series0_20270302T150000Z",
                        "series0_20270309T150000Z",
                        "series0_20270316T140000Z",
                        "series0_20270323T140000Z",
                        "notFound");
    }

    @Test
    void wrongRule_comesWithGooglesReason() {
        GoogleJsonResponseException refused = catchThrowableOfType(
                GoogleJsonResponseException.class,
                () -> alice.events()
                        .insert("primary", weekly().clone().setId(null).setRecurrence(List.of("RRULE:FREQ=NEVER")))
                        .execute());
        assertThat(refused.getStatusCode()).isEqualTo(400);
        assertThat(refused.getDetails().getMessage()).isEqualTo("Invalid recurrence rule.");
    }
}
