package io.calrelay.testing;

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
import org.junit.jupiter.api.Nested;

/** The twins keep the promises of the ports. */
class MemoryStoresTest {
    private final MemoryStores stores = MemoryStores.create();

    @Nested
    class Meetings implements MeetingStoreContract {
        @Override
        public MeetingStore meetings() {
            return stores.meetings();
        }

        @Override
        public HistoryStore history() {
            return stores.history();
        }
    }

    @Nested
    class Recordings implements RecordingContract {
        @Override
        public MeetingStore meetings() {
            return stores.meetings();
        }
    }

    @Nested
    class DueMeetings implements DueContract {
        @Override
        public MeetingStore meetings() {
            return stores.meetings();
        }
    }

    @Nested
    class Histories implements HistoryStoreContract {
        @Override
        public MeetingStore meetings() {
            return stores.meetings();
        }

        @Override
        public HistoryStore history() {
            return stores.history();
        }
    }

    @Nested
    class Readings implements ReadingStoreContract {
        @Override
        public ReadingStore readings() {
            return stores.readings();
        }
    }

    @Nested
    class Subscriptions implements SubscriptionStoreContract {
        @Override
        public SubscriptionStore subscriptions() {
            return stores.subscriptions();
        }
    }

    @Nested
    class People implements PersonStoreContract {
        @Override
        public PersonStore people() {
            return stores.people();
        }
    }

    @Nested
    class Policies implements PolicyStoreContract {
        @Override
        public PolicyStore policy() {
            return stores.policy();
        }
    }

    @Nested
    class Nonces implements NonceStoreContract {
        @Override
        public NonceStore nonces() {
            return stores.nonces();
        }
    }

    @Nested
    class Attention implements AttentionStoreContract {
        @Override
        public AttentionStore attention() {
            return stores.attention();
        }
    }

    @Nested
    class Endings implements EndingStoreContract {
        @Override
        public MeetingStore meetings() {
            return stores.meetings();
        }

        @Override
        public EndingStore endings() {
            return stores.endings();
        }
    }
}
