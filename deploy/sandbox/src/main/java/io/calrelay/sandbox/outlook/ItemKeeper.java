package io.calrelay.sandbox.outlook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.calrelay.sandbox.outlook.series.Recurrence;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;

/** Writes items for {@code --data} and reads them again. */
final class ItemKeeper {
    private ItemKeeper() {}

    static ObjectNode keep(EventItem item) {
        ObjectNode kept = Json.object().put("number", item.number).put("uid", item.uid);
        kept.put("created", item.created.toString()).put("modified", item.modified.toString());
        kept.put("version", item.version).put("sequence", item.sequence);
        kept.put("generation", item.generation);
        kept.set("members", item.members.deepCopy());
        kept.set("times", keep(item.times));
        Instant alone = item.instanceOf;
        if (alone != null) {
            kept.put("instanceOf", alone.toString());
        }
        Recurrence recurrence = item.recurrence;
        if (recurrence != null) {
            kept.set("recurrence", EventView.recurrence(recurrence));
        }
        item.cancelled.forEach(date -> kept.withArray("/cancelled").add(date.toString()));
        item.edited.forEach((date, edit) -> kept.withObject("/edited").set(date.toString(), keep(edit)));
        item.extended.forEach(kept.putObject("extended")::put);
        item.extensions.forEach(
                (name, extension) -> kept.withObject("/extensions").set(name, extension.deepCopy()));
        item.attachments.forEach(each -> {
            ObjectNode attachment = kept.withArray("/attachments").addObject().put("id", each.id());
            attachment
                    .put("modified", each.modified().toString())
                    .set("members", each.members().deepCopy());
        });
        return kept;
    }

    static EventItem restore(JsonNode kept) {
        EventItem item = new EventItem(
                kept.path("number").asInt(),
                Json.text(kept, "uid"),
                instant(kept, "created"),
                kept.path("members").deepCopy(),
                times(kept.path("times")));
        item.modified = instant(kept, "modified");
        item.version = kept.path("version").asLong();
        item.sequence = kept.path("sequence").asInt();
        item.generation = kept.path("generation").asInt();
        item.instanceOf = kept.has("instanceOf") ? instant(kept, "instanceOf") : null;
        if (kept.has("recurrence")) {
            item.recurrence = RecurrenceReader.read(kept.path("recurrence"), item.times.startZone());
        }
        kept.path("cancelled").forEach(date -> item.cancelled.add(LocalDate.parse(date.asText())));
        kept.path("edited")
                .fields()
                .forEachRemaining(field -> item.edited.put(LocalDate.parse(field.getKey()), edited(field.getValue())));
        texts(kept.path("extended"), item.extended);
        kept.path("extensions")
                .fields()
                .forEachRemaining(field ->
                        item.extensions.put(field.getKey(), field.getValue().deepCopy()));
        kept.path("attachments")
                .forEach(each -> item.attachments.add(new Attachment(
                        Json.text(each, "id"), each.path("members").deepCopy(), instant(each, "modified"))));
        return item;
    }

    private static ObjectNode keep(EditedOccurrence edit) {
        ObjectNode kept = Json.object().put("version", edit.version).put("modified", edit.modified.toString());
        kept.set("members", edit.members.deepCopy());
        edit.extended.forEach(kept.putObject("extended")::put);
        Times times = edit.times;
        if (times != null) {
            kept.set("times", keep(times));
        }
        return kept;
    }

    private static EditedOccurrence edited(JsonNode kept) {
        Times times = kept.has("times") ? times(kept.path("times")) : null;
        EditedOccurrence edit = new EditedOccurrence(kept.path("members").deepCopy(), times, instant(kept, "modified"));
        edit.version = kept.path("version").asLong();
        texts(kept.path("extended"), edit.extended);
        return edit;
    }

    private static ObjectNode keep(Times times) {
        ObjectNode kept = Json.object().put("start", times.start().toString()).put("startZone", times.startZone());
        kept.put("end", times.end().toString()).put("endZone", times.endZone());
        return kept.put("allDay", times.allDay());
    }

    private static Times times(JsonNode kept) {
        return new Times(
                LocalDateTime.parse(Json.text(kept, "start")),
                Json.text(kept, "startZone"),
                LocalDateTime.parse(Json.text(kept, "end")),
                Json.text(kept, "endZone"),
                kept.path("allDay").asBoolean());
    }

    private static void texts(JsonNode kept, Map<String, String> into) {
        kept.fields()
                .forEachRemaining(
                        field -> into.put(field.getKey(), field.getValue().asText()));
    }

    static Instant instant(JsonNode kept, String member) {
        return Instant.parse(Json.text(kept, member));
    }
}
