package io.calrelay.family;

import io.calrelay.model.EventTime;
import io.calrelay.model.Field;
import io.calrelay.model.MeetingFields;
import io.calrelay.model.OccurrenceChange;
import io.calrelay.model.Piece;
import io.calrelay.model.RecurrenceId;
import io.calrelay.model.Share;
import io.calrelay.recurrence.Occurrence;
import io.calrelay.recurrence.Occurrences;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which of the wanted a standing piece shows, if it shows nothing else. */
final class Shown {
    private static final int YEARS_COMPARED = 29;

    private final MeetingFields meeting;
    private final Set<Field> compared;
    private final Terms terms;

    /** @param heard what does not reach records is not compared either */
    Shown(MeetingFields meeting, Set<Field> heard, Terms terms) {
        this.meeting = meeting;
        this.compared = EnumSet.noneOf(Field.class);
        this.compared.addAll(heard);
        this.compared.removeAll(Set.of(Field.TIME, Field.RECURRENCE, Field.EXCEPTIONS));
        this.terms = terms;
    }

    /** Empty if the piece has to be changed. */
    Optional<Set<Wanted>> by(Piece piece, List<Wanted> wanted) {
        if (piece.share() instanceof Share.Run) {
            return piece.means().isSeries() ? byRun(piece.means(), wanted) : Optional.empty();
        }
        return wanted.stream()
                .filter(each -> each.share().equals(piece.share()))
                .filter(each -> !piece.means().isSeries()
                        && each.fields().sameIn(Field.TIME, piece.means())
                        && saysTheSame(each.fields(), piece.means()))
                .findFirst()
                .map(Set::of);
    }

    private Optional<Set<Wanted>> byRun(MeetingFields run, List<Wanted> wanted) {
        Map<RecurrenceId, Wanted> byStart = new HashMap<>();
        wanted.forEach(each -> byStart.put(RecurrenceId.of(each.fields().time()), each));
        Set<Wanted> shown = new LinkedHashSet<>();
        Occurrences dates = Series.of(run);
        for (Occurrence date : dates.between(Instant.EPOCH, terms.until())) {
            if (run.exceptions().get(date.id()) instanceof OccurrenceChange.Cancelled) {
                continue;
            }
            Wanted there = byStart.get(date.id());
            if (there == null
                    || !there.fields().time().isSameTimeAs(date.time())
                    || !saysTheSame(there.fields(), run)) {
                return Optional.empty();
            }
            shown.add(there);
        }
        boolean over = dates.last().map(last -> isBeforeHorizon(last)).orElse(false);
        return over || goesOn(run) ? Optional.of(shown) : Optional.empty();
    }

    private boolean isBeforeHorizon(Occurrence last) {
        Instant start = last.time() instanceof EventTime.Timed timed
                ? timed.start().toInstant()
                : ((EventTime.AllDay) last.time()).firstDay().atStartOfDay(ZoneOffset.UTC).toInstant();
        return start.isBefore(terms.until());
    }

    /** Past the horizon the run has to make just what the series makes. */
    private boolean goesOn(MeetingFields run) {
        if (!meeting.isSeries()) {
            return false;
        }
        Instant end = terms.until().atZone(ZoneOffset.UTC).plusYears(YEARS_COMPARED).toInstant();
        Iterator<Occurrence> series = Series.of(meeting).between(terms.until(), end).iterator();
        for (Occurrence date : Series.of(run).between(terms.until(), end)) {
            if (run.exceptions().get(date.id()) instanceof OccurrenceChange.Cancelled) {
                continue;
            }
            Optional<MeetingFields> next = next(series);
            if (next.isEmpty()
                    || !next.get().time().isSameTimeAs(date.time())
                    || !saysTheSame(next.get(), run)) {
                return false;
            }
        }
        return next(series).isEmpty();
    }

    private Optional<MeetingFields> next(Iterator<Occurrence> series) {
        while (series.hasNext()) {
            Optional<MeetingFields> actual = Cover.actual(meeting, series.next());
            if (actual.isPresent()) {
                return actual;
            }
        }
        return Optional.empty();
    }

    private boolean saysTheSame(MeetingFields wanted, MeetingFields piece) {
        return compared.stream().allMatch(field -> wanted.sameIn(field, piece));
    }
}
