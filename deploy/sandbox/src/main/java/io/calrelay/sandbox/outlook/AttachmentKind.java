package io.calrelay.sandbox.outlook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BinaryNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.calrelay.sandbox.world.Assumed;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.stream.Stream;

/** What can hang on an event: a file, another item, a link to a file in the cloud. */
enum AttachmentKind {
    FILE("fileAttachment") {
        @Override
        void read(JsonNode sent, ObjectNode into) {
            byte[] content = decoded(Json.text(sent, "contentBytes"));
            into.put("contentType", sent.path("contentType").asText("application/octet-stream"));
            into.put("size", content.length);
            into.put("contentId", sent.path("contentId").asText(null));
            into.put("contentBytes", Base64.getEncoder().encodeToString(content));
        }

        @Override
        Answer value(ObjectNode members) {
            return raw(Json.text(members, "contentType"), decoded(Json.text(members, "contentBytes")));
        }
    },
    ITEM("itemAttachment") {
        @Override
        void read(JsonNode sent, ObjectNode into) {
            into.putNull("contentType").put("size", sent.path("item").toString().length());
            into.set(HIDDEN_ITEM, sent.path("item"));
        }

        @Override
        @Assumed(source = "graph.md 11: event items come as iCalendar; which properties is general knowledge")
        Answer value(ObjectNode members) {
            JsonNode item = members.path(HIDDEN_ITEM);
            String text = String.join(
                    "\r\n",
                    "BEGIN:VCALENDAR",
                    "VERSION:2.0",
                    "PRODID:-//Microsoft Corporation//Outlook 16.0 MIMEDIR//EN",
                    "BEGIN:VEVENT",
                    "SUMMARY:" + Json.text(item, "subject"),
                    "DTSTART:" + stamp(item.path("start")),
                    "DTEND:" + stamp(item.path("end")),
                    "END:VEVENT",
                    "END:VCALENDAR",
                    "");
            return raw("text/calendar", text.getBytes(StandardCharsets.UTF_8));
        }
    },
    REFERENCE("referenceAttachment") {
        @Override
        void read(JsonNode sent, ObjectNode into) {
            into.putNull("contentType").put("size", 0);
        }

        @Override
        Answer value(ObjectNode members) {
            throw new GraphProblem(405, "ErrorInvalidRequest", "A reference attachment has no content.");
        }
    };

    /** The member that an item attachment keeps its item in; shown only when it is expanded, which is not simulated. */
    static final String HIDDEN_ITEM = "sandboxItem";

    private final String typeName;

    AttachmentKind(String typeName) {
        this.typeName = typeName;
    }

    /** Takes what was sent into the stored form. */
    abstract void read(JsonNode sent, ObjectNode into);

    /** What {@code $value} answers. */
    abstract Answer value(ObjectNode members);

    String odataType() {
        return "#microsoft.graph." + typeName;
    }

    static AttachmentKind of(JsonNode attachment) {
        String type =
                Json.text(attachment, "@odata.type").replaceFirst("^#?", "").toLowerCase(Locale.ROOT);
        return Stream.of(values())
                .filter(kind -> type.equals(("microsoft.graph." + kind.typeName).toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> GraphProblem.badRequest("An attachment needs the @odata.type of its kind."));
    }

    private static String stamp(JsonNode time) {
        return Json.text(time, "dateTime").replaceFirst("\\..*", "").replaceAll("[-:]", "");
    }

    private static Answer raw(String type, byte[] content) {
        return Answer.ok(BinaryNode.valueOf(content)).with("Content-Type", type);
    }

    private static byte[] decoded(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException malformed) {
            throw GraphProblem.unreadable("Cannot convert the value of 'contentBytes' to 'Edm.Binary'.");
        }
    }
}
