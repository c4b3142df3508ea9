package io.calrelay.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.jdbc.MySQL8JdbcCustomization;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.calrelay.model.MeetingId;
import io.calrelay.ports.MeetingStore.Trees;
import io.calrelay.testing.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DatabaseTest {
    private static final MeetingId MEETING = StoredMeetings.id(1);
    private static TestDatabase test;

    @BeforeAll
    static void create() {
        test = TestDatabase.create();
    }

    @AfterAll
    static void drop() {
        test.close();
    }

    @BeforeEach
    void clear() {
        test.clear();
    }

    @Test
    void restartedRelay_findsEverythingAgain() {
        StoredMeetings.fill(test.database());
        Trees before = test.database().meetings().load(MEETING).orElseThrow();

        try (Database again = test.openAgain()) {
            assertThat(again.meetings().load(MEETING)).contains(before);
            assertThat(again.history().of(MEETING)).hasSize(1);
            assertThat(again.subscriptions().byId("subscription")).isPresent();
        }
    }

    @Test
    void killedServer_losesNothingThatWasStored() throws InterruptedException {
        StoredMeetings.fill(test.database());
        Trees before = test.database().meetings().load(MEETING).orElseThrow();

        TestDatabase.server().kill();
        TestDatabase.server().start();

        assertThat(loadThroughBrokenConnections()).contains(before);
    }

    /** A pool notices a lost connection when it is used: at most each of them fails once. */
    private static Optional<Trees> loadThroughBrokenConnections() {
        for (int left = test.settings().connections(); ; left--) {
            try {
                return test.database().meetings().load(MEETING);
            } catch (JdbiException e) {
                if (left == 0) {
                    throw e;
                }
            }
        }
    }

    @Test
    void anotherKey_isNoticedAtStart() {
        byte[] key = new byte[32];

        assertThatThrownBy(() -> Database.open(test.settings(), new ContentCipher(key)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("another key");
    }

    @Test
    void twoNodesThatStartAtOnce_bringTheSchemaUpToDateOnce() throws Exception {
        try (TestDatabase fresh = TestDatabase.createEmpty()) {
            CompletableFuture<Database> other = CompletableFuture.supplyAsync(fresh::openAgain);
            try (Database one = fresh.openAgain();
                    Database two = other.get(60, TimeUnit.SECONDS)) {
                one.policy().get();
                assertThat(two.people().all()).isEmpty();
            }
            assertThat(fresh.ask("SELECT version FROM flyway_schema_history ORDER BY installed_rank"))
                    .startsWith("1", "2", "3")
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void connections_readWhatIsCommitted() throws SQLException {
        try (Connection connection = test.database().dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery("SELECT @@tx_isolation")) {
            answer.next();
            assertThat(answer.getString(1)).isEqualTo("READ-COMMITTED");
        }
    }

    @Test
    void password_isNeverPrinted() {
        assertThat(new DatabaseSettings("jdbc:mariadb://db/relay", "relay", "s3cret", 5).toString())
                .contains("jdbc:mariadb://db/relay")
                .doesNotContain("s3cret");
    }

    @Test
    void taskScheduler_runsOnItsTable() throws InterruptedException {
        CountDownLatch ran = new CountDownLatch(1);
        OneTimeTask<Void> task = Tasks.oneTime("observe").execute((instance, context) -> ran.countDown());
        Scheduler scheduler = Scheduler.create(test.database().dataSource(), task)
                .pollUsingLockAndFetch(1.0, 2.0)
                .jdbcCustomization(new MySQL8JdbcCustomization(true))
                .pollingInterval(Duration.ofMillis(50))
                .build();
        scheduler.schedule(task.instance("outlook:" + "a".repeat(330)), Instant.EPOCH.plusSeconds(10));

        scheduler.start();
        try {
            assertThat(ran.await(30, TimeUnit.SECONDS)).isTrue();
        } finally {
            scheduler.stop();
        }
    }
}
