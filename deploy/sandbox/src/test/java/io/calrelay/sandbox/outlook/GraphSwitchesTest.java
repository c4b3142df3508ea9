package io.calrelay.sandbox.outlook;

import static io.calrelay.sandbox.outlook.GraphBox.ALICE;
import static io.calrelay.sandbox.outlook.GraphBox.BOB;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.calrelay.sandbox.world.CallNote;
import io.calrelay.sandbox.world.Positions;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every disputed behaviour of Graph, seen in both positions of its switch. */
class GraphSwitchesTest {
    private static final String PROPERTY = "String {5ab6a0a3-4b1c-4a6e-9c53-0a1b2c3d4e5f} Name Mark";
    private static final String MARKED =
            "\"singleValueExtendedProperties\": [{\"id\": \"" + PROPERTY + "\", \"value\": \"m-1\"}]";
    private static final String INVITED =
            "\"attendees\": [{\"type\": \"required\", \"emailAddress\": {\"address\": \"" + BOB + "\"}}]";

    /** What a caller sees in a world with the switch in that position. */
    private interface Sight {
        String seen(GraphBox box, boolean on);
    }

    private record Dispute(Sight sight, String off, String on) {}

    private static final Map<GraphSwitch, Dispute> DISPUTES = new EnumMap<>(Map.ofEntries(
            Map.entry(
                    GraphSwitch.RESHAPE_RESTORES,
                    new Dispute(
                            (box, on) -> reshaped(box),
                            "[Weekly, Special, Weekly, Weekly]",
                            "[Weekly, Weekly, Weekly, Weekly, Weekly]")),
            Map.entry(
                    GraphSwitch.OCCURRENCE_IDS_CHANGE,
                    new Dispute((box, on) -> occurrenceAfterReshape(box), "200", "404")),
            Map.entry(
                    GraphSwitch.EXCEPTIONS_EXPANDABLE, new Dispute((box, on) -> exceptionsExpanded(box), "400", "200")),
            Map.entry(
                    GraphSwitch.INSTANCES_OMIT_EXCEPTIONS,
                    new Dispute(
                            (box, on) -> instancesOfEdited(box),
                            "[occurrence, exception, occurrence, occurrence]",
                            "[occurrence, occurrence, occurrence]")),
            Map.entry(GraphSwitch.OCCURRENCE_UIDS_SHARED, new Dispute((box, on) -> uids(box), "5", "1")),
            Map.entry(
                    GraphSwitch.DAY_SETS_BY_EARLIEST,
                    new Dispute((box, on) -> secondOfMondaysAndFridays(box), "2026-03-06", "2026-03-09")),
            Map.entry(
                    GraphSwitch.AT_MOST_999_OCCURRENCES,
                    new Dispute((box, on) -> thousandDays(box), "201 ", "400 ErrorInvalidRecurrenceRange")),
            Map.entry(
                    GraphSwitch.LISTED_ZONES_ONLY,
                    new Dispute((box, on) -> unlistedZone(box), "201 200 201", "400 400 201")),
            Map.entry(
                    GraphSwitch.ALL_DAY_KEEPS_ZONE,
                    new Dispute((box, on) -> allDay(box), "UTC at 2026-03-16T00", "America/New_York at 2026-03-16T00")),
            Map.entry(GraphSwitch.DELTA_IGNORES_OPTIONS, new Dispute((box, on) -> deltaWithSelect(box), "400", "200")),
            Map.entry(
                    GraphSwitch.DELTA_PAGES_OF_TEN,
                    new Dispute((box, on) -> elevenEvents(box), "deltaLink", "nextLink")),
            Map.entry(GraphSwitch.DELTA_BURIES_STUBS, new Dispute((box, on) -> buriedWithTheSeries(box), "1", "5")),
            Map.entry(GraphSwitch.DELTA_LAGS, new Dispute((box, on) -> atOnceAndLater(box), "1 0", "0 1")),
            Map.entry(GraphSwitch.DELTA_REPLAYS, new Dispute((box, on) -> twoRounds(box), "1 0", "1 1")),
            Map.entry(GraphSwitch.EXCEPTION_TOLD_ALONE, new Dispute((box, on) -> masterIsTold(box), "true", "false")),
            Map.entry(
                    GraphSwitch.EXCEPTIONS_SHOW_SERIES_PROPERTIES,
                    new Dispute((box, on) -> seriesPropertyOnException(box), "", "m-1")),
            Map.entry(GraphSwitch.PROPERTIES_TRAVEL, new Dispute((box, on) -> propertyOfTheGuestsCopy(box), "", "m-1")),
            Map.entry(
                    GraphSwitch.CANCELLED_COPY_MARKED,
                    new Dispute((box, on) -> cancelledCopy(box), "Plan, tentative", "Canceled: Plan, free")),
            Map.entry(
                    GraphSwitch.TRANSACTION_IDS_FORGOTTEN,
                    new Dispute((box, on) -> createdAgainTheDayAfter(box), "same", "another")),
            Map.entry(GraphSwitch.WRITES_COLLIDE, new Dispute(GraphSwitchesTest::writeDuringAWrite, "200", "409"))));

