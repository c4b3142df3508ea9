package io.calrelay.sandbox.outlook;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.calrelay.sandbox.world.Assumed;
import io.calrelay.sandbox.world.Fault;
import io.calrelay.sandbox.world.Faults;
import io.calrelay.sandbox.world.Service;
import io.calrelay.sandbox.world.Verified;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * {@code calendarView/delta}. A round walks the items that changed since the caller's version, in the order of their numbers;
 * what changes meanwhile comes in this round, in the next one, or in both. Everything a link needs to know stands in it.
 */
@Verified(on = "2026-05-01", source = "graph.md 5 [S4][S5][S6]")
final class DeltaCalls {
    private static final int PAGE = 50;
    private static final List<String> REFUSED = List.of("$select", "$expand", "$filter", "$orderby", "$search", "$top");

    private final Directory directory;
    private final Faults faults;
    private final Chance chance;

    DeltaCalls(Directory directory, Faults faults, Chance chance) {
        this.directory = directory;
        this.faults = faults;
        this.chance = chance;
    }

    void addTo(Router router) {
        router.onCalendars("GET", "/calendarView/delta", this::delta).onCalendars("GET", "/events/delta", visit -> {
            // On v1.0 events/delta is refused, although metadata and SDK have it (graph.md 0.1, 5).
            directory.open(visit);
            throw GraphProblem.badRequest("Change tracking is not supported against 'microsoft.graph.event'.");
        });
    }

    private Answer delta(Visit visit) {
        Mailbox box = directory.open(visit);
        requirePlain(visit);
        Optional<String> sent =
                visit.query().find("$deltatoken").or(() -> visit.query().find("$skiptoken"));
        sent.ifPresent(token -> expirePerhaps(visit, DeltaToken.read(token)));
        DeltaToken token = sent.map(DeltaToken::read)
                .orElseGet(() -> new DeltaToken(Window.read(visit.query()), DeltaToken.NOTHING, box.version, 0));
        DeltaToken current = token.after() == 0 ? new DeltaToken(token.window(), token.since(), box.version, 0) : token;
        if (current.since() > box.version) {
            throw gone(visit, current);
        }
        ObjectNode answer = page(visit, box, current);
        visit.call().note().addRecords(answer.path("value").size());
        return Answer.ok(answer);
    }

    @Assumed(source = "graph.md 5 says not supported, 13.3 that refused or ignored is unknown; here refused")
    private static void requirePlain(Visit visit) {
        visit.query().firstOf(REFUSED).ifPresent(option -> {
            throw new GraphProblem(
                    400,
                    "ErrorInvalidUrlQuery",
                    "The following parameters are not supported with change tracking over the 'CalendarView' resource: '"
                            + String.join(", ", REFUSED) + "'.");
        });
    }

    private void expirePerhaps(Visit visit, DeltaToken token) {
        if (faults.strike(Service.GRAPH, Fault.EXPIRE_CURSOR, visit.actor()).isPresent()) {
            throw gone(visit, token);
        }
    }

    // 410 with a fresh URL, or 40x with syncStateNotFound in one of its spellings (graph.md 5).
    private GraphProblem gone(Visit visit, DeltaToken token) {
        String message = "The sync state generation is not found.";
        if (chance.oneIn(2)) {
            return new GraphProblem(404, chance.oneIn(2) ? "syncStateNotFound" : "SyncStateNotFound", message);
        }
        String fresh = visit.call().root() + visit.call().path() + "?startDateTime="
                + token.window().from() + "&endDateTime=" + token.window().until();
        return new GraphProblem(410, "SyncStateNotFound", message, Map.of("Location", fresh));
    }

    /** @param last the last item in it */
    private record Page(List<ObjectNode> entries, int last, boolean done) {}

