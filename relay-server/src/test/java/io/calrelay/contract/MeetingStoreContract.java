package io.calrelay.contract;

import static io.calrelay.contract.Samples.ALICE;
import static io.calrelay.contract.Samples.BOB;
import static io.calrelay.contract.Samples.NOON;
import static io.calrelay.contract.Samples.agreed;
import static io.calrelay.contract.Samples.due;
import static io.calrelay.contract.Samples.entry;
import static io.calrelay.contract.Samples.event;
import static io.calrelay.contract.Samples.id;
import static io.calrelay.contract.Samples.meeting;
import static io.calrelay.contract.Samples.noonPlus;
import static io.calrelay.contract.Samples.notDue;
import static io.calrelay.contract.Samples.present;
import static io.calrelay.contract.Samples.uid;
import static org.assertj.core.api.Assertions.assertThat;

import io.calrelay.model.Agreed;
import io.calrelay.model.CopyKind;
import io.calrelay.model.Meeting;
import io.calrelay.model.Observation;
import io.calrelay.model.Side;
import io.calrelay.model.Version;
import io.calrelay.ports.HistoryStore;
import io.calrelay.ports.MeetingStore;
import io.calrelay.ports.MeetingStore.Known;
import io.calrelay.ports.MeetingStore.Planned;
import io.calrelay.ports.MeetingStore.Seen;
import io.calrelay.ports.MeetingStore.Trees;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is kept of meetings: plans, writes, deletions, and how they are found again. */
public interface MeetingStoreContract {
    MeetingStore meetings();

    HistoryStore history();

    private Trees load(int meeting) {
        return meetings().load(id(meeting)).orElseThrow();
    }

    @Test
    default void unknownMeeting_isNotThere() {
        assertThat(meetings().load(id(1))).isEmpty();
        assertThat(meetings().byEvent(ALICE, List.of(event("e1")))).isEmpty();
        assertThat(meetings().byUid(List.of(uid("u1")))).isEmpty();
        assertThat(meetings().byEvent(ALICE, List.of())).isEmpty();
        assertThat(meetings().byUid(List.of())).isEmpty();
    }

    @Test
    default void recordedMeeting_isLiveAndUnplanned() {
        Observation seen = present("e1", "u1", NOON);

        meetings().record(ALICE, List.of(due(1, seen)), NOON);

        assertThat(load(1))
                .isEqualTo(new Trees(
                        new Meeting(id(1), Meeting.State.LIVE, Optional.empty(), Optional.empty()),
                        List.of(new Seen(ALICE, seen)),
                        List.of(),
                        Optional.of(NOON)));
    }

    @Test
    default void recordedEvents_areFoundByEventAndUid() {
        meetings().record(ALICE, List.of(due(1, present("e1", "u1", NOON)), due(2, present("e2", "u2", NOON))), NOON);

        assertThat(meetings().byEvent(ALICE, List.of(event("e1"), event("e2"), event("e3"))))
                .isEqualTo(Map.of(
                        event("e1"), new Known(id(1), Optional.empty()),
                        event("e2"), new Known(id(2), Optional.empty())));
        assertThat(meetings().byEvent(BOB, List.of(event("e1")))).isEmpty();
        assertThat(meetings().byUid(List.of(uid("u2"), uid("u3")))).isEqualTo(Map.of(uid("u2"), id(2)));
    }

    @Test
    default void idsThatDifferInCaseOrTrailingBlanks_areDifferentIds() {
        meetings().record(ALICE, List.of(due(1, present("e1", "u1", NOON))), NOON);

        assertThat(meetings().byEvent(ALICE, List.of(event("E1"), event("e1 "))))
                .isEmpty();
        assertThat(meetings().byUid(List.of(uid("U1"), uid("u1 ")))).isEmpty();
        assertThat(meetings().named("E1")).isEmpty();
    }

    @Test
    default void veryLongIds_areKept() {
        String eventId = "e".repeat(1024);
        String uidValue = "u".repeat(3000);
        meetings().record(ALICE, List.of(due(1, present(eventId, uidValue, NOON))), NOON);

        assertThat(meetings().byEvent(ALICE, List.of(event(eventId)))).containsOnlyKeys(event(eventId));
        assertThat(meetings().byUid(List.of(uid(uidValue)))).containsEntry(uid(uidValue), id(1));
    }

