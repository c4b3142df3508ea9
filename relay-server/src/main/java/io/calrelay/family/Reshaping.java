package io.calrelay.family;

import io.calrelay.model.Share;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Which wrong pieces become which wanted ones: those of the same share first, then those of the same kind, then any; each
 * time of the nearest day. The oldest record chooses first, so that what people attached to it lives longest.
 *
 * @param became what standing pieces become
 * @param left wanted pieces that nothing becomes
 * @param unused standing pieces that become nothing
 */
record Reshaping(List<Change> became, List<Stretch> left, List<StandingPiece> unused) {
    record Change(StandingPiece piece, Stretch stretch) {}

    /** @param wrong by number */
    static Reshaping of(List<StandingPiece> wrong, List<Stretch> wanted, boolean nativeRuns) {
        Predicate<StandingPiece> free = piece -> fits(piece, nativeRuns);
        Predicate<StandingPiece> known = free.and(piece -> !piece.isBegun());
        return new Reshaping(List.of(), wanted, wrong)
                .matching(free, piece -> piece.piece().share(), Reshaping::share)
                .matching(known, StandingPiece::isRun, stretch -> stretch.rule().isPresent())
                .matching(known, any -> "", any -> "");
    }

    /**
     * Dates that a person took out of a run stay taken out, so it cannot become another one; where recurrences may not be
     * written, none can.
     */
    private static boolean fits(StandingPiece piece, boolean nativeRuns) {
        return !piece.isRun() || (nativeRuns && !piece.hasDaysTakenOut());
    }

    private static Share share(Stretch stretch) {
        return stretch.rule().isPresent() ? new Share.Run() : stretch.first().share();
    }

    private Reshaping matching(
            Predicate<StandingPiece> may, Function<StandingPiece, Object> mine, Function<Stretch, Object> theirs) {
        Map<Object, TreeMap<Instant, Deque<Stretch>>> open = new HashMap<>();
        for (Stretch stretch : left) {
            open.computeIfAbsent(theirs.apply(stretch), any -> new TreeMap<>())
                    .computeIfAbsent(startOf(stretch), any -> new ArrayDeque<>())
                    .add(stretch);
        }
        List<Change> changes = new ArrayList<>(became);
        List<StandingPiece> rest = new ArrayList<>();
        for (StandingPiece piece : unused) {
            Optional<Stretch> found = may.test(piece)
                    ? nearest(open.getOrDefault(mine.apply(piece), new TreeMap<>()), piece.startsAt())
                    : Optional.empty();
            found.ifPresentOrElse(stretch -> changes.add(new Change(piece, stretch)), () -> rest.add(piece));
        }
        Set<Stretch> taken = Collections.newSetFromMap(new IdentityHashMap<>());
        changes.forEach(change -> taken.add(change.stretch()));
        List<Stretch> still =
                left.stream().filter(stretch -> !taken.contains(stretch)).toList();
        return new Reshaping(changes, still, rest);
    }

    private static Optional<Stretch> nearest(NavigableMap<Instant, Deque<Stretch>> open, Instant start) {
        Map.Entry<Instant, Deque<Stretch>> before = open.floorEntry(start);
        Map.Entry<Instant, Deque<Stretch>> after = open.ceilingEntry(start);
        boolean later = before == null || (after != null && isNearer(after.getKey(), before.getKey(), start));
        Map.Entry<Instant, Deque<Stretch>> chosen = later ? after : before;
        if (chosen == null) {
            return Optional.empty();
        }
        Stretch found = chosen.getValue().removeFirst();
        if (chosen.getValue().isEmpty()) {
            open.remove(chosen.getKey());
        }
        return Optional.of(found);
    }

    private static boolean isNearer(Instant one, Instant other, Instant start) {
        return Duration.between(start, one)
                        .abs()
                        .compareTo(Duration.between(start, other).abs())
                < 0;
    }

    private static Instant startOf(Stretch stretch) {
        return stretch.first().held().startsAt();
    }
}
