package io.calrelay.laws;

import static io.calrelay.contract.CalendarUnderTest.aMeeting;
import static io.calrelay.laws.PlannerWorld.attendee;
import static io.calrelay.laws.PlannerWorld.organizer;
import static io.calrelay.laws.PlannerWorld.person;
import static io.calrelay.laws.PlannerWorld.sideOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.calrelay.model.AccessLevel;
import io.calrelay.model.Attendee;
import io.calrelay.model.Attendee.Response;
import io.calrelay.model.CalendarService;
import io.calrelay.model.Decision;
import io.calrelay.model.Direction;
import io.calrelay.model.EmailAddress;
import io.calrelay.model.Meeting;
import io.calrelay.model.MeetingFields;
import io.calrelay.model.Person;
import io.calrelay.model.Policy;
import io.calrelay.model.Side;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the planner decides, as stories of one meeting between Alice, who organizes it, and Bob. */
class PlannerExamplesTest {
    private final Person alice = person("alice", 11, CalendarService.OUTLOOK, Direction.BOTH);
    private final Person bob = person("bob", 12, CalendarService.GOOGLE, Direction.BOTH);
    private static final Attendee GUEST = new Attendee(
            Optional.of(new EmailAddress("guest@outside.example")), "Gus Guest", Attendee.Role.OPTIONAL, Response.NONE);
    private static final Attendee NAMELESS =
            new Attendee(Optional.empty(), "Erik Oak", Attendee.Role.REQUIRED, Response.NONE);

    private final PlannerWorld world = new PlannerWorld(List.of(alice, bob), Policy.DEFAULT);

    @Test
    void oneWay_holdsAnEditUntilTheSourceChanges() {
        Person oneWay = person("alice", 11, CalendarService.OUTLOOK, Direction.TO_NETSUITE);
        PlannerWorld held = new PlannerWorld(List.of(oneWay), Policy.DEFAULT);
        held.personCreates(sideOf(oneWay), said("Budget"), organizer(oneWay), true);
        held.settle();
        held.personEdits(Side.NETSUITE, said("Edited in NetSuite"));
        held.settle();
        assertThat(held.fields(Side.NETSUITE).map(MeetingFields::title)).hasValue("Edited in NetSuite");
        assertThat(held.fields(sideOf(oneWay)).map(MeetingFields::title)).hasValue("Budget");

        held.personEdits(sideOf(oneWay), said("Changed at the source"));
        held.settle();
        assertThat(held.fields(Side.NETSUITE).map(MeetingFields::title)).hasValue("Changed at the source");
    }

    @Test
    void oneWay_leavesADeletionAloneUntilTheSourceChanges() {
        Person oneWay = person("alice", 11, CalendarService.OUTLOOK, Direction.TO_NETSUITE);
        PlannerWorld held = new PlannerWorld(List.of(oneWay), Policy.DEFAULT);
        held.personCreates(sideOf(oneWay), said("Budget"), organizer(oneWay), true);
        held.settle();
        held.personDeletes(Side.NETSUITE);
        held.settle();
        assertThat(held.sides()).containsExactly(sideOf(oneWay));

        held.personEdits(sideOf(oneWay), said("Changed at the source"));
        held.settle();
        assertThat(held.fields(Side.NETSUITE).map(MeetingFields::title)).hasValue("Changed at the source");
    }

    @Test
    void bothEdited_organizersCalendarWinsAndTheLostValueIsNoted() {
        madeInOutlook();
        world.personEdits(sideOf(alice), said("Alice's"));
        world.personEdits(Side.NETSUITE, said("NetSuite's"));

        assertThat(world.plan().notes()).anySatisfy(note -> {
            assertThat(note.side()).isEqualTo(Side.NETSUITE);
            assertThat(note.lost()).hasValue("NetSuite's");
        });
        world.settle();
        assertThat(world.fields(Side.NETSUITE).map(MeetingFields::title)).hasValue("Alice's");
    }

    @Test
    void attendeesEditOfAMirror_isPutBack() {
        madeInNetSuite();
        world.personEdits(sideOf(bob), said("Bob's"));
        world.settle();

        assertThat(world.fields(sideOf(bob)).map(MeetingFields::title)).hasValue("Budget");
        assertThat(world.fields(Side.NETSUITE).map(MeetingFields::title)).hasValue("Budget");
    }

