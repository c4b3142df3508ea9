package io.calrelay.family;

import io.calrelay.model.AccessLevel;
import io.calrelay.model.Agreed;
import io.calrelay.model.CopyKind;
import io.calrelay.model.EventId;
import io.calrelay.model.EventTime;
import io.calrelay.model.Family;
import io.calrelay.model.Field;
import io.calrelay.model.MeetingFields;
import io.calrelay.model.MeetingId;
import io.calrelay.model.Observation;
import io.calrelay.model.OccurrenceChange;
import io.calrelay.model.Piece;
import io.calrelay.model.Recurrence;
import io.calrelay.model.RecurrenceId;
import io.calrelay.model.Share;
import io.calrelay.model.Side;
import io.calrelay.model.Text;
import io.calrelay.model.Version;
import io.calrelay.recurrence.RecurrenceRule;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;

/** What people do to records on NetSuite's own screens. */
final class ScreenEdits {
    private static final MeetingId MEETING = new MeetingId("00000000000000000000000001");
    private static final List<String> RULES = List.of(
            "FREQ=DAILY",
            "FREQ=DAILY;INTERVAL=3",
            "FREQ=WEEKLY;BYDAY=MO,WE,FR",
            "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU",
            "FREQ=MONTHLY;BYMONTHDAY=15",
            "FREQ=MONTHLY;BYDAY=2WE",
            "FREQ=MONTHLY;BYDAY=-1FR");

    /** How often something of that title is to begin then, besides how often it does. */
    private record Hope(String start, String title, int more) {}

    /**
     * @param meeting what it says now; empty if it is deleted
     * @param hopes what the person should see in the calendar
     */
    record Edited(String deed, Optional<MeetingFields> meeting, Family family, List<Hope> hopes) {
        /** What the person did and the meeting does not say. */
        List<String> lost(MeetingFields before, Terms terms) {
            List<String> lost = new ArrayList<>();
            for (Hope hope : hopes) {
                long was = count(before, hope, terms);
                long is = meeting.map(now -> count(now, hope, terms)).orElse(0L);
                boolean heard = hope.more() > 0 ? is > 0 : is < was;
                if (!heard) {
                    lost.add("%s was lost: %s".formatted(deed, hope));
                }
            }
            return lost;
        }

        private static long count(MeetingFields meeting, Hope hope, Terms terms) {
            Instant until = terms.until().plus(2_000, ChronoUnit.DAYS);
            return Calendar.draw(meeting, terms.zone(), until).stream()
                    .filter(box ->
                            box.start().equals(hope.start()) && box.title().equals(hope.title()))
                    .count();
        }
    }

    private final SplittableRandom random;

    ScreenEdits(SplittableRandom random) {
        this.random = random;
    }

    /** A series that somebody makes, and the relay has just seen. */
    Piece made(Terms terms) {
        String rule = RULES.get(random.nextInt(RULES.size()));
        LocalDate start = LocalDate.ofInstant(terms.from(), terms.zone()).minusDays(random.nextInt(60));
        LocalDate last = start.plusDays(random.nextInt(40, 500));
        LocalDate day = NetSuiteScreen.days(
                        rule.startsWith("FREQ=WEEKLY") ? rule + ";WKST=SU" : rule, start, start.plusDays(70))
                .get(0);
        ZonedDateTime from = day.atTime(LocalTime.of(random.nextInt(6, 20), 0)).atZone(terms.zone());
        String ended =
                random.nextBoolean() ? rule : rule + ";UNTIL=" + last.toString().replace("-", "");
        MeetingFields fields = new MeetingFields(
                        "Plan",
                        "Room 1",
                        Text.EMPTY,
                        new EventTime.Timed(from, from.plusHours(1)),
                        AccessLevel.PUBLIC,
                        List.of())
                .withRecurrence(Optional.of(Recurrence.of(RecurrenceRule.canonical(
                        ended + (rule.startsWith("FREQ=WEEKLY;INTERVAL") ? ";WKST=SU" : "")))));
        return new Piece(
                0, new Share.Run(), Optional.of(new EventId("E0")), new Version("1"), fields, fields, List.of());
    }

    Edited edit(MeetingFields meeting, StandingFamily family, Terms terms) {
        List<Piece> pieces = family.pieces();
        Piece piece = pieces.get(random.nextInt(pieces.size()));
        List<EventTime> dates = List.copyOf(RunDates.byDay(piece.means()).values());
        if (dates.isEmpty()) {
            return read("nothing", meeting, family, piece, Optional.of(piece.seen()), List.of(), List.of());
        }
        EventTime date = dates.get(random.nextInt(Math.min(dates.size(), 100)));
        MeetingFields record = piece.seen();
        return switch (random.nextInt(5)) {
            case 0 -> {
                List<Hope> hopes = List.of(new Hope(start(dates.get(0)), "Renamed", 1));
                yield read("renames", meeting, family, piece, Optional.of(titled(record)), hopes, List.of());
            }
            case 1 -> {
                List<Hope> hopes = List.of(new Hope(start(dates.get(0)), record.title(), -1));
                yield read("deletes", meeting, family, piece, Optional.empty(), hopes, List.of());
            }
            case 2 -> moved(meeting, family, piece, dates.get(0));
            case 3 -> takenOut(meeting, family, piece, date, List.of());
            default -> detached(meeting, family, piece, date);
        };
    }