    private static Page gather(EventView view, DeltaToken token, int size) {
        List<ObjectNode> entries = new ArrayList<>();
        int last = token.after();
        for (int number : changed(view.mailbox(), token)) {
            List<ObjectNode> more = entries(view, token, number);
            if (!entries.isEmpty() && entries.size() + more.size() > size) {
                return new Page(entries, last, false);
            }
            entries.addAll(more);
            last = number;
        }
        return new Page(entries, last, true);
    }

    private ObjectNode page(Visit visit, Mailbox box, DeltaToken token) {
        EventView view = new EventView(box, visit.preferences());
        Page page = gather(view, token, visit.preferences().pageSize(PAGE));
        // A page may be empty and still have a next link (graph.md 5).
        boolean empty = !page.done() && chance.oneIn(8);
        if (page.done()) {
            addNoise(visit, view, token, page.entries());
        }
        String link = page.done()
                ? "?$deltatoken=" + token.nextRound().write()
                : "?$skiptoken=" + next(token, empty, page.last());
        ObjectNode answer = Json.object().put("@odata.context", EventView.context("Collection(event)"));
        answer.put(
                page.done() ? "@odata.deltaLink" : "@odata.nextLink",
                visit.call().root() + visit.call().path() + link);
        answer.putArray("value").addAll(empty ? List.of() : page.entries());
        return answer;
    }

    private static String next(DeltaToken token, boolean again, int last) {
        return (again ? token : token.onFrom(last)).write();
    }

    private static TreeSet<Integer> changed(Mailbox box, DeltaToken token) {
        TreeSet<Integer> numbers = new TreeSet<>();
        box.items.tailMap(token.after(), false).forEach((number, item) -> {
            if (item.version > token.since()) {
                numbers.add(number);
            }
        });
        box.tombstones.tailMap(token.after(), false).forEach((number, version) -> {
            if (!token.firstRound() && version > token.since()) {
                numbers.add(number);
            }
        });
        return numbers;
    }

    // One series is never split over pages: the master, its exceptions whole, its other occurrences as stubs (graph.md
    // 0.2, 3.4).
    // What changed outside the window is told as deleted (graph.md 5, false tombstones).
    private static List<ObjectNode> entries(EventView view, DeltaToken token, int number) {
        EventItem item = view.mailbox().items.get(number);
        List<Occurrence> inside = item == null
                ? List.of()
                : Occurrence.within(item, token.window().from(), token.window().until())
                        .toList();
        if (item == null || inside.isEmpty()) {
            return token.firstRound() ? List.of() : List.of(tombstone(view, number));
        }
        List<ObjectNode> entries = new ArrayList<>();
        if (item.series()) {
            entries.add(whole(view, Occurrence.whole(item)));
        }
        for (Occurrence each : inside) {
            entries.add(each.type().equals("occurrence") ? view.stub(each) : whole(view, each));
        }
        return entries;
    }

    private static ObjectNode whole(EventView view, Occurrence occurrence) {
        ObjectNode typed = Json.object().put("@odata.type", "#microsoft.graph.event");
        typed.setAll(view.event(occurrence));
        return typed;
    }

    private static ObjectNode tombstone(EventView view, int number) {
        String id =
                EntryIds.write(view.mailbox(), number, null, view.preferences().immutableIds());
        ObjectNode tombstone =
                Json.object().put("@odata.type", "#microsoft.graph.event").put("id", id);
        tombstone.putObject("@removed").put("reason", "deleted");
        return tombstone;
    }

    private void addNoise(Visit visit, EventView view, DeltaToken token, List<ObjectNode> entries) {
        // The same entry may come twice in a round (graph.md 5).
        if (!entries.isEmpty() && chance.oneIn(16)) {
            entries.add(entries.get(0).deepCopy());
        }
        List<Integer> living = List.copyOf(view.mailbox().items.keySet());
        boolean lie = !token.firstRound()
                && !living.isEmpty()
                && faults.strike(Service.GRAPH, Fault.FALSE_TOMBSTONE, visit.actor())
                        .isPresent();
        if (lie) {
            entries.add(tombstone(view, living.get(chance.below(living.size()))));
        }
    }
}
