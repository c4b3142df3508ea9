package io.calrelay.gateway.google;

import static io.calrelay.contract.CalendarUnderTest.WINDOW;
import static io.calrelay.contract.CalendarUnderTest.aMeeting;
import static io.calrelay.contract.CalendarUnderTest.done;
import static org.assertj.core.api.Assertions.assertThat;

import io.calrelay.contract.CalendarUnderTest;
import io.calrelay.model.CalendarId;
import io.calrelay.model.EmailAddress;
import io.calrelay.model.EventId;
import io.calrelay.model.ICalUid;
import io.calrelay.model.Observation;
import io.calrelay.model.Text;
import io.calrelay.ports.CalendarGateway.Changes;
import io.calrelay.ports.CalendarGateway.NewMirror;
import io.calrelay.ports.CalendarGateway.SubscriptionOrder;
import io.calrelay.ports.Reply;
import io.calrelay.ports.Reply.Refusal;
import io.calrelay.sandbox.google.calendar.GoogleSwitch;
import io.calrelay.sandbox.world.CalendarMessage;
import io.calrelay.sandbox.world.CalendarMessage.Component;
import io.calrelay.sandbox.world.CalendarMessage.Party;
import io.calrelay.sandbox.world.Fault;
import io.calrelay.sandbox.world.Faults;
import io.calrelay.sandbox.world.Service;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What only Google does, beyond the contract of all gateways. */
class SimulatedGoogleTest {
    private static final String UID_FROM_OUTLOOK =
            "040000008200E00074C5B7101A82E008%sA1B2C3D4E5F6DC010000000000000000100000000F1E2D3C4B5A69788796A5B4C3D2E1F0";

    private final GoogleBox box = new GoogleBox();
    private final CalendarId alice = box.settle("alice");
    private final GoogleHand hand = new GoogleHand(box, alice);
    private final GoogleGateway gateway = box.gateway();

    @AfterEach
    void close() {
        box.close();
    }

    @Test
    void idleRead_isOneCall() {
        hand.personCreates(aMeeting("Budget"));
        Changes first = done(gateway.changes(alice, Optional.empty(), WINDOW));
        long before = box.callsToCalendars();

        Changes second = done(gateway.changes(alice, Optional.of(first.next()), WINDOW));

        assertThat(second.events()).isEmpty();
        assertThat(box.callsToCalendars() - before).isEqualTo(1);
    }

    @Test
    void pagesShorterThanAskedFor_areAllRead() {
        box.cloud().turn(GoogleSwitch.SHORT_PAGES, true);
        for (int i = 0; i < 40; i++) {
            hand.personCreates(aMeeting("Budget " + i));
        }

        // The simulator shortens every third page or so, by its seed.
        for (int read = 0; read < 12; read++) {
            assertThat(done(gateway.changes(alice, Optional.empty(), WINDOW)).events())
                    .hasSize(40);
        }
        assertThat(box.callsToCalendars()).isGreaterThan(12);
    }

    @Test
    void eventWithoutItsOrganizer_isReadAllTheSame() {
        EventId event = hand.personCreates(aMeeting("Budget"));
        box.cloud().turn(GoogleSwitch.MISSING_FIELDS, true);

        Observation.Present read = (Observation.Present) done(gateway.look(alice, event));

        assertThat(read.organizer()).isEmpty();
        assertThat(read.fields().title()).isEqualTo("Budget");
    }

    @Test
    void sparseTombstone_isGone() {
        box.cloud().turn(GoogleSwitch.SPARSE_TOMBSTONES, true);
        EventId event = hand.personCreates(aMeeting("Budget"));
        Changes first = done(gateway.changes(alice, Optional.empty(), WINDOW));
        hand.personDeletes(event);

        assertThat(done(gateway.changes(alice, Optional.of(first.next()), WINDOW))
                        .events())
                .singleElement()
                .isInstanceOf(Observation.Gone.class)
                .extracting(Observation::event)
                .isEqualTo(event);
    }

    @Test
    void invitationFromOutlook_isReadAsItsOrganizersWithTheUidOfTheWhole() {
        box.cloud().receive(invitation(UID_FROM_OUTLOOK.formatted("07EA0C0F")));

        Observation.Present read = (Observation.Present)
                done(gateway.changes(alice, Optional.empty(), WINDOW)).events().get(0);

        assertThat(read.uid()).hasValue(new ICalUid(UID_FROM_OUTLOOK.formatted("00000000")));
        assertThat(read.byOwner()).isFalse();
        assertThat(read.organizer().orElseThrow().email()).hasValue(new EmailAddress("boss@outside.example"));
        assertThat(read.fields().description()).isEqualTo(Text.plain("See this"));
        assertThat(read.fields().attendees()).isNotEmpty();
        assertThat(done(gateway.look(alice, read.event()))).isEqualTo(read);
    }

