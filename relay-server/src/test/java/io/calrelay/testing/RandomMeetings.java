package io.calrelay.testing;

import io.calrelay.model.AccessLevel;
import io.calrelay.model.EventTime;
import io.calrelay.model.MeetingFields;
import io.calrelay.model.Recurrence;
import io.calrelay.model.Text;
import io.calrelay.recurrence.Occurrences;
import io.calrelay.recurrence.RecurrenceRule;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Random meetings of every shape: once or repeating, of hours, past midnight, of whole days. */
public final class RandomMeetings {
    /** Also the zone of the company in memory. */
    public static final List<String> ZONES = List.of(
            "America/Los_Angeles",
            "America/Chicago",
            "Europe/Berlin",
            "Asia/Kolkata",
            "Australia/Lord_Howe",
            "America/Santiago",
            "UTC");

    private static final List<String> RULES = List.of(
            "FREQ=DAILY;COUNT=9",
            "FREQ=DAILY;INTERVAL=3;COUNT=40",
            "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;COUNT=30",
            "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH",
            "FREQ=WEEKLY",
            "FREQ=MONTHLY;BYMONTHDAY=15",
            "FREQ=MONTHLY;BYMONTHDAY=31",
            "FREQ=MONTHLY;BYMONTHDAY=-1",
            "FREQ=MONTHLY;BYDAY=-1TH",
            "FREQ=MONTHLY;BYDAY=3MO;COUNT=11",
            "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=1",
            "FREQ=YEARLY;BYMONTH=2,5;BYMONTHDAY=3");

    private RandomMeetings() {}

    /** @param around where it begins, or somewhat later */
    public static MeetingFields any(RandomGenerator chance, LocalDate around, String place) {
        EventTime time = time(chance, around.plusDays(chance.nextInt(50)));
        MeetingFields once = new MeetingFields(
                "Title " + chance.nextInt(4),
                place,
                Text.plain("Agenda " + chance.nextInt(3)),
                time,
                AccessLevel.PUBLIC,
                List.of());
        return chance.nextInt(4) == 0 ? once : repeating(once, RULES.get(chance.nextInt(RULES.size())));
    }

    /** Begins on the rule's first day on or after the time's. */
    public static MeetingFields repeating(MeetingFields once, String rule) {
        String endless = rule.replaceAll(";COUNT=[0-9]+", "");
        EventTime first = Occurrences.of(once.time(), Recurrence.of(RecurrenceRule.canonical(endless))).stream()
                .skip(1)
                .findFirst()
                .orElseThrow()
                .time();
        return once.withTime(first).withRecurrence(Optional.of(Recurrence.of(RecurrenceRule.canonical(rule))));
    }

    public static EventTime time(RandomGenerator chance, LocalDate day) {
        if (chance.nextInt(5) == 0) {
            return new EventTime.AllDay(day, day.plusDays(chance.nextInt(3)));
        }
        ZoneId zone = ZoneId.of(ZONES.get(chance.nextInt(ZONES.size())));
        ZonedDateTime start = day.atTime(LocalTime.of(chance.nextInt(24), 15 * chance.nextInt(4)))
                .atZone(zone);
        int quarters = chance.nextInt(6) == 0 ? 100 + chance.nextInt(150) : 1 + chance.nextInt(10);
        return new EventTime.Timed(start, start.plus(Duration.ofMinutes(15L * quarters)));
    }
}
