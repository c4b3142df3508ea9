package io.calrelay.gateway.outlook;

import static io.calrelay.contract.CalendarUnderTest.aMeeting;
import static io.calrelay.contract.CalendarUnderTest.done;
import static io.calrelay.gateway.outlook.SimulatedOutlook.ALICE;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.calrelay.contract.CalendarUnderTest;
import io.calrelay.model.AccessLevel;
import io.calrelay.model.Attendee;
import io.calrelay.model.EventId;
import io.calrelay.model.Field;
import io.calrelay.model.MeetingFields;
import io.calrelay.model.Observation;
import io.calrelay.model.Text;
import io.calrelay.ports.CalendarGateway.Changes;
import io.calrelay.ports.CalendarGateway.Edit;
import io.calrelay.ports.CalendarGateway.NewMirror;
import io.calrelay.ports.CalendarGateway.Subscription;
import io.calrelay.ports.Reply;
import io.calrelay.ports.Reply.Refusal;
import io.calrelay.sandbox.world.Fault;
import io.calrelay.sandbox.world.Service;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What only Outlook has, on the simulated Graph. */
class OutlookOnGraphTest {
    private final SimulatedOutlook outlook = new SimulatedOutlook();
    private final OutlookGateway gateway = outlook.gateway();
    private final OutlookHand hand = outlook.hand();
    private final OutlookHand bob = outlook.hand(SimulatedOutlook.BOB);

    @AfterEach
    void close() {
        outlook.close();
    }

    @Test
    void marker_isOnTheMirrorAndNotInADelta() {
        Observation.Present made = mirror(aMeeting("Budget"));

        assertThat(everything().events()).singleElement().isInstanceOfSatisfying(Observation.Present.class, read -> {
            assertThat(read.event()).isEqualTo(made.event());
            assertThat(read.marker()).isEmpty();
        });
        assertThat(seen(made.event()).marker()).hasValue(CalendarUnderTest.MEETING);
    }

    @Test
    void mirror_hasNoAttendees() {
        EventId made = mirror(aMeeting("Budget")).event();

        assertThat(hand.kept(made).path("attendees")).isEmpty();
    }

    @Test
    void invitation_isReadAsTheOrganizersWithTheSameUid() {
        EventId organizers = bob.personCreates(invitingAlice());
        outlook.settle();

        Observation.Present copy = onlyCopy();

        Observation.Present original = (Observation.Present) done(gateway.look(SimulatedOutlook.BOB, organizers));
        assertThat(copy.byOwner()).isFalse();
        assertThat(copy.organizer().orElseThrow().email()).hasValue(SimulatedOutlook.BOB.owner());
        assertThat(copy.uid()).isEqualTo(original.uid()).isPresent();
        assertThat(copy.fields().differingFrom(original.fields())).isEmpty();
    }

    @Test
    void invitationThatTheOrganizerCancels_isReadAndSeenAsGone() {
        EventId organizers = bob.personCreates(invitingAlice());
        outlook.settle();
        EventId copy = onlyCopy().event();
        Changes before = everything();
        bob.personDeletes(organizers);
        outlook.settle();

        Observation.Gone calledOff = new Observation.Gone(copy, SimulatedOutlook.NOW, Observation.Gone.By.ORGANIZER);
        assertThat(done(gateway.changes(ALICE, Optional.of(before.next()), CalendarUnderTest.WINDOW))
                        .events())
                .containsExactly(calledOff);
        assertThat(done(gateway.look(ALICE, copy))).isEqualTo(calledOff);
    }

    @Test
    void zoneWithoutAWindowsName_keepsItsInstants() {
        MeetingFields troll =
                CalendarUnderTest.at(CalendarUnderTest.timed("Antarctica/Troll", 9), aMeeting("Penguins"));

        Observation.Present made = mirror(troll);

        assertThat(made.fields().time().isSameTimeAs(troll.time())).isTrue();
    }

    @Test
    void onlineMeeting_outlivesANewDescription() {
        ObjectNode body = OutlookHand.body(aMeeting("Call"), Set.of(Field.TITLE, Field.TIME, Field.DESCRIPTION));
        EventId event =
                hand.created(body.put("isOnlineMeeting", true).put("onlineMeetingProvider", "teamsForBusiness"));
        Observation.Present before = seen(event);

        MeetingFields other = CalendarUnderTest.saying(Text.plain("New agenda"), before.fields());
        done(gateway.update(ALICE, new Edit(event, before.version(), other, Set.of(Field.DESCRIPTION))));

        assertThat(hand.kept(event).path("isOnlineMeeting").asBoolean()).isTrue();
        assertThat(seen(event).fields().description().content()).contains("New agenda", "Join the meeting");
    }

