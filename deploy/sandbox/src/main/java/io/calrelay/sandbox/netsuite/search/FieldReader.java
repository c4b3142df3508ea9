package io.calrelay.sandbox.netsuite.search;

import io.calrelay.sandbox.netsuite.event.EventTime;
import io.calrelay.sandbox.netsuite.record.Catalogue;
import io.calrelay.sandbox.netsuite.record.FieldRule;
import io.calrelay.sandbox.netsuite.record.FieldType;
import io.calrelay.sandbox.netsuite.record.NetSuiteError;
import io.calrelay.sandbox.netsuite.record.RecordStore;
import io.calrelay.sandbox.netsuite.record.RecordType;
import io.calrelay.sandbox.netsuite.record.Rows;
import io.calrelay.sandbox.netsuite.record.StoredRecord;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what a search can see of a hit: fields, ids, lines, occurrences and fields of joined rows. */
final class FieldReader {
    private static final Set<String> LINE_FIELDS = Set.of("attendee", "response", "resource");
    // The joins of an event search, and of those only two lead to records that this account has (netsuite.md 1.6).
    private static final Map<String, String> ATTENDEE_JOINS =
            Map.of("attendeecontact", "contact", "attendeecustomer", "customer");
    private static final Map<String, String> KINDS = Map.of(
            "employee",
            "Employee",
            "customer",
            "CustJob",
            "contact",
            "Contact",
            "partner",
            "Partner",
            "vendor",
            "Vendor",
            "entitygroup",
            "Group");
    private final Catalogue catalogue;
    private final RecordStore store;

    FieldReader(Catalogue catalogue, RecordStore store) {
        this.catalogue = catalogue;
        this.store = store;
    }

    /** Whether a row has one such value for each line of a sublist. */
    static boolean ofLine(String name, String join) {
        return join.isEmpty() ? LINE_FIELDS.contains(name) : ATTENDEE_JOINS.containsKey(join);
    }

    static String sublist(String name) {
        return name.equals("resource") ? "resource" : "attendee";
    }

    static boolean ofOccurrence(String name) {
        return name.equals("instancestart") || name.equals("instanceend");
    }

    /** How the field is typed, or an error where a search cannot use it. */
    FieldRule rule(RecordType base, String name, String join, boolean asFilter) {
        RecordType type = join.isEmpty() ? base : joined(base, join, asFilter);
        // Its metadata have no column for the id of what was deleted (netsuite.md 6).
        boolean numbered = !type.id().equals("DeletedRecord");
        if (numbered && name.equals("internalid")) {
            return plain(name, FieldType.SELECT);
        }
        if ((numbered && name.equals("internalidnumber")) || (name.equals("id") && type.custom())) {
            return plain(name, FieldType.INTEGER);
        }
        boolean known = asFilter ? type.filterable(name) : type.returnable(name);
        if (!known && !(name.equals("externalidstring") && type.field("externalid") != null)) {
            throw asFilter ? noFilter(name, join) : noColumn(name, join);
        }
        return special(type, name);
    }

    private static FieldRule special(RecordType type, String name) {
        return switch (name) {
            case "attendee", "response", "resource" ->
                Objects.requireNonNull(type.sublists()
                        .getOrDefault(name.equals("resource") ? "resource" : "attendee", Map.of())
                        .get(name));
            case "instancestart", "instanceend" -> plain(name, FieldType.DATETIME);
            case "date" -> plain("startdate", FieldType.DATE);
            case "externalidstring" -> plain("externalid", FieldType.TEXT);
            case "externalid" -> plain("externalid", FieldType.SELECT);
            default -> Objects.requireNonNull(type.field(name));
        };
    }

    private RecordType joined(RecordType base, String join, boolean asFilter) {
        boolean event = base.id().equals(Catalogue.EVENT);
        if (event && ATTENDEE_JOINS.containsKey(join)) {
            return catalogue.type(ATTENDEE_JOINS.getOrDefault(join, ""));
        }
        FieldRule link = base.field(join);
        boolean joins = !event || join.startsWith("custevent");
        if (link == null || link.target().isEmpty() || !joins) {
            throw asFilter ? noFilter(join, join) : noColumn(join, join);
        }
        return catalogue.type(
                link.target().equals("attendee")
                        ? "entity"
                        : link.target().equals("company") ? "customer" : link.target());
    }

    /** The canonical value; null where it is empty. */
    @Nullable
    Object value(Hit hit, String name, String join) {
        if (!join.isEmpty()) {
            return joined(hit, join)
                    .map(row -> value(new Hit(row, null, null), name, ""))
                    .orElse(null);
        }
        StoredRecord row = hit.row();
        Map<String, Object> line = hit.line();
        if (line != null && ofLine(name, "")) {
            return line.get(name);
        }
        return switch (name) {
            case "internalid" -> Long.toString(row.id());
            case "internalidnumber", "id" -> row.id();
            case "instancestart", "instanceend" -> occurrence(hit, name);
            case "date" -> row.fields().get("startdate");
            case "externalidstring" -> row.fields().get("externalid");
            case "type" -> row.fields().getOrDefault("type", KINDS.get(row.type()));
            default -> row.fields().get(name);
        };
    }

    private Optional<StoredRecord> joined(Hit hit, String join) {
        Map<String, Object> line = hit.line();
        if (ATTENDEE_JOINS.containsKey(join)) {
            List<String> type = List.of(ATTENDEE_JOINS.getOrDefault(join, ""));
            return line == null ? Optional.empty() : Rows.find(store, type, Objects.toString(line.get("attendee"), ""));
        }
        FieldRule link = catalogue.type(hit.row().type()).field(join);
        List<String> family = link == null ? List.of() : catalogue.family(link.target());
        return Rows.find(store, family, hit.row().text(join));
    }

    private static String occurrence(Hit hit, String name) {
        EventTime time = EventTime.of(hit.row());
        LocalDate day = Objects.requireNonNullElse(hit.occurrence(), time.day());
        Instant instant = name.equals("instancestart")
                ? time.on(day).startInstant()
                : time.on(day).endInstant();
        return instant.toString();
    }

    String display(FieldRule rule, String value) {
        return Rows.display(catalogue, store, rule, value);
    }

    private static FieldRule plain(String id, FieldType type) {
        return new FieldRule(id, id, type, "", List.of(), false, false, true, false, false, 0, "", "");
    }

    private static NetSuiteError noFilter(String name, String join) {
        return new NetSuiteError(
                "SSS_INVALID_SRCH_FILTER",
                "An nlobjSearchFilter contains invalid search criteria: " + (join.isEmpty() ? "" : join + ".") + name
                        + ".");
    }

    private static NetSuiteError noColumn(String name, String join) {
        return new NetSuiteError(
                "SSS_INVALID_SRCH_COL",
                "An nlobjSearchColumn contains an invalid column, or is not in proper syntax: "
                        + (join.isEmpty() ? "" : join + ".") + name + ".");
    }
}
