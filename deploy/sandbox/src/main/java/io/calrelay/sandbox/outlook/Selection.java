package io.calrelay.sandbox.outlook;

import io.calrelay.sandbox.world.Assumed;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The members that {@code $select} names.
 *
 * @param names in the order given; empty for all
 */
record Selection(Set<String> names) {
    private static final Set<String> ON_EVENTS = Set.of(
            ("id changeKey createdDateTime lastModifiedDateTime categories allowNewTimeProposals attendees body bodyPreview"
                            + " cancelledOccurrences end hasAttachments hideAttendees iCalUId importance isAllDay isCancelled"
                            + " isDraft isOnlineMeeting isOrganizer isReminderOn location locations onlineMeeting"
                            + " onlineMeetingProvider onlineMeetingUrl organizer originalEndTimeZone originalStart"
                            + " originalStartTimeZone recurrence reminderMinutesBeforeStart responseRequested responseStatus"
                            + " sensitivity seriesMasterId showAs start subject transactionId type webLink attachments calendar"
                            + " exceptionOccurrences extensions instances multiValueExtendedProperties"
                            + " singleValueExtendedProperties")
                    .split(" "));

    /** Refuses what no event of v1.0 has: {@code uid} and {@code occurrenceId} exist in beta alone (graph.md 0.4). */
    static Selection read(Query query) {
        List<String> names = names(query.find("$select").orElse(""));
        names.forEach(Selection::require);
        return new Selection(new LinkedHashSet<>(names));
    }

    @Assumed(source = "general knowledge of OData services on Graph: the words of an unknown property's refusal")
    static void require(String name) {
        if (!ON_EVENTS.contains(name)) {
            throw GraphProblem.badRequest("Parsing OData Select and Expand failed: Could not find a property named '"
                    + name + "' on type 'microsoft.graph.event'.");
        }
    }

    static List<String> names(String list) {
        return Stream.of(list.split(",", -1))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    boolean isAll() {
        return names.isEmpty();
    }

    boolean has(String name) {
        return names.contains(name);
    }

    /** What stands behind a collection in the context of an answer. */
    String inContext() {
        return isAll() ? "" : "(" + String.join(",", names) + ")";
    }
}