    /** Half an hour later, where that is within the day; inner boundaries of what crosses midnight stay. */
    private Edited moved(MeetingFields meeting, StandingFamily family, Piece piece, EventTime first) {
        Optional<EventTime> later = later(piece.seen().time());
        Optional<EventTime> shown = later(first);
        if (later.isEmpty() || shown.isEmpty() || isDayOfSeveral(meeting, piece, first)) {
            return read("nothing", meeting, family, piece, Optional.of(piece.seen()), List.of(), List.of());
        }
        String title = piece.seen().title();
        List<Hope> hopes = List.of(new Hope(start(first), title, -1), new Hope(start(shown.get()), title, 1));
        MeetingFields now = sameDaysOut(piece.seen().withTime(later.get()));
        return read("moves", meeting, family, piece, Optional.of(now), hopes, List.of());
    }

    private Edited takenOut(
            MeetingFields meeting, StandingFamily family, Piece piece, EventTime date, List<Observation> beside) {
        if (!piece.seen().isSeries()) {
            return read("nothing", meeting, family, piece, Optional.of(piece.seen()), List.of(), List.of());
        }
        List<Hope> hopes = List.of(new Hope(start(date), piece.seen().title(), -1));
        return read("takes a date out", meeting, family, piece, Optional.of(without(piece, date)), hopes, beside);
    }

    private Edited detached(MeetingFields meeting, StandingFamily family, Piece piece, EventTime date) {
        Optional<EventTime> later = later(date);
        if (!piece.seen().isSeries() || later.isEmpty() || isDayOfSeveral(meeting, piece, date)) {
            return takenOut(meeting, family, piece, date, List.of());
        }
        MeetingFields alone = titled(piece.seen().plainOccurrence(later.get()));
        Observation beside = present(new EventId("D" + family.nextNumber()), alone, false);
        List<Hope> hopes =
                List.of(new Hope(start(date), piece.seen().title(), -1), new Hope(start(later.get()), "Renamed", 1));
        return read(
                "edits one date", meeting, family, piece, Optional.of(without(piece, date)), hopes, List.of(beside));
    }

    private static Edited read(
            String deed,
            MeetingFields meeting,
            StandingFamily family,
            Piece edited,
            Optional<MeetingFields> record,
            List<Hope> hopes,
            List<Observation> beside) {
        List<Observation> seen = new ArrayList<>(beside);
        for (Piece piece : family.pieces()) {
            EventId event = piece.event().orElseThrow();
            Optional<MeetingFields> now = piece.equals(edited) ? record : Optional.of(piece.seen());
            seen.add(now.<Observation>map(fields -> present(event, fields, true))
                    .orElseGet(() -> new Observation.Gone(event, Instant.EPOCH)));
        }
        Agreed agreed = new Agreed(
                        Side.NETSUITE, CopyKind.MIRROR, edited.event(), new Version("1"), meeting, meeting, 0)
                .withFamily(new Family(family.pieces(), family.nextNumber(), Optional.empty()));
        FamilyReading reading = FamilyReading.of(Optional.of(agreed), seen);
        Optional<MeetingFields> now = reading.asOne()
                .filter(Observation.Present.class::isInstance)
                .map(each -> ((Observation.Present) each).fields());
        String what = "%s %s, now %s beside %s".formatted(deed, edited, record, beside);
        return new Edited(what, now, reading.counting(EnumSet.allOf(Field.class)), hopes);
    }

    private static Observation present(EventId event, MeetingFields fields, boolean ours) {
        Optional<MeetingId> marker = ours ? Optional.of(MEETING) : Optional.empty();
        return new Observation.Present(
                event,
                Optional.empty(),
                new Version(Integer.toHexString(fields.hashCode())),
                fields,
                Optional.empty(),
                true,
                marker,
                Instant.EPOCH);
    }

    private static MeetingFields without(Piece piece, EventTime date) {
        Map<RecurrenceId, OccurrenceChange> out = new TreeMap<>(piece.seen().exceptions());
        out.put(RecurrenceId.of(date), new OccurrenceChange.Cancelled());
        return piece.seen().withExceptions(out);
    }

    private static MeetingFields sameDaysOut(MeetingFields record) {
        Map<RecurrenceId, OccurrenceChange> out = new TreeMap<>();
        record.exceptions().forEach((id, change) -> {
            ZonedDateTime first = ((EventTime.Timed) record.time()).start();
            LocalDate day = LocalDate.ofInstant(((RecurrenceId.At) id).start(), first.getZone());
            out.put(
                    new RecurrenceId.At(day.atTime(first.toLocalTime())
                            .atZone(first.getZone())
                            .toInstant()),
                    change);
        });
        return record.withExceptions(out);
    }

    private static boolean isDayOfSeveral(MeetingFields meeting, Piece piece, EventTime date) {
        return piece.share() instanceof Share.Slice
                || new RunDates(piece, meeting)
                        .partAt(date)
                        .filter(part -> part.count() > 1)
                        .isPresent();
    }

    private static Optional<EventTime> later(EventTime time) {
        if (!(time instanceof EventTime.Timed timed)) {
            return Optional.empty();
        }
        ZonedDateTime start = timed.start().plus(Duration.ofMinutes(30));
        ZonedDateTime end = timed.end().plus(Duration.ofMinutes(30));
        boolean within = end.toLocalDate().equals(timed.start().toLocalDate());
        return within ? Optional.of(new EventTime.Timed(start, end)) : Optional.empty();
    }

    private static MeetingFields titled(MeetingFields fields) {
        return new MeetingFields(
                "Renamed",
                fields.location(),
                fields.description(),
                fields.time(),
                fields.access(),
                fields.attendees(),
                fields.recurrence(),
                fields.exceptions());
    }

    private static String start(EventTime time) {
        return Drawn.of(time, "").start();
    }
}
