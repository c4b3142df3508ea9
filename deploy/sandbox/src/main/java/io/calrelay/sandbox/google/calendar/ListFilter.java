package io.calrelay.sandbox.google.calendar;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.calrelay.sandbox.google.wire.Json;
import io.calrelay.sandbox.google.wire.Query;
import io.calrelay.sandbox.recurrence.RecurrenceSet;
import io.calrelay.sandbox.world.Assumed;
import io.calrelay.sandbox.world.Positions;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The filters of a list call. */
@Assumed(source = "google.md 15 nos. 1 and 4: several property filters must all match; timeMin is exclusive")
final class ListFilter {
    private static final List<String> TYPES =
            List.of("birthday", "default", "focusTime", "fromGmail", "outOfOffice", "workingLocation");

    private final PersonalCalendar calendar;
    private final Query query;
    private final Positions<GoogleSwitch> switches;
    private final Optional<Instant> from;
    private final Optional<Instant> until;
    private final Optional<Instant> updatedFrom;

    ListFilter(PersonalCalendar calendar, Query query, Positions<GoogleSwitch> switches) {
        this.calendar = calendar;
        this.query = query;
        this.switches = switches;
        this.from = query.instant("timeMin");
        this.until = query.instant("timeMax");
        this.updatedFrom = query.instant("updatedMin");
        query.word("eventTypes", TYPES);
    }

    boolean matches(StoredEvent event) {
        return isOfWantedType(event)
                && isInWindow(event)
                && updatedFrom
                        .filter(least -> event.stamp().updated().isBefore(least))
                        .isEmpty()
                && query.text("iCalUID").filter(uid -> !uid.equals(event.uid())).isEmpty()
                && query.text("q").filter(words -> !says(event, words)).isEmpty()
                && has(event, "private")
                && has(event, "shared");
    }

    /** Whether its type is asked for and nothing hides it. */
    boolean isOfWantedType(StoredEvent event) {
        List<String> wanted = query.all("eventTypes");
        return !isHidden(event)
                && (wanted.isEmpty()
                        || wanted.contains(event.body().path("eventType").asText("default")));
    }

    private boolean isHidden(StoredEvent event) {
        boolean unanswered = Attendees.find(event.body(), calendar.email())
                .filter(own -> Json.text(own, "responseStatus").equals("needsAction"))
                .isPresent();
        return unanswered
                && !event.isOrganizedBy(calendar.email())
                && !query.flag("showHiddenInvitations")
                && switches.isOn(GoogleSwitch.HIDDEN_INVITATIONS);
    }

    /** Whether the event, for a master some occurrence of it, touches the asked window. */
    boolean isInWindow(StoredEvent event) {
        if (from.isEmpty() && until.isEmpty()) {
            return true;
        }
        ZoneId zone = calendar.zone();
        Instant start = event.start(zone).instant(zone);
        Instant end = event.end(zone).instant(zone);
        if (!event.isMaster()) {
            boolean inclusive = switches.isOn(GoogleSwitch.TIME_MIN_INCLUSIVE);
            return from.filter(least -> inclusive ? end.isBefore(least) : !end.isAfter(least))
                            .isEmpty()
                    && until.filter(most -> !start.isBefore(most)).isEmpty();
        }
        RecurrenceSet set = Series.recurrence(event, zone, switches);
        Duration length = Duration.between(start, end);
        LocalDateTime after = from.map(
                        least -> local(least.minus(length), set.zone()).plusNanos(1))
                .orElse(LocalDateTime.MIN);
        LocalDateTime before = until.map(most -> local(most, set.zone()))
                .orElseGet(() -> local(start, set.zone()).plusYears(50));
        return !set.between(after, before).isEmpty();
    }

    /** Whether the asked {@code originalStart}, if any, is this occurrence's. */
    boolean isOriginalStart(StoredEvent event) {
        return query.text("originalStart")
                .filter(asked -> !isThen(event, asked))
                .isEmpty();
    }

    /** The end of what needs to be worked out, as wall clock of the calendar. */
    Optional<LocalDateTime> latest() {
        return until.map(most -> local(most, calendar.zone()).plusDays(2));
    }

    private boolean isThen(StoredEvent event, String asked) {
        EventTime original = event.originalStart(calendar.zone());
        ObjectNode time = Json.object().put(asked.contains("T") ? "dateTime" : "date", asked);
        EventTime wanted = EventTime.read(time, "original start", calendar.zone());
        return wanted.stamp().equals(original.stamp());
    }

    private static LocalDateTime local(Instant instant, ZoneId zone) {
        return LocalDateTime.ofInstant(instant, zone);
    }

    private static boolean says(StoredEvent event, String words) {
        String text = (event.title() + " " + event.text("description") + " " + event.text("location") + " "
                        + event.body().path("attendees"))
                .toLowerCase(Locale.ROOT);
        return text.contains(words.toLowerCase(Locale.ROOT));
    }

    private boolean has(StoredEvent event, String kind) {
        ObjectNode properties = Json.child(Json.child(event.body(), "extendedProperties"), kind);
        List<String> pairs = query.all(kind + "ExtendedProperty");
        boolean one = switches.isOn(GoogleSwitch.PROPERTY_FILTERS_ANY);
        return one
                ? pairs.isEmpty() || pairs.stream().anyMatch(pair -> has(properties, pair))
                : pairs.stream().allMatch(pair -> has(properties, pair));
    }

    private static boolean has(ObjectNode properties, String pair) {
        int equals = pair.indexOf('=');
        return equals > 0
                && properties.has(pair.substring(0, equals))
                && properties.path(pair.substring(0, equals)).asText().equals(pair.substring(equals + 1));
    }
}
