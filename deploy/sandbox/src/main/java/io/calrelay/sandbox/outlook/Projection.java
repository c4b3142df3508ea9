package io.calrelay.sandbox.outlook;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.calrelay.sandbox.world.Assumed;
import io.calrelay.sandbox.world.Verified;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What of an event an answer shows: {@code $select} and {@code $expand}. */
final class Projection {
    private static final Pattern ID = Pattern.compile("id\\s+eq\\s+'((?:[^']|'')*)'");
    private static final Pattern NESTED_SELECT = Pattern.compile("\\$select=([^;)]*)");
    private static final Set<String> EXPANDABLE = Set.of(
            "singleValueExtendedProperties",
            "multiValueExtendedProperties",
            "extensions",
            "attachments",
            "exceptionOccurrences",
            "calendar");
    private static final String EXCEPTIONS = "exceptionOccurrences";
    // Neither can be selected on calendarView (graph.md 1.1).
    private static final Set<String> NOT_ON_VIEWS = Set.of("createdDateTime", "lastModifiedDateTime");

    private final EventView view;
    private final Selection selected;
    private final Map<String, String> expanded;
    private final boolean onView;

    /** @param onView whether the answer is a calendarView, which shows a little less */
    Projection(EventView view, Query query, boolean onView) {
        this.view = view;
        this.onView = onView;
        this.selected = Selection.read(query);
        this.expanded = clauses(query.find("$expand").orElse(""));
        expanded.keySet().forEach(this::requireExpandable);
    }

    private void requireExpandable(String name) {
        boolean known = EXPANDABLE.contains(name)
                && (!name.equals(EXCEPTIONS) || view.switches().isOn(GraphSwitch.EXCEPTIONS_EXPANDABLE));
        if (!known) {
            throw GraphProblem.badRequest("Parsing OData Select and Expand failed: Could not find a property named '"
                    + name + "' on type 'microsoft.graph.event'.");
        }
    }

    ObjectNode show(Occurrence occurrence) {
        return show(occurrence, view.event(occurrence));
    }

    /** @param event the occurrence's wire form, to be cut down */
    ObjectNode show(Occurrence occurrence, ObjectNode event) {
        ObjectNode shown = selected.isAll() ? event : only(event, selected.names());
        if (shown.has("@odata.context")) {
            String context = shown.path("@odata.context").asText();
            shown.put("@odata.context", context.replace("/$entity", selected.inContext() + "/$entity"));
        }
        if (selected.has("cancelledOccurrences") && occurrence.date() == null && !onView) {
            shown.set("cancelledOccurrences", cancelled(occurrence));
        }
        expanded.forEach((name, options) -> expand(shown, occurrence, name, options));
        return shown;
    }

    private ObjectNode only(ObjectNode event, Set<String> members) {
        ObjectNode cut = Json.object();
        event.fields().forEachRemaining(field -> {
            boolean kept = field.getKey().startsWith("@") || field.getKey().equals("id");
            boolean wanted = members.contains(field.getKey()) && !(onView && NOT_ON_VIEWS.contains(field.getKey()));
            boolean meetingAlone =
                    onView && field.getKey().equals("onlineMeeting") && !members.contains("isOnlineMeeting");
            if (kept || (wanted && !meetingAlone)) {
                cut.set(field.getKey(), field.getValue());
            }
        });
        return cut;
    }

    @Verified(on = "2025-09-01", source = "graph.md 0.4, 1.1 [S1][S2]: OID.{seriesMasterId}.{yyyy-MM-dd}")
    private ArrayNode cancelled(Occurrence master) {
        ArrayNode list = Json.array();
        String id = view.id(master);
        master.item().cancelled.forEach(date -> list.add("OID." + id + "." + date));
        return list;
    }

    private void expand(ObjectNode shown, Occurrence occurrence, String name, String options) {
        EventItem item = occurrence.item();
        switch (name) {
            case "singleValueExtendedProperties" -> {
                ArrayNode list = ExtendedProperties.write(extended(occurrence), wanted(options));
                if (!list.isEmpty()) {
                    shown.set(name, list);
                }
            }
            case "extensions" -> {
                ArrayNode list = shown.putArray(name);
                item.extensions.forEach((key, extension) -> {
                    if (!options.contains("eq") || options.contains("'" + key + "'")) {
                        list.add(extension);
                    }
                });
            }
            case "attachments" ->
                item.attachments.forEach(each -> shown.withArray("/attachments").add(each.show()));
            case "exceptionOccurrences" -> {
                if (selected.has(name) && occurrence.date() == null) {
                    shown.set(name, exceptions(item, options));
                }
            }
            default -> shown.putNull(name);
        }
    }

    @Assumed(source = "graph.md 6.3: unknown, hence the switch EXCEPTIONS_SHOW_SERIES_PROPERTIES")
    private Map<String, String> extended(Occurrence occurrence) {
        boolean seriesToo = view.switches().isOn(GraphSwitch.EXCEPTIONS_SHOW_SERIES_PROPERTIES);
        Map<String, String> all = new TreeMap<>();
        if (occurrence.date() == null || seriesToo) {
            all.putAll(occurrence.item().extended);
        }
        occurrence.edit().ifPresent(edit -> all.putAll(edit.extended));
        return all;
    }

    private ArrayNode exceptions(EventItem item, String options) {
        Matcher nested = NESTED_SELECT.matcher(options);
        Set<String> members = nested.find() ? Set.copyOf(Selection.names(nested.group(1))) : Set.of();
        ArrayNode list = Json.array();
        item.edited.keySet().forEach(date -> {
            ObjectNode event = view.event(new Occurrence(item, date));
            list.add(members.isEmpty() ? event : only(event, members));
        });
        return list;
    }

    private static Predicate<String> wanted(String options) {
        List<String> ids = new ArrayList<>();
        Matcher found = ID.matcher(options);
        while (found.find()) {
            ids.add(ExtendedProperties.normal(found.group(1).replace("''", "'")));
        }
        return ids.isEmpty() ? id -> false : ids::contains;
    }

    /** The clauses of an expand, by name, each with what stands in its parentheses. */
    private static Map<String, String> clauses(String expand) {
        Map<String, String> clauses = new TreeMap<>();
        int depth = 0;
        int from = 0;
        for (int i = 0; i <= expand.length(); i++) {
            char c = i < expand.length() ? expand.charAt(i) : ',';
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (c == ',' && depth == 0) {
                String clause = expand.substring(from, i).strip();
                from = i + 1;
                int open = clause.indexOf('(');
                String name = open < 0 ? clause : clause.substring(0, open);
                if (!name.isEmpty()) {
                    clauses.put(name, open < 0 ? "" : clause.substring(open + 1));
                }
            }
        }
        return clauses;
    }
}
