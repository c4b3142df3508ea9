package io.calrelay.sync;

import io.calrelay.model.CalendarService;
import io.calrelay.model.Direction;
import io.calrelay.model.EmailAddress;
import io.calrelay.model.Person;
import io.calrelay.model.Policy;
import io.calrelay.model.Side;
import io.calrelay.ports.Gateways;
import io.calrelay.ports.NetSuiteGateway;
import io.calrelay.ports.Reply;
import io.calrelay.ports.Stores;
import io.calrelay.ports.Wakeups;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * Takes people in, changes how they are synced, and changes the policy. What that makes due is planned again. The calendar of
 * a disabled person is not read any more; enabled again, it is read whole.
 */
public final class Enrolment {
    /** What an administrator says of a person; empty members stay as they are. */
    public record Wish(
            EmailAddress email,
            Optional<CalendarService> service,
            Optional<Boolean> enabled,
            Optional<Direction> direction,
            Optional<ZoneId> timeZone) {}

    /** What came of a wish. */
    public sealed interface Outcome {
        record Enrolled(Person person) implements Outcome {}

        /** NetSuite has no employee with this address. */
        record NoEmployee() implements Outcome {}

        /** The first wish for a person names no calendar, or one whose provider is not set up. */
        record NoCalendar() implements Outcome {}

        record Unreachable(String what) implements Outcome {}
    }

    private final Stores stores;
    private final NetSuiteGateway netsuite;
    private final Gateways gateways;
    private final Subscriptions subscriptions;
    private final Wakeups wakeups;
    private final InstantSource clock;

    public Enrolment(
            Stores stores,
            NetSuiteGateway netsuite,
            Gateways gateways,
            Subscriptions subscriptions,
            Wakeups wakeups,
            InstantSource clock) {
        this.stores = stores;
        this.netsuite = netsuite;
        this.gateways = gateways;
        this.subscriptions = subscriptions;
        this.wakeups = wakeups;
        this.clock = clock;
    }

    public Outcome enrol(Wish wish) {
        Optional<Person> known = stores.people().find(wish.email());
        return known.isPresent() ? change(known.get(), wish) : takeIn(wish);
    }

    /** Everything is planned again under the new policy. */
    public void decide(Policy policy) {
        stores.policy().put(policy);
        stores.people().all().forEach(person -> planAgain(new Side.Calendar(person.calendar())));
        planAgain(Side.NETSUITE);
    }

    private Outcome takeIn(Wish wish) {
        Optional<CalendarService> service = wish.service().filter(gateways::isSetUp);
        if (service.isEmpty()) {
            return new Outcome.NoCalendar();
        }
        Reply<NetSuiteGateway.Account> reply = netsuite.account(List.of(wish.email()));
        if (!(reply instanceof Reply.Done<NetSuiteGateway.Account> done)) {
            return new Outcome.Unreachable(Failures.words(reply));
        }
        return done.value()
                .employee(wish.email())
                .<Outcome>map(employee -> keep(new Person(
                        wish.email(),
                        employee.name(),
                        employee.id(),
                        service.get(),
                        wish.enabled().orElse(true),
                        wish.direction(),
                        wish.timeZone())))
                .orElseGet(Outcome.NoEmployee::new);
    }

    private Outcome change(Person known, Wish wish) {
        Person changed = new Person(
                known.email(),
                known.name(),
                known.employeeId(),
                wish.service().filter(gateways::isSetUp).orElse(known.service()),
                wish.enabled().orElse(known.enabled()),
                wish.direction().or(known::direction),
                wish.timeZone().or(known::timeZone));
        return changed.equals(known) ? new Outcome.Enrolled(known) : keep(changed);
    }

    private Outcome keep(Person person) {
        stores.people().put(person);
        Instant now = clock.instant();
        Side calendar = new Side.Calendar(person.calendar());
        if (person.enabled()) {
            stores.readings().open(Side.NETSUITE, now);
            stores.readings().open(calendar, now);
            stores.readings().markDue(calendar, now);
            subscriptions.ensure(person.calendar());
            wakeups.observe(calendar);
            wakeups.observe(Side.NETSUITE);
        } else {
            subscriptions.end(person.calendar());
            stores.readings().close(calendar);
        }
        planAgain(calendar);
        // Meetings made in NetSuite may have waited for this person without leaving a trace in the calendar.
        planAgain(Side.NETSUITE);
        return new Outcome.Enrolled(person);
    }

    private void planAgain(Side side) {
        var meetings = stores.meetings().on(side);
        stores.meetings().markDue(meetings, clock.instant());
        wakeups.converge(meetings);
    }
}
