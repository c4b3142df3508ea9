package io.calrelay.gateway.outlook;

import com.microsoft.graph.models.Event;
import com.microsoft.graph.models.Sensitivity;
import io.calrelay.model.AccessLevel;

/** Sensitivity. Outlook has one kind of private, so both narrower levels are written as it and read as the wider of them. */
final class AccessMapping implements FieldMapping<AccessLevel> {
    @Override
    public AccessLevel fromOutlook(Event event) {
        // Provider: a value the SDK does not know is read as null (graph.md 10.2). Privacy never widens, so only the
        // word "normal" opens a meeting.
        return event.getSensitivity() == Sensitivity.Normal ? AccessLevel.PUBLIC : AccessLevel.SHOW_AS_BUSY;
    }

    @Override
    public void toOutlook(AccessLevel access, Event event) {
        event.setSensitivity(access == AccessLevel.PUBLIC ? Sensitivity.Normal : Sensitivity.Private);
    }
}
