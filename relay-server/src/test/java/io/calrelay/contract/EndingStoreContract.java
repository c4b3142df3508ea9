package io.calrelay.contract;

import static io.calrelay.contract.Samples.ALICE;
import static io.calrelay.contract.Samples.BOB;
import static io.calrelay.contract.Samples.NOON;
import static io.calrelay.contract.Samples.agreed;
import static io.calrelay.contract.Samples.due;
import static io.calrelay.contract.Samples.event;
import static io.calrelay.contract.Samples.id;
import static io.calrelay.contract.Samples.meeting;
import static io.calrelay.contract.Samples.noonPlus;
import static io.calrelay.contract.Samples.present;
import static org.assertj.core.api.Assertions.assertThat;

import io.calrelay.model.Meeting;
import io.calrelay.model.Observation;
import io.calrelay.ports.EndingStore;
import io.calrelay.ports.MeetingStore;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What deletions ended, and what they have yet to end. */
public interface EndingStoreContract {
    MeetingStore meetings();

    EndingStore endings();

    private void agreedThenGone(int number) {
        String event = "e" + number;
        meetings().record(ALICE, List.of(due(number, present(event, "u" + number, NOON))), NOON);
        meetings().planned(new MeetingStore.Planned(meeting(number), List.of(agreed(ALICE, event, "v")), List.of()));
        meetings().record(ALICE, List.of(due(number, new Observation.Gone(event(event), noonPlus(1)))), noonPlus(1));
    }

    @Test
    default void livingMeetingWhoseEventIsGone_isPending() {
        agreedThenGone(1);
        meetings().record(ALICE, List.of(due(2, present("e2", "u2", NOON))), NOON);
        assertThat(endings().extent(ALICE, NOON)).isEqualTo(new EndingStore.Extent(0, 1, 1));
        assertThat(endings().pending(ALICE)).containsExactly(id(1));
        assertThat(endings().extent(BOB, NOON)).isEqualTo(new EndingStore.Extent(0, 0, 0));
    }

    @Test
    default void meetingThatLivesNoMore_isNotPending() {
        agreedThenGone(1);
        Meeting ended = new Meeting(
                id(1), Meeting.State.UNLINKED, meeting(1).truth(), meeting(1).organizer());
        meetings().planned(new MeetingStore.Planned(ended, List.of(), List.of()));
        assertThat(endings().pending(ALICE)).isEmpty();
    }

    @Test
    default void endedMeeting_countsOnceAndForAWhile() {
        meetings().record(ALICE, List.of(due(1, present("e1", "u1", NOON))), NOON);
        endings().ended(id(1), ALICE, noonPlus(3));
        endings().ended(id(1), ALICE, noonPlus(4));
        assertThat(endings().extent(ALICE, noonPlus(4)).ended()).isEqualTo(1);
        assertThat(endings().extent(ALICE, noonPlus(5)).ended()).isZero();
        assertThat(endings().extent(BOB, NOON).ended()).isZero();
    }
}
