package io.calrelay.sandbox.outlook;

import static io.calrelay.sandbox.outlook.GraphBox.ALICE;
import static io.calrelay.sandbox.outlook.GraphBox.BOB;
import static io.calrelay.sandbox.outlook.GraphBox.GINA;
import static org.assertj.core.api.Assertions.assertThat;

import io.calrelay.sandbox.outlook.GraphBox.Reply;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Calls that Graph refuses, with the status and the code it refuses them with (graph.md 12 and the sections on each call). The
 * sandbox must not be friendlier: a mistake of a caller has to show here as it would there.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WrongCallsTest {
    private static final String TIMES = """
            "start": {"dateTime": "2026-03-23T09:00:00", "timeZone": "UTC"},
            "end": {"dateTime": "2026-03-23T09:30:00", "timeZone": "UTC"}""";
    private static final String WEEKLY =
            "\"pattern\": {\"type\": \"weekly\", \"interval\": 1, \"daysOfWeek\": [\"monday\"]}";
    private static final String RANGE = "\"range\": {\"type\": \"noEnd\", \"startDate\": \"2026-03-23\"}";
    private static final String BAD_TIMES = "400 ErrorPropertyValidationFailure";
    private static final String BAD_ZONE = "400 TimeZoneNotSupportedException";
    private static final String BAD_PATTERN = "400 ErrorInvalidRecurrencePattern";
    private static final String BAD_RANGE = "400 ErrorInvalidRecurrenceRange";

    private final GraphBox box = new GraphBox();
    private final String event = created(TIMES);
    private final Weekly weekly = Weekly.create(box);
    private final String occurrence = weekly.instance(1);
    private final String copy = invitedCopy();

    /**
     * @param who a person's address, {@code app}, or the whole authorization
     * @param path with {@code {event}}, {@code {series}}, {@code {occurrence}}, {@code {copy}} (of Bob's) for ids
     */
    private record Mistake(String what, String who, String method, String path, String body, String refusal) {
        @Override
        public String toString() {
            return what;
        }
    }

    @AfterAll
    void close() {
        box.close();
    }

    private String created(String body) {
        return box.as(ALICE, "POST", "/me/events", "{" + body + "}")
                .json()
                .path("id")
                .asText();
    }

    private String invitedCopy() {
        created(TIMES + ", \"attendees\": [{\"emailAddress\": {\"address\": \"" + BOB + "\"}}]");
        box.settle();
        return box.as(BOB, "GET", "/me/events", "").json().at("/value/0/id").asText();
    }

    private static Mistake create(String what, String body, String refusal) {
        return new Mistake(what, ALICE, "POST", "/me/events", "{" + body + "}", refusal);
    }

    private static Mistake series(String what, String recurrence, String refusal) {
        return create(what, TIMES + ", \"recurrence\": {" + recurrence + "}", refusal);
    }

    private static Mistake patch(String what, String id, String body, String refusal) {
        return new Mistake(what, ALICE, "PATCH", "/me/events/" + id, "{" + body + "}", refusal);
    }

    private static Mistake get(String what, String path, String refusal) {
        return new Mistake(what, ALICE, "GET", path, "", refusal);
    }

    private static Mistake app(String what, String path, String refusal) {
        return new Mistake(what, "app", "GET", path, "", refusal);
    }

    private static Mistake subscribe(String what, String body, String refusal) {
        return new Mistake(what, ALICE, "POST", "/subscriptions", "{" + body + "}", refusal);
    }

    static Stream<Mistake> bodies() {
        return Stream.of(
                create("no start", "\"subject\": \"x\"", BAD_TIMES),
                create("end before start", TIMES.replace("T09:30", "T08:30"), BAD_TIMES),
                create("unknown zone", TIMES.replace("UTC", "Mars/Olympus"), BAD_ZONE),
                create("no zone", TIMES.replace(", \"timeZone\": \"UTC\"", ""), BAD_ZONE),
                create("empty zone", TIMES.replace("\"UTC\"", "\"\""), BAD_ZONE),
                create("all day from nine", TIMES + ", \"isAllDay\": true", BAD_TIMES),
                create("no date", TIMES.replace("2026-03-23T09:00:00", "next Monday"), "400 RequestBodyRead"),
                create("unknown show-as", TIMES + ", \"showAs\": \"away\"", "400 RequestBodyRead"),
                create("word for a number", TIMES + ", \"reminderMinutesBeforeStart\": \"ten\"", "400 RequestBodyRead"),
                create("word for a truth", TIMES + ", \"isReminderOn\": \"yes\"", "400 RequestBodyRead"),
                create("501 attendees", TIMES + ", \"attendees\": [" + attendees(501) + "]", "400 ErrorInvalidRequest"),
                create(
                        "malformed property id",
                        TIMES + ", \"singleValueExtendedProperties\": [{\"id\": \"Mark\", \"value\": \"1\"}]",
                        "400 ErrorInvalidArgument"),
                new Mistake("no JSON", ALICE, "POST", "/me/events", "{subject", "400 BadRequest"),
                new Mistake("a list", ALICE, "POST", "/me/events", "[]", "400 UnableToDeserializePostBody"));
    }

    private static String attendees(int count) {
        StringBuilder list = new StringBuilder();
        for (int i = 0; i < count; i++) {
            list.append(i == 0 ? "" : ", ").append("{\"emailAddress\": {\"address\": \"g" + i + "@x.example\"}}");
        }
        return list.toString();
    }

    static Stream<Mistake> recurrences() {
        return Stream.of(
                series("pattern alone", WEEKLY, BAD_PATTERN),
                series("weekly without days", WEEKLY.replace("\"monday\"", "") + ", " + RANGE, BAD_PATTERN),
                series("no interval", WEEKLY.replace("\"interval\": 1, ", "") + ", " + RANGE, BAD_PATTERN),
                series(
                        "100 months",
                        "\"pattern\": {\"type\": \"absoluteMonthly\", \"interval\": 100, \"dayOfMonth\": 23}, " + RANGE,
                        BAD_PATTERN),
                series(
                        "yearly without month",
                        "\"pattern\": {\"type\": \"absoluteYearly\", \"interval\": 1, \"dayOfMonth\": 23}, " + RANGE,
                        BAD_PATTERN),
                series(
                        "a member that the type does not use, out of range",
                        WEEKLY.replace("\"interval\"", "\"dayOfMonth\": 32, \"interval\"") + ", " + RANGE,
                        BAD_PATTERN),
                series("unknown type", WEEKLY.replace("weekly", "hourly") + ", " + RANGE, "400 RequestBodyRead"),
                series("unknown day", WEEKLY.replace("monday", "someday") + ", " + RANGE, "400 RequestBodyRead"),
                series("another start date", WEEKLY + ", " + RANGE.replace("03-23", "03-24"), BAD_RANGE),
                series("no occurrence", WEEKLY + ", " + RANGE.replace("noEnd", "numbered"), BAD_RANGE),
                series("end before start", WEEKLY + ", " + ended("2026-03-22"), BAD_RANGE),
                series("end that is no date", WEEKLY + ", " + ended("never"), BAD_RANGE),
                series(
                        "another zone than the event's",
                        WEEKLY + ", " + RANGE.replace("}", ", \"recurrenceTimeZone\": \"Asia/Tokyo\"}"),
                        BAD_TIMES),
                series(
                        "an unknown zone",
                        WEEKLY + ", " + RANGE.replace("}", ", \"recurrenceTimeZone\": \"Mars/Olympus\"}"),
                        BAD_ZONE),
                patch("the series' zone without its recurrence", "{series}", TIMES, BAD_TIMES),
                patch("recurrence of an occurrence", "{occurrence}", Weekly.recurrence(2), BAD_TIMES),
                patch(
                        "occurrence onto its neighbour's day",
                        "{occurrence}",
                        TIMES.replace("03-23", "04-06"),
                        "400 ErrorOccurrenceCrossingBoundary"),
                patch(
                        "occurrence before its neighbour",
                        "{occurrence}",
                        TIMES.replace("03-23", "03-20"),
                        "400 ErrorOccurrenceCrossingBoundary"));
    }

    private static String ended(String date) {
        return RANGE.replace("noEnd", "endDate").replace("}", ", \"endDate\": \"" + date + "\"}");
    }

    static Stream<Mistake> readings() {
        String window = "startDateTime=2026-03-01&endDateTime=2026-04-01";
        return Stream.of(
                get("malformed id", "/me/events/nonsense", "400 ErrorInvalidIdMalformed"),
                get("id of another mailbox", "/me/events/{copy}", "404 ErrorItemNotFound"),
                get("unknown member", "/me/events/{event}?$select=colour", "400 BadRequest"),
                get("member of beta", "/me/events/{event}?$select=uid", "400 BadRequest"),
                get("unknown relation", "/me/events/{event}?$expand=guests", "400 BadRequest"),
                get("too many at once", "/me/events?$top=1001", "400 BadRequest"),
                get("no number", "/me/events?$skip=few", "400 BadRequest"),
                get("broken filter", "/me/events?$filter=subject%20eq", "400 ErrorInvalidUrlQueryFilter"),
                get("no window", "/me/calendarView", "400 ErrorInvalidParameter"),
                get("half a window", "/me/calendarView?startDateTime=2026-03-01", "400 ErrorInvalidParameter"),
                get(
                        "window of six years",
                        "/me/calendarView?startDateTime=2026-01-01&endDateTime=2032-01-01",
                        "400 ErrorInvalidRequest"),
                get("instances of a single event", "/me/events/{event}/instances?" + window, "400 ErrorInvalidRequest"),
                get("instances without a window", "/me/events/{series}/instances", "400 ErrorInvalidParameter"),
                get("delta of events", "/me/events/delta", "400 BadRequest"),
                get(
                        "delta with a selection",
                        "/me/calendarView/delta?$select=id&" + window,
                        "400 ErrorInvalidUrlQuery"),
                get("foreign delta token", "/me/calendarView/delta?$deltatoken=abc", "400 ErrorInvalidSyncStateData"),
                get("unknown path", "/me/appointments", "400 BadRequest"),
                get("another calendar", "/me/calendars/other/events", "404 ErrorItemNotFound"));
    }

    static Stream<Mistake> rights() {
        return Stream.of(
                new Mistake("no token", "", "GET", "/me/events", "", "401 InvalidAuthenticationToken"),
                new Mistake("stale token", "Bearer ya29", "GET", "/me/events", "", "401 InvalidAuthenticationToken"),
                get("a colleague's mailbox", "/users/" + BOB + "/events", "403 ErrorAccessDenied"),
                app("me without a person", "/me/events", "403 NoPermissionsInAccessToken"),
                app("nobody's mailbox", "/users/nobody@northwind.example/events", "404 ErrorInvalidUser"),
                app("mailbox kept elsewhere", "/users/" + GINA + "/events", "404 MailboxNotEnabledForRESTAPI"),
                app("nobody", "/users/nobody@northwind.example", "404 Request_ResourceNotFound"),
                new Mistake("method", "app", "PUT", "/users/" + ALICE + "/events", "{}", "405 Request_BadRequest"));
    }

    static Stream<Mistake> meetings() {
        return Stream.of(
                new Mistake(
                        "answer to one's own",
                        ALICE,
                        "POST",
                        "/me/events/{event}/accept",
                        "{}",
                        "400 ErrorInvalidRequest"),
                new Mistake(
                        "another's, cancelled",
                        BOB,
                        "POST",
                        "/me/events/{copy}/cancel",
                        "{}",
                        "400 ErrorInvalidRequest"),
                new Mistake(
                        "proposal without an answer",
                        BOB,
                        "POST",
                        "/me/events/{copy}/decline",
                        "{\"sendResponse\": false, \"proposedNewTime\": {\"start\": {}, \"end\": {}}}",
                        "400 ErrorInvalidParameter"),
                new Mistake(
                        "forward to nobody",
                        ALICE,
                        "POST",
                        "/me/events/{event}/forward",
                        "{}",
                        "400 ErrorInvalidRequest"));
    }

    static Stream<Mistake> subscriptions() {
        String resource = "\"resource\": \"me/events\", \"notificationUrl\": \"https://127.0.0.1:1/\"";
        String changes = "\"changeType\": \"created\", ";
        return Stream.of(
                subscribe("nobody answers", changes + resource + ", " + until("2026-03-03"), "400 InvalidRequest"),
                subscribe(
                        "plain HTTP",
                        changes + resource.replace("https://127.0.0.1:1", "http://relay.example") + ", "
                                + until("2026-03-03"),
                        "400 InvalidRequest"),
                subscribe("more than a week", changes + resource + ", " + until("2026-03-10"), "400 InvalidRequest"),
                subscribe("no end", changes + resource, "400 InvalidRequest"),
                subscribe(
                        "moved",
                        "\"changeType\": \"moved\", " + resource + ", " + until("2026-03-03"),
                        "400 InvalidRequest"),
                subscribe(
                        "mail",
                        changes + resource.replace("events", "messages") + ", " + until("2026-03-03"),
                        "400 InvalidRequest"),
                subscribe(
                        "long state",
                        changes + resource + ", \"clientState\": \"" + "s".repeat(129) + "\", " + until("2026-03-03"),
                        "400 InvalidRequest"),
                new Mistake(
                        "renewal of none",
                        ALICE,
                        "PATCH",
                        "/subscriptions/none",
                        "{" + until("2026-03-03") + "}",
                        "404 ResourceNotFound"));
    }

    private static String until(String date) {
        return "\"expirationDateTime\": \"" + date + "T08:00:00Z\"";
    }

    static Stream<Mistake> batches() {
        String part = "{\"id\": \"1\", \"method\": \"GET\", \"url\": \"/me/events\"}";
        return Stream.of(
                batch("21 parts", String.join(", ", Collections.nCopies(21, part))),
                batch("two of one id", part + ", " + part),
                batch("no part", ""),
                batch("a part that waits for none of them", part.replace("}", ", \"dependsOn\": [\"7\"]}")));
    }

    private static Mistake batch(String what, String parts) {
        return new Mistake(what, ALICE, "POST", "/$batch", "{\"requests\": [" + parts + "]}", "400 BadRequest");
    }

    @ParameterizedTest
    @MethodSource({"bodies", "recurrences", "readings", "rights", "meetings", "subscriptions", "batches"})
    void mistake_isRefusedAsGraphRefusesIt(Mistake mistake) {
        String path = mistake.path()
                .replace("{event}", event)
                .replace("{series}", weekly.id())
                .replace("{occurrence}", occurrence)
                .replace("{copy}", copy);
        Reply refused = ask(mistake, path);
        assertThat(refused.status() + " " + refused.code())
                .as(refused.json().toString())
                .isEqualTo(mistake.refusal());
        assertThat(refused.json().at("/error/message").asText()).isNotBlank();
        assertThat(refused.json().at("/error/innerError/request-id").asText()).isEqualTo(refused.header("request-id"));
    }

    private Reply ask(Mistake mistake, String path) {
        if (mistake.who().equals("app")) {
            return box.app(mistake.method(), path, mistake.body());
        }
        return List.of(ALICE, BOB).contains(mistake.who())
                ? box.as(mistake.who(), mistake.method(), path, mistake.body())
                : box.call(mistake.who(), mistake.method(), path, mistake.body());
    }
}
