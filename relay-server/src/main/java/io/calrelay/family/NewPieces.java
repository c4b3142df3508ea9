package io.calrelay.family;

import io.calrelay.model.MeetingFields;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The fewest pieces for days that no piece shows yet. */
final class NewPieces {
    private final MeetingFields meeting;
    private final Wanted wanted;
    private final Terms terms;

    NewPieces(MeetingFields meeting, Wanted wanted, Terms terms) {
        this.meeting = meeting;
        this.wanted = wanted;
        this.terms = terms;
    }

    /**
     * In order of their first days.
     *
     * @param needed the days that have to be shown
     * @param later those after the horizon that nothing shows yet
     * @param standing what standing pieces showed before the horizon
     */
    List<Stretch> showing(List<DayPart> needed, List<DayPart> later, Set<Shown> standing) {
        if (!terms.nativeRuns()) {
            return needed.stream().map(Stretch::single).toList();
        }
        Map<ZoneId, List<DayPart>> byZone =
                needed.stream().collect(Collectors.groupingBy(DayPart::zone, LinkedHashMap::new, Collectors.toList()));
        List<Stretch> stretches = new ArrayList<>();
        byZone.forEach((zone, days) -> stretches.addAll(inZone(
                zone,
                days,
                later.stream().filter(each -> each.zone().equals(zone)).toList(),
                standing)));
        stretches.sort(Comparator.comparing(stretch -> stretch.first().held().startsAt()));
        return stretches;
    }

    private List<Stretch> inZone(ZoneId zone, List<DayPart> needed, List<DayPart> later, Set<Shown> standing) {
        DayCover cover = new DayCover(
                new SeriesPatterns(meeting),
                later,
                () -> wanted.earlier(zone).stream()
                        .filter(each -> !standing.contains(each.held().shown()))
                        .toList());
        Optional<EndlessProof> proof = wanted.proof(zone);
        return cover.of(needed, wanted::mayRun).stream()
                .map(each ->
                        proof.filter(found -> isPlain(each) && found.give(each)).isPresent() ? each.forEver() : each)
                .toList();
    }

    private boolean isPlain(Stretch stretch) {
        return stretch.first().of().text().equals(meeting.plainOccurrence(meeting.time()));
    }
}
