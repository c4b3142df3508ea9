package io.calrelay.sync;

import io.calrelay.model.Decision;
import io.calrelay.model.EventTime;
import io.calrelay.model.MeetingFields;
import io.calrelay.model.MeetingId;
import io.calrelay.model.Observation;
import io.calrelay.model.Organizer;
import io.calrelay.model.Person;
import io.calrelay.model.Side;
import io.calrelay.ports.CalendarGateway;
import io.calrelay.ports.Gateways;
import io.calrelay.ports.NetSuiteGateway;
import io.calrelay.ports.NetSuiteWriter;
import io.calrelay.ports.PersonStore;
import io.calrelay.ports.Reply;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;

/** Carries out one decision on its side. Decides nothing. */
public final class Apply {
    private final Gateways gateways;
    private final NetSuiteWriter netsuite;
    private final PersonStore people;
    private final AccountFacts account;
    private final InstantSource clock;

    public Apply(
            Gateways gateways, NetSuiteWriter netsuite, PersonStore people, AccountFacts account, InstantSource clock) {
        this.gateways = gateways;
        this.netsuite = netsuite;
        this.people = people;
        this.account = account;
        this.clock = clock;
    }

    /** @return how the event looks afterwards: {@link Observation.Gone} after a deletion */
    Reply<Observation> carryOut(MeetingId meeting, Decision decision) {
        return decision.on() instanceof Side.Calendar calendar
                ? inCalendar(meeting, calendar, decision)
                : inNetSuite(meeting, decision);
    }

    private Reply<Observation> inCalendar(MeetingId meeting, Side.Calendar side, Decision decision) {
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
            Reply<Void> reply = gateway.delete(side.id(), delete.event(), delete.expected());
            return goneAfter(delete, reply);
        }
        throw new AssertionError(decision);
    }

    private Reply<Observation> inNetSuite(MeetingId meeting, Decision decision) {
        if (decision instanceof Decision.Create create) {
            int employee = create.organizer().employeeId().orElseThrow();
            Reply<ZoneId> zone = zoneOf(create.organizer());
            return zone.whenDone()
                    .map(found -> netsuite.write(new NetSuiteGateway.Write.Create(
                            meeting, create.generation(), create.fields(), employee, found)))
                    .orElseGet(zone::other);
        }
        if (decision instanceof Decision.Update update) {
            return netsuite.write(new NetSuiteGateway.Write.Update(
                    update.event(), update.expected(), update.fields(), update.changed(), zoneOf(update.fields())));
        }
        if (decision instanceof Decision.Delete delete) {
            Reply<Observation> reply =
                    netsuite.write(new NetSuiteGateway.Write.Delete(delete.event(), delete.expected()));
            return goneAfter(delete, reply);
        }
        throw new AssertionError(decision);
    }

    /** Deleted by us or by somebody before us: gone either way. */
    private Reply<Observation> goneAfter(Decision.Delete delete, Reply<?> reply) {
        Instant now = clock.instant();
        return reply instanceof Reply.Done || reply instanceof Reply.Gone
                ? new Reply.Done<>(new Observation.Gone(delete.event(), now))
                : reply.other();
    }

    /** The organizer's NetSuite zone where it is known, else the company's (design.md rule 1). */
    private Reply<ZoneId> zoneOf(Organizer organizer) {
        Optional<ZoneId> own = organizer.email().flatMap(people::find).flatMap(Person::timeZone);
        return own.<Reply<ZoneId>>map(Reply.Done::new).orElseGet(account::companyTimeZone);
    }

    private static ZoneId zoneOf(MeetingFields fields) {
        return fields.time() instanceof EventTime.Timed timed ? timed.start().getZone() : ZoneId.of("UTC");
    }
}