    @Test
    void calendarThatIsGone_isNeverAnEventThatIsGone() {
        EventId event = hand.personCreates(aMeeting("Budget"));
        lasting(Fault.MAILBOX_GONE);

        assertThat(gateway.look(alice, event)).isEqualTo(refused(Refusal.NO_CALENDAR, "404 notFound"));
        assertThat(gateway.changes(alice, Optional.empty(), WINDOW))
                .isEqualTo(refused(Refusal.NO_CALENDAR, "404 notFound"));
    }

    @Test
    void rightTakenAway_isNotPermitted() {
        lasting(Fault.PERMISSION_LOST);

        assertThat(gateway.changes(alice, Optional.empty(), WINDOW))
                .isEqualTo(refused(Refusal.NOT_PERMITTED, "403 forbidden"));
        assertThat(gateway.create(alice, mirror()))
                .isEqualTo(refused(Refusal.NOT_PERMITTED, "403 requiredAccessLevel"));
    }

    @Test
    void delegationMissing_isNotPermittedUntilGranted() {
        box.cloud().delegate(Set.of());
        assertThat(gateway.changes(alice, Optional.empty(), WINDOW))
                .isEqualTo(refused(Refusal.NOT_PERMITTED, "401 unauthorized_client"));

        box.cloud().delegate(Set.of("calendar.events"));
        assertThat(gateway.changes(alice, Optional.empty(), WINDOW)).isInstanceOf(Reply.Done.class);
    }

    @Test
    void projectWithoutTheApi_isNotPermitted() {
        box.cloud().turn(GoogleSwitch.API_DISABLED, true);

        assertThat(gateway.changes(alice, Optional.empty(), WINDOW))
                .isEqualTo(refused(Refusal.NOT_PERMITTED, "403 accessNotConfigured SERVICE_DISABLED"));
    }

    @Test
    void plainHttpHook_isRefused() {
        box.cloud().turn(GoogleSwitch.HTTPS_ONLY, true);
        SubscriptionOrder order = new SubscriptionOrder(
                box.hook(), "a secret", "c1", box.world().clock().instant().plus(Duration.ofDays(1)));

        assertThat(gateway.subscribe(alice, order)).isEqualTo(refused(Refusal.INVALID, "400 push.webhookUrlNotHttps"));
    }

    @Test
    void lostAnswer_isOfACallThatWasCarriedOut() {
        hand.loseNextAnswer();

        Reply<Observation.Present> lost = gateway.create(alice, mirror());

        assertThat(lost)
                .isInstanceOfSatisfying(
                        Reply.Later.class, later -> assertThat(later.what()).startsWith("no answer"));
        assertThat(done(gateway.changes(alice, Optional.empty(), WINDOW)).events())
                .hasSize(1);
    }

    @Test
    void mirror_holdsNoGuests() {
        Observation.Present made = done(gateway.create(alice, mirror()));

        assertThat(hand.personSees(made.event()).has("attendees")).isFalse();
    }

    @Test
    void notification_carriesTheSecret() throws InterruptedException {
        SubscriptionOrder order = new SubscriptionOrder(
                box.hook(), "a secret", "c1", box.world().clock().instant().plus(Duration.ofDays(1)));

        done(gateway.subscribe(alice, order));

        assertThat(box.nextHook()).isEqualTo("a secret");
    }

    private static NewMirror mirror() {
        return new NewMirror(CalendarUnderTest.MEETING, 0, false, aMeeting("Budget"));
    }

    private void lasting(Fault fault) {
        box.world().faults().add(new Faults.Order(Service.GOOGLE, fault, 1, 100, Optional.empty(), false));
    }

    private static <T> Reply<T> refused(Refusal why, String what) {
        return new Reply.Refused<>(why, what);
    }

    private static CalendarMessage invitation(String uid) {
        Component event = new Component(
                uid,
                null,
                0,
                new Party("boss@outside.example", "Boss"),
                List.of(new CalendarMessage.Guest(
                        "alice@northwind.example",
                        "Alice",
                        CalendarMessage.Role.REQUIRED,
                        CalendarMessage.Response.NEEDS_ACTION)),
                "Vendor sync",
                "See this",
                false,
                "Teams",
                false,
                LocalDateTime.parse("2026-12-15T09:00:00"),
                LocalDateTime.parse("2026-12-15T09:30:00"),
                "America/Chicago",
                List.of(),
                "public");
        return new CalendarMessage(
                CalendarMessage.Method.REQUEST, "boss@outside.example", "alice@northwind.example", List.of(event));
    }
}
