package io.calrelay.sandbox.outlook;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.calrelay.sandbox.world.Assumed;
import io.calrelay.sandbox.world.Fault;
import io.calrelay.sandbox.world.Faults;
import io.calrelay.sandbox.world.Service;
import io.calrelay.sandbox.world.Verified;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code calendarView/delta}. A round walks the items that changed since the caller's version, in the order of their numbers;
 * what changes meanwhile comes in this round, in the next one, or in both. Everything a link needs to know stands in it.
 */
@Verified(on = "2026-05-01", source = "graph.md 5 [S4][S5][S6]")
final class DeltaCalls {
    private static final int PAGE = 50;
    private static final int SMALL_PAGE = 10;
    private static final List<String> REFUSED = List.of("$select", "$expand", "$filter", "$orderby", "$search", "$top");

    private final Tenancy tenancy;
    private final Directory directory;
    private final Faults faults;
    private final Chance chance;

    DeltaCalls(Tenancy tenancy, Faults faults, Chance chance) {
        this.tenancy = tenancy;
        this.directory = tenancy.directory();
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
        DeltaRound round =
                new DeltaRound(tenancy.view(box, visit), tenancy.ledger().now());
        Optional<String> sent =
                visit.query().find("$deltatoken").or(() -> visit.query().find("$skiptoken"));
        sent.ifPresent(token -> expirePerhaps(visit, DeltaToken.read(token)));
        DeltaToken token =
                sent.map(DeltaToken::read).orElseGet(() -> DeltaToken.first(Window.read(visit.query()), round.upTo()));
        DeltaToken current = token.after() == 0 ? token.upTo(round.upTo()) : token;
        if (current.since() > box.version) {
            throw gone(visit, current);
        }
        ObjectNode answer = page(visit, round, current);
        visit.call().note().addRecords(answer.path("value").size());
        return Answer.ok(answer);
    }

    @Assumed(
            source =
                    "graph.md 5 says not supported, 13.3 that refused or ignored is unknown, hence the switch DELTA_IGNORES_OPTIONS")
    private void requirePlain(Visit visit) {
        if (tenancy.switches().isOn(GraphSwitch.DELTA_IGNORES_OPTIONS)) {
            return;
        }
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

    private ObjectNode page(Visit visit, DeltaRound round, DeltaToken token) {
        int usual = tenancy.switches().isOn(GraphSwitch.DELTA_PAGES_OF_TEN) ? SMALL_PAGE : PAGE;
        DeltaRound.Page page = round.page(token, visit.preferences().pageSize(usual));
        // A page may be empty and still have a next link (graph.md 5).
        boolean empty = !page.done() && chance.oneIn(8);
        if (page.done()) {
            addNoise(visit, round.view(), token, page.entries());
        }
        boolean replays = tenancy.switches().isOn(GraphSwitch.DELTA_REPLAYS);
        String link = page.done()
                ? "?$deltatoken=" + token.nextRound(replays).write()
                : "?$skiptoken=" + (empty ? token : token.onFrom(page.last())).write();
        ObjectNode answer = Json.object().put("@odata.context", EventView.context("Collection(event)"));
        answer.put(
                page.done() ? "@odata.deltaLink" : "@odata.nextLink",
                visit.call().root() + visit.call().path() + link);
        answer.putArray("value").addAll(empty ? List.of() : page.entries());
        return answer;
    }

    private void addNoise(Visit visit, EventView view, DeltaToken token, List<ObjectNode> entries) {
        // The same entry may come twice in a round (graph.md 5).
        if (!entries.isEmpty() && chance.oneIn(16)) {
            entries.add(entries.get(0).deepCopy());
        }
        List<EventItem> living = List.copyOf(view.mailbox().items.values());
        boolean lie = !token.firstRound()
                && !living.isEmpty()
                && faults.strike(Service.GRAPH, Fault.FALSE_TOMBSTONE, visit.actor())
                        .isPresent();
        if (lie) {
            entries.add(DeltaRound.tombstone(view, Occurrence.whole(living.get(chance.below(living.size())))));
        }
    }
}
