package io.calrelay.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.calrelay.model.Agreed;
import io.calrelay.model.CopyKind;
import io.calrelay.model.EventId;
import io.calrelay.model.MeetingFields;
import io.calrelay.model.Side;
import io.calrelay.model.Version;
import java.util.ArrayList;
import java.util.List;

/** What a side agreed to, as JSON and back. */
final class AgreedCodec {
    private AgreedCodec() {}

    static ObjectNode write(Agreed agreed) {
        ObjectNode json = Json.object()
                .put("side", agreed.side().wireName())
                .put("kind", agreed.kind().name())
                .put("version", agreed.version().value())
                .put("generation", agreed.generation());
        agreed.event().ifPresent(event -> json.put("event", event.value()));
        json.set("seen", FieldsCodec.write(agreed.seen()));
        if (!agreed.means().equals(agreed.seen())) {
            json.set("means", FieldsCodec.write(agreed.means()));
        }
        for (MeetingFields attempted : agreed.attempted()) {
            json.withArray("attempted").add(FieldsCodec.write(attempted));
        }
        PieceCodec.write(agreed.family(), json);
        return json;
    }

    static Agreed read(JsonNode json) {
        MeetingFields seen = FieldsCodec.readFields(json.path("seen"));
        List<MeetingFields> attempted = new ArrayList<>();
        json.path("attempted").forEach(each -> attempted.add(FieldsCodec.readFields(each)));
        return new Agreed(
                Side.parse(Json.text(json, "side")),
                CopyKind.valueOf(Json.text(json, "kind")),
                Json.maybeText(json, "event").map(EventId::new),
                new Version(Json.text(json, "version")),
                seen,
                Json.read(json, "means", FieldsCodec::readFields).orElse(seen),
                json.path("generation").intValue(),
                attempted,
                PieceCodec.read(json));
    }
}