    @Test
    default void plan_isKeptWithItsAgreementsAndHistory() {
        meetings().record(ALICE, List.of(due(1, present("e1", "u1", NOON))), NOON);
        Agreed begun = new Agreed(
                BOB, CopyKind.MIRROR, Optional.empty(), new Version(""), Samples.fields("a"), Samples.fields("a"), 1);

        List<Long> ids = meetings()
                .planned(new Planned(
                        meeting(1),
                        List.of(agreed(ALICE, "e1", "v1"), begun),
                        List.of(entry(1, NOON, "first"), entry(1, NOON, "second"))));

        assertThat(load(1).meeting()).isEqualTo(meeting(1));
        assertThat(load(1).agreed()).containsExactlyInAnyOrder(agreed(ALICE, "e1", "v1"), begun);
        assertThat(history().of(id(1)))
                .containsExactly(
                        new HistoryStore.Kept(ids.get(0), entry(1, NOON, "first")),
                        new HistoryStore.Kept(ids.get(1), entry(1, NOON, "second")));
    }

    @Test
    default void plan_leavesSidesThatItDoesNotName() {
        meetings().record(ALICE, List.of(due(1, present("e1", "u1", NOON))), NOON);
        meetings().planned(new Planned(meeting(1), List.of(agreed(ALICE, "e1", "v1")), List.of()));

        meetings().planned(new Planned(meeting(1), List.of(agreed(BOB, "b1", "v1")), List.of()));

        assertThat(load(1).agreed()).containsExactlyInAnyOrder(agreed(ALICE, "e1", "v1"), agreed(BOB, "b1", "v1"));
        assertThat(load(1).dueSince()).as("a plan is not yet carried out").isPresent();
    }

    @Test
    default void endedMeeting_staysEnded() {
        Meeting ended =
                new Meeting(id(1), Meeting.State.UNLINKED, Optional.of(Samples.allDayFields()), Optional.empty());
        meetings().planned(new Planned(ended, List.of(), List.of()));

        meetings().record(ALICE, List.of(due(1, present("e1", "u1", NOON))), NOON);

        assertThat(load(1).meeting()).isEqualTo(ended);
    }

    @Test
    default void write_isKeptWithWhatTheSideAgreedTo() {
        meetings().record(ALICE, List.of(due(1, present("e1", "u1", NOON))), NOON);
        Observation.Present mirror = present("b1", "mirror", noonPlus(1));

        meetings().written(meeting(1), agreed(BOB, "b1", "v1"), List.of(mirror));

        assertThat(load(1).meeting()).isEqualTo(meeting(1));
        assertThat(load(1).agreed()).containsExactly(agreed(BOB, "b1", "v1"));
        assertThat(load(1).seen()).contains(new Seen(BOB, mirror)).hasSize(2);
        assertThat(meetings().byUid(List.of(uid("mirror")))).containsEntry(uid("mirror"), id(1));
        assertThat(meetings().byEvent(BOB, List.of(event("b1"))))
                .containsEntry(event("b1"), new Known(id(1), Optional.of(new Version("v1"))));
    }

    @Test
    default void agreedVersion_isOnlyThatOfTheEventItWasAgreedFor() {
        meetings().written(meeting(1), agreed(ALICE, "old", "v1"), List.of(present("old", "u1", NOON)));
        meetings().written(meeting(1), agreed(ALICE, "new", "v2"), List.of(present("new", "u2", NOON)));

        assertThat(meetings().byEvent(ALICE, List.of(event("old"), event("new"))))
                .isEqualTo(Map.of(
                        event("old"), new Known(id(1), Optional.empty()),
                        event("new"), new Known(id(1), Optional.of(new Version("v2")))));
    }

    @Test
    default void editSeenAfterAWrite_isNotHiddenByTheWrite() {
        Observation edit = present("e1", Optional.of(uid("u1")), "Edited", noonPlus(5));
        meetings().record(ALICE, List.of(due(1, edit)), NOON);

        meetings().written(meeting(1), agreed(ALICE, "e1", "v1"), List.of(present("e1", "u1", noonPlus(4))));

        assertThat(load(1).seen()).containsExactly(new Seen(ALICE, edit));
        assertThat(load(1).agreed()).containsExactly(agreed(ALICE, "e1", "v1"));
    }

    @Test
    default void eventFoundBeforeItsWriteWasKept_belongsToTheWritersMeeting() {
        Observation.Present mirror = present("b1", "mirror", NOON);
        meetings().record(BOB, List.of(notDue(2, mirror)), NOON);

        meetings().written(meeting(1), agreed(BOB, "b1", "v1"), List.of(mirror));

        assertThat(load(1).seen()).containsExactly(new Seen(BOB, mirror));
        assertThat(meetings().byUid(List.of(uid("mirror")))).containsEntry(uid("mirror"), id(1));
        assertThat(load(2).seen()).isEmpty();
        assertThat(load(2).dueSince())
                .as("it has to see that it lost its event")
                .isPresent();
    }

