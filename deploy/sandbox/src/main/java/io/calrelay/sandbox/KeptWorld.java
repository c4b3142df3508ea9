package io.calrelay.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.calrelay.sandbox.company.PersonEntry;
import io.calrelay.sandbox.world.Keepable;
import io.calrelay.sandbox.world.People;
import io.calrelay.sandbox.world.World;
import java.time.Duration;
import java.util.Locale;

/** What belongs to no one cloud: how far the clock was moved on, and who joined. */
record KeptWorld(World world) implements Keepable {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public String name() {
        return "world";
    }

    @Override
    public JsonNode keep() {
        ObjectNode kept = JSON.createObjectNode();
        kept.put("ahead", world.clock().ahead().toString());
        for (People.Person person : world.people().all()) {
            ObjectNode entry = kept.withArray("people").addObject();
            entry.put("email", person.email());
            entry.put("name", person.name());
            entry.put("employeeId", person.employeeId());
            entry.put("timeZone", person.timeZone());
            entry.put("mailboxTimeZone", person.mailboxTimeZone());
            entry.put("calendar", person.calendar().name().toLowerCase(Locale.ROOT));
            entry.put("licensed", person.licensed());
            person.direction().ifPresent(direction -> entry.put("direction", direction));
        }
        return kept;
    }

    @Override
    public void restore(JsonNode kept) {
        world.clock().advance(Duration.parse(kept.path("ahead").asText()));
        kept.path("people").forEach(entry -> world.people().add(PersonEntry.read(entry, "world")));
    }
}
