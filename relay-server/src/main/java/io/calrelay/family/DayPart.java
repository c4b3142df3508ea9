package io.calrelay.family;

import io.calrelay.model.MeetingFields;
import io.calrelay.model.Share;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * One day of one occurrence: what has to be shown exactly once.
 *
 * @param index from 0
 * @param count over how many days the occurrence goes
 * @param zone whose midnights it was cut at
 */
record DayPart(ActualOccurrence of, int index, int count, ZoneId zone, HeldDay held) {
    static List<DayPart> of(ActualOccurrence occurrence, ZoneId zone) {
        List<HeldDay> days = DaySplit.of(occurrence.fields().time(), zone);
        List<DayPart> parts = new ArrayList<>(days.size());
        for (int i = 0; i < days.size(); i++) {
            parts.add(new DayPart(occurrence, i, days.size(), zone, days.get(i)));
        }
        return parts;
    }

    /** Whether the zone's own clock can say it, so that a run in that zone may show it. */
    boolean isOnItsClock() {
        return held.zone().equals(zone);
    }

    LocalDate day() {
        return held.day();
    }

    /** What a piece is that shows this and nothing else. */
    Share share() {
        if (count > 1) {
            return new Share.Slice(of.id(), index, count);
        }
        return of.id().<Share>map(Share.Single::new).orElseGet(Share.Whole::new);
    }

    MeetingFields fields() {
        return of.text().withTime(held.time());
    }
}
