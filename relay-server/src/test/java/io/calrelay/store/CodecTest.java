package io.calrelay.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.calrelay.model.EventId;
import io.calrelay.model.EventTime;
import io.calrelay.model.ICalUid;
import io.calrelay.model.MeetingFields;
import io.calrelay.model.Observation;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was stored by another version of the relay must be readable. */
class CodecTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Instant NOON = StoredMeetings.NOON;

    @Test
    void everyKindOfObservation_survives() {
        List<Observation> kinds = List.of(
                StoredMeetings.present("e", "u"),
                new Observation.NotCarried(new EventId("e"), Optional.of(new ICalUid("u")), "a birthday", NOON),
                new Observation.Gone(new EventId("e"), NOON),
                new Observation.NotVisible(new EventId("e"), NOON));

        Set<Class<?>> tried = kinds.stream().map(Observation::getClass).collect(Collectors.toSet());
        assertThat(tried).isEqualTo(Set.of(Observation.class.getPermittedSubclasses()));
        assertThat(kinds)
                .allSatisfy(one -> assertThat(ObservationCodec.read(ObservationCodec.write(one)))
                        .isEqualTo(one));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-10-25T02:30:00+02:00[Europe/Berlin], 2026-10-25T02:30:00+01:00[Europe/Berlin]",
        "2026-11-02T12:00:00Z, 2026-11-02T12:00:00.123456789Z",
        "2026-11-02T12:00:00Z[UTC], 2026-11-02T12:00:00-03:30[America/St_Johns]",
        "2026-11-02T12:00:00+05:45, 2026-11-02T12:00:00+05:45[Asia/Kathmandu]",
    })
    void time_survivesWithItsZoneAndItsHalfOfARepeatedHour(String first, String second) {
        ZonedDateTime start = ZonedDateTime.parse(first);
        ZonedDateTime end = ZonedDateTime.parse(second);
        MeetingFields fields =
                withTime(start.isAfter(end) ? new EventTime.Timed(end, start) : new EventTime.Timed(start, end));

        assertThat(FieldsCodec.readFields(FieldsCodec.write(fields))).isEqualTo(fields);
    }

    @Test
    void membersOfALaterVersion_areIgnored() throws Exception {
        ObjectNode json = ObservationCodec.write(StoredMeetings.present("e", "u"));
        json.put("colour", "green");
        ((ObjectNode) json.path("fields")).putObject("colour").put("rule", "FREQ=DAILY");

        assertThat(ObservationCodec.read(JSON.readTree(json.toString()))).isEqualTo(StoredMeetings.present("e", "u"));
    }

    @Test
    void kindOfALaterVersion_isNamed() throws Exception {
        JsonNode json = JSON.readTree("{\"kind\": \"moved\", \"event\": \"e\", \"asOf\": 0}");

        assertThatThrownBy(() -> ObservationCodec.read(json)).hasMessage("unknown kind of observation: moved");
    }

    @Test
    void missingMember_isNamed() throws Exception {
        JsonNode json = JSON.readTree("{\"kind\": \"gone\"}");

        assertThatThrownBy(() -> ObservationCodec.read(json)).hasMessage("stored content lacks event");
    }

    private static MeetingFields withTime(EventTime time) {
        MeetingFields fields = StoredMeetings.fields();
        return new MeetingFields(
                fields.title(), fields.location(), fields.description(), time, fields.access(), fields.attendees());
    }
}
