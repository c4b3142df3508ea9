package io.calrelay.gateway.outlook;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.graph.models.DateTimeTimeZone;
import com.microsoft.graph.models.Event;
import com.microsoft.graph.models.EventType;
import io.calrelay.model.EventId;
import io.calrelay.model.ICalUid;
import io.calrelay.model.Observation;
import io.calrelay.model.Observation.Gone.By;
import io.calrelay.model.Observation.NotCarried;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EventReadingTest {
    private static final EventId ID = new EventId("E1");

    private static final String DATED_UID = "040000008200E00074C5B7101A82E00807EA031E"
            + "001A2B3C4D5E6FDC01000000000000000010000000A7B6C5D4E3F2418F9D8C7B6A59483726";

    private final EventReading reading = new EventReading(new EventMapping(), () -> SimulatedOutlook.NOW);

    @Test
    void tombstone_isGoneNow() {
        Event event = new Event();
        event.setId("E1");
        event.setAdditionalData(Map.of("@removed", "deleted"));

        assertThat(reading.read(event, SimulatedOutlook.ALICE.owner()))
                .isEqualTo(new Observation.Gone(ID, SimulatedOutlook.NOW, By.OWNER));
    }

    @Test
    void copyThatTheOrganizerCancelled_isGone() {
        Event event = event(EventType.SingleInstance);
        event.setIsCancelled(true);
        event.setIsOrganizer(false);

        assertThat(reading.read(event, SimulatedOutlook.ALICE.owner()))
                .isEqualTo(new Observation.Gone(ID, SimulatedOutlook.NOW, By.ORGANIZER));
    }

    @Test
    void seriesThatTheOrganizerCancelled_isGone() {
        Event event = event(EventType.SeriesMaster);
        event.setIsCancelled(true);

        assertThat(reading.read(event, SimulatedOutlook.ALICE.owner()))
                .isEqualTo(new Observation.Gone(ID, SimulatedOutlook.NOW, By.ORGANIZER));
    }

    @ParameterizedTest
    @EnumSource(
            value = EventType.class,
            names = {"Occurrence", "Exception"})
    void partOfASeries_leadsToItsMaster(EventType type) {
        Event event = event(type);
        event.setSeriesMasterId("M1");

        assertThat(EventReading.master(event)).hasValue(new EventId("M1"));
    }

    @ParameterizedTest
    @EnumSource(
            value = EventType.class,
            names = {"SingleInstance", "Occurrence", "Exception"})
    void occurrenceWithoutAMaster_isAnEventOfItsOwn(EventType type) {
        Event event = event(type);
        event.setICalUId(DATED_UID);

        assertThat(EventReading.master(event)).isEmpty();
        assertThat(reading.read(event, SimulatedOutlook.ALICE.owner()))
                .isInstanceOfSatisfying(
                        Observation.Present.class,
                        alone -> assertThat(alone.uid()).hasValue(new ICalUid(DATED_UID)));
    }

    @Test
    void seriesWithoutAPattern_isNotCarriedAndSaysWhy() {
        assertThat(reading.read(event(EventType.SeriesMaster), SimulatedOutlook.ALICE.owner()))
                .isEqualTo(new NotCarried(
                        ID, Optional.empty(), "the series does not say when it takes place", SimulatedOutlook.NOW));
    }

    @Test
    void kindThatTheSdkDoesNotKnow_isNotCarried() {
        Event event = new Event();
        event.setId("E1");

        assertThat(reading.read(event, SimulatedOutlook.ALICE.owner())).isInstanceOf(NotCarried.class);
    }

    @Test
    void eventWithoutAnEnd_isNotCarried() {
        Event event = event(EventType.SingleInstance);
        event.setEnd(null);

        assertThat(reading.read(event, SimulatedOutlook.ALICE.owner())).isInstanceOf(NotCarried.class);
    }

    @Test
    void singleEvent_isPresent() {
        assertThat(reading.read(event(EventType.SingleInstance), SimulatedOutlook.ALICE.owner()))
                .isInstanceOf(Observation.Present.class);
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
