package io.calrelay.sandbox.world;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** The seeded plan of what goes wrong. The clouds ask it; it knows none of them. Thread-safe. */
public final class Faults {
    /**
     * @param rate share of calls that it strikes, 0 to 1
     * @param count how often it strikes before it is spent; {@link Long#MAX_VALUE} until cleared
     * @param everybody whether it strikes people's calls too, not only the relay's
     */
    public record Order(
            Service service, Fault fault, double rate, long count, Optional<Duration> retryAfter, boolean everybody) {}

    private static final class Standing {
        private final Order order;
        private final RandomGenerator chance;
        private long left;

        private Standing(Order order, RandomGenerator chance) {
            this.order = order;
            this.chance = chance;
            this.left = order.count();
        }
    }

    private final Seeds seeds;
    private int orders;
    private final List<Standing> standing = new ArrayList<>();
    private final Bell cleared = new Bell();

    public Faults(Seeds seeds) {
        this.seeds = seeds;
    }

    public synchronized void add(Order order) {
        // Each order draws for itself, so that how often one is asked does not shift what another does.
        orders++;
        String purpose = "fault " + orders + " " + order.service() + " " + order.fault();
        standing.add(new Standing(order, seeds.forPurpose(purpose)));
    }

    public synchronized void clear() {
        standing.clear();
        cleared.ring();
    }

    /** Returns when all faults are cleared the next time, at the latest after that long. */
    public void awaitClearance(Duration atMost) throws InterruptedException {
        cleared.awaitRing(atMost);
    }

    /** What may still strike, in the order of arrival. */
    public synchronized List<Order> standing() {
        return standing.stream()
                .filter(each -> each.left > 0)
                .map(each -> each.order)
                .toList();
    }

    /** Whether the fault strikes the relay's present call to that service; a strike counts. */
    public boolean strikes(Service service, Fault fault) {
        return strike(service, fault, new Actor.Relay()).isPresent();
    }

    /** The order that strikes the present call of that caller, if one does; a strike counts. */
    public synchronized Optional<Order> strike(Service service, Fault fault, Actor caller) {
        for (Standing each : standing) {
            boolean meant = each.order.service() == service
                    && each.order.fault() == fault
                    && (each.order.everybody() || caller instanceof Actor.Relay);
            if (meant && each.left > 0 && each.chance.nextDouble() < each.order.rate()) {
                each.left--;
                return Optional.of(each.order);
            }
        }
        return Optional.empty();
    }

    /** Whether such an order stands, without counting a strike: for lasting states such as a revoked consent. */
    public synchronized boolean stands(Service service, Fault fault) {
        return standing.stream()
                .anyMatch(each -> each.order.service() == service && each.order.fault() == fault && each.left > 0);
    }

    /** Ends the lasting state, as giving consent again does. */
    public synchronized void lift(Service service, Fault fault) {
        standing.removeIf(each -> each.order.service() == service && each.order.fault() == fault);
    }
}
