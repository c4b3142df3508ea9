package io.calrelay.model;

import java.util.Optional;

/**
 * Somebody who takes part, besides or including the organizer.
 *
 * @param email empty for a NetSuite entity without an address
 * @param name empty where none is known
 */
public record Attendee(Optional<EmailAddress> email, String name, Role role, Response response) {
    public Attendee withResponse(Response other) {
        return new Attendee(email, name, role, other);
    }

    public Attendee withRole(Role other) {
        return new Attendee(email, name, other, response);
    }

    public boolean has(EmailAddress address) {
        return email.filter(address::equals).isPresent();
    }

    /** How much the person is needed. */
    public enum Role {
        REQUIRED,
        OPTIONAL,
        RESOURCE
    }

    /** RFC 5545 participation status. */
    public enum Response {
        NONE,
        ACCEPTED,
        TENTATIVE,
        DECLINED
    }
}