    @Test
    default void deletion_endsTheAgreement() {
        meetings().written(meeting(1), agreed(ALICE, "e1", "v1"), List.of(present("e1", "u1", NOON)));
        meetings().written(meeting(1), agreed(BOB, "b1", "v1"), List.of(present("b1", "u2", NOON)));
        Observation.Gone gone = new Observation.Gone(event("e1"), noonPlus(1));

        meetings().deleted(id(1), ALICE, List.of(gone));

        assertThat(load(1).agreed()).containsExactly(agreed(BOB, "b1", "v1"));
        assertThat(load(1).seen()).contains(new Seen(ALICE, gone)).hasSize(2);
        assertThat(meetings().byEvent(ALICE, List.of(event("e1"))))
                .containsEntry(event("e1"), new Known(id(1), Optional.empty()));
    }

    @Test
    default void present_areEventsThatWerePresentWhenSeenLast() {
        meetings()
                .record(
                        Side.NETSUITE,
                        List.of(
                                due(1, Samples.record("1", NOON)),
                                due(2, Samples.record("2", NOON)),
                                due(3, new Observation.NotVisible(event("3"), NOON)),
                                due(4, new Observation.NotCarried(event("4"), Optional.empty(), "a task", NOON))),
                        NOON);
        meetings().record(ALICE, List.of(due(1, present("e1", "u1", NOON))), NOON);
        meetings().record(Side.NETSUITE, List.of(due(2, new Observation.Gone(event("2"), noonPlus(1)))), noonPlus(1));

        assertThat(meetings().present(Side.NETSUITE)).containsExactly(event("1"));
    }

    @Test
    default void present_canBeAskedForThoseNotOver() {
        meetings().record(ALICE, List.of(due(1, present("e1", "u1", NOON))), NOON);

        assertThat(meetings().present(ALICE, Instant.parse("2026-10-25T03:30:00Z")))
                .containsExactly(event("e1"));
        assertThat(meetings().present(ALICE, Instant.parse("2026-10-25T03:31:00Z")))
                .isEmpty();
        assertThat(meetings().present(BOB, Instant.EPOCH)).isEmpty();
    }

    @Test
    default void newest_areTheMeetingsInWhichSomethingHappenedLast() {
        meetings().record(ALICE, List.of(due(1, present("e1", "u1", NOON))), NOON);
        meetings().record(ALICE, List.of(due(2, present("e2", "u2", NOON))), noonPlus(1));
        meetings().record(ALICE, List.of(due(3, present("e3", "u3", NOON))), noonPlus(2));
        meetings().planned(new Planned(meeting(1), List.of(), List.of(entry(1, noonPlus(3), "again"))));
        meetings().record(ALICE, List.of(notDue(2, present("e2", "u2", NOON))), noonPlus(4));

        assertThat(meetings().newest(2))
                .extracting(line -> line.meeting().id())
                .as("an echo is nothing that happened")
                .containsExactly(id(1), id(3));
        assertThat(meetings().newest(1).get(0).meeting()).isEqualTo(meeting(1));
        assertThat(meetings().newest(1).get(0).seen()).containsExactly(new Seen(ALICE, present("e1", "u1", NOON)));
    }

    @Test
    default void named_areMeetingsWithThatEventOrUidOnAnySide() {
        meetings().record(ALICE, List.of(due(1, present("same", "u1", NOON))), NOON);
        meetings().record(BOB, List.of(due(2, present("same", "u2", NOON))), NOON);
        meetings().record(BOB, List.of(due(3, present("e3", "same", NOON))), NOON);

        assertThat(meetings().named("same")).containsExactly(id(1), id(2), id(3));
        assertThat(meetings().named("u2")).containsExactly(id(2));
        assertThat(meetings().named("nothing")).isEmpty();
    }

    @Test
    default void eventOfAMeetingThatTheOtherSideNeverHad_isUnpaired() {
        Observation.Present alone = present("e1", "u1", NOON);
        meetings().record(ALICE, List.of(due(1, alone)), NOON);
        meetings().record(ALICE, List.of(due(2, present("e2", "u2", NOON))), NOON);
        meetings().record(BOB, List.of(due(2, present("e3", "u2", NOON))), NOON);
        meetings().record(ALICE, List.of(due(3, present("e4", "u4", NOON))), NOON);
        meetings().written(meeting(3), agreed(BOB, "e5", "v1"), List.of());

        assertThat(meetings().unpaired(ALICE, BOB)).containsExactly(new MeetingStore.Unpaired(id(1), alone));
        assertThat(meetings().unpaired(BOB, ALICE)).isEmpty();
        assertThat(meetings().lines(List.of(id(1), id(9))))
                .extracting(line -> line.meeting().id())
                .containsExactly(id(1));
    }
}
