package io.calrelay.store;

import io.calrelay.contract.AttentionStoreContract;
import io.calrelay.contract.DueContract;
import io.calrelay.contract.EndingStoreContract;
import io.calrelay.contract.HistoryStoreContract;
import io.calrelay.contract.MeetingStoreContract;
import io.calrelay.contract.NonceStoreContract;
import io.calrelay.contract.PersonStoreContract;
import io.calrelay.contract.PolicyStoreContract;
import io.calrelay.contract.ReadingStoreContract;
import io.calrelay.contract.RecordingContract;
import io.calrelay.contract.SubscriptionStoreContract;
import io.calrelay.ports.AttentionStore;
import io.calrelay.ports.EndingStore;
import io.calrelay.ports.HistoryStore;
import io.calrelay.ports.MeetingStore;
import io.calrelay.ports.NonceStore;
import io.calrelay.ports.PersonStore;
import io.calrelay.ports.PolicyStore;
import io.calrelay.ports.ReadingStore;
import io.calrelay.ports.SubscriptionStore;
import io.calrelay.testing.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;

/** The stores keep the promises of the ports on a real MariaDB. */
class SqlStoresTest {
    private static TestDatabase database;

    @BeforeAll
    static void create() {
        database = TestDatabase.create();
    }

    @AfterAll
    static void drop() {
        database.close();
    }

    @BeforeEach
    void clear() {
        database.clear();
    }

    @Nested
    class Meetings implements MeetingStoreContract {
        @Override
        public MeetingStore meetings() {
            return database.database().meetings();
        }

        @Override
        public HistoryStore history() {
            return database.database().history();
        }
    }

    @Nested
    class Recordings implements RecordingContract {
        @Override
        public MeetingStore meetings() {
            return database.database().meetings();
        }
    }

    @Nested
    class DueMeetings implements DueContract {
        @Override
        public MeetingStore meetings() {
            return database.database().meetings();
        }
    }

    @Nested
    class Histories implements HistoryStoreContract {
        @Override
        public MeetingStore meetings() {
            return database.database().meetings();
        }

        @Override
        public HistoryStore history() {
            return database.database().history();
        }
    }

    @Nested
    class Readings implements ReadingStoreContract {
        @Override
        public ReadingStore readings() {
            return database.database().readings();
        }
    }

    @Nested
    class Subscriptions implements SubscriptionStoreContract {
        @Override
        public SubscriptionStore subscriptions() {
            return database.database().subscriptions();
        }
    }

    @Nested
    class People implements PersonStoreContract {
        @Override
        public PersonStore people() {
            return database.database().people();
        }
    }

    @Nested
    class Policies implements PolicyStoreContract {
        @Override
        public PolicyStore policy() {
            return database.database().policy();
        }
    }

    @Nested
    class Nonces implements NonceStoreContract {
        @Override
        public NonceStore nonces() {
            return database.database().nonces();
        }
    }

    @Nested
    class Attention implements AttentionStoreContract {
        @Override
        public AttentionStore attention() {
            return database.database().attention();
        }
    }

    @Nested
    class Endings implements EndingStoreContract {
        @Override
        public MeetingStore meetings() {
            return database.database().meetings();
        }

        @Override
        public EndingStore endings() {
            return database.database().endings();
        }
    }
}
