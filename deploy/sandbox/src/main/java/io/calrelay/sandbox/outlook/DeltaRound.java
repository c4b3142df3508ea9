package io.calrelay.sandbox.outlook;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.calrelay.sandbox.world.Assumed;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.LongStream;

/** What one caller's delta round tells of a mailbox. */
final class DeltaRound {
    private static final Duration LAG = Duration.ofSeconds(2);

    /** @param last the last item in it */
    record Page(List<ObjectNode> entries, int last, boolean done) {}

    private final EventView view;
    private final Mailbox box;
    private final Instant now;

    DeltaRound(EventView view, Instant now) {
        this.view = view;
        this.box = view.mailbox();
        this.now = now;
    }

    EventView view() {
        return view;
    }

    /** The version of the mailbox that the round brings its caller up to: with a lag, what changed just now is not in it. */
    long upTo() {
        if (!view.switches().isOn(GraphSwitch.DELTA_LAGS)) {
            return box.version;
        }
        Instant settled = now.minus(LAG);
        LongStream fresh = LongStream.concat(
                box.items.values().stream()
                        .filter(item -> item.modified.isAfter(settled))
                        .mapToLong(item -> item.version),
                box.tombstones.values().stream()
                        .filter(gone -> gone.at().isAfter(settled))
                        .mapToLong(Mailbox.Tombstone::version));
        return fresh.min().orElse(box.version + 1) - 1;
    }

    Page page(DeltaToken token, int size) {
        List<ObjectNode> entries = new ArrayList<>();
        int last = token.after();
        for (int number : changed(token)) {
            List<ObjectNode> more = entries(token, number);
            if (!entries.isEmpty() && entries.size() + more.size() > size) {
                return new Page(entries, last, false);
            }
            entries.addAll(more);
            last = number;
        }
        return new Page(entries, last, true);
    }

    private TreeSet<Integer> changed(DeltaToken token) {
        long most = view.switches().isOn(GraphSwitch.DELTA_LAGS) ? token.upTo() : Long.MAX_VALUE;
        TreeSet<Integer> numbers = new TreeSet<>();
        box.items.tailMap(token.after(), false).forEach((number, item) -> {
            if (item.version > token.since() && item.version <= most) {
                numbers.add(number);
            }
        });
        box.tombstones.tailMap(token.after(), false).forEach((number, gone) -> {
            if (!token.firstRound() && gone.version() > token.since() && gone.version() <= most) {
                numbers.add(number);
            }
        });
        return numbers;
    }

    // One series is never split over pages: the master, its exceptions whole, its other occurrences as stubs (graph.md
    // 0.2, 3.4). What changed outside the window is told as deleted (graph.md 5, false tombstones).
    private List<ObjectNode> entries(DeltaToken token, int number) {
        Mailbox.Tombstone gone = box.tombstones.get(number);
        if (gone != null) {
            return buried(token, gone);
        }
        EventItem item = Objects.requireNonNull(box.items.get(number));
        List<Occurrence> inside = Occurrence.within(
                        item, token.window().from(), token.window().until())
                .toList();
        if (inside.isEmpty()) {
            return token.firstRound() ? List.of() : List.of(tombstone(view, Occurrence.whole(item)));
        }
        List<ObjectNode> entries = new ArrayList<>();
        if (item.series()) {
            entries.add(whole(Occurrence.whole(item)));
        }
        for (Occurrence each : inside) {
            entries.add(each.type().equals("occurrence") ? view.stub(each) : whole(each));
        }
        return entries;
    }

    @Assumed(source = "graph.md 13.3: unknown whether occurrences are buried too, hence the switch DELTA_BURIES_STUBS")
    private List<ObjectNode> buried(DeltaToken token, Mailbox.Tombstone gone) {
        List<ObjectNode> entries = new ArrayList<>();
        entries.add(tombstone(view, Occurrence.whole(gone.item())));
        if (gone.item().series() && view.switches().isOn(GraphSwitch.DELTA_BURIES_STUBS)) {
            Occurrence.within(gone.item(), token.window().from(), token.window().until())
                    .forEach(each -> entries.add(tombstone(view, each)));
        }
        return entries;
    }

    private ObjectNode whole(Occurrence occurrence) {
        ObjectNode typed = Json.object().put("@odata.type", "#microsoft.graph.event");
        typed.setAll(view.event(occurrence));
        return typed;
    }

    static ObjectNode tombstone(EventView view, Occurrence occurrence) {
        ObjectNode tombstone =
                Json.object().put("@odata.type", "#microsoft.graph.event").put("id", view.id(occurrence));
        tombstone.putObject("@removed").put("reason", "deleted");
        return tombstone;
    }
}
