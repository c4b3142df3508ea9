package io.calrelay.gateway.google;

import com.google.api.services.calendar.model.Event;
import io.calrelay.model.AccessLevel;

/**
 * The access level is {@code visibility}. Google knows one kind of private, so {@code PRIVATE} comes back as {@code
 * SHOW_AS_BUSY}.
 */
final class AccessMapping {
    private AccessMapping() {}

    static AccessLevel fromGoogle(Event event) {
        String visibility = event.getVisibility();
        // Provider: "confidential" is an older word for private, and the default is left out (google.md 3.4).
        boolean hidden = "private".equals(visibility) || "confidential".equals(visibility);
        return hidden ? AccessLevel.SHOW_AS_BUSY : AccessLevel.PUBLIC;
    }

    /** {@code PUBLIC} becomes "default": what everybody may see of a calendar remains its owner's choice. */
    static void toGoogle(AccessLevel access, Event event) {
        event.setVisibility(access == AccessLevel.PUBLIC ? "default" : "private");
    }
}
