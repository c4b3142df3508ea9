package io.calrelay.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.calrelay.contract.ErrorCode;
import io.calrelay.model.CalendarService;
import io.calrelay.model.EmailAddress;
import io.calrelay.model.Person;
import io.calrelay.model.Side;
import io.calrelay.ports.ReadingStore;
import io.calrelay.ports.Stores;
import io.calrelay.sync.Enrolment;
import io.javalin.http.Context;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** Lists the licensed people, takes them in and changes how they are synced. */
final class PeopleRoutes {
    private static final Set<String> MEMBERS = Set.of("email", "calendar", "enabled", "direction", "timeZone");
    private final Stores stores;
    private final Enrolment enrolment;

    PeopleRoutes(Stores stores, Enrolment enrolment) {
        this.stores = stores;
        this.enrolment = enrolment;
    }

    void list(Context ctx) {
        ArrayNode people = JsonBodies.JSON.createArrayNode();
        stores.people().all().forEach(person -> people.add(json(person)));
        ctx.contentType("application/json").result(people.toString());
    }

    void put(Context ctx) {
        String address = ctx.pathParam("email");
        if (!EmailAddress.isValid(address)) {
            throw new Refused(ErrorCode.VALUE_INVALID, "'" + address + "' is no e-mail address.", "/email");
        }
        ObjectNode body = JsonBodies.object(ctx.body(), MEMBERS);
        EmailAddress email = new EmailAddress(address);
        JsonBodies.member(body, "email", text -> same(text, email), email.value());
        Enrolment.Outcome outcome = enrolment.enrol(new Enrolment.Wish(
                email,
                JsonBodies.member(body, "calendar", PeopleRoutes::service, "outlook, google"),
                JsonBodies.member(body, "enabled", JsonBodies::flag, "true, false"),
                JsonBodies.member(body, "direction", PolicyRoutes::direction, PolicyRoutes.DIRECTIONS),
                JsonBodies.member(body, "timeZone", PeopleRoutes::zone, "IANA names such as America/Chicago")));
        if (outcome instanceof Enrolment.Outcome.Enrolled enrolled) {
            ctx.contentType("application/json").result(json(enrolled.person()).toString());
            return;
        }
        throw refusal(outcome);
    }

    private static Refused refusal(Enrolment.Outcome outcome) {
        if (outcome instanceof Enrolment.Outcome.NoEmployee) {
            return new Refused(ErrorCode.PERSON_WITHOUT_EMPLOYEE);
        }
        if (outcome instanceof Enrolment.Outcome.Unreachable unreachable) {
            return new Refused(ErrorCode.SERVICE_UNREACHABLE, "NetSuite: " + unreachable.what(), "");
        }
        return new Refused(
                ErrorCode.VALUE_INVALID,
                "'calendar' is needed for a new person: outlook or google, whichever is set up.",
                "/calendar");
    }

    private ObjectNode json(Person person) {
        ObjectNode node = JsonBodies.JSON.createObjectNode();
        node.put("email", person.email().value());
        node.put("name", person.name());
        node.put("calendar", person.service().wireName());
        node.put("enabled", person.enabled());
        node.put("direction", stores.policy().get().directionFor(person).wireName());
        person.timeZone().ifPresent(zone -> node.put("timeZone", zone.getId()));
        Optional<ReadingStore.Reading> reading = stores.readings().find(new Side.Calendar(person.calendar()));
        node.put("state", state(person, reading));
        node.put(
                "lastSynced",
                reading.flatMap(ReadingStore.Reading::lastRead)
                        .map(Object::toString)
                        .orElse(null));
        node.put("problem", reading.flatMap(ReadingStore.Reading::problem).orElse(null));
        return node;
    }

    private static String state(Person person, Optional<ReadingStore.Reading> reading) {
        if (!person.enabled()) {
            return "disabled";
        }
        boolean failing = reading.flatMap(ReadingStore.Reading::problem).isPresent();
        boolean read = reading.flatMap(ReadingStore.Reading::lastRead).isPresent();
        return failing ? "failing" : read ? "syncing" : "starting";
    }

    private static Optional<EmailAddress> same(String text, EmailAddress email) {
        return EmailAddress.isValid(text) && new EmailAddress(text).equals(email)
                ? Optional.of(email)
                : Optional.empty();
    }

    private static Optional<CalendarService> service(String wireName) {
        return Arrays.stream(CalendarService.values())
                .filter(each -> each.wireName().equals(wireName))
                .findFirst();
    }

    private static Optional<ZoneId> zone(String name) {
        try {
            return Optional.of(ZoneId.of(name));
        } catch (DateTimeException unknown) {
            return Optional.empty();
        }
    }
}
