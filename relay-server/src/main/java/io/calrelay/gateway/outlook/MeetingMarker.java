package io.calrelay.gateway.outlook;

import com.microsoft.graph.models.Event;
import com.microsoft.graph.models.SingleValueLegacyExtendedProperty;
import io.calrelay.model.MeetingId;
import io.calrelay.ports.CalendarGateway.NewMirror;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What says on an event that it is a mirror and of which meeting: an extended property that people do not see. */
final class MeetingMarker {
    /** The GUID is this product's own; it must never change, or mirrors would not be known any more. */
    static final String PROPERTY = "String {8a3d6c52-0f1b-4a77-9c3e-5d2e7b90c4f1} Name CalRelayMeeting";

    /** What shows the marker of an event, and who stands in whose place in a series. */
    static final String EXPAND =
            "singleValueExtendedProperties($filter=id eq '" + PROPERTY + "' or id eq '" + Crossings.PROPERTY + "')";

    private MeetingMarker() {}

    static void put(NewMirror mirror, Event event) {
        SingleValueLegacyExtendedProperty property = new SingleValueLegacyExtendedProperty();
        property.setId(PROPERTY);
        property.setValue(value(mirror));
        event.setSingleValueExtendedProperties(List.of(property));
    }

    /** Finds the events that carry this mirror's marker. */
    static String filter(NewMirror mirror) {
        return "singleValueExtendedProperties/Any(ep: ep/id eq '" + PROPERTY + "' and ep/value eq '" + value(mirror)
                + "')";
    }

    /** Empty where the property was not asked for: deltas and answers to writes never have it (graph.md 5, 6.3). */
    static Optional<MeetingId> of(Event event) {
        List<SingleValueLegacyExtendedProperty> properties = event.getSingleValueExtendedProperties();
        return properties == null
                ? Optional.empty()
                : properties.stream()
                        .filter(each -> PROPERTY.equalsIgnoreCase(each.getId()) && each.getValue() != null)
                        .map(each -> each.getValue().split(":", 2)[0])
                        .filter(MeetingId::isValid)
                        .map(MeetingId::new)
                        .findFirst();
    }

    /** The same for every try to make this mirror, so that Graph makes one (graph.md 6.1). */
    static String transactionId(NewMirror mirror) {
        return UUID.nameUUIDFromBytes(("calrelay:" + value(mirror)).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    private static String value(NewMirror mirror) {
        return mirror.meeting() + ":" + mirror.generation();
    }
}
