package io.calrelay.sync;

import io.calrelay.model.Decision;
import io.calrelay.model.MeetingId;
import io.calrelay.model.Observation;
import io.calrelay.model.Side;
import io.calrelay.ports.CalendarGateway;
import io.calrelay.ports.Gateways;
import io.calrelay.ports.Reply;
import java.time.InstantSource;

/** Carries out one decision on its calendar. Decides nothing. */
final class Apply {
    private final Gateways gateways;
    private final InstantSource clock;

    Apply(Gateways gateways, InstantSource clock) {
        this.gateways = gateways;
        this.clock = clock;
    }

    /** @return how the event looks afterwards: {@link Observation.Gone} after a deletion */
    Reply<Observation> carryOut(MeetingId meeting, Decision decision) {
        Side.Calendar side = (Side.Calendar) decision.on();
        CalendarGateway gateway = gateways.of(side.id());
        if (decision instanceof Decision.Create create) {
            return gateway.create(
                            side.id(),
                            new CalendarGateway.NewMirror(
                                    meeting, create.generation(), create.begunBefore(), create.fields()))
                    .map(present -> present);
        }
        if (decision instanceof Decision.Update update) {
            CalendarGateway.Edit edit = new CalendarGateway.Edit(
                    update.event(), update.expected(), update.fields(), update.changed(), update.occurrences());
            return gateway.update(side.id(), edit).map(present -> present);
        }
        if (decision instanceof Decision.Delete delete) {
            return goneAfter(delete, gateway.delete(side.id(), delete.event(), delete.expected()));
        }
        throw new AssertionError(decision);
    }

    /** Deleted by us or by somebody before us: gone either way. */
    private Reply<Observation> goneAfter(Decision.Delete delete, Reply<?> reply) {
        return reply instanceof Reply.Done || reply instanceof Reply.Gone
                ? new Reply.Done<>(new Observation.Gone(delete.event(), clock.instant()))
                : reply.other();
    }
}
