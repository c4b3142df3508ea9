package io.calrelay.contract;

import static io.calrelay.contract.Samples.NOON;
import static io.calrelay.contract.Samples.entry;
import static io.calrelay.contract.Samples.id;
import static io.calrelay.contract.Samples.meeting;
import static io.calrelay.contract.Samples.noonPlus;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.calrelay.ports.HistoryStore;
import io.calrelay.ports.HistoryStore.Entry;
import io.calrelay.ports.HistoryStore.Kept;
import io.calrelay.ports.MeetingStore;
import io.calrelay.ports.MeetingStore.Planned;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What was decided, and what became of it. */
public interface HistoryStoreContract {
    MeetingStore meetings();

    HistoryStore history();

    private List<Long> plan(int meeting, Entry... entries) {
        return meetings().planned(new Planned(meeting(meeting), List.of(), List.of(entries)));
    }

    @Test
    default void entries_areOldestFirstAndOfTheirMeetingOnly() {
        plan(1, entry(1, noonPlus(2), "late"));
        plan(2, entry(2, NOON, "other"));
        plan(1, entry(1, NOON, "early"), entry(1, noonPlus(2), "late, too"));

        assertThat(history().of(id(1)))
                .extracting(kept -> kept.entry().decided())
                .containsExactly("early", "late", "late, too");
        assertThat(history().of(id(3))).isEmpty();
    }

    @Test
    default void finishedEntry_saysWhatBecameOfIt() {
        List<Long> ids = plan(1, entry(1, NOON, "first"), entry(1, NOON, "second"));

        history().finish(ids.get(1), "done");

        Entry second = entry(1, NOON, "second");
        assertThat(history().of(id(1)))
                .containsExactly(
                        new Kept(ids.get(0), entry(1, NOON, "first")),
                        new Kept(
                                ids.get(1),
                                new Entry(
                                        second.meeting(),
                                        second.at(),
                                        second.seen(),
                                        second.decided(),
                                        second.why(),
                                        "done")));
    }

    @Test
    default void finishingWhatWasNeverKept_isRefused() {
        assertThatThrownBy(() -> history().finish(987654, "done"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("987654");
    }
}
