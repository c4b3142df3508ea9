package io.calrelay.gateway.google;

import static org.assertj.core.api.Assertions.assertThat;

import io.calrelay.gateway.google.ScriptedGoogle.Asked;
import io.calrelay.model.Field;
import io.calrelay.model.MeetingFields;
import io.calrelay.model.Observation;
import io.calrelay.model.OccurrenceChange;
import io.calrelay.model.OccurrenceChange.Cancelled;
import io.calrelay.model.OccurrenceChange.Edited;
import io.calrelay.model.Recurrence;
import io.calrelay.model.RecurrenceId;
import io.calrelay.ports.CalendarGateway.Edit;
import io.calrelay.ports.CalendarGateway.NewMirror;
import io.calrelay.ports.Reply;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** How series are written, request by request. */
class SeriesWritesTest extends ScriptedGoogleTest {
    private static final RecurrenceId SECOND = RecurrenceId.parse("2026-12-16T08:30:00Z");
    private static final String ID = "cr" + MEETING + "0";
    private static final String SERIES = series("e1", "");
    private static final String OCCURRENCE = event("opaque", "").replace("\\\"2\\\"", "\\\"7\\\"");

    @Test
    void mirrorOfASeries_hasItsCancelledOccurrencesInItsLines() {
        google.answer(200, marked());

        assertThat(create(daily(new Cancelled()), false)).isInstanceOf(Reply.Done.class);

        assertThat(google.asked()).hasSize(1);
        assertThat(google.asked().get(0).body())
                .contains("\"recurrence\":[\"RRULE:FREQ=DAILY;COUNT=3\",\"EXDATE;TZID=Europe/Berlin:20261216T093000\"]")
                .contains("\"timeZone\":\"Europe/Berlin\"")
                .doesNotContain("attendees");
    }

    @Test
    void occurrenceIsFoundByItsOriginalStart_andWrittenAtItsOwnVersion() {
        Observation.Present series = look();
        google.answerBatch("200 " + SERIES, list(SERIES))
                .answer(200, "{\"items\":[" + OCCURRENCE + "]}")
                .answer(200, OCCURRENCE)
                .answerBatch("200 " + SERIES, list(SERIES));

        assertThat(update(series, renamed(), Field.EXCEPTIONS)).isInstanceOf(Reply.Done.class);

        Asked found = google.asked().get(3);
        assertThat(found.path()).isEqualTo(EVENTS + "/e1/instances");
        assertThat(found.query()).contains("originalStart=2026-12-16T08:30:00Z");
        Asked written = google.asked().get(4);
        assertThat(written.method()).isEqualTo("PATCH");
        assertThat(written.path()).isEqualTo(EVENTS + "/opaque");
        assertThat(written.ifMatch()).isEqualTo("\"7\"");
        assertThat(written.query()).contains("sendUpdates=all");
        assertThat(written.body()).isEqualTo("{\"summary\":\"Retrospective\"}");
    }

    @Test
    void occurrenceChangedMeanwhile_isStale() {
        Observation.Present series = look();
        google.answerBatch("200 " + SERIES, list(SERIES))
                .answer(200, "{\"items\":[" + OCCURRENCE + "]}")
                .refuse(412, "conditionNotMet")
                .answer(200, SERIES)
                .answer(200, "{\"items\":[" + SERIES + "]}");

        assertThat(update(series, renamed(), Field.EXCEPTIONS)).isInstanceOf(Reply.Stale.class);
    }

    @Test
    void occurrenceChangedWhileAMirrorIsMade_isForLater() {
        String series = marked();
        google.answer(200, series)
                .answerBatch("200 " + series, list(series))
                .answer(200, "{\"items\":[" + OCCURRENCE + "]}")
                .refuse(412, "conditionNotMet");

        assertThat(create(renamed(), false)).isInstanceOf(Reply.Later.class);
    }

    @Test
    void halfMadeMirror_getsWhatIsMissingAndKeepsWhatThereIs() {
        String series = marked();
        String cancelled = "{\"id\":\"x\",\"etag\":\"\\\"5\\\"\",\"status\":\"cancelled\",\"recurringEventId\":\"" + ID
                + "\",\"originalStartTime\":{\"dateTime\":\"2026-12-16T09:30:00+01:00\"}}";
        google.answer(200, series).answerBatch("200 " + series, list(series + "," + cancelled));

        MeetingFields made = create(renamed(), true).whenDone().orElseThrow().fields();

        assertThat(made.exceptions()).containsExactlyEntriesOf(Map.of(SECOND, new Cancelled()));
        assertThat(google.asked()).extracting(Asked::method).containsExactly("GET", "POST");
    }

    @Test
    void seriesThatBecomesSingle_losesItsLines() {
        Observation.Present series = look();
        google.answerBatch("200 " + SERIES, list(SERIES)).answer(200, event("e1", ""));

        assertThat(update(series, fields(), Field.RECURRENCE)).isInstanceOf(Reply.Done.class);

        assertThat(google.asked().get(3).body()).contains("\"recurrence\":null");
        assertThat(google.asked().get(3).ifMatch()).isEqualTo("\"2\"");
    }

    @Test
    void seriesAtAnotherVersion_isStaleBeforeAnythingIsWritten() {
        Observation.Present series = look();
        String changed = SERIES.replace("\\\"2\\\"", "\\\"3\\\"");
        google.answerBatch("200 " + changed, list(changed))
                .answer(200, changed)
                .answer(200, "{\"items\":[" + changed + "]}");

        assertThat(update(series, renamed(), Field.EXCEPTIONS)).isInstanceOf(Reply.Stale.class);
        assertThat(google.asked()).extracting(Asked::method).doesNotContain("PATCH");
    }

    private Observation.Present look() {
        google.answer(200, SERIES).answer(200, "{\"items\":[" + SERIES + "]}");
        return (Observation.Present) gateway.look(CALENDAR, EVENT).whenDone().orElseThrow();
    }

    private Reply<Observation.Present> create(MeetingFields fields, boolean begunBefore) {
        return gateway.create(CALENDAR, new NewMirror(MEETING, 0, begunBefore, fields));
    }

    private Reply<Observation.Present> update(Observation.Present at, MeetingFields fields, Field changed) {
        return gateway.update(
                CALENDAR, new Edit(at.event(), at.version(), fields, Set.of(changed), new TreeSet<>(Set.of(SECOND))));
    }

    private static MeetingFields renamed() {
        MeetingFields plain = fields();
        MeetingFields other = plain.take(
                Set.of(Field.TITLE),
                new MeetingFields(
                        "Retrospective", "", plain.description(), plain.time(), plain.access(), plain.attendees()));
        return daily(Edited.between(plain, other));
    }

    /** Three days, of which the second is otherwise. */
    private static MeetingFields daily(OccurrenceChange second) {
        return fields().withRecurrence(Optional.of(Recurrence.of("FREQ=DAILY;COUNT=3")))
                .withExceptions(Collections.singletonMap(SECOND, second));
    }

    private static String list(String events) {
        return "200 {\"items\":[" + events + "]}";
    }

    private static String marked() {
        return series(
                ID, "\"extendedProperties\":{\"private\":{\"calrelayMeeting\":\"" + MEETING + ":0:" + ID + "\"}},");
    }

    private static String series(String id, String members) {
        return event(
                id,
                "\"summary\":\"Budget\",\"iCalUID\":\"" + id
                        + "@google.com\",\"recurrence\":[\"RRULE:FREQ=DAILY;COUNT=3\"]," + members);
    }
}
