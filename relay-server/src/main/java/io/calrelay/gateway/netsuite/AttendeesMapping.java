package io.calrelay.gateway.netsuite;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.calrelay.model.Attendee;
import io.calrelay.model.Attendee.Response;
import io.calrelay.model.Attendee.Role;
import io.calrelay.model.EmailAddress;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Who takes part. NetSuite's attendees are records: those with an address are sent and replace each other, those without
 * stay as they are (content.schema.json). Rooms and equipment are no attendees in NetSuite and are not sent.
 *
 * <p>Listed losses: addresses for which NetSuite has no record (the SuiteApp leaves them out), addresses that break the
 * contract, an address named twice (the first counts), what comes after the 500th.
 */
final class AttendeesMapping {
    /** The contract's limit (content.schema.json). */
    static final int MOST = 500;

    private static final Pattern ADDRESS = Pattern.compile("[^@\\s]+@[^@\\s]+");
    private static final int LONGEST_ADDRESS = 320;

    private AttendeesMapping() {}

    static void write(List<Attendee> attendees, ObjectNode content) {
        ArrayNode lines = content.putArray("attendees");
        Set<String> named = new HashSet<>();
        for (Attendee attendee : attendees) {
            Optional<String> address = address(attendee);
            if (address.isPresent() && lines.size() < MOST && named.add(address.get())) {
                lines.addObject()
                        .put("email", address.get())
                        .put("name", attendee.name())
                        .put("attendance", attendee.role() == Role.OPTIONAL ? "OPTIONAL" : "REQUIRED")
                        .put("response", literal(attendee.response()));
            }
        }
    }

    static List<Attendee> read(JsonNode event) {
        List<Attendee> attendees = new ArrayList<>();
        for (JsonNode line : event.path("attendees")) {
            attendees.add(new Attendee(
                    addressOf(line),
                    line.path("name").asText(),
                    line.path("attendance").asText().equals("OPTIONAL") ? Role.OPTIONAL : Role.REQUIRED,
                    response(line.path("response").asText())));
        }
        return attendees;
    }

    /** The address of an attendee line or organizer; NetSuite's records may have none. */
    static Optional<EmailAddress> addressOf(JsonNode entity) {
        String email = entity.path("email").asText();
        return email.isEmpty() ? Optional.empty() : Optional.of(new EmailAddress(email));
    }

    /** Whether the contract lets the address through. */
    static boolean isSendable(EmailAddress email) {
        return email.value().length() <= LONGEST_ADDRESS
                && ADDRESS.matcher(email.value()).matches();
    }

    private static Optional<String> address(Attendee attendee) {
        return attendee.role() == Role.RESOURCE
                ? Optional.empty()
                : attendee.email().filter(AttendeesMapping::isSendable).map(EmailAddress::value);
    }

    // Provider: SuiteScript's literal is NORESPONSE, the REST API's NO_RESPONSE (netsuite.md 1.3).
    private static String literal(Response response) {
        return response == Response.NONE ? "NORESPONSE" : response.name();
    }

    private static Response response(String literal) {
        return literal.equals("NORESPONSE") ? Response.NONE : Response.valueOf(literal);
    }
}
