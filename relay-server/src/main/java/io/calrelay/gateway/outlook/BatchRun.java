package io.calrelay.gateway.outlook;

import com.microsoft.kiota.serialization.ParseNode;
import io.calrelay.gateway.outlook.GraphBatch.Part;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The way of many requests through as many calls as they take. Parts that are put off are sent again as long as others get
 * through: Graph works at a few parts at a time and refuses what comes too soon (graph.md 8). When none gets through, the
 * caller is asked for the patience that the service asks for.
 */
final class BatchRun {
    private final List<? extends Part> parts;
    private final Function<SortedMap<Integer, Part>, Answer<BatchAnswer>> send;
    private final InstantSource clock;
    private final SortedMap<Integer, Answer<Optional<ParseNode>>> answers = new TreeMap<>();

    /** @param send makes one call with those parts, of which there are no more than it takes */
    BatchRun(
            List<? extends Part> parts,
            Function<SortedMap<Integer, Part>, Answer<BatchAnswer>> send,
            InstantSource clock) {
        this.parts = parts;
        this.send = send;
        this.clock = clock;
    }

    /** What each part was answered in the end, in their order. */
    Answer<List<Answer<Optional<ParseNode>>>> toItsEnd() {
        Optional<GraphFailure> stuck = Optional.empty();
        while (stuck.isEmpty() && answers.size() < parts.size()) {
            stuck = round();
        }
        return stuck.<Answer<List<Answer<Optional<ParseNode>>>>>map(Answer.Failed::new)
                .orElseGet(() -> new Answer.Arrived<>(new ArrayList<>(answers.values())));
    }

    Optional<GraphFailure> toItsFirstFailure() {
        Optional<GraphFailure> failure = Optional.empty();
        while (failure.isEmpty() && answers.size() < parts.size()) {
            failure = round().or(this::firstFailure);
        }
        return failure;
    }

    private Optional<GraphFailure> firstFailure() {
        return answers.values().stream()
                .flatMap(answer -> answer.failure().stream())
                .findFirst();
    }

    /** @return why nothing got through, if nothing did */
    private Optional<GraphFailure> round() {
        SortedMap<Integer, Part> open = open();
        Answer<BatchAnswer> answer = send.apply(open);
        if (answer instanceof Answer.Arrived<BatchAnswer> arrived) {
            return keep(open, arrived.value().parts());
        }
        return answer.failure();
    }

    private SortedMap<Integer, Part> open() {
        SortedMap<Integer, Part> open = new TreeMap<>();
        for (int i = 0; i < parts.size() && open.size() < GraphBatch.PARTS_AT_ONCE; i++) {
            if (!answers.containsKey(i)) {
                open.put(i, parts.get(i));
            }
        }
        return open;
    }

    private Optional<GraphFailure> keep(SortedMap<Integer, Part> sent, Map<String, BatchAnswer.Part> answered) {
        List<GraphFailure> putOff = new ArrayList<>();
        sent.forEach((index, part) -> {
            BatchAnswer.Part said = answered.get(index.toString());
            Answer<Optional<ParseNode>> answer =
                    said == null ? new Answer.Failed<>(GraphFailure.SILENCE) : said.answer(clock);
            Optional<GraphFailure> failure = answer.failure().filter(why -> !part.isDoneBy(why));
            if (failure.filter(GraphFailure::isPutOff).isPresent()) {
                putOff.add(failure.get());
            } else {
                answers.put(index, failure.isPresent() ? answer : done(answer));
            }
        });
        return putOff.size() == sent.size() ? Optional.of(putOff.get(0)) : Optional.empty();
    }

    private static Answer<Optional<ParseNode>> done(Answer<Optional<ParseNode>> answer) {
        return answer.failure().isPresent() ? new Answer.Arrived<>(Optional.empty()) : answer;
    }
}
