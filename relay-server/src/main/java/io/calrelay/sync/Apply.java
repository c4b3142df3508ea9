package io.calrelay.sync;

import io.calrelay.model.CopyKind;
import io.calrelay.model.Decision;
import io.calrelay.model.Meeting;
import io.calrelay.model.Observation;
import io.calrelay.model.Side;
import io.calrelay.ports.CalendarGateway;
import io.calrelay.ports.Gateways;
import io.calrelay.ports.Reply;
import io.calrelay.rules.GuestLines;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Carries out one decision on its calendar. Decides nothing. */
final class Apply {
    private final Gateways gateways;
    private final InstantSource clock;

    Apply(Gateways gateways, InstantSource clock) {
        this.gateways = gateways;
        this.clock = clock;
    }

    /** @return how the event looks afterwards: {@link Observation.Gone} after a deletion */
    Reply<Observation> carryOut(Meeting meeting, Decision decision) {
        Side.Calendar side = (Side.Calendar) decision.on();
        CalendarGateway gateway = gateways.of(side.id());
        if (decision instanceof Decision.Create create) {
            return gateway.create(side.id(), mirror(meeting, create, side)).map(present -> present);
        }
        if (decision instanceof Decision.Update update) {
            return gateway.update(side.id(), edit(meeting, update, side)).map(present -> present);
        }
        if (decision instanceof Decision.Answer answer) {
            return gateway.answer(side.id(), answer.event(), answer.expected(), answer.response());
        }
        if (decision instanceof Decision.Delete delete) {
            return goneAfter(delete, gateway.delete(side.id(), delete.event(), delete.expected()));
        }
        throw new AssertionError(decision);
    }

    private static CalendarGateway.NewMirror mirror(Meeting meeting, Decision.Create create, Side.Calendar side) {
        List<String> guests =
                GuestLines.of(create.fields(), meeting.organizer(), side.id().owner());
        return new CalendarGateway.NewMirror(
                meeting.id(), create.generation(), create.begunBefore(), create.fields(), guests);
    }

    private static CalendarGateway.Edit edit(Meeting meeting, Decision.Update update, Side.Calendar side) {
        Optional<List<String>> guests = update.kind() == CopyKind.MIRROR
                ? Optional.of(GuestLines.of(
                        update.fields(), meeting.organizer(), side.id().owner()))
                : Optional.empty();
        return new CalendarGateway.Edit(
                update.event(), update.expected(), update.fields(), update.changed(), update.occurrences(), guests);
    }

    /** Deleted by us or by somebody before us: gone either way. */
    private Reply<Observation> goneAfter(Decision.Delete delete, Reply<?> reply) {
        return reply instanceof Reply.Done || reply instanceof Reply.Gone
                ? new Reply.Done<>(new Observation.Gone(delete.event(), clock.instant()))
                : reply.other();
    }
}
