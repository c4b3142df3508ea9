package io.calrelay.sandbox.outlook;

import static io.calrelay.sandbox.outlook.GraphBox.ALICE;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.calrelay.sandbox.world.Trace;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The spellings of paths and filters that OData services take. */
class RequestFormsTest {
    private final GraphBox box = new GraphBox();

    @AfterEach
    void close() {
        box.close();
    }

    private String create(String subject, String more) {
        return box.as(
                        ALICE,
                        "POST",
                        "/me/events",
                        GraphBox.timed(subject, "2026-03-10T10:00:00", "2026-03-10T11:00:00", "UTC", more))
                .json()
                .path("id")
                .asText();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/users/%1$s/events/%2$s",
                "/users('%1$s')/events('%2$s')",
                "/users/%3$s/events/%4$s",
                "/me/calendar/events/%2$s",
                "/Users/%1$s/Events/%2$s"
            })
    void event_isFoundUnderEverySpellingOfItsPath(String path) {
        String id = create("x", "\"importance\": \"low\"");
        String spelled = path.formatted(
                ALICE, id, ALICE.replace("@", "%40"), id.replace("=", "%3D").replace("-", "%2D"));
        assertThat(box.as(ALICE, "GET", spelled, "").json().path("id").asText()).isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/me/calendarView/delta",
                "/me/calendarView/delta()",
                "/me/calendarView/microsoft.graph.delta()",
                "/me/calendarView/microsoft.graph.delta",
                "/me/calendar/calendarView/delta"
            })
    void delta_isAFunctionInEverySpelling(String path) {
        create("x", "\"importance\": \"low\"");
        JsonNode page = box.as(ALICE, "GET", path + "?" + Weekly.WINDOW, "").json();
        assertThat(page.path("value")).isNotEmpty();
        assertThat(page.path("@odata.deltaLink").asText()).startsWith(box.root());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "subject eq 'Budget'                                        | [Budget]",
                "subject ne 'Budget'                                        | [It''s Plan]",
                "startswith(subject, 'bud')                                 | [Budget]",
                "contains(subject, 'plan') or contains(subject, 'budget')   | [Budget, It''s Plan]",
                "subject eq 'It''s Plan'                                    | [It''s Plan]",
                "not (importance eq 'high') and isAllDay eq false           | [It''s Plan]",
                "categories/any(c: c eq 'Red')                              | [Budget]",
                "start/dateTime ge '2026-03-10T00:00:00Z'                   | [Budget, It''s Plan]",
                "start/dateTime lt '2026-03-10T10:00:00'                    | []",
                "reminderMinutesBeforeStart gt 15                           | [It''s Plan]"
            },
            quoteCharacter = '"')
    void filter_choosesEvents(String filter, String subjects) {
        create("Budget", "\"importance\": \"high\", \"categories\": [\"Red\"]");
        create("It's Plan", "\"reminderMinutesBeforeStart\": 30");
        String query = "?$orderby=subject&$filter=" + URLEncoder.encode(filter, StandardCharsets.UTF_8);
        List<String> found = new ArrayList<>();
        box.as(ALICE, "GET", "/me/events" + query, "")
                .json()
                .path("value")
                .forEach(each -> found.add(each.path("subject").asText()));
        assertThat(found.toString()).isEqualTo(subjects.replace("''", "'"));
    }

    @Test
    void permanentDeletion_leavesNothingToFind() {
        String event = "/me/events/" + create("x", "\"importance\": \"low\"");
        assertThat(box.as(ALICE, "POST", event + "/permanentDelete", "").status())
                .isEqualTo(204);
        assertThat(box.as(ALICE, "GET", event, "").code()).isEqualTo("ErrorItemNotFound");
        assertThat(box.as(ALICE, "POST", event + "/permanentDelete", "").status())
                .isEqualTo(404);
    }

    @Test
    void sameSeedAndSameCalls_giveTheSameTrace() {
        List<Trace.Entry> first = story();
        List<Trace.Entry> second = story();
        assertThat(first).isNotEmpty().isEqualTo(second);
    }

    private static List<Trace.Entry> story() {
        try (GraphBox box = new GraphBox()) {
            Weekly weekly =
                    Weekly.create(box, "\"attendees\": [{\"emailAddress\": {\"address\": \"" + GraphBox.BOB + "\"}}]");
            weekly.edit(1);
            box.settle();
            weekly.cancel(2);
            box.settle();
            weekly.reshape(5);
            box.settle();
            return box.world.trace().since(GraphBox.START);
        }
    }
}
