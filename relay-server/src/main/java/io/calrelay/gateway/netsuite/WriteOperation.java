package io.calrelay.gateway.netsuite;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.calrelay.model.Field;
import io.calrelay.model.MeetingFields;
import io.calrelay.ports.NetSuiteGateway.Write;
import io.calrelay.ports.NetSuiteGateway.Write.Create;
import io.calrelay.ports.NetSuiteGateway.Write.Delete;
import io.calrelay.ports.NetSuiteGateway.Write.Update;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Turns writes into operations of write-request.schema.json. */
final class WriteOperation {
    private WriteOperation() {}

    /** Why NetSuite need not be asked: no record can hold the time. Empty if it can, or if the time is not written. */
    static Optional<String> obstacle(Write write) {
        if (write instanceof Create create) {
            return TimeMapping.obstacle(create.fields().time(), create.timeZone());
        }
        if (write instanceof Update update && update.changed().contains(Field.TIME)) {
            return TimeMapping.obstacle(update.fields().time(), update.timeZone());
        }
        return Optional.empty();
    }

    /** @param revision names this write */
    static void fill(ObjectNode operation, Write write, String revision) {
        if (write instanceof Create create) {
            create(operation, create);
        } else if (write instanceof Update update) {
            operation.put("operation", "update").put("id", number(update.event().value()));
            operation.put("expectedFingerprint", update.expected().value());
            content(operation.putObject("content"), update.fields(), update.changed(), update.timeZone());
        } else if (write instanceof Delete delete) {
            operation.put("operation", "delete").put("id", number(delete.event().value()));
            operation.put("expectedFingerprint", delete.expected().value());
        } else {
            throw new AssertionError("not a write: " + write.getClass());
        }
        operation.put("revision", revision);
    }

    /** NetSuite's ids are numbers. */
    static long number(String eventId) {
        return Long.parseLong(eventId);
    }

    private static void create(ObjectNode operation, Create create) {
        operation.put("operation", "create");
        operation.put("key", new PieceKey(create.meeting(), create.piece()).text());
        ObjectNode content = operation.putObject("content").put("organizer", create.organizerEmployee());
        content(content, create.fields(), EnumSet.allOf(Field.class), create.timeZone());
    }

    private static void content(ObjectNode content, MeetingFields fields, Set<Field> written, ZoneId zone) {
        for (Field field : written) {
            switch (field) {
                case TITLE -> TitleMapping.write(fields.title(), content);
                case LOCATION -> LocationMapping.write(fields.location(), content);
                case DESCRIPTION -> MessageMapping.write(fields.description(), content);
                case TIME -> TimeMapping.write(fields.time(), zone, content);
                case RECURRENCE, EXCEPTIONS -> {}
                case ACCESS -> AccessMapping.write(fields.access(), content);
                case ATTENDEES -> AttendeesMapping.write(fields.attendees(), content);
            }
        }
    }
}
