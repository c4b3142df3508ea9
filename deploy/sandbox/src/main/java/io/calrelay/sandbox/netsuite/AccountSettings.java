package io.calrelay.sandbox.netsuite;

import com.fasterxml.jackson.databind.JsonNode;
import io.calrelay.sandbox.netsuite.event.EventSettings;
import io.calrelay.sandbox.netsuite.event.EventSettings.ExclusionField;
import io.calrelay.sandbox.netsuite.event.EventSettings.NativeRecurrence;
import io.calrelay.sandbox.netsuite.event.EventSettings.PrivateAccess;
import io.calrelay.sandbox.netsuite.event.EventSettings.ShortMonths;
import io.calrelay.sandbox.netsuite.event.EventSettings.TimezoneField;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The {@code netsuite} member of a company file.
 *
 * @param concurrency how many integration calls the account answers at once
 * @param mandatory custom event fields that the customer made mandatory, with their kinds ({@code text}, …)
 */
public record AccountSettings(
        String account,
        ZoneId companyTimeZone,
        int concurrency,
        Auth auth,
        EventSettings events,
        Map<String, String> mandatory) {
    /** How the integration logs in. */
    public enum Auth {
        TBA,
        M2M
    }

    public AccountSettings {
        mandatory = Map.copyOf(mandatory);
    }

    /** Reads the member; every field may be missing. Fails with the field's name. */
    public static AccountSettings read(JsonNode json) {
        Map<String, String> mandatory = new LinkedHashMap<>();
        json.path("mandatory")
                .properties()
                .forEach(each -> mandatory.put(each.getKey(), each.getValue().asText()));
        return new AccountSettings(
                json.path("account").asText("TSTDRV1234567"),
                zone(json.path("companyTimeZone").asText("America/Los_Angeles")),
                json.path("concurrency").asInt(5),
                choice(json, "auth", Map.of("tba", Auth.TBA, "m2m", Auth.M2M), "tba"),
                new EventSettings(
                        choice(
                                json,
                                "nativeRecurrence",
                                Map.of(
                                        "supported",
                                        NativeRecurrence.SUPPORTED,
                                        "ignored",
                                        NativeRecurrence.IGNORED,
                                        "rejected",
                                        NativeRecurrence.REJECTED),
                                "supported"),
                        choice(
                                json,
                                "privateAccess",
                                Map.of("role", PrivateAccess.ROLE, "ownerOnly", PrivateAccess.OWNER_ONLY),
                                "role"),
                        choice(
                                json,
                                "timezoneField",
                                Map.of("honoured", TimezoneField.HONOURED, "ignored", TimezoneField.IGNORED),
                                "honoured"),
                        choice(
                                json,
                                "exclusionField",
                                Map.of("hidden", ExclusionField.HIDDEN, "readable", ExclusionField.READABLE),
                                "hidden"),
                        choice(
                                json,
                                "shortMonths",
                                Map.of("skipped", ShortMonths.SKIPPED, "clamped", ShortMonths.CLAMPED),
                                "skipped")),
                mandatory);
    }

    private static <T> T choice(JsonNode json, String field, Map<String, T> choices, String otherwise) {
        T found = choices.get(json.path(field).asText(otherwise));
        if (found == null) {
            throw new IllegalArgumentException("netsuite." + field + " must be one of " + choices.keySet());
        }
        return found;
    }

    private static ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException unknown) {
            throw new IllegalArgumentException("netsuite.companyTimeZone is not an IANA zone: " + name, unknown);
        }
    }
}
