package io.calrelay.sandbox.company;

import com.fasterxml.jackson.databind.JsonNode;
import io.calrelay.sandbox.BadStart;
import io.calrelay.sandbox.world.People;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** One entry of {@code people}. */
public final class PersonEntry {
    private static final Set<String> MEMBERS =
            Set.of("email", "name", "employeeId", "timeZone", "mailboxTimeZone", "calendar", "licensed", "direction");
    private static final Set<String> DIRECTIONS = Set.of("both", "to-netsuite", "to-calendar");

    private PersonEntry() {}

    /**
     * @param where the entry's place, for the message
     * @throws BadStart naming the field that is wrong
     */
    public static People.Person read(JsonNode entry, String where) {
        for (Iterator<String> names = entry.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!MEMBERS.contains(name)) {
                throw wrong(where, name, "is not known");
            }
        }
        String email = entry.path("email").asText("");
        if (email.indexOf('@') < 1) {
            throw wrong(where, "email", "is no e-mail address");
        }
        if (!entry.path("employeeId").isInt()) {
            throw wrong(where, "employeeId", "is no whole number");
        }
        String zone = zone(entry, where, "timeZone", "America/Chicago");
        Optional<String> direction = Optional.ofNullable(entry.path("direction").textValue());
        if (direction.isPresent() && !DIRECTIONS.contains(direction.get())) {
            throw wrong(where, "direction", "is none of both, to-netsuite, to-calendar");
        }
        return new People.Person(
                email,
                entry.path("name").asText(email),
                entry.path("employeeId").asInt(),
                zone,
                zone(entry, where, "mailboxTimeZone", zone),
                provider(entry, where),
                entry.path("licensed").asBoolean(true),
                direction);
    }

    private static People.Provider provider(JsonNode entry, String where) {
        try {
            return People.Provider.valueOf(entry.path("calendar").asText("none").toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw wrong(where, "calendar", "is none of outlook, google, none");
        }
    }

    private static String zone(JsonNode entry, String where, String name, String usual) {
        String zone = entry.path(name).asText(usual);
        try {
            return ZoneId.of(zone).getId();
        } catch (DateTimeException unknown) {
            throw wrong(where, name, "is no IANA time zone");
        }
    }

    private static BadStart wrong(String where, String name, String what) {
        return new BadStart("company file: " + where + "." + name + " " + what);
    }
}
