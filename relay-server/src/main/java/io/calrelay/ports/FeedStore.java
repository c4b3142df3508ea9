package io.calrelay.ports;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The calendar feeds that were given out. Thread-safe. */
public interface FeedStore {
    /** What a feed shows. */
    enum Kind {
        /** The meetings of a business record. */
        RECORD,
        /** The calendar of a person. */
        PERSON;

        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * @param of a business record's wire name, or an e-mail address
     * @param secret what its address ends in; whoever knows it may read
     */
    record Feed(String id, Kind kind, String of, String secret, Instant createdAt) {}

    void add(Feed feed);

    /** Oldest first. */
    List<Feed> all();

    Optional<Feed> bySecret(String secret);

    /** @return whether there was one */
    boolean remove(String id);
}
