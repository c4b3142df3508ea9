package io.calrelay.family;

import io.calrelay.model.EventTime;
import io.calrelay.model.MeetingFields;
import io.calrelay.model.Piece;
import io.calrelay.model.RecurrenceId;
import io.calrelay.recurrence.Occurrence;
import io.calrelay.recurrence.Occurrences;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A piece that stands, as what it shows. */
final class StandingPiece {
    /**
     * One box that the record draws.
     *
     * @param day in the record's zone
     */
    record Box(LocalDate day, Shown shown) {}

    private final Piece piece;
    private final ZoneId zone;
    private final Hours hours;
    private final Optional<Occurrences> series;
    private final Set<LocalDate> takenOut = new HashSet<>();

    private StandingPiece(Piece piece, ZoneId zone, Hours hours, Optional<Occurrences> series) {
        this.piece = piece;
        this.zone = zone;
        this.hours = hours;
        this.series = series;
        piece.means().exceptions().keySet().forEach(id -> takenOut.add(dayOf(id)));
    }

    /** @param zone of records that say none, because they are about whole days */
    static StandingPiece of(Piece piece, ZoneId zone) {
        MeetingFields means = piece.means();
        ZoneId own =
                means.time() instanceof EventTime.Timed timed ? timed.start().getZone() : zone;
        return new StandingPiece(
                piece,
                own,
                hours(means.time(), own),
                means.recurrence().map(recurrence -> Occurrences.of(means.time(), recurrence)));
    }

    /** The same piece as it would be at other clock times of its days. */
    StandingPiece at(Hours other) {
        return new StandingPiece(piece, zone, other, series);
    }

    Piece piece() {
        return piece;
    }

    MeetingFields means() {
        return piece.means();
    }

    ZoneId zone() {
        return zone;
    }

    /** Whether a create was begun whose answer is not known. */
    boolean isBegun() {
        return piece.event().isEmpty();
    }

    boolean isRun() {
        return series.isPresent();
    }

    boolean hasDaysTakenOut() {
        return !takenOut.isEmpty();
    }

    /** What it draws of what ends after {@code from} and starts before {@code until}; of a single day always that. */
    List<Box> boxes(Instant from, Instant until) {
        if (series.isEmpty()) {
            return List.of(new Box(firstDay(), Shown.of(means().time())));
        }
        List<Box> boxes = new ArrayList<>();
        for (Occurrence each : series.get().between(from.minus(2, ChronoUnit.DAYS), until.plus(2, ChronoUnit.DAYS))) {
            HeldDay held = on(dayOf(each.id()));
            if (!takenOut.contains(held.day())
                    && held.endsAt().isAfter(from)
                    && held.startsAt().isBefore(until)) {
                boxes.add(new Box(held.day(), held.shown()));
            }
        }
        return boxes;
    }

    /** Whether a run has days that start at that moment or later. */
    boolean goesBeyond(Instant moment) {
        return series.flatMap(found -> found.next(moment)).isPresent();
    }

    /** When the last day of a run starts that ends, or that of what is no run; empty if it is endless. */
    Optional<Instant> lastStart() {
        if (series.isEmpty()) {
            return Optional.of(on(firstDay()).startsAt());
        }
        return series.get().last().map(last -> on(dayOf(last.id())).startsAt());
    }

    /** The last day of a run that was over before. */
    Optional<Box> lastBefore(Instant moment) {
        for (long days = 40; days < 8_000; days *= 14) {
            List<Box> boxes = boxes(moment.minus(days, ChronoUnit.DAYS), moment).stream()
                    .filter(box -> !on(box.day()).endsAt().isAfter(moment))
                    .toList();
            if (!boxes.isEmpty()) {
                return Optional.of(boxes.get(boxes.size() - 1));
            }
        }
        return Optional.empty();
    }

    boolean endsBy(Instant moment) {
        return series.isEmpty() && !on(firstDay()).endsAt().isAfter(moment);
    }

    LocalDate firstDay() {
        return dayOf(RecurrenceId.of(means().time()));
    }

    /** The clock times of all its days. */
    Hours hours() {
        return hours;
    }

    /** Those that it has now. */
    Hours standingHours() {
        return hours(means().time(), zone);
    }

    Instant startsAt() {
        return on(firstDay()).startsAt();
    }

    private static Hours hours(EventTime time, ZoneId zone) {
        if (time instanceof EventTime.Timed timed) {
            Shown.Moments moments = Shown.of(timed);
            return HeldDay.nearest(moments.from(), moments.until(), zone).hours();
        }
        return Hours.WHOLE_DAY;
    }

    HeldDay on(LocalDate day) {
        return new HeldDay(zone, day, hours);
    }

    private LocalDate dayOf(RecurrenceId id) {
        if (id instanceof RecurrenceId.At at) {
            return LocalDate.ofInstant(at.start(), zone);
        }
        if (id instanceof RecurrenceId.On on) {
            return on.day();
        }
        throw new AssertionError("unknown kind of occurrence: " + id);
    }
}
