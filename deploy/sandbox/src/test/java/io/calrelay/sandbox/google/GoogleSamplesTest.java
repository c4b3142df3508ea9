package io.calrelay.sandbox.google;

import static io.calrelay.sandbox.google.GoogleTown.ALICE;
import static io.calrelay.sandbox.google.GoogleTown.BOB;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.calrelay.sandbox.google.calendar.GoogleSwitch;
import io.calrelay.sandbox.google.wire.Json;
import io.calrelay.sandbox.reference.Reference;
import io.calrelay.sandbox.reference.Shape;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The collected samples of Google's events, lists and channels, each brought about by calls and compared member by member and
 * type by type. Samples of refusals, requests and messages: {@link GoogleErrorSamplesTest}, {@link GoogleRequestSamplesTest}.
 */
class GoogleSamplesTest {
    private static final String REST =
            "(error|token)-.*|.*request.*|batch-response.http|notification-headers-.*|watch-response.json";

    /** Brings the sample about. */
    private interface Scene {
        JsonNode play(GoogleTown town) throws Exception;
    }

    private static final Map<String, Scene> SCENES = new TreeMap<>();

    static {
        SCENES.put("calendarlist-page.json", GoogleSamplesTest::calendarList);
        SCENES.put("event-timed.json", town -> get(town, timed(town)));
        SCENES.put("event-allday-multiday.json", town -> get(town, fair(town)));
        SCENES.put("event-out-of-office.json", GoogleSamplesTest::outOfOffice);
        SCENES.put("event-google-organizer-attendee-copy.json", GoogleSamplesTest::guestsCopy);
        SCENES.put("event-external-organizer-private-copy.json", GoogleSamplesTest::privateCopy);
        SCENES.put("event-deleted-tombstone-organizer.json", GoogleSamplesTest::deletedOwn);
        SCENES.put("event-deleted-tombstone-minimal.json", GoogleSamplesTest::calledOff);
        SCENES.put("list-incremental-empty.json", GoogleSamplesTest::nothingNew);
        SCENES.put("list-incremental-with-deletions.json", GoogleSamplesTest::deletions);
        SCENES.put("list-page-1-nextPageToken.json", GoogleSamplesTest::firstPage);
        SCENES.put("list-page-last-nextSyncToken.json", GoogleSamplesTest::lastPage);
        SCENES.put("series-weekly-exdate-master.json", town -> get(town, series(town)));
        SCENES.put("series-exception-moved.json", town -> get(town, moved(town)));
        SCENES.put("series-instance-expanded-after-dst.json", town -> get(town, series(town) + "_20270316T140000Z"));
        SCENES.put("series-cancelled-instance.json", town -> get(town, cancelled(town)));
        SCENES.put("series-cancelled-instance-sparse.json", GoogleSamplesTest::sparse);
        SCENES.put("series-cancelled-instance-allday.json", GoogleSamplesTest::cancelledDay);
        SCENES.put("series-allday-yearly-feb29-master.json", GoogleSamplesTest::leapDay);
        SCENES.put(
                "series-split-1-original-trimmed.json",
                town -> get(town, split(town).get(0)));
        SCENES.put(
                "series-split-2-tail-made-by-google-ui.json",
                town -> get(town, split(town).get(1)));
    }

    private final GoogleTown town = new GoogleTown();

    @AfterEach
    void close() {
        town.close();
    }