    @Test
    void declinedMirror_isNotMadeAgain() {
        madeInNetSuite();
        world.personDeletes(sideOf(bob));
        world.settle();
        assertThat(answerOf(bob, Side.NETSUITE)).hasValue(Response.DECLINED);
        MeetingFields moved = said("Budget, moved").withAnswer(bob.email(), Response.DECLINED);
        world.personEdits(Side.NETSUITE, moved);
        world.settle();

        assertThat(world.sides()).containsExactlyInAnyOrder(Side.NETSUITE, sideOf(alice));
    }

    @Test
    void invitationByAColleague_waitsForTheColleaguesOwnCopy() {
        world.personCreates(sideOf(bob), said("Budget"), organizer(alice), false);
        assertThat(world.plan().decisions()).isEmpty();

        world.personCreates(sideOf(alice), said("Budget"), organizer(alice), true);
        world.settle();
        assertThat(world.sides()).contains(Side.NETSUITE);
    }

    @Test
    void deletedMeetingMadeAgain_livesAgain() {
        madeInOutlook();
        world.personDeletes(sideOf(alice));
        world.settle();
        assertThat(world.meeting().state()).isEqualTo(Meeting.State.DELETED);

        world.personCreates(sideOf(alice), said("Budget"), organizer(alice), true);
        world.settle();
        assertThat(world.meeting().state()).isEqualTo(Meeting.State.LIVE);
        assertThat(world.sides()).containsExactlyInAnyOrder(Side.NETSUITE, sideOf(alice));
    }

    @Test
    void removedParticipant_losesTheMirror() {
        madeInNetSuite();
        world.personEdits(Side.NETSUITE, said("Budget").withAttendees(List.of(attendee(alice))));
        world.settle();

        assertThat(world.sides()).containsExactlyInAnyOrder(Side.NETSUITE, sideOf(alice));
        assertThat(world.fields(sideOf(bob))).isEqualTo(Optional.empty());
    }

    @Test
    void mirrorOfSomebodyWhoAcceptsAfterAll_isMadeAgain() {
        madeInNetSuite();
        world.personDeletes(sideOf(bob));
        world.settle();
        world.personEdits(Side.NETSUITE, said("Budget"));
        world.settle();

        assertThat(world.sides()).contains(sideOf(bob));
        assertThat(answerOf(bob, sideOf(bob))).hasValue(Response.ACCEPTED);
    }

    @Test
    void answerOnTheOwnCopy_isThatPersonsInNetSuite() {
        invited();
        answer(sideOf(bob), bob, Response.TENTATIVE);
        world.settle();

        assertThat(answerOf(bob, Side.NETSUITE)).hasValue(Response.TENTATIVE);
    }

    @Test
    void answerInNetSuite_isGivenToTheInvitationOnceAndToNobodyElses() {
        invited();
        answer(Side.NETSUITE, bob, Response.ACCEPTED);

        assertThat(world.plan().decisions()).singleElement().isInstanceOfSatisfying(Decision.Answer.class, given -> {
            assertThat(given.on()).isEqualTo(sideOf(bob));
            assertThat(given.response()).isEqualTo(Response.ACCEPTED);
        });
        world.settle();
        assertThat(answerOf(bob, sideOf(bob))).hasValue(Response.ACCEPTED);
    }

    @Test
    void answerThatCouldNotBeGiven_isGivenLater() {
        invited();
        answer(Side.NETSUITE, bob, Response.ACCEPTED);
        world.carryOut(world.plan(), decision -> false);
        world.settle();

        assertThat(answerOf(bob, sideOf(bob))).hasValue(Response.ACCEPTED);
    }

    @Test
    void answerThatTheOrganizerWasTold_reachesNetSuiteAndAnswersNoInvitation() {
        invited();
        answer(sideOf(alice), bob, Response.ACCEPTED);

        assertThat(world.plan().decisions()).noneMatch(Decision.Answer.class::isInstance);
        world.settle();
        assertThat(answerOf(bob, Side.NETSUITE)).hasValue(Response.ACCEPTED);
    }

