package io.calrelay.gateway.netsuite;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.calrelay.model.Observation;
import io.calrelay.model.Observation.NotCarried;
import io.calrelay.model.Observation.Present;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventReadingTest {
    private final ObjectNode event = Samples.event(Samples.JSON.createObjectNode());

    @Test
    void cancelledEvent_isNotCarried() {
        event.put("status", "CANCELLED");
        assertThat(EventReading.observation(event)).isEqualTo(notCarried("it is cancelled"));
    }

    @Test
    void timesThatMakeNoSense_areNotCarriedRatherThanGuessed() {
        event.put("endTime", "08:00");
        assertThat(EventReading.observation(event)).isEqualTo(notCarried("its times make no sense"));
    }

    @Test
    void zoneUnknownHere_isNamed() {
        event.put("timeZone", "Mars/Olympus");
        assertThat(EventReading.observation(event))
                .isEqualTo(notCarried("its time zone is not known here: Mars/Olympus"));
    }

    @ParameterizedTest
    @CsvSource({"TENTATIVE", "COMPLETE", "CONFIRMED"})
    void otherStatus_isCarried(String status) {
        event.put("status", status);
        assertThat(EventReading.observation(event)).isInstanceOf(Present.class);
    }

    @Test
    void eventThatAPersonMade_hasNoMarkerAndMayHaveNoOrganizer() {
        event.putNull("key").putNull("organizer");
        assertThat(EventReading.observation(event)).isInstanceOfSatisfying(Present.class, present -> {
            assertThat(present.marker()).isEmpty();
            assertThat(present.organizer()).isEmpty();
            assertThat(present.byOwner()).isTrue();
        });
    }

    private Observation notCarried(String why) {
        return new NotCarried(
                EventReading.id(event),
                Optional.empty(),
                why,
                Instant.ofEpochMilli(event.path("readAt").asLong()));
    }
}
