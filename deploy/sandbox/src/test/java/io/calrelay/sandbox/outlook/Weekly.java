package io.calrelay.sandbox.outlook;

import static io.calrelay.sandbox.outlook.GraphBox.ALICE;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.calrelay.sandbox.outlook.GraphBox.Reply;
import java.util.ArrayList;
import java.util.List;

/** Alice's series of four Mondays from 23 March 2026, 9 o'clock in Berlin; the clocks change after the first. */
record Weekly(GraphBox box, String id) {
    static final String WINDOW = "startDateTime=2026-03-01&endDateTime=2026-06-01";
    static final String DELTA = "/me/calendarView/delta?" + WINDOW;

    static Weekly create(GraphBox box, String... more) {
        String rest = more.length == 0 ? "" : ", " + String.join(", ", more);
        String body = GraphBox.timed(
                "Weekly", "2026-03-23T09:00:00", "2026-03-23T09:30:00", "Europe/Berlin", recurrence(4) + rest);
        Reply made = box.as(ALICE, "POST", "/me/events", body);
        assertThat(made.status()).as(made.json().toString()).isEqualTo(201);
        box.settle();
        return new Weekly(box, made.json().path("id").asText());
    }

    static String recurrence(int count) {
        return "\"recurrence\": {\"pattern\": {\"type\": \"weekly\", \"interval\": 1, \"daysOfWeek\": [\"monday\"]}, "
                + "\"range\": {\"type\": \"numbered\", \"startDate\": \"2026-03-23\", \"numberOfOccurrences\": " + count
                + "}}";
    }

    JsonNode instances() {
        return box.as(ALICE, "GET", "/me/events/" + id + "/instances?" + WINDOW, "")
                .json()
                .path("value");
    }

    String instance(int index) {
        return instances().path(index).path("id").asText();
    }

    /** One member of every instance. */
    List<String> all(String pointer) {
        List<String> found = new ArrayList<>();
        instances().forEach(each -> found.add(each.at(pointer).asText()));
        return found;
    }

    Reply patch(String eventId, String body) {
        Reply patched = box.as(ALICE, "PATCH", "/me/events/" + eventId, body);
        assertThat(patched.status()).as(patched.json().toString()).isEqualTo(200);
        return patched;
    }

    void edit(int index) {
        patch(instance(index), "{\"subject\": \"Special\"}");
    }

    void cancel(int index) {
        assertThat(box.as(ALICE, "DELETE", "/me/events/" + instance(index), "").status())
                .isEqualTo(204);
    }

    void reshape(int count) {
        patch(id, "{" + recurrence(count) + "}");
    }
}