    @Test
    void deletedInvitation_isDeclinedAndTheMeetingGoesOn() {
        invited();
        world.personDeletes(sideOf(bob));
        world.settle();

        assertThat(answerOf(bob, Side.NETSUITE)).hasValue(Response.DECLINED);
        assertThat(world.sides()).containsExactlyInAnyOrder(Side.NETSUITE, sideOf(alice));
    }

    @Test
    void guestWhomNetSuiteCannotHold_survivesEditsThere() {
        MeetingFields withGuest = said("Budget").withAttendees(List.of(attendee(alice), attendee(bob), GUEST));
        world.personCreates(sideOf(alice), withGuest, organizer(alice), true);
        world.settle();
        MeetingFields withoutGuest = said("Budget").withAttendees(List.of(attendee(alice), attendee(bob), NAMELESS));
        world.lacks(Side.NETSUITE, GUEST);
        world.settle();
        world.personEdits(Side.NETSUITE, withoutGuest);
        world.settle();

        assertThat(world.meeting().truth().orElseThrow().attendees()).contains(GUEST, NAMELESS);
    }

    @Test
    void personAddedOrTakenOffInNetSuite_isSoInTheOrganizersCalendar() {
        madeInOutlook();
        MeetingFields withGuest = said("Budget").withAttendees(List.of(attendee(alice), attendee(bob), GUEST));
        world.personEdits(Side.NETSUITE, withGuest);
        world.settle();
        assertThat(world.fields(sideOf(alice)).orElseThrow().attendees()).contains(GUEST);

        world.personEdits(Side.NETSUITE, said("Budget").withAttendees(List.of(attendee(alice), GUEST)));
        world.settle();
        assertThat(world.fields(sideOf(alice)).orElseThrow().answerOf(bob.email()))
                .isEmpty();
    }

    @Test
    void attendeesCopyMarkedPrivate_narrowsTheFamilyUntilItIsUnmarked() {
        invited();
        MeetingFields copy = world.fields(sideOf(bob)).orElseThrow();
        world.personEdits(sideOf(bob), copy.withAccess(AccessLevel.SHOW_AS_BUSY));
        world.settle();
        assertThat(world.fields(Side.NETSUITE).map(MeetingFields::access)).hasValue(AccessLevel.SHOW_AS_BUSY);
        assertThat(world.fields(sideOf(alice)).map(MeetingFields::access)).hasValue(AccessLevel.PUBLIC);

        world.personEdits(sideOf(bob), copy);
        world.settle();
        assertThat(world.fields(Side.NETSUITE).map(MeetingFields::access)).hasValue(AccessLevel.PUBLIC);
    }

    @Test
    void organizerWhoseLicenseEnds_isOneFromOutsideAndAnAttendeeStandsIn() {
        invited();
        world.disable(alice);
        MeetingFields moved = said("Budget, moved").withAnswer(bob.email(), Response.NONE);
        world.personEdits(sideOf(alice), moved);
        world.personEdits(sideOf(bob), moved);
        world.settle();
        assertThat(world.fields(Side.NETSUITE).map(MeetingFields::title)).hasValue("Budget, moved");

        world.personEdits(Side.NETSUITE, said("Mine"));
        assertThat(world.plan().decisions()).noneMatch(Decision.Update.class::isInstance);
    }

    private void invited() {
        MeetingFields asked = said("Budget").withAnswer(bob.email(), Response.NONE);
        world.personCreates(sideOf(alice), asked, organizer(alice), true);
        world.personCreates(sideOf(bob), asked, organizer(alice), false);
        world.settle();
    }

    private void answer(Side side, Person person, Response response) {
        world.personEdits(side, world.fields(side).orElseThrow().withAnswer(person.email(), response));
    }

    private Optional<Response> answerOf(Person person, Side side) {
        return world.fields(side).flatMap(fields -> fields.answerOf(person.email()));
    }

    private void madeInOutlook() {
        world.personCreates(sideOf(alice), said("Budget"), organizer(alice), true);
        world.settle();
    }

    private void madeInNetSuite() {
        world.personCreates(Side.NETSUITE, said("Budget"), organizer(alice), true);
        world.settle();
    }

    private MeetingFields said(String title) {
        return aMeeting(title).withAttendees(List.of(attendee(alice), attendee(bob)));
    }
}