    @ParameterizedTest
    @EnumSource
    void eachPosition_isSeenFromOutside(GraphSwitch which) {
        Dispute dispute = Objects.requireNonNull(DISPUTES.get(which), "what is seen of " + which);
        for (boolean on : new boolean[] {false, true}) {
            try (GraphBox box = new GraphBox()) {
                box.cloud.turn(which, on);
                assertThat(dispute.sight().seen(box, on))
                        .as(which + (on ? " on" : " off"))
                        .isEqualTo(on ? dispute.on() : dispute.off());
            }
        }
    }

    private static String reshaped(GraphBox box) {
        Weekly weekly = Weekly.create(box);
        weekly.edit(1);
        weekly.cancel(2);
        weekly.reshape(5);
        return weekly.all("/subject").toString();
    }

    private static String occurrenceAfterReshape(GraphBox box) {
        Weekly weekly = Weekly.create(box);
        String second = weekly.instance(1);
        weekly.reshape(5);
        return status(box, "GET", "/me/events/" + second, "");
    }

    private static String exceptionsExpanded(GraphBox box) {
        String id = Weekly.create(box).id();
        return status(
                box, "GET", "/me/events/" + id + "?$select=exceptionOccurrences&$expand=exceptionOccurrences", "");
    }

    private static String instancesOfEdited(GraphBox box) {
        Weekly weekly = Weekly.create(box);
        weekly.edit(1);
        return weekly.all("/type").toString();
    }

    private static String uids(GraphBox box) {
        Weekly weekly = Weekly.create(box);
        List<String> all = new ArrayList<>(weekly.all("/iCalUId"));
        all.add(box.as(ALICE, "GET", "/me/events/" + weekly.id(), "")
                .json()
                .path("iCalUId")
                .asText());
        return String.valueOf(all.stream().distinct().count());
    }

    private static String secondOfMondaysAndFridays(GraphBox box) {
        return create(box, "2026-03-01", """
                        "recurrence": {"pattern": {"type": "relativeMonthly", "interval": 1, "index": "second",
                         "daysOfWeek": ["monday", "friday"]}, "range": {"type": "noEnd", "startDate": "2026-03-01"}}""")
                .json()
                .at("/start/dateTime")
                .asText()
                .substring(0, 10);
    }

    private static String thousandDays(GraphBox box) {
        GraphBox.Reply made = create(box, "2026-03-01", """
                "recurrence": {"pattern": {"type": "daily", "interval": 1},
                 "range": {"type": "numbered", "startDate": "2026-03-01", "numberOfOccurrences": 1000}}""");
        return made.status() + " " + made.code();
    }

    private static String unlistedZone(GraphBox box) {
        String amsterdam = GraphBox.timed("x", "2026-03-10T10:00:00", "2026-03-10T11:00:00", "Europe/Amsterdam");
        String preferred =
                String.valueOf(box.as(ALICE, "GET", "/me/events", "", "Prefer", "outlook.timezone=\"Europe/Amsterdam\"")
                        .status());
        String windows = GraphBox.timed("x", "2026-03-10T10:00:00", "2026-03-10T11:00:00", "Romance Standard Time");
        return status(box, "POST", "/me/events", amsterdam) + " " + preferred + " "
                + status(box, "POST", "/me/events", windows);
    }

    private static String allDay(GraphBox box) {
        JsonNode made = box.as(
                        ALICE,
                        "POST",
                        "/me/events",
                        GraphBox.timed(
                                "Fair",
                                "2026-03-16T00:00:00",
                                "2026-03-17T00:00:00",
                                "America/New_York",
                                "\"isAllDay\": true"))
                .json();
        return made.path("originalStartTimeZone").asText() + " at "
                + made.at("/start/dateTime").asText().substring(0, 13);
    }

    private static String deltaWithSelect(GraphBox box) {
        return status(box, "GET", Weekly.DELTA + "&$select=subject", "");
    }

    private static String elevenEvents(GraphBox box) {
        for (int i = 0; i < 11; i++) {
            create(box, "2026-03-10", "\"importance\": \"low\"");
        }
        JsonNode page = box.as(ALICE, "GET", Weekly.DELTA, "").json();
        return page.has("@odata.deltaLink") ? "deltaLink" : "nextLink";
    }

    private static String buriedWithTheSeries(GraphBox box) {
        Weekly weekly = Weekly.create(box);
        String link = link(box, Weekly.DELTA);
        box.as(ALICE, "DELETE", "/me/events/" + weekly.id(), "");
        return String.valueOf(
                box.as(ALICE, "GET", link, "").json().findValues("@removed").size());
    }

