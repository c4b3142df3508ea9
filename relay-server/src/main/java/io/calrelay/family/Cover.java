package io.calrelay.family;

import io.calrelay.model.EventTime;
import io.calrelay.model.MeetingFields;
import io.calrelay.model.OccurrenceChange;
import io.calrelay.model.Recurrence;
import io.calrelay.model.RecurrenceId;
import io.calrelay.model.Share;
import io.calrelay.recurrence.Occurrence;
import io.calrelay.recurrence.Occurrences;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The pieces that show exactly a meeting's occurrences (design.md rule 1).
 *
 * @param coveredUntil where they end though there may be more; empty if they show all there is
 */
public record Cover(List<Part> parts, Optional<Instant> coveredUntil) {
    /** A run that goes on like the series for so long goes on like it for ever: no rule's dates repeat less often. */
    private static final Period LIKE_FOR_EVER = Period.ofYears(29);

    /** Further back no run reaches: single records do not go back so far either. */
    private static final int MOST_OCCURRENCES = 4_000;

    public static Cover of(MeetingFields meeting, Terms terms) {
        return of(meeting, terms, all(meeting, terms));
    }

    /** @param wanted what is to be shown: some of {@link #all} */
    static Cover of(MeetingFields meeting, Terms terms, List<Wanted> wanted) {
        List<Part> parts = new ArrayList<>();
        Map<Wanted.Look, NavigableMap<LocalDate, Wanted>> byLook = new LinkedHashMap<>();
        for (Wanted each : wanted) {
            boolean inRun = terms.nativeRuns() && (meeting.isSeries() || isWholeDays(meeting)) && fitsInRun(each);
            if (!inRun
                    || byLook.computeIfAbsent(each.look(), look -> new TreeMap<>()).putIfAbsent(each.day(), each)
                            != null) {
                parts.add(part(each, terms));
            }
        }
        for (NavigableMap<LocalDate, Wanted> days : byLook.values()) {
            Runs runs = Runs.of(days.keySet());
            runs.runs().forEach(run -> parts.add(part(meeting, run, days, terms)));
            runs.singles().forEach(day -> parts.add(part(days.get(day), terms)));
        }
        parts.removeIf(part -> !(part.share() instanceof Share.Run) && isPast(part, terms));
        boolean complete = parts.stream().anyMatch(Cover::isEndless) || !isLonger(meeting, terms);
        return new Cover(parts, complete ? Optional.empty() : Optional.of(terms.until()));
    }

    /** What would be shown by records that show one occurrence, or one day, each: up to the horizon's end. */
    static List<Wanted> all(MeetingFields meeting, Terms terms) {
        List<Wanted> all = new ArrayList<>();
        if (!meeting.isSeries()) {
            all.addAll(Wanted.of(Optional.empty(), single(meeting), terms.zone()));
            return all;
        }
        for (Occurrence each : Series.of(meeting).between(Instant.EPOCH, terms.until()).stream()
                .limit(MOST_OCCURRENCES)
                .toList()) {
            actual(meeting, each).ifPresent(fields -> all.addAll(Wanted.of(Optional.of(each.id()), fields, terms.zone())));
        }
        return all;
    }

    /** Empty for an occurrence that does not take place. */
    static Optional<MeetingFields> actual(MeetingFields meeting, Occurrence occurrence) {
        OccurrenceChange change = meeting.exceptions().get(occurrence.id());
        MeetingFields plain = meeting.plainOccurrence(occurrence.time());
        if (change instanceof OccurrenceChange.Cancelled) {
            return Optional.empty();
        }
        return Optional.of(change instanceof OccurrenceChange.Edited edited ? edited.on(plain) : plain);
    }

    private static MeetingFields single(MeetingFields meeting) {
        return meeting.plainOccurrence(meeting.time());
    }

    private static boolean isWholeDays(MeetingFields meeting) {
        return meeting.time() instanceof EventTime.AllDay;
    }

    /** A record's wall clock says one thing each day: an hour that comes twice, or a slice, it cannot say. */
    private static boolean fitsInRun(Wanted wanted) {
        if (wanted.isSlice()) {
            return wanted.fields().time() instanceof EventTime.AllDay && wanted.id().isEmpty();
        }
        return !(wanted.fields().time() instanceof EventTime.Timed timed) || onTheClock(timed);
    }

    private static boolean onTheClock(EventTime.Timed timed) {
        ZoneId zone = timed.start().getZone();
        ZonedDateTime start = timed.start().toLocalDateTime().atZone(zone).withEarlierOffsetAtOverlap();
        ZonedDateTime end = timed.end().toLocalDateTime().atZone(zone).withEarlierOffsetAtOverlap();
        return start.toInstant().equals(timed.start().toInstant())
                && end.toInstant().equals(timed.end().toInstant());
    }

    private static Part part(Wanted wanted, Terms terms) {
        return new Part(wanted.share(), wanted.fields(), terms.zone(), "");
    }

    private static Part part(
            MeetingFields meeting, Runs.Found run, NavigableMap<LocalDate, Wanted> days, Terms terms) {
        Wanted first = days.get(run.first());
        String rule = run.pattern().rule(run.first());
        boolean endless = run.last().equals(days.lastKey())
                && isLonger(meeting, terms)
                && goesOnLikeTheSeries(meeting, run, first, terms);
        String ending = endless ? rule : rule + ";UNTIL=" + until(run.last(), days.get(run.last()));
        MeetingFields fields = first.fields().withRecurrence(Optional.of(Recurrence.of(RecurrenceText.canonical(ending))));
        return new Part(new Share.Run(), fields, terms.zone(), "");
    }

    private static String until(LocalDate last, Wanted wanted) {
        return RecurrenceText.until(last, wanted.fields().time());
    }

    private static boolean isEndless(Part part) {
        return part.share() instanceof Share.Run && Series.of(part.fields()).isEndless();
    }

    static boolean isLonger(MeetingFields meeting, Terms terms) {
        return meeting.isSeries()
                && Series.of(meeting)
                        .last()
                        .map(last -> !moment(last.id()).isBefore(terms.until()))
                        .orElse(true);
    }

    private static boolean goesOnLikeTheSeries(
            MeetingFields meeting, Runs.Found run, Wanted first, Terms terms) {
        Occurrences series = Series.of(meeting);
        if (!series.isEndless() || !meeting.exceptions().tailMap(first.id().orElseThrow()).keySet().stream()
                .allMatch(id -> moment(id).isBefore(terms.until()))) {
            return false;
        }
        LocalDate end = LocalDate.ofInstant(terms.until(), terms.zone()).plus(LIKE_FOR_EVER);
        Iterator<LocalDate> days = run.pattern().from(run.first()).iterator();
        LocalDate day = days.next();
        while (!day.isAfter(run.last())) {
            day = days.next();
        }
        Iterator<Occurrence> later = series.between(terms.until(), end.atStartOfDay(ZoneOffset.UTC).toInstant()).iterator();
        while (later.hasNext()) {
            Occurrence each = later.next();
            List<Wanted> shown = Wanted.of(Optional.of(each.id()), meeting.plainOccurrence(each.time()), terms.zone());
            if (shown.size() != 1 || !shown.get(0).day().equals(day) || !shown.get(0).look().equals(first.look())) {
                return false;
            }
            day = days.next();
        }
        return true;
    }

    private static Instant moment(RecurrenceId id) {
        return id instanceof RecurrenceId.At at
                ? at.start()
                : ((RecurrenceId.On) id).day().atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private static boolean isPast(Part part, Terms terms) {
        return part.share() instanceof Share.Single && !part.fields().time().latestEnd().isAfter(terms.from());
    }

}
