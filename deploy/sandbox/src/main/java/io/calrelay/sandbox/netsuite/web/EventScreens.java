package io.calrelay.sandbox.netsuite.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.calrelay.sandbox.netsuite.event.EventPolicy;
import io.calrelay.sandbox.netsuite.event.EventTime;
import io.calrelay.sandbox.netsuite.record.Catalogue;
import io.calrelay.sandbox.netsuite.record.Draft;
import io.calrelay.sandbox.netsuite.record.NetSuiteError;
import io.calrelay.sandbox.netsuite.record.RecordType;
import io.calrelay.sandbox.netsuite.record.Records;
import io.calrelay.sandbox.netsuite.record.Records.SaveOptions;
import io.calrelay.sandbox.netsuite.record.SaveKind;
import io.calrelay.sandbox.netsuite.record.Session;
import io.calrelay.sandbox.netsuite.record.StoredRecord;
import io.calrelay.sandbox.world.Assumed;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a person does with events in NetSuite's own screens. Times are on the person's wall clock. */
public final class EventScreens {
    private static final Set<String> WHEN = Set.of("startdate", "starttime", "endtime");
    private static final Set<String> NOT_COPIED = Set.of(
            "externalid",
            "frequency",
            "period",
            "recurrencedow",
            "recurrencedowmask",
            "recurrencedowim",
            "seriesstartdate",
            "endbydate",
            "noenddate",
            "exclusiondate",
            "createddate",
            "lastmodifieddate",
            "startdate",
            "sendemail");
    private static final Set<String> SHOWN_ONLY = Set.of("id", "exclusiondate");
    private final Records records;
    private final EventPolicy policy;

    public EventScreens(Records records, EventPolicy policy) {
        this.records = records;
        this.policy = policy;
    }

    long create(Session session, JsonNode body) {
        Draft draft = records.create(session, Catalogue.EVENT);
        fill(session, draft, body);
        return records.save(session, draft, new SaveOptions(SaveKind.CREATE, false))
                .id();
    }

    ObjectNode show(Session session, long id) {
        StoredRecord row = records.load(session, Catalogue.EVENT, id);
        RecordType type = records.catalogue().type(Catalogue.EVENT);
        ObjectNode node = JsonNodeFactory.instance.objectNode().put("id", row.id());
        type.fields()
                .values()
                .forEach(field -> ScreenValues.show(node, field, row.fields().get(field.id())));
        EventTime seen = EventTime.of(row).in(session.zone());
        node.put("startdate", seen.day().toString());
        node.set("exclusiondate", ScreenValues.list(row.fields().get("exclusiondate")));
        if (!row.text("starttime").isEmpty()) {
            node.put("starttime", seen.start().toString());
            node.put("endtime", seen.end().toString());
        }
        type.sublists()
                .forEach((name, columns) -> node.set(name + "s", ScreenValues.showLines(columns, row.lines(name))));
        return node;
    }

    void edit(Session session, long id, JsonNode body) {
        Draft draft = Draft.edit(records.load(session, Catalogue.EVENT, id));
        fill(session, draft, body);
        records.save(session, draft, SaveOptions.EDIT);
    }

    void delete(Session session, long id) {
        records.delete(session, Catalogue.EVENT, id);
    }

    /** The acting person's own line. */
    @Assumed(source = "netsuite.md 3.4: whether an answer fires a user event is unknown; here it is an EDIT")
    void respond(Session session, long id, String response) {
        Draft draft = Draft.edit(records.load(session, Catalogue.EVENT, id));
        String self = Long.toString(session.userId());
        Map<String, Object> line = draft.lines("attendee").stream()
                .filter(each -> self.equals(each.get("attendee")))
                .findFirst()
                .orElseThrow(() -> NetSuiteError.noPermission("Events"));
        line.put("response", response);
        records.save(session, draft, SaveOptions.EDIT);
    }

    /**
     * "Edit this occurrence": an independent event takes the day, the series loses it. The new event is made first, so that a
     * change that is refused leaves the series whole.
     */
    @Assumed(
            source =
                    "netsuite.md 1.5: the mechanism of the SOAP model; that the screen does the same, and that custom fields go along, is inferred")
    long detach(Session session, long id, String date, JsonNode body) {
        StoredRecord series = records.load(session, Catalogue.EVENT, id);
        LocalDate day = occurrence(session, series, date);
        if (!policy.mayEdit(session, series)) {
            throw NetSuiteError.noPermission("Events");
        }
        Draft draft = Draft.create(Catalogue.EVENT);
        series.fields().forEach((field, value) -> {
            if (!NOT_COPIED.contains(field)) {
                draft.set(field, value);
            }
        });
        draft.set("startdate", day.toString());
        draft.set("frequency", "NONE");
        series.sublists().forEach(draft::lines);
        fill(session, draft, body);
        long detached = records.save(session, draft, new SaveOptions(SaveKind.CREATE, false))
                .id();
        exclude(session, series, day);
        return detached;
    }

    void deleteOccurrence(Session session, long id, String date) {
        StoredRecord series = records.load(session, Catalogue.EVENT, id);
        exclude(session, series, occurrence(session, series, date));
    }

    private void exclude(Session session, StoredRecord series, LocalDate day) {
        Draft draft = Draft.edit(series);
        List<String> days = new ArrayList<>();
        if (series.fields().get("exclusiondate") instanceof List<?> before) {
            before.forEach(each -> days.add(each.toString()));
        }
        days.add(day.toString());
        draft.set("exclusiondate", List.copyOf(days));
        records.save(session, draft, SaveOptions.EDIT);
    }

    /** The day in the series' own zone that the person sees as that date. */
    private LocalDate occurrence(Session session, StoredRecord series, String date) {
        try {
            LocalDate seen = LocalDate.parse(date);
            EventTime time = EventTime.of(series);
            return policy.occurrences().days(series, seen.minusDays(1), seen.plusDays(1)).stream()
                    .filter(day -> time.on(day).in(session.zone()).day().equals(seen))
                    .findFirst()
                    .orElseThrow(() -> NetSuiteError.missingRecord(Catalogue.EVENT, series.id() + " on " + date));
        } catch (DateTimeParseException unreadable) {
            throw NetSuiteError.invalidValue("date", date);
        }
    }

    private void fill(Session session, Draft draft, JsonNode body) {
        RecordType type = records.catalogue().type(Catalogue.EVENT);
        body.properties().forEach(each -> {
            String id = each.getKey();
            if (id.equals("attendees") || id.equals("resources")) {
                String sublist = id.substring(0, id.length() - 1);
                draft.lines(sublist, lines(type, sublist, draft, each.getValue()));
            } else if (!WHEN.contains(id) && !SHOWN_ONLY.contains(id)) {
                ScreenValues.set(type, draft, id, each.getValue());
            }
        });
        ScreenTime.apply(session, type, draft, body);
    }

    /** The organizer's line stays when a list leaves it out: the screen offers no way to take it away. */
    private static List<Map<String, Object>> lines(RecordType type, String sublist, Draft draft, JsonNode body) {
        List<Map<String, Object>> before = draft.lines(sublist);
        List<Map<String, Object>> lines = ScreenValues.lines(type, sublist, body, before);
        String organizer = draft.text("organizer");
        boolean listed = lines.stream().anyMatch(line -> organizer.equals(line.get("attendee")));
        if (sublist.equals("attendee") && !listed) {
            before.stream()
                    .filter(line -> organizer.equals(line.get("attendee")))
                    .findFirst()
                    .ifPresent(line -> lines.add(0, line));
        }
        return lines;
    }
}
