package io.calrelay.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.calrelay.model.AccessLevel;
import io.calrelay.model.Attendee;
import io.calrelay.model.MeetingFields;
import io.calrelay.model.OccurrenceChange;
import io.calrelay.model.Recurrence;
import io.calrelay.model.RecurrenceId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** How a meeting repeats and how its occurrences differ, as JSON and back. */
final class SeriesCodec {
    private SeriesCodec() {}

    static void write(MeetingFields fields, ObjectNode json) {
        fields.recurrence().ifPresent(recurrence -> {
            ObjectNode node = json.putObject("recurrence");
            ArrayNode rules = node.putArray("rules");
            recurrence.rules().forEach(rules::add);
            ArrayNode added = node.putArray("added");
            recurrence.added().forEach(each -> added.add(each.wireName()));
        });
        if (!fields.exceptions().isEmpty()) {
            ObjectNode exceptions = json.putObject("exceptions");
            fields.exceptions().forEach((occurrence, change) -> exceptions.set(occurrence.wireName(), write(change)));
        }
    }

    static MeetingFields read(JsonNode json, MeetingFields single) {
        SortedMap<RecurrenceId, OccurrenceChange> exceptions = new TreeMap<>();
        json.path("exceptions")
                .properties()
                .forEach(each -> exceptions.put(RecurrenceId.parse(each.getKey()), readChange(each.getValue())));
        return single.withRecurrence(Json.read(json, "recurrence", SeriesCodec::readRecurrence))
                .withExceptions(exceptions);
    }

    private static Recurrence readRecurrence(JsonNode json) {
        List<String> rules = new ArrayList<>();
        json.path("rules").forEach(rule -> rules.add(rule.textValue()));
        List<RecurrenceId> added = new ArrayList<>();
        json.path("added").forEach(each -> added.add(RecurrenceId.parse(each.textValue())));
        return Recurrence.of(rules, added);
    }

    /** A cancelled occurrence is null. */
    private static JsonNode write(OccurrenceChange change) {
        if (!(change instanceof OccurrenceChange.Edited edited)) {
            return Json.object().nullNode();
        }
        ObjectNode json = Json.object();
        edited.title().ifPresent(title -> json.put("title", title));
        edited.location().ifPresent(location -> json.put("location", location));
        edited.description().ifPresent(text -> json.set("description", FieldsCodec.write(text)));
        edited.time().ifPresent(time -> json.set("time", FieldsCodec.write(time)));
        edited.access().ifPresent(access -> json.put("access", access.name()));
        edited.attendees().ifPresent(attendees -> {
            ArrayNode array = json.putArray("attendees");
            attendees.forEach(attendee -> array.add(FieldsCodec.write(attendee)));
        });
        return json;
    }

    private static OccurrenceChange readChange(JsonNode json) {
        if (json.isNull()) {
            return new OccurrenceChange.Cancelled();
        }
        return new OccurrenceChange.Edited(
                Json.maybeText(json, "title"),
                Json.maybeText(json, "location"),
                Json.read(json, "description", FieldsCodec::readText),
                Json.read(json, "time", FieldsCodec::readTime),
                Json.maybeText(json, "access").map(AccessLevel::valueOf),
                json.has("attendees") ? Optional.of(attendees(json.path("attendees"))) : Optional.empty());
    }

    private static List<Attendee> attendees(JsonNode json) {
        List<Attendee> attendees = new ArrayList<>();
        json.forEach(attendee -> attendees.add(FieldsCodec.readAttendee(attendee)));
        return attendees;
    }
}