    @Test
    void subscriptionThatStandsAlready_isReplaced() {
        Subscription first = done(gateway.subscribe(ALICE, outlook.order()));

        Subscription second = done(gateway.subscribe(ALICE, outlook.order()));

        assertThat(second.id()).isNotEqualTo(first.id());
        assertThat(gateway.prolong(ALICE, first, first.expiresAt())).isInstanceOf(Reply.Gone.class);
        assertThat(gateway.prolong(ALICE, second, second.expiresAt())).isInstanceOf(Reply.Done.class);
    }

    @Test
    void manyCallsAtOnce_keepWithinWhatOneMailboxTakes() throws Exception {
        EventId event = hand.personCreates(aMeeting("Budget"));
        ExecutorService threads = Executors.newFixedThreadPool(16);
        try {
            Callable<Reply<Observation>> look = () -> gateway.look(ALICE, event);
            for (Future<Reply<Observation>> each :
                    threads.invokeAll(Stream.generate(() -> look).limit(60).toList())) {
                assertThat(each.get()).isInstanceOf(Reply.Done.class);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void consentTakenAwayAndGivenBack_worksAgain() {
        EventId event = hand.personCreates(aMeeting("Budget"));
        seen(event);
        outlook.strike(Fault.REVOKE_CONSENT, Long.MAX_VALUE, Optional.empty());
        assertThat(refusal(event)).isEqualTo(Refusal.NOT_PERMITTED);
        outlook.world.clock().advance(Duration.ofMinutes(2));
        assertThat(refusal(event)).isEqualTo(Refusal.NOT_PERMITTED);

        outlook.world.faults().lift(Service.GRAPH, Fault.REVOKE_CONSENT);
        outlook.world.clock().advance(Duration.ofMinutes(2));
        gateway.look(ALICE, event);

        assertThat(seen(event).fields().title()).isEqualTo("Budget");
    }

    @Test
    void tokenOfYesterday_isReplaced() {
        EventId event = hand.personCreates(aMeeting("Budget"));
        seen(event);
        outlook.world.clock().advance(Duration.ofDays(1));

        assertThat(seen(event).fields().title()).isEqualTo("Budget");
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"THROTTLE", "CONCURRENCY", "ERROR500", "UNAVAILABLE"})
    void badMoment_isForLaterAndLosesNothing(Fault fault) {
        EventId event = hand.personCreates(aMeeting("Budget"));
        Changes first = everything();
        outlook.strike(fault, 1, Optional.empty());

        assertThat(gateway.changes(ALICE, Optional.of(first.next()), CalendarUnderTest.WINDOW))
                .isInstanceOf(Reply.Later.class);
        assertThat(seen(event).fields().title()).isEqualTo("Budget");
    }

    private static MeetingFields invitingAlice() {
        return aMeeting("Review")
                .take(
                        Set.of(Field.ATTENDEES),
                        new MeetingFields(
                                "",
                                "",
                                Text.EMPTY,
                                CalendarUnderTest.timed("UTC", 9),
                                AccessLevel.PUBLIC,
                                List.of(new Attendee(
                                        Optional.of(ALICE.owner()),
                                        "Alice Ash",
                                        Attendee.Role.REQUIRED,
                                        Attendee.Response.NONE))));
    }

    private Observation.Present onlyCopy() {
        assertThat(everything().events()).hasSize(1);
        return (Observation.Present) everything().events().get(0);
    }

    private Refusal refusal(EventId event) {
        return ((Reply.Refused<Observation>) gateway.look(ALICE, event)).why();
    }

    private Changes everything() {
        return done(gateway.changes(ALICE, Optional.empty(), CalendarUnderTest.WINDOW));
    }

    private Observation.Present mirror(MeetingFields fields) {
        return done(gateway.create(ALICE, new NewMirror(CalendarUnderTest.MEETING, 0, false, fields)));
    }

    private Observation.Present seen(EventId event) {
        return (Observation.Present) done(gateway.look(ALICE, event));
    }
}
