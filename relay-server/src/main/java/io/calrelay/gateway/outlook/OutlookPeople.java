package io.calrelay.gateway.outlook;

import com.microsoft.graph.models.Event;
import com.microsoft.graph.models.Recipient;
import io.calrelay.model.EmailAddress;
import io.calrelay.model.Organizer;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Names and addresses as Exchange keeps them. */
final class OutlookPeople {
    private OutlookPeople() {}

    /** Empty where there is none, or one that is no SMTP address, such as that of a distribution list of old. */
    static Optional<EmailAddress> address(com.microsoft.graph.models.@Nullable EmailAddress from) {
        return Optional.ofNullable(from)
                .map(each -> each.getAddress())
                .filter(EmailAddress::isValid)
                .map(EmailAddress::new);
    }

    static String name(com.microsoft.graph.models.@Nullable EmailAddress from) {
        return from == null ? "" : Objects.requireNonNullElse(from.getName(), "");
    }

    static Optional<Organizer> organizer(Event event) {
        return Optional.ofNullable(event.getOrganizer())
                .map(Recipient::getEmailAddress)
                .map(from -> new Organizer(address(from), name(from), Optional.empty()));
    }
}
