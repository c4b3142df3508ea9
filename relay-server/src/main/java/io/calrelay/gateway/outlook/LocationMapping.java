package io.calrelay.gateway.outlook;

import com.microsoft.graph.models.Event;
import com.microsoft.graph.models.Location;
import java.util.Objects;

/**
 * The location's display name. Where Outlook has several locations, it is Outlook's own summary of them; writing replaces
 * them all (graph.md 1.1).
 */
final class LocationMapping implements FieldMapping<String> {
    @Override
    public String fromOutlook(Event event) {
        Location location = event.getLocation();
        return location == null ? "" : Objects.requireNonNullElse(location.getDisplayName(), "");
    }

    @Override
    public void toOutlook(String place, Event event) {
        Location location = new Location();
        location.setDisplayName(place);
        event.setLocation(location);
    }
}
