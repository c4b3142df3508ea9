package io.calrelay.gateway.netsuite;

import io.calrelay.model.AccessLevel;
import io.calrelay.model.Attendee;
import io.calrelay.model.Attendee.Response;
import io.calrelay.model.Attendee.Role;
import io.calrelay.model.EmailAddress;
import io.calrelay.model.EventTime.Timed;
import io.calrelay.model.MeetingFields;
import io.calrelay.model.Text;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/** Meetings by seed, with a liking for what is hard: odd white space, clock changes, seconds. */
final class RandomFields {
    private static final List<String> ZONES = List.of(
            "America/Chicago",
            "America/Los_Angeles",
            "Europe/London",
            "Asia/Kolkata",
            "Australia/Lord_Howe",
            "America/St_Johns",
            "Pacific/Apia",
            "UTC");
    private static final String[] BITS = {
        "Budget",
        "é€",
        "𝄞",
        " ",
        "\n",
        "\r\n",
        "\r",
        "\t",
        "<b>",
        "&amp;",
        "(no title)",
        "  ",
        "\u2028",
        "\"",
        "\\",
        "0"
    };

    private RandomFields() {}

    static MeetingFields next(SplittableRandom chance) {
        AccessLevel access = AccessLevel.values()[chance.nextInt(AccessLevel.values().length)];
        return new MeetingFields(
                text(chance), text(chance), Text.plain(text(chance)), time(chance), access, attendees(chance));
    }

    static Timed time(SplittableRandom chance) {
        ZonedDateTime start = day(chance).atStartOfDay(zone(chance)).plusSeconds(chance.nextInt(0, 86_400));
        return new Timed(start, start.plusSeconds(chance.nextInt(0, 30_000)));
    }

    static List<Attendee> attendees(SplittableRandom chance) {
        List<Attendee> attendees = new ArrayList<>();
        for (int number = chance.nextInt(0, 6); number > 0; number--) {
            attendees.add(new Attendee(
                    Optional.of(new EmailAddress("guest" + number + "@outside.example")),
                    "Guest " + number,
                    chance.nextBoolean() ? Role.REQUIRED : Role.OPTIONAL,
                    Response.values()[chance.nextInt(Response.values().length)]));
        }
        return attendees;
    }

    static String text(SplittableRandom chance) {
        StringBuilder text = new StringBuilder();
        for (int bits = chance.nextInt(0, 7); bits > 0; bits--) {
            text.append(BITS[chance.nextInt(BITS.length)]);
        }
        return text.toString();
    }

    static ZoneId zone(SplittableRandom chance) {
        return ZoneId.of(ZONES.get(chance.nextInt(ZONES.size())));
    }

    /** Near clock changes as often as not. */
    static LocalDate day(SplittableRandom chance) {
        return chance.nextBoolean()
                ? LocalDate.of(2026, 1, 1).plusDays(chance.nextInt(0, 1500))
                : List.of(LocalDate.of(2026, 3, 8), LocalDate.of(2026, 11, 1), LocalDate.of(2026, 10, 25))
                        .get(chance.nextInt(3));
    }
}
