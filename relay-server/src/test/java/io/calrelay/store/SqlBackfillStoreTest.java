package io.calrelay.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.calrelay.model.AccessLevel;
import io.calrelay.model.BusinessRecord;
import io.calrelay.model.EmailAddress;
import io.calrelay.model.EventId;
import io.calrelay.model.EventTime;
import io.calrelay.model.MeetingFields;
import io.calrelay.model.MeetingId;
import io.calrelay.model.Observation;
import io.calrelay.model.Side;
import io.calrelay.model.Text;
import io.calrelay.model.Version;
import io.calrelay.ports.BackfillStore;
import io.calrelay.ports.BackfillStore.Item;
import io.calrelay.ports.BackfillStore.Order;
import io.calrelay.ports.BackfillStore.Outcome;
import io.calrelay.ports.BackfillStore.State;
import io.calrelay.ports.FeedStore;
import io.calrelay.ports.MeetingStore;
import io.calrelay.testing.TestDatabase;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Backfills and feeds are found again as they were left. */
class SqlBackfillStoreTest {
    private static final Instant NOON = Instant.parse("2026-11-02T12:00:00Z");
    private static final Observation.Present RECORD = new Observation.Present(
            new EventId("7"),
            Optional.empty(),
            new Version("v"),
            new MeetingFields(
                    "Budget",
                    "",
                    Text.EMPTY,
                    new EventTime.AllDay(LocalDate.parse("2026-11-02"), LocalDate.parse("2026-11-02")),
                    AccessLevel.PUBLIC,
                    List.of()),
            Optional.empty(),
            true,
            Optional.empty(),
            NOON,
            List.of(new BusinessRecord("customer", 101)));

    private static TestDatabase database;

    @BeforeAll
    static void create() {
        database = TestDatabase.create();
    }

    @AfterAll
    static void drop() {
        database.close();
    }

    private static Order order(int number) {
        return new Order(
                "%026d".formatted(number),
                List.of(new EmailAddress("alice@northwind.example"), new EmailAddress("bob@northwind.example")),
                LocalDate.parse("2026-01-01"),
                LocalDate.parse("2026-02-01"),
                false);
    }

    private static Item item(Outcome outcome, boolean closed) {
        return new Item(outcome, closed, "what", "why", List.of(new MeetingStore.Seen(Side.NETSUITE, RECORD)));
    }

    @Test
    void backfill_goesThroughItsStates() {
        BackfillStore backfills = database.database().backfills();
        String id = order(1).id();
        backfills.begin(order(1), NOON);
        assertThat(backfills.find(id).orElseThrow().order()).isEqualTo(order(1));
        assertThat(backfills.running()).contains(id);
        assertThat(backfills.become(id, State.PAUSED, State.RUNNING, Optional.empty()))
                .isFalse();
        assertThat(backfills.become(id, State.RUNNING, State.PAUSED, Optional.of("tired")))
                .isTrue();
        assertThat(backfills.find(id).orElseThrow().state()).isEqualTo(State.PAUSED);
        assertThat(backfills.find(id).orElseThrow().problem()).contains("tired");
        assertThat(backfills.running()).doesNotContain(id);
    }

    @Test
    void items_areKeptOnceAndClosedOneByOne() {
        BackfillStore backfills = database.database().backfills();
        String id = order(2).id();
        backfills.begin(order(2), NOON);
        List<Item> items =
                List.of(item(Outcome.CREATED, false), item(Outcome.SKIPPED, true), item(Outcome.JOINED, false));
        backfills.gathered(id, items, NOON);
        backfills.gathered(id, items, NOON.plusSeconds(1));
        assertThat(backfills.find(id).orElseThrow().total()).isEqualTo(3);
        assertThat(backfills.find(id).orElseThrow().gatheredAt()).contains(NOON);
        assertThat(backfills.waiting(id, 9))
                .extracting(BackfillStore.Kept::item)
                .containsExactly(items.get(0), items.get(2));

        backfills.begun(id, 0, new MeetingId("m".repeat(26)));
        assertThat(backfills.waiting(id, 9)).hasSize(1);
        BackfillStore.Kept begun = backfills.begun(id).get(0);
        assertThat(begun.meeting()).contains(new MeetingId("m".repeat(26)));
        backfills.close(id, begun, Outcome.FAILED, "refused");
        assertThat(backfills.begun(id)).isEmpty();
        assertThat(backfills.find(id).orElseThrow().closed()).isEqualTo(Map.of(Outcome.FAILED, 1, Outcome.SKIPPED, 1));
        assertThat(backfills.samples(id, 5)).extracting(Item::why).containsExactly("why", "refused");
    }

    @Test
    void feed_isFoundByItsSecretUntilItIsRemoved() {
        FeedStore feeds = database.database().feeds();
        FeedStore.Feed feed =
                new FeedStore.Feed("f".repeat(26), FeedStore.Kind.RECORD, "customer/101", "s".repeat(52), NOON);
        feeds.add(feed);
        assertThat(feeds.bySecret(feed.secret())).contains(feed);
        assertThat(feeds.bySecret("guessed")).isEmpty();
        assertThat(feeds.all()).containsExactly(feed);
        assertThat(feeds.remove(feed.id())).isTrue();
        assertThat(feeds.remove(feed.id())).isFalse();
        assertThat(feeds.bySecret(feed.secret())).isEmpty();
    }
}
