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
    private static final Set<Field> ALL = EnumSet.allOf(Field.class);

    private WriteOperation() {}

    /** Why NetSuite need not be asked: no record can hold what is to be written. Empty if one can. */
    static Optional<String> obstacle(Write write) {
        if (write instanceof Create create) {
            return obstacle(create.fields(), ALL, create.timeZone());
        }
        if (write instanceof Update update) {
            return obstacle(update.fields(), update.changed(), update.timeZone());
        }
        return Optional.empty();
    }

    private static Optional<String> obstacle(MeetingFields fields, Set<Field> written, ZoneId zone) {
        Optional<String> obstacle = Optional.empty();
        if (writesWhen(written)) {
            obstacle = TimeMapping.obstacle(fields.time(), zone)
                    .or(() -> fields.recurrence()
                            .flatMap(recurrence ->
                                    SeriesWriting.of(fields, recurrence, zone).obstacle()));
        }
        return obstacle.isEmpty() && written.contains(Field.EXCEPTIONS)
                ? SeriesWriting.exceptionsObstacle(fields)
                : obstacle;
    }

    /** A record's first day and its recurrence are of one piece: who writes the one writes the other. */
    private static boolean writesWhen(Set<Field> written) {
        return written.contains(Field.TIME) || written.contains(Field.RECURRENCE);
    }

    /** @param revision names this write */
    static void fill(ObjectNode operation, Write write, String revision) {
        if (write instanceof Create create) {
            create(operation, create);
        } else if (write instanceof Update update) {
            operation.put("operation", "update").put("id", number(update.event().value()));
            operation.put("expectedFingerprint", update.expected().value());
            ObjectNode content = operation.putObject("content");
            content(content, update.fields(), update.changed(), update.timeZone());
            BelongsToMapping.write(update.belongsTo(), content);
            HostMapping.write(update.host(), content);
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
        content(content, create.fields(), ALL, create.timeZone());
        BelongsToMapping.write(create.belongsTo(), content);
        HostMapping.write(create.host(), content);
    }

    private static void content(ObjectNode content, MeetingFields fields, Set<Field> written, ZoneId zone) {
        if (writesWhen(written)) {
            TimeMapping.write(fields.time(), zone, content);
            Optional<NativeRecurrence> recurrence = fields.recurrence()
                    .flatMap(each -> SeriesWriting.of(fields, each, zone).recurrence());
            if (recurrence.isPresent() || written.contains(Field.RECURRENCE)) {
                SeriesWriting.write(recurrence, content);
            }
        }
        for (Field field : written) {
            switch (field) {
                case TITLE -> TitleMapping.write(fields.title(), content);
                case LOCATION -> LocationMapping.write(fields.location(), content);
                case DESCRIPTION -> MessageMapping.write(fields.description(), content);
                case TIME, RECURRENCE, EXCEPTIONS -> {}
                case ACCESS -> AccessMapping.write(fields.access(), content);
                case ATTENDEES -> AttendeesMapping.write(fields.attendees(), content);
            }
        }
    }
}
