package io.calrelay.sandbox.google;

import static io.calrelay.sandbox.google.GoogleTown.ALICE;
import static io.calrelay.sandbox.google.GoogleTown.OLGA;

import io.calrelay.sandbox.world.CalendarMessage;
import io.calrelay.sandbox.world.CalendarMessage.Method;
import io.calrelay.sandbox.world.CalendarMessage.Response;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Calendar messages that Olga's mailbox elsewhere sends to Alice. */
final class Foreign {
    static final String UID = "040000008200E00074C5B7101A82E008";

    private Foreign() {}

    /** An invitation to a half hour on 11 January 2027, one o'clock in Berlin. @param recurrence empty for a single one */
    static CalendarMessage series(List<String> recurrence) {
        return message(Method.REQUEST, 0, "Vendor sync", null, recurrence);
    }

    static CalendarMessage message(
            Method method, int sequence, String title, @Nullable Instant recurrenceId, List<String> recurrence) {
        CalendarMessage.Guest alice =
                new CalendarMessage.Guest(ALICE, "Alice", CalendarMessage.Role.REQUIRED, Response.NEEDS_ACTION);
        CalendarMessage.Component component = new CalendarMessage.Component(
                UID,
                recurrenceId,
                sequence,
                new CalendarMessage.Party(OLGA, "Olga"),
                List.of(alice),
                title,
                "<p>Agenda</p>",
                true,
                "Berlin",
                false,
                LocalDateTime.parse("2027-01-11T13:00:00"),
                LocalDateTime.parse("2027-01-11T13:30:00"),
                "Europe/Berlin",
                recurrence,
                "public");
        return new CalendarMessage(method, OLGA, ALICE, List.of(component));
    }
}
