package io.calrelay.sandbox.google.calendar;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.calrelay.sandbox.google.wire.Json;
import io.calrelay.sandbox.world.People;
import io.calrelay.sandbox.world.People.Provider;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Every calendar here, made when first looked for: people's primary ones and what they share. Guarded by the cloud's lock. */
public final class Calendars {
    private final People people;
    private final Map<String, PersonalCalendar> byEmail = new LinkedHashMap<>();
    private final SharedCalendars shared = new SharedCalendars(this);

    public Calendars(People people) {
        this.people = people;
    }

    /** Whether the address belongs to a person of this cloud. Safe without the lock. */
    public boolean hosts(String email) {
        return people.byEmail(email)
                .filter(person -> person.calendar() == Provider.GOOGLE)
                .isPresent();
    }

    public Optional<PersonalCalendar> of(String email) {
        return people.byEmail(email)
                .filter(person -> person.calendar() == Provider.GOOGLE)
                .map(person -> made(person.email(), ZoneId.of(person.mailboxTimeZone())));
    }

    /** The service account's own calendar, which belongs to no person. */
    public PersonalCalendar ofServiceAccount(String email) {
        return made(email.toLowerCase(Locale.ROOT), ZoneId.of("UTC"));
    }

    public SharedCalendars shared() {
        return shared;
    }

    /** The calendar that organizes events under that address: a person's, or one that was made here under such an id. */
    Optional<PersonalCalendar> home(String organizer) {
        return of(organizer).or(() -> Optional.ofNullable(byEmail.get(organizer)));
    }

    /** The first person of that domain. */
    Optional<String> firstOf(String domain) {
        return people.all().stream()
                .filter(person -> person.calendar() == Provider.GOOGLE)
                .map(People.Person::email)
                .filter(email -> email.endsWith("@" + domain))
                .findFirst();
    }

    ZoneId zoneOf(String email) {
        return of(email).map(PersonalCalendar::zone).orElse(ZoneId.of("UTC"));
    }

    List<PersonalCalendar> all() {
        return List.copyOf(byEmail.values());
    }

    /** The person's name; empty for outsiders. */
    String nameOf(String email) {
        return people.byEmail(email).map(People.Person::name).orElse("");
    }

    public JsonNode keep() {
        ObjectNode kept = Json.object();
        byEmail.forEach((email, calendar) -> kept.putObject(email)
                .put("zone", calendar.zone().getId())
                .put("access", calendar.access())
                .set("events", calendar.keep()));
        return kept;
    }

    public void restore(JsonNode kept) {
        kept.properties().forEach(row -> {
            ZoneId zone = ZoneId.of(row.getValue().path("zone").asText());
            made(row.getKey(), zone).restore(row.getValue());
        });
    }

    PersonalCalendar made(String email, ZoneId zone) {
        return byEmail.computeIfAbsent(email, key -> new PersonalCalendar(key, zone));
    }
}
