package io.calrelay.model;

import java.time.ZoneId;
import java.util.Optional;

/**
 * A licensed user.
 *
 * @param employeeId internal id of the NetSuite employee with this address
 * @param enabled whether the calendar is synced; a disabled person's events stay as they are on both sides
 * @param direction empty for the policy's
 */
public record Person(
        EmailAddress email,
        String name,
        int employeeId,
        CalendarService service,
        boolean enabled,
        Optional<Direction> direction,
        Optional<ZoneId> timeZone) {
    public CalendarId calendar() {
        return new CalendarId(service, email);
    }

    /** The same person with a calendar that is synced. */
    public Person enable() {
        return new Person(email, name, employeeId, service, true, direction, timeZone);
    }
}
