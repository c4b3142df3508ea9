package io.calrelay.sandbox.netsuite.script;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.calrelay.sandbox.netsuite.record.Draft;
import io.calrelay.sandbox.netsuite.record.FieldRule;
import io.calrelay.sandbox.netsuite.record.NetSuiteError;
import io.calrelay.sandbox.netsuite.record.RecordType;
import io.calrelay.sandbox.netsuite.record.Records;
import io.calrelay.sandbox.netsuite.record.Rows;
import io.calrelay.sandbox.netsuite.record.SaveKind;
import io.calrelay.sandbox.netsuite.record.StoredRecord;
import io.calrelay.sandbox.world.Verified;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The Java side of N/record. */
@Verified(on = "2026-11", source = "netsuite.md 3.2, Oracle help 157072844224: unit costs")
final class RecordOperations {
    private final Records records;

    RecordOperations(Records records) {
        this.records = records;
    }

    void addTo(Map<String, Operation> operations) {
        operations.put("record.type", (call, in) -> RecordJson.describe(type(in)));
        operations.put("record.create", this::create);
        operations.put("record.load", this::load);
        operations.put("record.copy", this::copy);
        operations.put("record.save", this::save);
        operations.put("record.submit", this::submit);
        operations.put("record.delete", this::delete);
        operations.put("record.text", this::text);
        operations.put("record.options", this::options);
    }

    private RecordType type(JsonNode in) {
        return records.catalogue().scriptable(in.path("type").asText());
    }

    private static int readCost(RecordType type) {
        return type.custom() ? 2 : type.transaction() ? 10 : 5;
    }

    private static int writeCost(RecordType type) {
        return 2 * readCost(type);
    }

    private JsonNode create(Invocation call, JsonNode in) {
        RecordType type = type(in);
        call.meter().charge(readCost(type));
        return RecordJson.of(type, records.create(call.session(), type.id()).look());
    }

    private JsonNode load(Invocation call, JsonNode in) {
        RecordType type = type(in);
        call.meter().charge(readCost(type));
        StoredRecord row = records.load(call.session(), type.id(), id(in));
        call.touched(row.type(), row.id());
        return RecordJson.of(type, row);
    }

    private JsonNode copy(Invocation call, JsonNode in) {
        ObjectNode row = (ObjectNode) load(call, in);
        row.put("id", 0).put("version", 0);
        ((ObjectNode) row.get("fields")).remove("externalid");
        return row;
    }

    private JsonNode save(Invocation call, JsonNode in) {
        RecordType type = type(in);
        call.meter().charge(writeCost(type));
        Draft draft = draft(call, type, in);
        RecordJson.apply(type, draft, in);
        boolean ignore = in.path("ignoreMandatory").asBoolean();
        SaveKind kind = draft.isNew() ? SaveKind.CREATE : SaveKind.EDIT;
        StoredRecord saved = records.save(call.session(), draft, new Records.SaveOptions(kind, ignore));
        call.changed();
        call.touched(saved.type(), saved.id());
        return JsonNodeFactory.instance.numberNode(saved.id());
    }

    private Draft draft(Invocation call, RecordType type, JsonNode in) {
        if (id(in) <= 0) {
            Draft draft = records.create(call.session(), type.id());
            type.sublists().keySet().forEach(sublist -> draft.lines(sublist).clear());
            return draft;
        }
        StoredRecord row = records.load(call.session(), type.id(), id(in));
        if (type.guarded() && row.version() != in.path("version").asLong()) {
            throw new NetSuiteError("RCRD_HAS_BEEN_CHANGED", "Record has been changed");
        }
        return Draft.edit(row);
    }

    private JsonNode submit(Invocation call, JsonNode in) {
        RecordType type = type(in);
        call.meter().charge(readCost(type));
        Draft draft = Draft.edit(records.load(call.session(), type.id(), id(in)));
        in.path("values").properties().forEach(each -> RecordJson.set(type, draft, each.getKey(), each.getValue()));
        boolean ignore = in.path("ignoreMandatory").asBoolean(true);
        StoredRecord saved = records.save(call.session(), draft, new Records.SaveOptions(SaveKind.XEDIT, ignore));
        call.changed();
        call.touched(saved.type(), saved.id());
        return JsonNodeFactory.instance.numberNode(saved.id());
    }

    private JsonNode delete(Invocation call, JsonNode in) {
        RecordType type = type(in);
        call.meter().charge(writeCost(type));
        records.delete(call.session(), type.id(), id(in));
        call.changed();
        call.touched(type.id(), id(in));
        return JsonNodeFactory.instance.numberNode(id(in));
    }

    private JsonNode text(Invocation call, JsonNode in) {
        FieldRule field = field(in);
        String value = in.path("value").asText("");
        return JsonNodeFactory.instance.textNode(
                field == null ? value : Rows.display(records.catalogue(), records.store(), field, value));
    }

    private JsonNode options(Invocation call, JsonNode in) {
        FieldRule field = field(in);
        ArrayNode options = JsonNodeFactory.instance.arrayNode();
        if (field != null) {
            field.literals()
                    .forEach(each -> options.addObject().put("value", each).put("text", each));
            records.catalogue().family(field.target()).stream()
                    .flatMap(type -> records.store().all(type).stream())
                    .limit(1000)
                    .forEach(row -> options.addObject()
                            .put("value", Long.toString(row.id()))
                            .put("text", Rows.name(records.catalogue(), row)));
        }
        return options;
    }

    private @Nullable FieldRule field(JsonNode in) {
        String sublist = in.path("sublist").asText("");
        String id = in.path("field").asText();
        return sublist.isEmpty()
                ? type(in).field(id)
                : type(in).sublists().getOrDefault(sublist, Map.of()).get(id);
    }

    private static long id(JsonNode in) {
        return Rows.id(in.path("id").asText(""));
    }
}
