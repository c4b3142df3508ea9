package io.calrelay.family;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Divides days among the fewest pieces. The piece that shows the first open day begins there, because all earlier days are shown
 * by others; so the search goes from one open day to the next.
 *
 * <p>Few days are divided in every way there is, and the result is the smallest. Many are divided in three ways that follow
 * one thought each (as the meeting's rules do; as long as possible; as densely as possible), then a bounded number of other
 * ways is tried; the result is nearly always the smallest, and never wrong.
 */
final class RunSearch {
    private static final int FEW_DAYS = 12;
    private static final int MANY_DAYS = 130;
    private static final int MOST_TRIES = 1_500;
    private static final long PIECE = 1_000_000;

    private final DayLine line;
    private final Vocabulary words;
    private final RunCandidates candidates;
    private final Map<BitSet, Long> costOfReaching = new HashMap<>();
    private List<DayRun> best;
    private long bestCost;
    private int tries;

    private RunSearch(DayLine line, Vocabulary words) {
        this.line = line;
        this.words = words;
        this.candidates = new RunCandidates(line, words);
        this.best = line.needed().stream().map(DayRun::single).toList();
        this.bestCost = cost(best);
    }

    static List<DayRun> of(DayLine line, Vocabulary words) {
        RunSearch search = new RunSearch(line, words);
        search.run();
        return RunReach.extended(search.best, line);
    }

    private void run() {
        BitSet open = new BitSet();
        open.set(0, line.needed().size());
        List.of(ownFirst(), longest(), densest()).forEach(order -> greedily(open, order));
        if (line.needed().size() <= FEW_DAYS) {
            tries = Integer.MAX_VALUE;
            tryAll(open, new ArrayList<>(), 0, candidates::all);
        } else if (line.needed().size() <= MANY_DAYS && best.size() > 2) {
            tries = MOST_TRIES;
            tryAll(open, new ArrayList<>(), 0, candidates::longest);
        }
    }

    private void greedily(BitSet all, Comparator<DayRun> order) {
        List<DayRun> runs = new ArrayList<>();
        BitSet open = all;
        while (!open.isEmpty()) {
            DayRun next =
                    candidates.longest(firstOf(open), open).stream().max(order).orElseThrow();
            runs.add(next);
            open = line.without(open, next);
        }
        keep(runs, cost(runs));
    }

    private void tryAll(BitSet open, List<DayRun> chosen, long cost, Candidates from) {
        if (open.isEmpty()) {
            keep(chosen, cost);
            return;
        }
        Long before = costOfReaching.get(open);
        if (cost + PIECE >= bestCost || tries-- <= 0 || (before != null && before <= cost)) {
            return;
        }
        costOfReaching.put(open, cost);
        List<DayRun> next = new ArrayList<>(from.at(firstOf(open), open));
        next.sort(ownFirst().reversed());
        for (DayRun run : next) {
            chosen.add(run);
            tryAll(line.without(open, run), chosen, cost + cost(run), from);
            chosen.remove(chosen.size() - 1);
        }
    }

    /** Where a day's candidates come from. */
    private interface Candidates {
        List<DayRun> at(LocalDate day, BitSet open);
    }

    private void keep(List<DayRun> runs, long cost) {
        if (cost < bestCost) {
            best = List.copyOf(runs);
            bestCost = cost;
        }
    }

    private LocalDate firstOf(BitSet open) {
        return line.needed().get(open.nextSetBit(0));
    }

    private Comparator<DayRun> ownFirst() {
        return Comparator.<DayRun>comparingInt(this::rank).thenComparing(longest());
    }

    /** The meeting's own rule as it is, then a part of it, then what looks like a rule. */
    private int rank(DayRun run) {
        if (run.rule().isEmpty()) {
            return 0;
        }
        boolean whole = words.own().stream()
                .anyMatch(own -> own.rule().equals(run.rule().get()) && own.makes(run.first()));
        return whole ? 3 : words.isOwn(run.rule().get(), run.first()) ? 2 : 1;
    }

    private Comparator<DayRun> longest() {
        return Comparator.comparingInt(line::neededOf);
    }

    private Comparator<DayRun> densest() {
        return Comparator.<DayRun>comparingDouble(run -> {
                    double span = run.last().toEpochDay() - run.first().toEpochDay() + 1;
                    return run.days().size() == 1 ? 0 : run.days().size() / span;
                })
                .thenComparing(longest());
    }

    private long cost(List<DayRun> runs) {
        return runs.stream().mapToLong(this::cost).sum();
    }

    /** Pieces count first; of equally many, runs that repeat as the meeting does are better. */
    private long cost(DayRun run) {
        return PIECE + 3 - rank(run);
    }
}
