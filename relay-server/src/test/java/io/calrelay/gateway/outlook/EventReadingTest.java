package io.calrelay.gateway.outlook;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.graph.models.DateTimeTimeZone;
import com.microsoft.graph.models.Event;
import com.microsoft.graph.models.EventType;
import io.calrelay.model.EventId;
import io.calrelay.model.Observation;
import io.calrelay.model.Observation.NotCarried;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EventReadingTest {
    private static final EventId ID = new EventId("E1");

    private final EventReading reading = new EventReading(new EventMapping(), () -> SimulatedOutlook.NOW);

    @Test
    void tombstone_isGoneNow() {
        Event event = new Event();
        event.setId("E1");
        event.setAdditionalData(Map.of("@removed", "deleted"));

        assertThat(reading.read(event)).isEqualTo(new Observation.Gone(ID, SimulatedOutlook.NOW));
    }

    @Test
    void copyThatTheOrganizerCancelled_isGone() {
        Event event = event(EventType.SingleInstance);
        event.setIsCancelled(true);
        event.setIsOrganizer(false);

        assertThat(reading.read(event)).isEqualTo(new Observation.Gone(ID, SimulatedOutlook.NOW));
    }

    @ParameterizedTest
    @EnumSource(value = EventType.class, names = "SingleInstance", mode = EnumSource.Mode.EXCLUDE)
    void partOfASeries_isNotCarriedEvenIfCancelled(EventType type) {
        Event event = event(type);
        event.setIsCancelled(true);

        assertThat(reading.read(event))
                .isEqualTo(new NotCarried(
                        ID, Optional.empty(), "recurring series are not carried yet", SimulatedOutlook.NOW));
    }

    @Test
    void kindThatTheSdkDoesNotKnow_isNotCarried() {
        Event event = new Event();
        event.setId("E1");

        assertThat(reading.read(event)).isInstanceOf(NotCarried.class);
    }

    @Test
    void eventWithoutAnEnd_isNotCarried() {
        Event event = event(EventType.SingleInstance);
        event.setEnd(null);

        assertThat(reading.read(event)).isInstanceOf(NotCarried.class);
    }

    @Test
    void singleEvent_isPresent() {
        assertThat(reading.read(event(EventType.SingleInstance))).isInstanceOf(Observation.Present.class);
    }

    private static Event event(EventType type) {
        Event event = new Event();
        event.setId("E1");
        event.setChangeKey("K1");
        event.setType(type);
        event.setStart(at("2026-12-03T08:00:00.0000000"));
        event.setEnd(at("2026-12-03T09:00:00.0000000"));
        return event;
    }

    private static DateTimeTimeZone at(String utc) {
        DateTimeTimeZone moment = new DateTimeTimeZone();
        moment.setDateTime(utc);
        moment.setTimeZone("UTC");
        return moment;
    }
}
