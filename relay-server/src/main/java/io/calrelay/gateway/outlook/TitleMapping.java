package io.calrelay.gateway.outlook;

import com.microsoft.graph.models.Event;
import java.util.Objects;

/** The subject, as it is. */
final class TitleMapping implements FieldMapping<String> {
    @Override
    public String fromOutlook(Event event) {
        return Objects.requireNonNullElse(event.getSubject(), "");
    }

    @Override
    public void toOutlook(String title, Event event) {
        event.setSubject(title);
    }
}
