package io.calrelay.sandbox.google;

import static io.calrelay.sandbox.google.GoogleTown.ALICE;
import static io.calrelay.sandbox.google.GoogleTown.BOB;
import static io.calrelay.sandbox.google.GoogleTown.OLGA;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Calls that Google refuses, with the status and the reason, and where they are known the words, that it refuses them with
 * (google.md 10.2 and the sections on each call). The sandbox must not be friendlier than that.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WrongCallsTest {
    private static final String PRIMARY = "calendars/primary/events";
    private static final String TIMES = """
            "start": {"dateTime": "2027-01-05T09:00:00", "timeZone": "Europe/Berlin"},
            "end": {"dateTime": "2027-01-05T09:30:00", "timeZone": "Europe/Berlin"}""";
    private static final String RULE = "Invalid recurrence rule.";

    private final GoogleTown town = new GoogleTown();

    /** @param refusal status, reason and, where they are known, words */
    private record Mistake(String what, String who, String method, String path, String body, String refusal) {
        @Override
        public String toString() {
            return what;
        }
    }

    @BeforeAll
    void furnish() {
        town.invite("none", BOB);
        town.weekly("");
        town.as(ALICE, "POST", "events", "{\"id\": \"gone0\", " + TIMES + "}").ok();
        town.as(ALICE, "DELETE", "events/gone0");
        town.as(
                        ALICE,
                        "POST",
                        "events/watch",
                        "{\"id\": \"taken\", \"type\": \"web_hook\", \"address\": \"" + town.hookAddress() + "\"}")
                .ok();
    }

    @AfterAll
    void close() {
        town.close();
    }

    private static Mistake insert(String what, String body, String refusal) {
        return new Mistake(what, ALICE, "POST", PRIMARY, "{" + body + "}", refusal);
    }

    private static Mistake rule(String what, String line) {
        return insert(what, TIMES + ", \"recurrence\": [\"" + line + "\"]", "400 invalid " + RULE);
    }

    private static Mistake patch(String what, String who, String id, String body, String refusal) {
        return new Mistake(what, who, "PATCH", PRIMARY + "/" + id, "{" + body + "}", refusal);
    }

    private static Mistake get(String what, String path, String refusal) {
        return new Mistake(what, ALICE, "GET", path, "", refusal);
    }

    private static Mistake list(String what, String query, String refusal) {
        return get(what, PRIMARY + "?" + query, refusal);
    }

    static Stream<Mistake> times() {
        return Stream.of(
                insert("no start", "\"summary\": \"x\"", "400 required Missing start time."),
                insert("no end", "\"start\": {\"date\": \"2027-01-05\"}", "400 required Missing end time."),
                insert(
                        "end before start",
                        TIMES.replace("09:30", "08:30"),
                        "400 timeRangeEmpty The specified time range is empty."),
                insert(
                        "day and hour",
                        "\"start\": {\"date\": \"2027-01-05\"}, \"end\": {\"dateTime\": \"2027-01-05T10:00:00Z\"}",
                        "400 invalid Start and end times must either both be date or both be dateTime."),
                insert("no date", TIMES.replace("2027-01-05T09:00:00", "tomorrow"), "400 invalid "),
                insert(
                        "unknown zone",
                        TIMES.replace("Europe/Berlin", "Mars/Olympus"),
                        "400 invalid Invalid time zone definition for start time."),
                insert(
                        "Windows zone",
                        TIMES.replace("Europe/Berlin", "W. Europe Standard Time"),
                        "400 invalid Invalid time zone definition for start time."),
                insert(
                        "series without a zone",
                        TIMES.replace(":00\", \"timeZone\": \"Europe/Berlin\"", ":00Z\"")
                                + ", \"recurrence\": [\"RRULE:FREQ=DAILY\"]",
                        "400 required Missing time zone definition for start time."),
                insert(
                        "series with half a zone",
                        TIMES.substring(0, TIMES.lastIndexOf(", \"timeZone\""))
                                + "}, \"recurrence\": [\"RRULE:FREQ=DAILY\"]",
                        "400 required Missing time zone definition for end time."));
    }

    static Stream<Mistake> rules() {
        return Stream.of(
                rule("end without Z", "RRULE:FREQ=WEEKLY;UNTIL=20270605T000000"),
                rule("end with dashes", "RRULE:FREQ=WEEKLY;UNTIL=2027-06-05"),
                rule("unknown frequency", "RRULE:FREQ=FORTNIGHTLY"),
                rule("hourly", "RRULE:FREQ=HOURLY;COUNT=2"),
                rule("both ends", "RRULE:FREQ=DAILY;COUNT=2;UNTIL=20270605T000000Z"),
                rule("no frequency", "RRULE:BYDAY=MO"),
                rule("no interval", "RRULE:FREQ=DAILY;INTERVAL=0"),
                rule("no count", "RRULE:FREQ=DAILY;COUNT=0"),
                rule("start among the lines", "DTSTART:20270105T090000"),
                rule("no rule", "weekly"),
                rule("periods", "RDATE;VALUE=PERIOD:20270107T090000Z/PT1H"),
                rule("excluded in an unknown zone", "EXDATE;TZID=Mars/Olympus:20270106T090000"),
                rule("excluded nonsense", "EXDATE:20270106T09"));
    }

    static Stream<Mistake> contents() {
        return Stream.of(
                new Mistake("no JSON", ALICE, "POST", PRIMARY, "{summary", "400 parseError Parse Error"),
                new Mistake("a list", ALICE, "POST", PRIMARY, "[]", "400 parseError Parse Error"),
                insert("capital id", TIMES + ", \"id\": \"UPPER\"", "400 invalid Invalid resource id value."),
                insert("short id", TIMES + ", \"id\": \"abcd\"", "400 invalid Invalid resource id value."),
                insert("id of an import", TIMES + ", \"id\": \"_60q30c1g\"", "400 invalid Invalid resource id value."),
                insert(
                        "taken id",
                        TIMES + ", \"id\": \"standup0\"",
                        "409 duplicate The requested identifier already exists."),
                insert("id of a deleted event", TIMES + ", \"id\": \"gone0\"", "409 duplicate "),
                insert("nameless guest", TIMES + ", \"attendees\": [{\"displayName\": \"Bob\"}]", "400 required "),
                insert("guest without address", TIMES + ", \"attendees\": [{\"email\": \"Bob\"}]", "400 invalid "),
                insert(
                        "odd answer",
                        TIMES + ", \"attendees\": [{\"email\": \"b@x.example\", \"responseStatus\": \"yes\"}]",
                        "400 invalid "),
                insert("odd status", TIMES + ", \"status\": \"planned\"", "400 invalid "),
                insert("text for a list", TIMES + ", \"recurrence\": \"RRULE:FREQ=DAILY\"", "400 invalid "),
                insert(
                        "six reminders",
                        TIMES + ", \"reminders\": {\"useDefault\": false, \"overrides\": ["
                                + String.join(", ", Collections.nCopies(6, "{\"method\": \"popup\", \"minutes\": 5}"))
                                + "]}",
                        "400 invalid "),
                insert(
                        "reminder in two months",
                        TIMES + ", \"reminders\": {\"overrides\": [{\"method\": \"popup\", \"minutes\": 50000}]}",
                        "400 invalid "),
                insert("Gmail's event", TIMES + ", \"eventType\": \"fromGmail\"", "400 eventTypeRestriction "),
                insert(
                        "working location without one",
                        TIMES + ", \"eventType\": \"workingLocation\"",
                        "400 malformedWorkingLocationEvent "),
                patch(
                        "lower sequence",
                        ALICE,
                        "series0",
                        "\"sequence\": -1",
                        "400 invalid Invalid sequence value. The specified sequence number is below the current sequence"
                                + " number of the resource. Re-fetch the resource and use its sequence number on the"
                                + " following request."),
                new Mistake(
                        "half a replacement",
                        ALICE,
                        "PUT",
                        PRIMARY + "/series0",
                        "{\"start\": {\"date\": \"2027-01-05\"}}",
                        "400 required Missing end time."),
                new Mistake(
                        "import without UID", ALICE, "POST", PRIMARY + "/import", "{" + TIMES + "}", "400 required "),
                new Mistake(
                        "import of others' meeting",
                        ALICE,
                        "POST",
                        PRIMARY + "/import",
                        "{\"iCalUID\": \"u\", \"organizer\": {\"email\": \"boss@x.example\"}, " + TIMES + "}",
                        "400 participantIsNeitherOrganizerNorAttendee The owner of the calendar must either be the organizer"
                                + " or an attendee of an event that is imported."));
    }

    static Stream<Mistake> readings() {
        return Stream.of(
                get("never existed", PRIMARY + "/nobodyknowsit", "404 notFound Not Found"),
                get("instance id in lower case", PRIMARY + "/series0_20270126t150000z", "404 notFound "),
                get("excluded occurrence", PRIMARY + "/series0_20270119T150000Z", "404 notFound "),
                get("a stranger's calendar", "calendars/" + BOB + "/events", "404 notFound "),
                get("unknown path", "calendars/primary/tasks", "404 notFound "),
                list(
                        "backwards window",
                        "timeMin=2027-02-01T00:00:00Z&timeMax=2027-01-01T00:00:00Z",
                        "400 timeRangeEmpty "),
                list("instant without offset", "timeMin=2027-02-01T00:00:00", "400 badRequest "),
                list(
                        "order of masters by start",
                        "orderBy=startTime",
                        "400 badRequest The requested ordering is not available for the particular query."),
                list("unknown order", "orderBy=title", "400 invalidParameter "),
                list("no page size", "maxResults=0", "400 invalidParameter "),
                list("foreign sync token", "syncToken=abc", "400 invalid "),
                list("foreign page token", "pageToken=abc", "400 invalid "),
                list(
                        "half a year ago",
                        "updatedMin=2026-06-01T00:00:00Z",
                        "410 updatedMinTooLongAgo The requested minimum modification time lies too far in the past."),
                list("unknown type", "eventTypes=party", "400 invalidParameter "),
                list("odd truth", "singleEvents=perhaps", "400 invalidParameter "),
                list("Windows zone", "timeZone=Romance%20Standard%20Time", "400 invalidParameter "),
                list("open parenthesis", "fields=items(id", "400 invalidParameter "));
    }

    static Stream<Mistake> rights() {
        return Stream.of(
                new Mistake("no token", "", "GET", PRIMARY, "", "401 required Login Required."),
                new Mistake("stale token", "Bearer ya29.x", "GET", PRIMARY, "", "401 authError Invalid Credentials"),
                new Mistake(
                        "Outlook's user",
                        OLGA,
                        "GET",
                        PRIMARY,
                        "",
                        "403 notACalendarUser The user must be signed up for Google Calendar."),
                patch(
                        "guest's flag",
                        BOB,
                        "standup0",
                        "\"guestsCanModify\": true",
                        "403 forbiddenForNonOrganizer Shared properties can only be changed by the organizer of the event."),
                new Mistake(
                        "holiday of one's own",
                        ALICE,
                        "POST",
                        "calendars/en.usa%23holiday@group.v.calendar.google.com/events",
                        "{" + TIMES + "}",
                        "403 requiredAccessLevel You need to have writer access to this calendar."),
                new Mistake(
                        "odd mailing",
                        ALICE,
                        "POST",
                        PRIMARY + "?sendUpdates=some",
                        "{" + TIMES + "}",
                        "400 invalidParameter "));
    }

    static Stream<Mistake> deletions() {
        return Stream.of(
                new Mistake(
                        "second deletion",
                        ALICE,
                        "DELETE",
                        PRIMARY + "/gone0",
                        "",
                        "410 deleted Resource has been deleted"),
                new Mistake("deletion of nothing", ALICE, "DELETE", PRIMARY + "/nobodyknowsit", "", "404 notFound "),
                new Mistake(
                        "move of an occurrence",
                        ALICE,
                        "POST",
                        PRIMARY + "/series0_20270126T150000Z/move?destination=x",
                        "",
                        "400 cannotChangeOrganizerOfInstance "),
                new Mistake(
                        "move of another's",
                        BOB,
                        "POST",
                        PRIMARY + "/standup0/move?destination=x",
                        "",
                        "400 cannotChangeOrganizer "),
                new Mistake("move to nowhere", ALICE, "POST", PRIMARY + "/standup0/move", "", "400 required "));
    }

    static Stream<Mistake> channels() {
        String hook = "\"type\": \"web_hook\", \"address\": \"https://relay.example/google\"";
        return Stream.of(
                watch("no id", hook, "400 required "),
                watch("long id", "\"id\": \"" + "c".repeat(65) + "\", " + hook, "400 invalid "),
                watch("taken id", "\"id\": \"taken\", " + hook, "400 channelIdNotUnique Channel id not unique"),
                watch("plain HTTP", "\"id\": \"c\", " + hook.replace("https", "http"), "400 push.webhookUrlNotHttps "),
                watch(
                        "mail",
                        "\"id\": \"c\", " + hook.replace("web_hook", "mail"),
                        "400 push.channelTypeNotSupported "),
                watch(
                        "odd life",
                        "\"id\": \"c\", \"params\": {\"ttl\": \"soon\"}, " + hook,
                        "400 invalid Invalid ttl value for channel c"),
                watch("long token", "\"id\": \"c\", \"token\": \"" + "t".repeat(257) + "\", " + hook, "400 invalid "),
                new Mistake(
                        "holidays",
                        ALICE,
                        "POST",
                        "calendars/en.usa%23holiday@group.v.calendar.google.com/events/watch",
                        "{\"id\": \"c\", " + hook + "}",
                        "400 pushNotSupportedForRequestedResource "),
                new Mistake(
                        "another's channel",
                        BOB,
                        "POST",
                        "channels/stop",
                        "{\"id\": \"taken\", \"resourceId\": \"r\"}",
                        "404 notFound "));
    }

    private static Mistake watch(String what, String body, String refusal) {
        return new Mistake(what, ALICE, "POST", PRIMARY + "/watch", "{" + body + "}", refusal);
    }

    @ParameterizedTest
    @MethodSource({"times", "rules", "contents", "readings", "rights", "deletions", "channels"})
    void mistake_isRefusedAsGoogleRefusesIt(Mistake mistake) {
        String authorization = mistake.who().contains("@") ? "Bearer person:" + mistake.who() : mistake.who();
        String path = "/google/calendar/v3/" + mistake.path();
        Reply refused = authorization.isEmpty()
                ? town.call(mistake.method(), path, mistake.body())
                : town.call(mistake.method(), path, mistake.body(), "Authorization", authorization);
        String seen = refused.status() + " " + refused.reason() + " " + refused.text("/error/message");
        assertThat(seen).startsWith(mistake.refusal());
        assertThat(refused.text("/error/message")).isNotBlank();
        assertThat(refused.json().at("/error/code").asInt()).isEqualTo(refused.status());
    }
}
