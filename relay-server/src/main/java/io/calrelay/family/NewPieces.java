package io.calrelay.family;

import io.calrelay.model.MeetingFields;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** The fewest pieces for days that no piece shows yet, in records of one zone. */
final class NewPieces {
    private final MeetingFields meeting;
    private final Wanted wanted;
    private final Terms terms;
    private final ZoneId zone;

    NewPieces(MeetingFields meeting, Wanted wanted, Terms terms, ZoneId zone) {
        this.meeting = meeting;
        this.wanted = wanted;
        this.terms = terms;
        this.zone = zone;
    }

    /**
     * By the days' order.
     *
     * @param needed the days that have to be shown
     * @param shown days that other pieces show and runs must not
     */
    List<Stretch> showing(List<DayPart> needed, ShownDays shown) {
        if (!terms.nativeRuns()) {
            return needed.stream().map(Stretch::single).toList();
        }
        DayCover cover = new DayCover(
                new SeriesPatterns(meeting),
                shown.without(wanted.later(zone)),
                () -> shown.without(wanted.earlier(zone)));
        Optional<EndlessProof> proof = wanted.proof(zone);
        return cover.of(needed, part -> wanted.mayRun(part, zone)).stream()
                .map(each -> proof.filter(found -> isPlain(each) && found.holds(each))
                                .isPresent()
                        ? each.forEver()
                        : each)
                .toList();
    }

    private boolean isPlain(Stretch stretch) {
        return stretch.first().of().text().equals(meeting.plainOccurrence(meeting.time()));
    }
}
