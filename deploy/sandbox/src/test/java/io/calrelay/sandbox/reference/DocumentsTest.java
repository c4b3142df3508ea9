package io.calrelay.sandbox.reference;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The judges themselves: they let the collected samples pass and catch what is only slightly wrong. */
class DocumentsTest {
    private static final GraphOpenApi GRAPH = new GraphOpenApi();
    private static final GoogleDiscovery GOOGLE = new GoogleDiscovery();

    static Stream<String> graphEvents() {
        return Reference.names("graph-samples").stream().filter(name -> name.startsWith("event-"));
    }

    static Stream<String> googleResources() {
        return Reference.names("google-samples").stream()
                .filter(name -> name.matches("(event|series|list)-.*\\.json"))
                .filter(name -> !name.contains("request"));
    }

    @ParameterizedTest
    @MethodSource("graphEvents")
    void graphSample_isAnEvent(String file) {
        assertThat(GRAPH.resource("event", Reference.json("graph-samples/" + file)))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("googleResources")
    void googleSample_isWhatItsKindSays(String file) {
        JsonNode sample = Reference.json("google-samples/" + file);
        String name = sample.path("kind").asText().equals("calendar#events") ? "Events" : "Event";
        assertThat(GOOGLE.resource(name, sample)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/start/dateTime          | 7",
                "/start/offset            | \"+01:00\"",
                "/attendees/0/type        | \"chair\"",
                "/attendees/0/status/time | \"yesterday\"",
                "/showAs                  | \"away\"",
                "/organizer               | {\"address\": \"a@b.example\"}",
                "/uid                     | \"only in beta\"",
                "/id                      | null",
                "/location                | \"Room 4\"",
                "/reminderMinutesBeforeStart | 1.5"
            })
    void graphEventWithOneWrongMember_isCaught(String pointer, String value) {
        JsonNode sample = Reference.json("graph-samples/event-single.json");
        assertThat(GRAPH.resource("event", with(sample, pointer.strip(), value)))
                .isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/start/dateTime          | \"2026-12-15 09:30\"",
                "/start/offset            | \"-05:00\"",
                "/sequence                | \"0\"",
                "/attendees/0/optional    | \"true\"",
                "/reminders/overrides/0/minutes | 1.5",
                "/etag                    | 3592447704836000",
                "/uid                     | \"x\"",
                "/recurrence              | \"RRULE:FREQ=DAILY\""
            })
    void googleEventWithOneWrongMember_isCaught(String pointer, String value) {
        JsonNode sample = Reference.json("google-samples/event-timed.json");
        assertThat(GOOGLE.resource("Event", with(sample, pointer.strip(), value)))
                .isNotEmpty();
    }

    @Test
    void answerOfAnUnknownMethod_andErrorOfNeitherForm_areCaught() {
        assertThat(GOOGLE.violations("GET", "calendars/primary/tasks", 200, "{}"))
                .isNotEmpty();
        assertThat(GOOGLE.violations("DELETE", "calendars/primary/events/x", 204, "{}"))
                .isNotEmpty();
        assertThat(GOOGLE.violations("GET", "calendars/primary/events/x", 404, "{\"error\": \"not found\"}"))
                .isNotEmpty();
        assertThat(GOOGLE.violations("GET", "colors", 404, Reference.text("google-samples/error-410-deleted.json")))
                .containsExactly("code 410 in an answer with status 404");
        assertThat(GRAPH.violations("GET", "/users/a/tasks", 200, "{}")).isNotEmpty();
        assertThat(GRAPH.violations("GET", "/users/a/events", 400, "{\"error\": {\"code\": \"x\"}}"))
                .isNotEmpty();
    }

    private static JsonNode with(JsonNode sample, String pointer, String value) {
        int slash = pointer.lastIndexOf('/');
        JsonNode copy = sample.deepCopy();
        ((ObjectNode) copy.at(pointer.substring(0, slash))).set(pointer.substring(slash + 1), Reference.parsed(value));
        return copy;
    }
}