    static List<String> files() {
        return Reference.names("google-samples").stream()
                .filter(name -> !name.matches(REST))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("files")
    void sample_isReproducedShapeForShape(String file) throws Exception {
        Scene scene = Objects.requireNonNull(SCENES.get(file), "how " + file + " comes about");
        JsonNode sample = Reference.json("google-samples/" + file);
        JsonNode answer = scene.play(town);
        assertThat(Shape.of(answer).toPrettyString()).isEqualTo(Shape.of(sample).toPrettyString());
        assertThat(answer.path("kind")).isEqualTo(sample.path("kind"));
        assertThat(answer.path("recurrence")).isEqualTo(sample.path("recurrence"));
        assertThat(answer.path("eventType")).isEqualTo(sample.path("eventType"));
    }

    private static JsonNode get(GoogleTown town, String id) {
        return town.as(ALICE, "GET", "events/" + id).ok().json();
    }

    private static String insert(GoogleTown town, String body) {
        return town.as(ALICE, "POST", "events", body).ok().text("/id");
    }

    /** A copy of the sample's writable part, with Alice in her role. */
    private static ObjectNode request(String sample) {
        ObjectNode body = (ObjectNode) Reference.json("google-samples/" + sample);
        body.remove(List.of("etag", "iCalUID", "created", "updated", "creator", "organizer", "htmlLink", "sequence"));
        body.path("attendees").forEach(each -> {
            ObjectNode entry = (ObjectNode) each;
            if (entry.path("email").asText().equals("owner@example.com")) {
                entry.put("email", ALICE);
            }
        });
        return body;
    }

    private static String timed(GoogleTown town) {
        return insert(town, request("event-timed.json").toString());
    }

    private static String fair(GoogleTown town) {
        return insert(town, request("event-allday-multiday.json").toString());
    }

    private static JsonNode outOfOffice(GoogleTown town) {
        return get(town, insert(town, request("event-out-of-office.json").toString()));
    }

    private static JsonNode calendarList(GoogleTown town) {
        String path = "/google/calendar/v3/users/me/calendarList";
        // Bob is the one whose company calendar belongs to somebody else; the sample leaves out the holidays.
        ObjectNode list = (ObjectNode) town.call("GET", path, "", "Authorization", "Bearer person:" + BOB)
                .ok()
                .json();
        list.withArray("items").remove(2);
        return list;
    }

    private static JsonNode guestsCopy(GoogleTown town) {
        ObjectNode body = Json.object().put("summary", "Partner stand-up");
        body.putObject("start").put("dateTime", "2027-01-12T16:00:00-05:00").put("timeZone", "America/New_York");
        body.putObject("end").put("dateTime", "2027-01-12T16:15:00-05:00").put("timeZone", "America/New_York");
        body.putArray("attendees").addObject().put("email", BOB).put("responseStatus", "accepted");
        body.withArray("attendees").addObject().put("email", ALICE);
        String id = town.as(BOB, "POST", "events", body.toString()).ok().text("/id");
        // A conference that is there already, as the calendar of a meeting copied from elsewhere brings it.
        JsonNode sample = Reference.json("google-samples/event-google-organizer-attendee-copy.json");
        ObjectNode conference = Json.object().set("conferenceData", sample.path("conferenceData"));
        town.as(BOB, "PATCH", "events/" + id + "?conferenceDataVersion=1", conference.toString())
                .ok();
        return get(town, id);
    }

    private static JsonNode privateCopy(GoogleTown town) {
        ObjectNode body = request("event-external-organizer-private-copy.json");
        JsonNode sample = Reference.json("google-samples/event-external-organizer-private-copy.json");
        body.set("iCalUID", sample.path("iCalUID"));
        body.set("organizer", sample.path("organizer"));
        JsonNode copy =
                town.as(ALICE, "POST", "events/import", body.toString()).ok().json();
        assertThat(copy.path("id")).isEqualTo(sample.path("id"));
        return copy;
    }

    private static JsonNode deletedOwn(GoogleTown town) {
        String id = timed(town);
        town.as(ALICE, "DELETE", "events/" + id);
        return get(town, id);
    }

    private static JsonNode calledOff(GoogleTown town) {
        String id = meetingOfBobs(town);
        town.as(BOB, "DELETE", "events/" + id);
        return get(town, id);
    }

    private static String meetingOfBobs(GoogleTown town) {
        return town.as(BOB, "POST", "events", """
                        {"start": {"date": "2027-02-09"}, "end": {"date": "2027-02-12"},
                         "attendees": [{"email": "%s"}]}""".formatted(ALICE)).ok().text("/id");
    }

    private static String token(GoogleTown town) {
        return town.as(ALICE, "GET", "events").text("/nextSyncToken");
    }

    private static JsonNode nothingNew(GoogleTown town) {
        timed(town);
        return town.as(ALICE, "GET", "events?syncToken=" + token(town)).ok().json();
    }

    private static JsonNode deletions(GoogleTown town) {
        String own = timed(town);
        String series = series(town);
        String another = meetingOfBobs(town);
        String token = token(town);
        town.as(ALICE, "DELETE", "events/" + own);
        town.as(ALICE, "DELETE", "events/" + series + "_20270202T150000Z");
        town.as(BOB, "DELETE", "events/" + another);
        return town.as(ALICE, "GET", "events?syncToken=" + token).ok().json();
    }

    private static JsonNode firstPage(GoogleTown town) {
        timed(town);
        fair(town);
        series(town);
        return town.as(ALICE, "GET", "events?maxResults=2").ok().json();
    }

    private static JsonNode lastPage(GoogleTown town) {
        moved(town);
        cancelled(town);
        return town.as(ALICE, "GET", "events").ok().json();
    }

    private static String series(GoogleTown town) {
        ObjectNode body = request("series-weekly-exdate-master.json");
        String id = body.path("id").asText();
        return town.as(ALICE, "GET", "events/" + id).status() == 200 ? id : insert(town, body.toString());
    }

    private static String moved(GoogleTown town) {
        String id = series(town) + "_20270126T150000Z";
        town.as(ALICE, "PATCH", "events/" + id, """
                {"summary": "Weekly pipeline call (moved)", "start": {"dateTime": "2027-01-27T14:00:00-05:00"},
                 "end": {"dateTime": "2027-01-27T14:45:00-05:00"}}""").ok();
        return id;
    }

    private static String cancelled(GoogleTown town) {
        String id = series(town) + "_20270202T150000Z";
        town.as(ALICE, "DELETE", "events/" + id);
        return id;
    }

    private static JsonNode sparse(GoogleTown town) {
        cancelled(town);
        town.cloud.turn(GoogleSwitch.SPARSE_TOMBSTONES, true);
        return town.as(ALICE, "GET", "events").json().at("/items/1");
    }

    private static JsonNode cancelledDay(GoogleTown town) {
        String id = insert(town, """
                {"start": {"date": "2027-02-09"}, "end": {"date": "2027-02-10"}, "recurrence": ["RRULE:FREQ=DAILY;COUNT=3"]}""");
        town.as(ALICE, "DELETE", "events/" + id + "_20270210");
        return get(town, id + "_20270210");
    }

    private static JsonNode leapDay(GoogleTown town) {
        return get(
                town,
                insert(town, request("series-allday-yearly-feb29-master.json").toString()));
    }

    private static List<String> split(GoogleTown town) {
        String id = series(town);
        ObjectNode changes =
                Json.object().put("summary", "Weekly pipeline call (new room)").put("location", "Room 7");
        // The user interface leaves excluded dates with the part they belong to.
        changes.putArray("recurrence").add("RRULE:FREQ=WEEKLY;COUNT=4;BYDAY=TU");
        String tail = town.cloud.splitSeries(ALICE, id + "_20270302T150000Z", changes);
        assertThat(tail)
                .isEqualTo(Reference.json("google-samples/series-split-2-tail-made-by-google-ui.json")
                        .path("id")
                        .asText());
        return List.of(id, tail);
    }
}
