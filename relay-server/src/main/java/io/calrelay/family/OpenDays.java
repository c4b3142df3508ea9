package io.calrelay.family;

import io.calrelay.model.Share;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The days that have to be or may be shown, and which of them no piece shows yet. */
final class OpenDays {
    private final Map<Shown, List<DayPart>> byTime = new HashMap<>();
    private final Map<Instant, List<DayPart>> byStart = new HashMap<>();
    private final Set<DayPart> taken = Collections.newSetFromMap(new IdentityHashMap<>());

    OpenDays(Collection<DayPart> parts) {
        for (DayPart part : parts) {
            Shown shown = part.held().shown();
            byTime.computeIfAbsent(shown, any -> new ArrayList<>()).add(part);
            if (shown instanceof Shown.Moments moments) {
                byStart.computeIfAbsent(moments.from(), any -> new ArrayList<>())
                        .add(part);
            }
        }
    }

    /** The open days that show then; the one of that share first. */
    List<DayPart> at(Shown shown, Share share) {
        List<DayPart> open = byTime.getOrDefault(shown, List.of()).stream()
                .filter(part -> !taken.contains(part))
                .toList();
        Optional<DayPart> same =
                open.stream().filter(part -> part.share().equals(share)).findFirst();
        return same.map(List::of).orElse(open);
    }

    /**
     * The open days that begin then, on a day of a clock change: there NetSuite's own recurrence draws another end than the
     * calendar does, and no write could make it draw the right one.
     */
    List<DayPart> nearly(Shown shown, ZoneId zone) {
        if (!(shown instanceof Shown.Moments moments) || !changesClock(moments.from(), zone)) {
            return List.of();
        }
        return byStart.getOrDefault(moments.from(), List.of()).stream()
                .filter(part -> !taken.contains(part))
                .toList();
    }

    /** An open day on that date of the zone, if there is just one. */
    Optional<DayPart> anyOn(LocalDate day, ZoneId zone) {
        List<DayPart> found = byTime.values().stream()
                .flatMap(List::stream)
                .filter(part -> !taken.contains(part))
                .filter(part -> part.day().equals(day) && part.held().zone().equals(zone))
                .limit(2)
                .toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    void take(Collection<DayPart> parts) {
        taken.addAll(parts);
    }

    boolean isOpen(DayPart part) {
        return !taken.contains(part);
    }

    private static boolean changesClock(Instant moment, ZoneId zone) {
        var rules = zone.getRules();
        return !rules.getOffset(moment.minusSeconds(86_400)).equals(rules.getOffset(moment.plusSeconds(86_400)));
    }
}
