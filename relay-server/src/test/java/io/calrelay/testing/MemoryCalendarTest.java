package io.calrelay.testing;

import io.calrelay.contract.CalendarGatewayContract;
import io.calrelay.contract.CalendarUnderTest;
import io.calrelay.model.CalendarId;
import io.calrelay.model.CalendarService;
import io.calrelay.model.EmailAddress;
import io.calrelay.model.EventId;
import io.calrelay.model.Field;
import io.calrelay.model.MeetingFields;
import io.calrelay.ports.CalendarGateway;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Nested;

/** The calendars in memory keep the promises of the port, with either provider's habits. */
class MemoryCalendarTest {
    @Nested
    class LikeOutlook extends InMemory {
        LikeOutlook() {
            super(MemoryCalendar.Habits.OUTLOOK, CalendarService.OUTLOOK);
        }
    }

    @Nested
    class LikeGoogle extends InMemory {
        LikeGoogle() {
            super(MemoryCalendar.Habits.GOOGLE, CalendarService.GOOGLE);
        }
    }

    private abstract static class InMemory implements CalendarGatewayContract {
        private final ManualClock clock = new ManualClock(Instant.parse("2026-11-21T09:00:00Z"));
        private final CalendarId alice;
        private final MemoryCalendar calendars;

        InMemory(MemoryCalendar.Habits habits, CalendarService service) {
            this.alice = new CalendarId(service, new EmailAddress("alice@northwind.example"));
            this.calendars = new MemoryCalendar(habits, clock).with(alice);
        }

        @Override
        public CalendarGateway gateway() {
            return calendars;
        }

        @Override
        public CalendarId calendar() {
            return alice;
        }

        @Override
        public CalendarGateway.SubscriptionOrder order() {
            Instant end = clock.instant().plus(Duration.ofDays(2));
            return new CalendarGateway.SubscriptionOrder(
                    URI.create("https://relay.example/webhooks"), "secret", "channel-1", end);
        }

        @Override
        public CalendarUnderTest.Hand hand() {
            return new AlicesHand(calendars, alice);
        }
    }

    /** The contract's hand over the twin's. */
    private record AlicesHand(MemoryCalendar calendars, CalendarId alice) implements CalendarUnderTest.Hand {
        @Override
        public EventId personCreates(MeetingFields fields) {
            return calendars.hand().creates(alice, fields);
        }

        @Override
        public void personEdits(EventId event, MeetingFields fields, Set<Field> changed) {
            calendars.hand().edits(alice, event, fields, changed);
        }

        @Override
        public void personDeletes(EventId event) {
            calendars.hand().deletes(alice, event);
        }

        @Override
        public void expireCursor() {
            calendars.hand().expireCursors(alice);
        }

        @Override
        public void throttleNextCall(Duration after) {
            calendars.mishaps().nextCall(new Mishap.Throttled(after));
        }

        @Override
        public void loseNextAnswer() {
            calendars.mishaps().nextCall(new Mishap.AnswerLost());
        }

        @Override
        public long mailsSent() {
            return calendars.hand().mailsSent();
        }
    }
}
