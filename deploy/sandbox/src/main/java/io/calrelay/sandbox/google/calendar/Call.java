package io.calrelay.sandbox.google.calendar;

import io.calrelay.sandbox.google.auth.Caller;
import io.calrelay.sandbox.google.wire.GoogleError;
import io.calrelay.sandbox.google.wire.GoogleRequest;
import io.calrelay.sandbox.google.wire.Query;
import io.calrelay.sandbox.world.Positions;
import java.util.List;

/** One call on one person's calendar, after sign-in. */
public record Call(Caller caller, PersonalCalendar calendar, AccessRole role, GoogleRequest request) {
    /** Whom Google mails about a change. */
    enum Mailing {
        ALL,
        EXTERNAL_ONLY,
        NONE
    }

    Query query() {
        return request.query();
    }

    // Provider: absent means none by the reference's text (google.md 15, no. 11).
    Mailing mailing(Positions<GoogleSwitch> switches) {
        String otherwise = switches.isOn(GoogleSwitch.MAILS_UNLESS_TOLD) ? "all" : "none";
        String older =
                query().has("sendNotifications") ? query().flag("sendNotifications") ? "all" : "none" : otherwise;
        String wanted = query().word("sendUpdates", List.of("all", "externalOnly", "none"))
                .orElse(older);
        return switch (wanted) {
            case "all" -> Mailing.ALL;
            case "externalOnly" -> Mailing.EXTERNAL_ONLY;
            default -> Mailing.NONE;
        };
    }

    /** Refuses a write whose {@code If-Match} is not the stored version. */
    void requireVersion(StoredEvent stored) {
        request.header("If-Match")
                .filter(expected -> !expected.equals("*") && !expected.equals(stored.etag()))
                .ifPresent(stale -> {
                    throw GoogleError.conditionNotMet();
                });
    }
}
