package io.calrelay.store;

import io.calrelay.ports.FeedStore;
import io.calrelay.store.ContentCipher.Place;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Calendar feeds in MariaDB. */
record SqlFeedStore(Transactions transactions, SealedJson sealed) implements FeedStore {
    private static final String SELECT = "SELECT feed_id, kind, subject, created_at, content FROM feed ";

    @Override
    public void add(Feed feed) {
        transactions.alone(handle -> handle.createUpdate("""
                        INSERT INTO feed (feed_id, secret_hash, kind, subject, created_at, content)
                        VALUES (:id, :hash, :kind, :subject, :at, :content)
                        """)
                .bind("id", feed.id())
                .bind("hash", IdHash.of(feed.secret()).bytes())
                .bind("kind", feed.kind().name())
                .bind("subject", feed.of())
                .bind("at", EpochMicros.of(feed.createdAt()))
                .bind("content", sealed.seal(place(feed.id()), Json.object().put("secret", feed.secret())))
                .execute());
    }

    @Override
    public List<Feed> all() {
        return transactions.alone(handle -> handle.createQuery(SELECT + "ORDER BY created_at, feed_id")
                .map((row, context) -> feed(row))
                .list());
    }

    @Override
    public Optional<Feed> bySecret(String secret) {
        return transactions.alone(handle -> handle.createQuery(SELECT + "WHERE secret_hash = :hash")
                .bind("hash", IdHash.of(secret).bytes())
                .map((row, context) -> feed(row))
                .findOne());
    }

    @Override
    public boolean remove(String id) {
        return transactions.alone(handle -> handle.createUpdate("DELETE FROM feed WHERE feed_id = :id")
                        .bind("id", id)
                        .execute()
                > 0);
    }

    private Feed feed(ResultSet row) throws SQLException {
        String id = row.getString("feed_id");
        return new Feed(
                id,
                Kind.valueOf(row.getString("kind")),
                row.getString("subject"),
                Json.text(sealed.open(place(id), row.getBytes("content")), "secret"),
                EpochMicros.toInstant(row.getLong("created_at")));
    }

    private static Place place(String id) {
        return new Place("feed", id);
    }
}
