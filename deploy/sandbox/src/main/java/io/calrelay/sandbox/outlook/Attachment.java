package io.calrelay.sandbox.outlook;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;

/** Something that hangs on an event; {@code members} is its wire form without id and time. */
record Attachment(String id, ObjectNode members, Instant modified) {
    ObjectNode show() {
        ObjectNode shown =
                Json.object().put("@odata.type", AttachmentKind.of(members).odataType());
        shown.put("id", id).put("lastModifiedDateTime", EventView.STAMP.format(modified));
        shown.setAll(members.deepCopy());
        shown.remove(AttachmentKind.HIDDEN_ITEM);
        return shown;
    }
}
