package io.calrelay.sandbox.outlook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.calrelay.sandbox.world.Verified;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** Lists of events: all items, a window of the calendar, the instances of a series; with paging, filter and order. */
final class ListCalls {
    private static final int PAGE = 10;
    private static final int TOP_MAXIMUM = 1000;

    private final Tenancy tenancy;
    private final Directory directory;

    ListCalls(Tenancy tenancy) {
        this.tenancy = tenancy;
        this.directory = tenancy.directory();
    }

    void addTo(Router router) {
        router.onCalendars("GET", "/events", this::events)
                .onCalendars("GET", "/calendarView", this::calendarView)
                .onCalendars("GET", "/events/{id}/instances", this::instances);
    }

    @Verified(on = "2026-08-20", source = "graph.md 3.1 [S3]: single instances and masters, no occurrences")
    private Answer events(Visit visit) {
        Mailbox box = directory.open(visit);
        return page(
                visit, box, box.items.values().stream().map(Occurrence::whole).toList(), false);
    }

    @Verified(on = "2021-07-01", source = "graph.md 3.1 [S20]: occurrences, exceptions, single instances; no masters")
    private Answer calendarView(Visit visit) {
        Mailbox box = directory.open(visit);
        Window window = Window.read(visit.query());
        List<Occurrence> found = box.items.values().stream()
                .flatMap(item -> Occurrence.within(item, window.from(), window.until()))
                .sorted(Comparator.comparing(occurrence -> occurrence.times().startsAt()))
                .toList();
        return page(visit, box, found, true);
    }

    private Answer instances(Visit visit) {
        Mailbox box = directory.open(visit);
        Window window = Window.read(visit.query());
        Occurrence asked = tenancy.finder().find(box, visit.at("id"));
        if (!asked.type().equals("seriesMaster")) {
            throw GraphProblem.invalidRequest("The event is not a recurring master.");
        }
        boolean lossy = tenancy.switches().isOn(GraphSwitch.INSTANCES_OMIT_EXCEPTIONS);
        List<Occurrence> found = Occurrence.within(asked.item(), window.from(), window.until())
                .filter(each -> !lossy || each.type().equals("occurrence"))
                .sorted(Comparator.comparing(occurrence -> occurrence.times().startsAt()))
                .toList();
        return page(visit, box, found, true);
    }

    @Verified(on = "2026-10-05", source = "graph.md 3.1, 8 [S22]: 10 by default, $top up to 1,000, next link by $skip")
    private Answer page(Visit visit, Mailbox box, List<Occurrence> all, boolean view) {
        Query query = visit.query();
        int top = query.number("$top", visit.preferences().pageSize(PAGE));
        int skip = query.number("$skip", 0);
        if (top < 1 || top > TOP_MAXIMUM) {
            throw GraphProblem.badRequest("The limit of '" + TOP_MAXIMUM + "' for Top query has been exceeded.");
        }
        List<Occurrence> chosen = ordered(visit, box, filtered(visit, box, all));
        Projection projection = new Projection(tenancy.view(box, visit), query, view);
        ObjectNode answer = Json.object();
        String shown =
                (view ? "calendarView" : "events") + Selection.read(query).inContext();
        answer.put("@odata.context", EventView.context("users('" + box.userId + "')/" + shown));
        if (query.find("$count").filter("true"::equals).isPresent()) {
            answer.put("@odata.count", chosen.size());
        }
        ArrayNode value = answer.putArray("value");
        chosen.stream().skip(skip).limit(top).map(projection::show).forEach(value::add);
        if (chosen.size() > skip + top) {
            String next = query.with("$skip", String.valueOf(skip + top));
            answer.put("@odata.nextLink", visit.call().root() + visit.call().path() + "?" + next);
        }
        visit.call().note().addRecords(value.size());
        return Answer.ok(answer);
    }

    private List<Occurrence> filtered(Visit visit, Mailbox box, List<Occurrence> all) {
        String filter = visit.query().find("$filter").orElse("");
        if (filter.isBlank()) {
            return all;
        }
        Predicate<JsonNode> passes = Filter.read(filter);
        EventView view = tenancy.view(box, visit);
        return all.stream()
                .filter(each -> passes.test(view.event(each)
                        .set(
                                "singleValueExtendedProperties",
                                ExtendedProperties.write(each.item().extended, id -> true))))
                .toList();
    }

    private List<Occurrence> ordered(Visit visit, Mailbox box, List<Occurrence> all) {
        String order = visit.query().find("$orderby").orElse("").strip();
        if (order.isEmpty()) {
            return all;
        }
        EventView view = tenancy.view(box, visit);
        Comparator<Occurrence> by = (one, other) -> 0;
        for (String clause : order.split(",")) {
            String[] words = clause.strip().split("\\s+");
            Comparator<Occurrence> next = Comparator.comparing(
                    each -> view.event(each).at("/" + words[0]).asText("").toLowerCase(Locale.ROOT));
            by = by.thenComparing(words.length > 1 && words[1].equalsIgnoreCase("desc") ? next.reversed() : next);
        }
        return all.stream().sorted(by).toList();
    }
}
