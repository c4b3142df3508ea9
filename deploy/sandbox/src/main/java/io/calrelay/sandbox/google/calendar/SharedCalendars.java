package io.calrelay.sandbox.google.calendar;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.calrelay.sandbox.google.wire.Base32Hex;
import io.calrelay.sandbox.google.wire.Json;
import io.calrelay.sandbox.world.Assumed;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The calendars that people see beside their own: the holidays, one of their company, and those that were shared with them.
 * Guarded by the cloud's lock.
 */
@Assumed(
        source =
                "google.md 18 no. 16, google-samples/calendarlist-page.json; which calendars a new user sees is general"
                        + " knowledge")
public final class SharedCalendars {
    private static final String HOLIDAYS = "en.usa#holiday@group.v.calendar.google.com";

    /**
     * A calendar as one user sees it.
     *
     * @param dataOwner only of calendars that people make; empty otherwise
     */
    public record Seen(PersonalCalendar calendar, String summary, AccessRole role, String dataOwner) {}

    private final Calendars calendars;
    /** By calendar id and user. */
    private final Map<String, Map<String, AccessRole>> granted = new LinkedHashMap<>();

    SharedCalendars(Calendars calendars) {
        this.calendars = calendars;
    }

    /** Gives a user a role in a person's calendar, which ends every sync token of it. */
    public void share(PersonalCalendar calendar, String user, AccessRole role) {
        granted.computeIfAbsent(calendar.email(), key -> new LinkedHashMap<>()).put(user, role);
        calendar.accessChanged();
    }

    public Optional<Seen> find(String user, String id) {
        return of(user).stream()
                .filter(seen -> seen.calendar().email().equalsIgnoreCase(id))
                .findFirst();
    }

    /** Without the user's own. */
    List<Seen> of(String user) {
        List<Seen> seen = new ArrayList<>();
        seen.add(company(user));
        seen.add(new Seen(
                calendars.made(HOLIDAYS, ZoneId.of("America/New_York")),
                "Holidays in United States",
                AccessRole.READER,
                ""));
        granted.forEach((id, users) -> Optional.ofNullable(users.get(user))
                .ifPresent(role -> seen.add(new Seen(calendars.made(id, ZoneId.of("UTC")), id, role, ""))));
        return seen;
    }

    /** Whether it can be watched: what Google provides itself cannot (google.md 6.1). */
    static boolean isWatchable(PersonalCalendar calendar) {
        return !calendar.email().equals(HOLIDAYS);
    }

    /** The calendar that a company's people share, whose data belong to the first of them. */
    private Seen company(String user) {
        String domain = user.substring(user.indexOf('@') + 1).toLowerCase(Locale.ROOT);
        String owner = calendars.firstOf(domain).orElse(user);
        String id = "c_" + Base32Hex.encode(domain) + "@group.calendar.google.com";
        PersonalCalendar calendar = calendars.made(id, calendars.zoneOf(owner));
        boolean own = owner.equalsIgnoreCase(user);
        return new Seen(calendar, domain, own ? AccessRole.OWNER : AccessRole.WRITER, owner);
    }

    public JsonNode keep() {
        ObjectNode kept = Json.object();
        granted.forEach((id, users) -> {
            ObjectNode roles = kept.putObject(id);
            users.forEach((user, role) -> roles.put(user, role.wireName()));
        });
        return kept;
    }

    public void restore(JsonNode kept) {
        kept.properties()
                .forEach(row -> row.getValue()
                        .properties()
                        .forEach(each -> EnumSet.allOf(AccessRole.class).stream()
                                .filter(role ->
                                        role.wireName().equals(each.getValue().asText()))
                                .forEach(role -> granted.computeIfAbsent(row.getKey(), key -> new LinkedHashMap<>())
                                        .put(each.getKey(), role))));
    }
}
