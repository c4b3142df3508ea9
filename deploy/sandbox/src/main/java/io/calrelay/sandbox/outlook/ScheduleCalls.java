package io.calrelay.sandbox.outlook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.calrelay.sandbox.outlook.series.Zones;
import io.calrelay.sandbox.world.Verified;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** {@code getSchedule}: when people are free or busy. */
@Verified(on = "2026-10-05", source = "graph.md 8 [S22][S13]")
final class ScheduleCalls {
    private static final int MAILBOXES_MAXIMUM = 20;
    private static final Duration SPAN_MAXIMUM = Duration.ofDays(62);
    private static final Map<String, Character> DIGITS =
            Map.of("free", '0', "tentative", '1', "busy", '2', "oof", '3', "workingElsewhere", '4');

    private final Directory directory;

    ScheduleCalls(Directory directory) {
        this.directory = directory;
    }

    void addTo(Router router) {
        router.on("POST", "/users/{user}/calendar/getSchedule", this::schedule);
    }

    private Answer schedule(Visit visit) {
        directory.open(visit);
        JsonNode sent = visit.body();
        ObjectNode span = Json.object();
        span.set("start", parameter(sent, "StartTime"));
        span.set("end", parameter(sent, "EndTime"));
        Times times = TimesReader.read(span, null);
        int interval = parameter(sent, "AvailabilityViewInterval").asInt(30);
        JsonNode wanted = parameter(sent, "Schedules");
        boolean wrong = interval < 5
                || interval > 1440
                || wanted.size() > MAILBOXES_MAXIMUM
                || Duration.between(times.startsAt(), times.endsAt()).compareTo(SPAN_MAXIMUM) > 0;
        if (wrong) {
            throw new GraphProblem(
                    400,
                    "ErrorInvalidParameter",
                    "The number of mailboxes, the time span or the interval is out of range.");
        }
        ObjectNode answer = Json.object();
        ArrayNode value = answer.putArray("value");
        wanted.forEach(each -> value.add(one(each.asText(), times, Duration.ofMinutes(interval))));
        return Answer.ok(answer);
    }

    private static JsonNode parameter(JsonNode sent, String name) {
        String camel = Character.toLowerCase(name.charAt(0)) + name.substring(1);
        return sent.has(name) ? sent.path(name) : sent.path(camel);
    }

    private ObjectNode one(String address, Times span, Duration interval) {
        ObjectNode shown = Json.object().put("scheduleId", address);
        if (!directory.hosts(address)) {
            shown.put("availabilityView", "").putNull("scheduleItems");
            shown.putObject("error")
                    .put("message", "The mailbox was not found.")
                    .put("responseCode", "5016");
            return shown;
        }
        List<Occurrence> found = directory.of(address).items.values().stream()
                .flatMap(item -> Occurrence.within(item, span.startsAt(), span.endsAt()))
                .sorted(Comparator.comparing(each -> each.times().startsAt()))
                .toList();
        shown.put("availabilityView", view(found, span, interval));
        ArrayNode items = shown.putArray("scheduleItems");
        found.forEach(each -> items.add(item(each)));
        return shown;
    }

    private static String view(List<Occurrence> found, Times span, Duration interval) {
        StringBuilder view = new StringBuilder();
        for (Instant at = span.startsAt(); at.isBefore(span.endsAt()); at = at.plus(interval)) {
            Instant from = at;
            view.append(found.stream()
                    .filter(each -> each.times().within(from, from.plus(interval)))
                    .map(each -> DIGITS.getOrDefault(showAs(each), '0'))
                    .max(Comparator.naturalOrder())
                    .orElse('0'));
        }
        return view.toString();
    }

    private static ObjectNode item(Occurrence occurrence) {
        boolean hidden = Json.text(occurrence.members(), "sensitivity").equals("private");
        ObjectNode item = Json.object().put("status", showAs(occurrence)).put("isPrivate", hidden);
        if (!hidden) {
            item.put("subject", occurrence.title());
        }
        item.set("start", utc(occurrence.times().startsAt()));
        item.set("end", utc(occurrence.times().endsAt()));
        return item;
    }

    private static ObjectNode utc(Instant at) {
        LocalDateTime local = LocalDateTime.ofInstant(at, Zones.zone(Zones.UTC));
        return Json.object().put("dateTime", EventView.WALL.format(local)).put("timeZone", Zones.UTC);
    }

    private static String showAs(Occurrence occurrence) {
        return Json.text(occurrence.members(), "showAs");
    }
}
