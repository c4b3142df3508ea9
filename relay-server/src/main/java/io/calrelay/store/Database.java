package io.calrelay.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.calrelay.ports.AttentionStore;
import io.calrelay.ports.BackfillStore;
import io.calrelay.ports.EndingStore;
import io.calrelay.ports.FeedStore;
import io.calrelay.ports.HistoryStore;
import io.calrelay.ports.MeetingStore;
import io.calrelay.ports.NonceStore;
import io.calrelay.ports.PersonStore;
import io.calrelay.ports.PolicyStore;
import io.calrelay.ports.ReadingStore;
import io.calrelay.ports.Stores;
import io.calrelay.ports.SubscriptionStore;
import java.time.Duration;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;

/** The relay's database, brought up to date, with all stores over it. Thread-safe. */
public final class Database implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final HikariDataSource pool;
    private final Transactions transactions;
    private final SealedJson sealed;

    private Database(HikariDataSource pool, ContentCipher cipher) {
        this.pool = pool;
        this.transactions = new Transactions(Jdbi.create(pool));
        this.sealed = new SealedJson(cipher);
    }

    /**
     * Connects and brings the schema up to date; several nodes may do so at once.
     *
     * @throws RuntimeException if the database cannot be reached or was written with another key
     */
    public static Database open(DatabaseSettings settings, ContentCipher cipher) {
        HikariDataSource pool = new HikariDataSource(poolOf(settings));
        try {
            Flyway.configure()
                    .dataSource(pool)
                    .locations("classpath:sql/migrations")
                    .load()
                    .migrate();
            Database database = new Database(pool, cipher);
            new KeyProof(database.transactions, cipher).check();
            return database;
        } catch (RuntimeException e) {
            pool.close();
            throw e;
        }
    }

    private static HikariConfig poolOf(DatabaseSettings settings) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("calrelay");
        config.setJdbcUrl(settings.jdbcUrl());
        config.setUsername(settings.user());
        config.setPassword(settings.password());
        config.setMaximumPoolSize(settings.connections());
        config.setMinimumIdle(Math.min(2, settings.connections()));
        config.setConnectionTimeout(PATIENCE.toMillis());
        config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        // A lock that is not granted soon is better asked for again than waited for during the server's 50 seconds.
        config.setConnectionInitSql("SET SESSION innodb_lock_wait_timeout = 5");
        // Bulk for inserts only: for updates it hides how many rows changed, by which db-scheduler sees what it picked.
        config.addDataSourceProperty("useBulkStmts", "false");
        config.addDataSourceProperty("useBulkStmtsForInserts", "true");
        config.addDataSourceProperty("useServerPrepStmts", "true");
        return config;
    }

    /** For those who keep tables of their own in it (db-scheduler). */
    public DataSource dataSource() {
        return pool;
    }

    public Stores stores() {
        return new Stores(
                meetings(),
                history(),
                readings(),
                subscriptions(),
                people(),
                policy(),
                nonces(),
                attention(),
                endings());
    }

    public MeetingStore meetings() {
        return new SqlMeetingStore(
                transactions,
                new MeetingRows(sealed),
                new ObservationRows(sealed),
                new AgreedRows(sealed),
                new HistoryRows(sealed));
    }

    public HistoryStore history() {
        return new SqlHistoryStore(transactions, new HistoryRows(sealed));
    }

    public ReadingStore readings() {
        return new SqlReadingStore(transactions);
    }

    public SubscriptionStore subscriptions() {
        return new SqlSubscriptionStore(transactions, sealed);
    }

    public AttentionStore attention() {
        return new SqlAttentionStore(transactions);
    }

    public EndingStore endings() {
        return new SqlEndingStore(transactions);
    }

    public PersonStore people() {
        return new SqlPersonStore(transactions);
    }

    public PolicyStore policy() {
        return new SqlPolicyStore(transactions);
    }

    public NonceStore nonces() {
        return new SqlNonceStore(transactions);
    }

    public BackfillStore backfills() {
        return new SqlBackfillStore(transactions, new BackfillItemRows(sealed));
    }

    public FeedStore feeds() {
        return new SqlFeedStore(transactions, sealed);
    }

    @Override
    public void close() {
        pool.close();
    }
}
