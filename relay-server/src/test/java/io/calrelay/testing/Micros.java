package io.calrelay.testing;

import io.calrelay.model.Observation;
import io.calrelay.ports.CalendarGateway.Subscription;
import io.calrelay.ports.CalendarGateway.Window;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Cuts moments to microseconds, as the database does: a twin that kept more would hide what gets lost. */
final class Micros {
    static final Instant NEVER = Instant.EPOCH;

    private Micros() {}

    static Instant cut(Instant moment) {
        return moment.truncatedTo(ChronoUnit.MICROS);
    }

    static Window cut(Window window) {
        return new Window(cut(window.start()), cut(window.end()));
    }

    static Subscription cut(Subscription subscription) {
        return new Subscription(subscription.id(), subscription.resource(), cut(subscription.expiresAt()));
    }

    static Observation cut(Observation observation) {
        Instant asOf = cut(observation.asOf());
        if (observation instanceof Observation.Present seen) {
            return new Observation.Present(
                    seen.event(),
                    seen.uid(),
                    seen.version(),
                    seen.fields(),
                    seen.organizer(),
                    seen.byOwner(),
                    seen.marker(),
                    asOf);
        }
        if (observation instanceof Observation.NotCarried seen) {
            return new Observation.NotCarried(seen.event(), seen.uid(), seen.why(), asOf);
        }
        if (observation instanceof Observation.Gone seen) {
            return new Observation.Gone(seen.event(), asOf);
        }
        if (observation instanceof Observation.NotVisible seen) {
            return new Observation.NotVisible(seen.event(), asOf);
        }
        throw new AssertionError("unknown kind of observation: " + observation.getClass());
    }
}
