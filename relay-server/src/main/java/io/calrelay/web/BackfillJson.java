package io.calrelay.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.calrelay.ports.BackfillStore.Item;
import io.calrelay.ports.BackfillStore.Outcome;
import io.calrelay.ports.BackfillStore.Progress;
import io.calrelay.ports.BackfillStore.State;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;

/** A backfill as the API shows it. Titles of private meetings are masked where the items are made. */
final class BackfillJson {
    static final int SAMPLES_OF_EACH = 20;

    private final InstantSource clock;

    BackfillJson(InstantSource clock) {
        this.clock = clock;
    }

    ObjectNode of(Progress progress, List<Item> samples) {
        ObjectNode node = JsonBodies.JSON.createObjectNode();
        node.put("id", progress.order().id());
        node.put("state", name(progress.state()));
        ArrayNode people = node.putArray("people");
        progress.order().people().forEach(person -> people.add(person.value()));
        node.put("from", progress.order().from().toString());
        node.put("to", progress.order().to().toString());
        node.put("dryRun", progress.order().dryRun());
        node.put("begunAt", progress.begunAt().toString());
        node.put("total", progress.total());
        node.put("done", progress.done());
        for (Outcome outcome : Outcome.values()) {
            node.put(name(outcome), progress.closed().getOrDefault(outcome, 0));
        }
        timeLeft(progress, node);
        node.put("problem", progress.problem().orElse(null));
        ArrayNode list = node.putArray("samples");
        for (Item sample : samples) {
            list.addObject()
                    .put("outcome", name(sample.outcome()))
                    .put("what", sample.what())
                    .put("why", sample.why());
        }
        return node;
    }

    static String name(State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    private static String name(Outcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT);
    }

    /** By what was done since everything was read; null while that says nothing. */
    private void timeLeft(Progress progress, ObjectNode node) {
        double seconds = progress.gatheredAt()
                .map(since -> Duration.between(since, clock.instant()).toMillis() / 1_000.0)
                .orElse(0.0);
        boolean known = progress.state() == State.RUNNING && progress.done() > 0 && seconds > 0;
        if (known) {
            double perSecond = progress.done() / seconds;
            node.put("perSecond", Math.round(perSecond * 10) / 10.0);
            node.put("secondsLeft", Math.round((progress.total() - progress.done()) / perSecond));
        } else {
            node.putNull("perSecond");
            node.putNull("secondsLeft");
        }
    }
}