    private static String atOnceAndLater(GraphBox box) {
        String link = link(box, Weekly.DELTA);
        create(box, "2026-03-10", "\"importance\": \"low\"");
        JsonNode first = box.as(ALICE, "GET", link, "").json();
        box.world.clock().advance(Duration.ofSeconds(3));
        JsonNode second = box.as(ALICE, "GET", first.path("@odata.deltaLink").asText(), "")
                .json();
        return ids(first) + " " + ids(second);
    }

    private static String twoRounds(GraphBox box) {
        create(box, "2026-03-10", "\"importance\": \"low\"");
        JsonNode first = box.as(ALICE, "GET", Weekly.DELTA, "").json();
        JsonNode second = box.as(ALICE, "GET", first.path("@odata.deltaLink").asText(), "")
                .json();
        return ids(first) + " " + ids(second);
    }

    private static String masterIsTold(GraphBox box) {
        try (Hook hook = new Hook()) {
            Weekly weekly = Weekly.create(box);
            box.as(ALICE, "POST", "/subscriptions", """
                    {"changeType": "updated", "resource": "me/events", "notificationUrl": "%s",
                     "expirationDateTime": "2026-03-05T08:00:00Z"}""".formatted(hook.url()));
            weekly.edit(1);
            GraphBox.await(() -> box.world.courier().underway() == 0);
            return String.valueOf(hook.items.stream()
                    .anyMatch(each -> each.at("/resourceData/id").asText().equals(weekly.id())));
        }
    }

    private static String seriesPropertyOnException(GraphBox box) {
        Weekly weekly = Weekly.create(box, MARKED);
        weekly.edit(1);
        return property(box, ALICE, weekly.instance(1));
    }

    private static String propertyOfTheGuestsCopy(GraphBox box) {
        create(box, "2026-03-10", INVITED + ", " + MARKED);
        return property(box, BOB, copyOfBob(box).path("id").asText());
    }

    private static String cancelledCopy(GraphBox box) {
        String id = create(box, "2026-03-10", INVITED).json().path("id").asText();
        box.as(ALICE, "DELETE", "/me/events/" + id, "");
        box.settle();
        JsonNode copy = copyOfBob(box);
        assertThat(copy.path("isCancelled").asBoolean()).isTrue();
        return copy.path("subject").asText() + ", " + copy.path("showAs").asText();
    }

    private static String createdAgainTheDayAfter(GraphBox box) {
        JsonNode first = create(box, "2026-03-10", "\"transactionId\": \"t-1\"").json();
        box.world.clock().advance(Duration.ofHours(25));
        JsonNode second =
                create(box, "2026-03-10", "\"transactionId\": \"t-1\"").json();
        return first.path("id").equals(second.path("id")) ? "same" : "another";
    }

    private static String writeDuringAWrite(GraphBox box, boolean on) {
        Positions<GraphSwitch> switches = new Positions<>(GraphSwitch.class);
        switches.turn(GraphSwitch.WRITES_COLLIDE, on);
        Overlaps overlaps = new Overlaps(switches);
        Call call = new Call(
                "PATCH",
                "/users/a/events/1",
                new Query(""),
                Map.of(),
                Json.object(),
                new Caller.App(true),
                box.root(),
                new CallNote());
        Visit write = new Visit(call, new Preferences(List.of()), Map.of("user", "a", "id", "1"));
        Answer whole = overlaps.apart(write, () -> during(overlaps, write));
        return String.valueOf(whole.status());
    }

    private static Answer during(Overlaps overlaps, Visit write) {
        try {
            return overlaps.apart(write, () -> Answer.empty(200));
        } catch (GraphProblem refused) {
            assertThat(refused.code()).isEqualTo("ErrorIrresolvableConflict");
            return Answer.empty(refused.status());
        }
    }

    private static GraphBox.Reply create(GraphBox box, String day, String more) {
        GraphBox.Reply made = box.as(
                ALICE, "POST", "/me/events", GraphBox.timed("Plan", day + "T10:00:00", day + "T11:00:00", "UTC", more));
        box.settle();
        return made;
    }

    private static JsonNode copyOfBob(GraphBox box) {
        return box.as(BOB, "GET", "/me/events", "").json().at("/value/0");
    }

    private static String property(GraphBox box, String who, String id) {
        String expand = URLEncoder.encode(
                "singleValueExtendedProperties($filter=id eq '" + PROPERTY + "')", StandardCharsets.UTF_8);
        return box.as(who, "GET", "/me/events/" + id + "?$expand=" + expand, "")
                .json()
                .at("/singleValueExtendedProperties/0/value")
                .asText();
    }

    private static String status(GraphBox box, String method, String path, String body) {
        return String.valueOf(box.as(ALICE, method, path, body).status());
    }

    private static String link(GraphBox box, String url) {
        return box.as(ALICE, "GET", url, "").json().path("@odata.deltaLink").asText();
    }

    private static long ids(JsonNode page) {
        return page.path("value").findValuesAsText("id").stream().distinct().count();
    }
}
