package io.calrelay.sandbox.netsuite;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.calrelay.sandbox.entry.Entry;
import io.calrelay.sandbox.netsuite.event.EventSettings;
import io.calrelay.sandbox.netsuite.event.EventSettings.ExclusionField;
import io.calrelay.sandbox.netsuite.event.EventSettings.NativeRecurrence;
import io.calrelay.sandbox.netsuite.event.EventSettings.PrivateAccess;
import io.calrelay.sandbox.netsuite.event.EventSettings.ShortMonths;
import io.calrelay.sandbox.netsuite.event.EventSettings.TimezoneField;
import io.calrelay.sandbox.netsuite.record.FieldType;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

    private static final Map<String, String> KINDS = Stream.of(FieldType.values())
            .map(kind -> kind.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.toMap(kind -> kind, kind -> kind));

    public AccountSettings {
        mandatory = Map.copyOf(mandatory);
    }

    /**
     * Reads the member; every field may be missing.
     *
     * @throws io.calrelay.sandbox.entry.WrongEntry naming the field that is wrong
     */
    public static AccountSettings read(JsonNode json) {
        Entry entry = Entry.of(json.isMissingNode() ? JsonNodeFactory.instance.objectNode() : json, "netsuite")
                .only(
                        "account",
                        "companyTimeZone",
                        "concurrency",
                        "auth",
                        "nativeRecurrence",
                        "privateAccess",
                        "timezoneField",
                        "exclusionField",
                        "shortMonths",
                        "mandatory");
        String account = entry.find("account").orElse("TSTDRV1234567");
        if (!account.matches("[A-Za-z0-9_-]{1,40}")) {
            throw entry.wrong("account", "is no account id such as 1234567_SB1");
        }
        return new AccountSettings(
                account,
                entry.zone("companyTimeZone", "America/Los_Angeles"),
                entry.has("concurrency") ? (int) entry.whole("concurrency", 1, 1_000) : 5,
                entry.choice("auth", Map.of("tba", Auth.TBA, "m2m", Auth.M2M), "tba"),
                events(entry),
                mandatory(entry));
    }

    private static EventSettings events(Entry entry) {
        return new EventSettings(
                entry.choice(
                        "nativeRecurrence",
                        Map.of(
                                "supported",
                                NativeRecurrence.SUPPORTED,
                                "ignored",
                                NativeRecurrence.IGNORED,
                                "rejected",
                                NativeRecurrence.REJECTED),
                        "supported"),
                entry.choice(
                        "privateAccess",
                        Map.of("role", PrivateAccess.ROLE, "ownerOnly", PrivateAccess.OWNER_ONLY),
                        "role"),
                entry.choice(
                        "timezoneField",
                        Map.of("honoured", TimezoneField.HONOURED, "ignored", TimezoneField.IGNORED),
                        "honoured"),
                entry.choice(
                        "exclusionField",
                        Map.of("hidden", ExclusionField.HIDDEN, "readable", ExclusionField.READABLE),
                        "hidden"),
                entry.choice(
                        "shortMonths",
                        Map.of("skipped", ShortMonths.SKIPPED, "clamped", ShortMonths.CLAMPED),
                        "skipped"));
    }

    private static Map<String, String> mandatory(Entry entry) {
        Map<String, String> mandatory = new LinkedHashMap<>();
        if (entry.has("mandatory")) {
            Entry fields = entry.child("mandatory");
            entry.node("mandatory").fieldNames().forEachRemaining(id -> {
                if (!id.startsWith("custevent")) {
                    throw fields.wrong(id, "is no custom event field: their ids begin with custevent");
                }
                mandatory.put(id, fields.choice(id, KINDS, ""));
            });
        }
        return mandatory;
    }
}
