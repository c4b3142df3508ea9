package io.calrelay.sync;

import io.calrelay.model.AccessLevel;
import io.calrelay.model.Agreed;
import io.calrelay.model.Decision;
import io.calrelay.model.EventTime;
import io.calrelay.model.Meeting;
import io.calrelay.model.MeetingFields;
import io.calrelay.model.MeetingId;
import io.calrelay.model.Observation;
import io.calrelay.model.Organizer;
import io.calrelay.model.Person;
import io.calrelay.model.Side;
import io.calrelay.ports.BackfillStore.Item;
import io.calrelay.ports.BackfillStore.Order;
import io.calrelay.ports.BackfillStore.Outcome;
import io.calrelay.ports.MeetingStore;
import io.calrelay.ports.MeetingStore.Seen;
import io.calrelay.ports.Stores;
import io.calrelay.rules.FamilyOrder;
import io.calrelay.rules.MeetingView;
import io.calrelay.rules.Plan;
import io.calrelay.rules.Planner;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Says what syncing would make of a meeting, by the same planner that syncing asks. A dry run takes the people it is about as
 * enabled: it is to tell what enabling them would do.
 */
final class BackfillForecast {
    /** Names a meeting that is only planned, never kept. */
    private static final MeetingId NOBODYS = new MeetingId("0".repeat(26));

    private record Expected(Outcome outcome, String why) {}

    private final Stores stores;
    private final Views views;

    BackfillForecast(Stores stores) {
        this.stores = stores;
        this.views = new Views(stores.people(), stores.policy());
    }

    Item of(BackfillGroup group, Order order, Instant now) {
        Expected expected = notCarried(group).orElseGet(() -> planned(group, order, now));
        boolean open = !order.dryRun()
                && (expected.outcome() == Outcome.CREATED
                        || expected.outcome() == Outcome.UPDATED
                        || expected.outcome() == Outcome.JOINED);
        return new Item(expected.outcome(), !open, what(group), expected.why(), group.found());
    }

    private static Optional<Expected> notCarried(BackfillGroup group) {
        return group.found().stream().noneMatch(each -> each.observation() instanceof Observation.Present)
                ? group.found().stream()
                        .map(Seen::observation)
                        .filter(Observation.NotCarried.class::isInstance)
                        .map(each -> new Expected(Outcome.SKIPPED, "it is not carried: " + why(each)))
                        .findFirst()
                : Optional.empty();
    }

    private static String why(Observation observation) {
        return ((Observation.NotCarried) observation).why();
    }

    private Expected planned(BackfillGroup group, Order order, Instant now) {
        MeetingStore.Trees trees = group.trees(NOBODYS, now);
        MeetingView view = views.of(trees, views.family(trees));
        MeetingView asked = order.dryRun() ? enabled(view, order) : view;
        Plan plan = Planner.plan(asked);
        if (group.joined()) {
            return new Expected(
                    Outcome.JOINED, "it stands in the calendar and in NetSuite with the same title, time and people");
        }
        return creation(asked, plan)
                .or(() -> update(asked, plan))
                .orElseGet(() -> isLinked(trees)
                        ? new Expected(Outcome.UNCHANGED, "both sides say the same")
                        : new Expected(Outcome.SKIPPED, reason(asked, plan)));
    }

    private static MeetingView enabled(MeetingView view, Order order) {
        List<Person> people = view.people().stream()
                .map(person -> order.people().contains(person.email()) ? person.enable() : person)
                .toList();
        return new MeetingView(view.meeting(), view.seen(), view.agreed(), view.lost(), people, view.policy());
    }

    private static Optional<Expected> creation(MeetingView view, Plan plan) {
        Optional<Expected> inCalendar = plan.decisions().stream()
                .filter(Decision.Create.class::isInstance)
                .map(each -> new Expected(Outcome.CREATED, each.on().wireName() + " does not have it yet"))
                .findFirst();
        boolean isInNetSuite = view.agreed().containsKey(Side.NETSUITE)
                || view.seen().get(Side.NETSUITE) instanceof Observation.Present;
        boolean toNetSuite = !isInNetSuite
                && plan.family() instanceof FamilyOrder.Show show
                && show.organizer().isPresent();
        return toNetSuite ? Optional.of(new Expected(Outcome.CREATED, "NetSuite does not have it yet")) : inCalendar;
    }

    private static Optional<Expected> update(MeetingView view, Plan plan) {
        Agreed family = view.agreed().get(Side.NETSUITE);
        boolean behind = family != null
                && plan.family() instanceof FamilyOrder.Show show
                && show.heard().stream().anyMatch(field -> !family.means().sameIn(field, show.truth()));
        boolean ending = family != null && plan.family() instanceof FamilyOrder.End;
        if (behind || ending) {
            return Optional.of(new Expected(Outcome.UPDATED, "NetSuite does not say yet what the meeting says"));
        }
        return plan.decisions().stream()
                .findFirst()
                .map(each -> new Expected(Outcome.UPDATED, each.on().wireName() + ": " + each.why()));
    }

    private static boolean isLinked(MeetingStore.Trees trees) {
        return trees.agreed().stream().map(Agreed::side).distinct().count() > 1;
    }

    private static String reason(MeetingView view, Plan plan) {
        if (plan.meeting().state() == Meeting.State.UNLINKED) {
            return "syncing it was stopped";
        }
        if (plan.meeting().state() == Meeting.State.DELETED) {
            return "it was deleted where that counts";
        }
        Optional<String> disabled = view.people().stream()
                .filter(person -> !person.enabled() && view.seen().containsKey(new Side.Calendar(person.calendar())))
                .map(person -> person.email() + " is not enabled")
                .findFirst();
        return disabled.orElseGet(() -> view.seen().containsKey(Side.NETSUITE)
                ? "neither its organizer nor an attendee has a calendar that may be written to"
                : "its organizer's own copy was not read, or may not be carried to NetSuite");
    }

    private static String what(BackfillGroup group) {
        Optional<Observation.Present> event = group.found().stream()
                .filter(each -> each.observation() instanceof Observation.Present)
                .map(each -> (Observation.Present) each.observation())
                .findFirst();
        if (event.isEmpty()) {
            return group.found().get(0).side().wireName();
        }
        MeetingFields fields = event.get().fields();
        String title = fields.access() == AccessLevel.PUBLIC ? fields.title() : "(private)";
        String organizer = event.get().organizer().map(Organizer::name).orElse("");
        return title + ", " + start(fields.time()) + (organizer.isEmpty() ? "" : ", " + organizer);
    }

    private static String start(EventTime time) {
        return time instanceof EventTime.Timed timed
                ? timed.start().toInstant().toString()
                : ((EventTime.AllDay) time).firstDay().toString();
    }
}
