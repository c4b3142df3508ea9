package io.calrelay.laws;

import static io.calrelay.contract.CalendarUnderTest.aMeeting;
import static io.calrelay.laws.PlannerWorld.attendee;
import static io.calrelay.laws.PlannerWorld.organizer;
import static io.calrelay.laws.PlannerWorld.person;
import static io.calrelay.laws.PlannerWorld.sideOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.calrelay.model.CalendarService;
import io.calrelay.model.Direction;
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
        world.personEdits(Side.NETSUITE, said("Budget, moved"));
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
