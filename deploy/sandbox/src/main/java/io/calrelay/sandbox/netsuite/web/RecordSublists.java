package io.calrelay.sandbox.netsuite.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.calrelay.sandbox.netsuite.cabinet.Attachments;
import io.calrelay.sandbox.netsuite.cabinet.Attachments.Reference;
import io.calrelay.sandbox.netsuite.event.EventTime;
import io.calrelay.sandbox.netsuite.record.Catalogue;
import io.calrelay.sandbox.netsuite.record.FieldRule;
import io.calrelay.sandbox.netsuite.record.RecordType;
import io.calrelay.sandbox.netsuite.record.Records;
import io.calrelay.sandbox.netsuite.record.Rows;
import io.calrelay.sandbox.netsuite.record.Session;
import io.calrelay.sandbox.netsuite.record.StoredRecord;
import io.calrelay.sandbox.world.Assumed;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The lists on a record's page that no script adds. */
final class RecordSublists {
    private static final List<String> EVENT_COLUMNS = List.of("title", "startdate", "starttime", "status", "organizer");
    private static final Set<String> EVENT_LINKS = Set.of("company", "contact", "transaction", "supportcase");
    private final Records records;
    private final Attachments attachments;

    RecordSublists(Records records, Attachments attachments) {
        this.records = records;
        this.attachments = attachments;
    }

    void add(Session session, StoredRecord row, ObjectNode sublists) {
        RecordType type = records.catalogue().type(row.type());
        type.sublists().forEach((name, columns) -> {
            ObjectNode sublist = sublist(sublists, name, name, "");
            columns.values().forEach(column -> column(sublist, column.id(), column.label()));
            sublist.set("rows", ScreenValues.showLines(columns, row.lines(name)));
        });
        children(session, row, sublists);
        events(session, row, sublists);
        files(row, sublists);
    }

    /** Rows whose parent this row is, as {@code recmach…} sublists (netsuite.md 7). */
    private void children(Session session, StoredRecord row, ObjectNode sublists) {
        for (RecordType child : records.catalogue().all()) {
            for (FieldRule link : child.fields().values()) {
                if (link.parent() && records.catalogue().family(link.target()).contains(row.type())) {
                    ObjectNode sublist = sublist(sublists, "recmach" + link.id(), child.label(), link.parentSubtab());
                    List<FieldRule> shown = child.fields().values().stream()
                            .filter(field -> listed(child, field))
                            .toList();
                    shown.forEach(field -> column(sublist, field.id(), field.label()));
                    ArrayNode rows = sublist.putArray("rows");
                    linked(session, child, link.id(), row).forEach(each -> show(rows.addObject(), shown, each));
                }
            }
        }
    }

    private static boolean listed(RecordType type, FieldRule field) {
        return !field.hidden()
                && (type.custom() ? field.id().startsWith("custrecord") : EVENT_COLUMNS.contains(field.id()));
    }

    private static void show(ObjectNode into, List<FieldRule> fields, StoredRecord row) {
        into.put("id", row.id());
        fields.forEach(field -> ScreenValues.show(into, field, row.fields().get(field.id())));
    }

    private List<StoredRecord> linked(Session session, RecordType type, String field, StoredRecord to) {
        return records.store().whereEqual(type.id(), field, Long.toString(to.id())).stream()
                .filter(each -> records.visible(session, each))
                .toList();
    }

    /** Events that name the record as their company, contact, transaction or case, in the viewer's time. */
    @Assumed(
            source =
                    "netsuite.md 7: which lists show an event is documented; that private ones are left out for others is inferred")
    private void events(Session session, StoredRecord row, ObjectNode sublists) {
        RecordType event = records.catalogue().type(Catalogue.EVENT);
        Map<Long, StoredRecord> found = new TreeMap<>();
        boolean linkable = false;
        for (String link : EVENT_LINKS) {
            FieldRule field = event.field(link);
            if (field != null && records.catalogue().family(field.target()).contains(row.type())) {
                linkable = true;
                linked(session, event, link, row).forEach(each -> found.put(each.id(), each));
            }
        }
        if (linkable) {
            ObjectNode sublist = sublist(sublists, "activities", "Events", "");
            EVENT_COLUMNS.forEach(id -> column(sublist, id, label(event, id)));
            ArrayNode rows = sublist.putArray("rows");
            found.values().forEach(each -> event(session, rows.addObject(), each));
        }
    }

    private void event(Session session, ObjectNode into, StoredRecord event) {
        EventTime seen = EventTime.of(event).in(session.zone());
        into.put("id", event.id())
                .put("title", event.text("title"))
                .put("startdate", seen.day().toString());
        into.put("starttime", seen.allDay() ? "" : seen.start().toString()).put("status", event.text("status"));
        String organizer = Rows.find(records.store(), List.of("employee"), event.text("organizer"))
                .map(person -> Rows.name(records.catalogue(), person))
                .orElse("");
        into.put("organizer", organizer);
    }

    private void files(StoredRecord row, ObjectNode sublists) {
        ObjectNode sublist = sublist(sublists, "mediaitem", "Files", "");
        column(sublist, "name", "Attached Files");
        column(sublist, "size", "Size");
        ArrayNode rows = sublist.putArray("rows");
        attachments
                .files(new Reference(row.type(), row.id()))
                .forEach(file -> rows.addObject()
                        .put("id", file.id())
                        .put("name", file.name())
                        .put("size", file.size()));
    }

    private static String label(RecordType type, String id) {
        FieldRule field = type.field(id);
        return field == null ? id : field.label();
    }

    private static ObjectNode sublist(ObjectNode sublists, String id, String label, String tab) {
        ObjectNode sublist = sublists.putObject(id).put("label", label).put("tab", tab);
        sublist.putArray("columns");
        return sublist;
    }

    private static void column(ObjectNode sublist, String id, String label) {
        sublist.withArray("columns").addObject().put("id", id).put("label", label);
    }
}
