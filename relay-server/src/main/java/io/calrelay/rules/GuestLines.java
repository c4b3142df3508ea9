package io.calrelay.rules;

import io.calrelay.model.Attendee;
import io.calrelay.model.EmailAddress;
import io.calrelay.model.MeetingFields;
import io.calrelay.model.Organizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Who takes part, in words, for a mirror: it has no list of guests, because Google puts an event on the calendars of whoever
 * stands in that list, and Exchange mails them, however quietly it is written.
 */
public final class GuestLines {
    private GuestLines() {}

    /** A line for each, such as {@code Dana Fox, dana@contoso.example, optional, accepted}; none for the owner alone. */
    public static List<String> of(MeetingFields meeting, Optional<Organizer> organizer, EmailAddress owner) {
        boolean alone = meeting.attendees().stream().allMatch(each -> each.has(owner));
        if (alone) {
            return List.of();
        }
        Optional<EmailAddress> host = organizer.flatMap(Organizer::email);
        List<String> lines = new ArrayList<>();
        for (Attendee attendee : meeting.attendees()) {
            boolean isHost = host.isPresent() && attendee.email().equals(host);
            lines.add(isHost ? name(attendee) + ", organizer" : name(attendee) + role(attendee) + answer(attendee));
        }
        return lines;
    }

    private static String name(Attendee attendee) {
        String address = attendee.email().map(EmailAddress::value).orElse("");
        String name = attendee.name().replaceAll("[\\s<>&]+", " ").strip();
        if (name.isEmpty() || name.equalsIgnoreCase(address)) {
            return address;
        }
        return address.isEmpty() ? name : name + ", " + address;
    }

    private static String role(Attendee attendee) {
        return switch (attendee.role()) {
            case REQUIRED -> "";
            case OPTIONAL -> ", optional";
            case RESOURCE -> ", room or equipment";
        };
    }

    private static String answer(Attendee attendee) {
        return switch (attendee.response()) {
            case NONE -> "";
            case ACCEPTED -> ", accepted";
            case TENTATIVE -> ", tentative";
            case DECLINED -> ", declined";
        };
    }
}
