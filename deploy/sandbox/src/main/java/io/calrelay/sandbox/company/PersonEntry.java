package io.calrelay.sandbox.company;

import com.fasterxml.jackson.databind.JsonNode;
import io.calrelay.sandbox.entry.Entry;
import io.calrelay.sandbox.world.People;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One entry of {@code people}. */
public final class PersonEntry {
    private static final Set<String> DIRECTIONS = Set.of("both", "to-netsuite", "to-calendar");
    private static final Map<String, People.Provider> CALENDARS = Map.of(
            "outlook", People.Provider.OUTLOOK,
            "google", People.Provider.GOOGLE,
            "none", People.Provider.NONE);

    private PersonEntry() {}

    /**
     * @param where the entry's place, for the message; empty for a body that is nothing else
     * @throws io.calrelay.sandbox.entry.WrongEntry naming the member that is wrong
     */
    public static People.Person read(JsonNode json, String where) {
        Entry entry = Entry.of(json, where)
                .only(
                        "email",
                        "name",
                        "employeeId",
                        "timeZone",
                        "mailboxTimeZone",
                        "calendar",
                        "licensed",
                        "direction");
        String email = entry.email("email");
        String zone = entry.zone("timeZone", "America/Chicago").getId();
        return new People.Person(
                email,
                entry.find("name").orElse(email),
                (int) entry.whole("employeeId", 1, Integer.MAX_VALUE),
                zone,
                entry.zone("mailboxTimeZone", zone).getId(),
                entry.choice("calendar", CALENDARS, "none"),
                entry.flag("licensed", true),
                direction(entry));
    }

    private static Optional<String> direction(Entry entry) {
        Optional<String> direction = entry.find("direction");
        if (direction.isPresent() && !DIRECTIONS.contains(direction.get())) {
            throw entry.wrong("direction", "is none of both, to-netsuite, to-calendar");
        }
        return direction;
    }
}
