package io.calrelay.testing;

import io.calrelay.model.AccessLevel;
import io.calrelay.model.EventTime;
import io.calrelay.model.MeetingFields;
import io.calrelay.model.OccurrenceChange;
import io.calrelay.model.Recurrence;
import io.calrelay.model.RecurrenceId;
import io.calrelay.model.Text;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;

/** Series of all kinds in all kinds of zones, many of them with exceptions. */
public final class RandomSeries {
    private static final List<String> ZONES = List.of(
            "America/Los_Angeles",
            "America/New_York",
            "America/St_Johns",
            "America/Sao_Paulo",
            "America/Santiago",
            "Europe/London",
            "Europe/Berlin",
            "Europe/Dublin",
            "Africa/Cairo",
            "Africa/Casablanca",
            "Asia/Tehran",
            "Asia/Kolkata",
            "Asia/Kathmandu",
            "Asia/Tokyo",
            "Australia/Adelaide",
            "Australia/Lord_Howe",
            "Pacific/Auckland",
            "Pacific/Chatham",
            "Pacific/Apia",
            "Etc/UTC");

    private final SplittableRandom random;
    private final RandomRules rules;

    public RandomSeries(SplittableRandom random) {
        this.random = random;
        this.rules = new RandomRules(random);
    }

    public ZoneId zone() {
        return ZoneId.of(ZONES.get(random.nextInt(ZONES.size())));
    }

    /** One that takes place at least once. */
    public MeetingFields next() {
        while (true) {
            String rule = rules.next();
            Optional<LocalDateTime> start = OtherExpander.firstOf(rule, rules.start());
            if (start.isPresent()) {
                return series(rule, start.get());
            }
        }
    }

    /** The same with some occurrences about that moment cancelled, renamed or moved. */
    public MeetingFields withExceptions(MeetingFields series, Instant near) {
        Instant from = near.minus(random.nextInt(200), ChronoUnit.DAYS);
        List<RecurrenceId> ids = List.copyOf(OtherExpander.between(
                series.time(), series.recurrence().orElseThrow(), from, from.plus(600, ChronoUnit.DAYS)));
        Map<RecurrenceId, OccurrenceChange> exceptions = new TreeMap<>(series.exceptions());
        for (int i = random.nextInt(4); i >= 0 && !ids.isEmpty(); i--) {
            RecurrenceId id = ids.get(random.nextInt(ids.size()));
            exceptions.put(id, change(id, series.time()));
        }
        return series.withExceptions(exceptions);
    }

    private MeetingFields series(String rule, LocalDateTime start) {
        EventTime time = time(start);
        Recurrence recurrence = Recurrence.of(List.of(ended(rule, start)), added(time));
        return new MeetingFields("Plan", "Room 1", Text.EMPTY, time, AccessLevel.PUBLIC, List.of())
                .withRecurrence(Optional.of(recurrence));
    }

    private EventTime time(LocalDateTime start) {
        if (random.nextInt(6) == 0) {
            LocalDate day = start.toLocalDate();
            return new EventTime.AllDay(day, day.plusDays(random.nextInt(4) == 0 ? random.nextInt(1, 4) : 0));
        }
        ZonedDateTime zoned = start.atZone(zone());
        return new EventTime.Timed(zoned, zoned.plus(length()));
    }

    private Duration length() {
        return switch (random.nextInt(10)) {
            case 0 -> Duration.ofHours(random.nextInt(1, 80));
            case 1 -> Duration.ofMinutes(5L * random.nextInt(1, 288));
            default -> Duration.ofMinutes(15L * random.nextInt(1, 9));
        };
    }

    private String ended(String rule, LocalDateTime start) {
        return switch (random.nextInt(4)) {
            case 0 -> rule + ";COUNT=" + random.nextInt(1, 80);
            case 1 ->
                rule + ";UNTIL="
                        + start.toLocalDate()
                                .plusDays(random.nextInt(1, 900))
                                .toString()
                                .replace("-", "");
            default -> rule;
        };
    }

    private List<RecurrenceId> added(EventTime first) {
        List<RecurrenceId> added = new ArrayList<>();
        for (int i = random.nextInt(12); i > 10; i--) {
            int days = random.nextInt(1, 500);
            added.add(RecurrenceId.of(shifted(first, Duration.ofDays(days))));
        }
        return added;
    }

    private OccurrenceChange change(RecurrenceId id, EventTime first) {
        OccurrenceChange.Edited nothing = OccurrenceChange.Edited.NOTHING;
        return switch (random.nextInt(4)) {
            case 0, 1 -> new OccurrenceChange.Cancelled();
            case 2 -> nothing.withTime(moved(id));
            default ->
                OccurrenceChange.Edited.between(titled("Plan", first), titled("Special " + random.nextInt(2), first));
        };
    }

    private EventTime moved(RecurrenceId id) {
        Duration by = random.nextBoolean()
                ? Duration.ofMinutes(30L * random.nextInt(-6, 7))
                : Duration.ofDays(random.nextInt(-40, 41));
        if (id instanceof RecurrenceId.On on) {
            LocalDate day = on.day().plusDays(by.toDays());
            return new EventTime.AllDay(day, day);
        }
        ZonedDateTime start = ((RecurrenceId.At) id).start().atZone(zone()).plus(by);
        return new EventTime.Timed(start, start.plus(length()));
    }

    private static EventTime shifted(EventTime time, Duration by) {
        if (time instanceof EventTime.Timed timed) {
            return new EventTime.Timed(timed.start().plus(by), timed.end().plus(by));
        }
        EventTime.AllDay days = (EventTime.AllDay) time;
        return new EventTime.AllDay(
                days.firstDay().plusDays(by.toDays()), days.lastDay().plusDays(by.toDays()));
    }

    private static MeetingFields titled(String title, EventTime time) {
        return new MeetingFields(title, "", Text.EMPTY, time, AccessLevel.PUBLIC, List.of());
    }
}
