package io.calrelay.store;

import io.calrelay.model.CalendarId;
import io.calrelay.ports.CalendarGateway.Subscription;
import io.calrelay.ports.SubscriptionStore;
import io.calrelay.store.ContentCipher.Place;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Subscriptions in MariaDB, their secrets encrypted. */
record SqlSubscriptionStore(Transactions transactions, SealedJson sealed) implements SubscriptionStore {
    private static final String SELECT =
            "SELECT subscription_id, calendar, resource, expires_at, content FROM subscription ";

    @Override
    public void put(Kept kept) {
        String id = kept.subscription().id();
        transactions.alone(handle -> handle.createUpdate("""
                        INSERT INTO subscription (subscription_id, calendar, resource, expires_at, content)
                        VALUES (:id, :calendar, :resource, :expires_at, :content)
                        ON DUPLICATE KEY UPDATE
                            calendar = VALUES(calendar),
                            resource = VALUES(resource),
                            expires_at = VALUES(expires_at),
                            content = VALUES(content)
                        """)
                .bind("id", id)
                .bind("calendar", kept.calendar().wireName())
                .bind("resource", kept.subscription().resource())
                .bind("expires_at", EpochMicros.of(kept.subscription().expiresAt()))
                .bind("content", sealed.seal(place(id), Json.object().put("secret", kept.secret())))
                .execute());
    }

    @Override
    public Optional<Kept> byId(String subscriptionId) {
        return transactions.alone(handle -> handle.createQuery(SELECT + "WHERE subscription_id = :id")
                .bind("id", subscriptionId)
                .map((row, context) -> kept(row))
                .findOne());
    }

    @Override
    public List<Kept> of(CalendarId calendar) {
        return transactions.alone(
                handle -> handle.createQuery(SELECT + "WHERE calendar = :calendar ORDER BY expires_at, subscription_id")
                        .bind("calendar", calendar.wireName())
                        .map((row, context) -> kept(row))
                        .list());
    }

    @Override
    public List<Kept> expiringBefore(Instant moment) {
        return transactions.alone(
                handle -> handle.createQuery(SELECT + "WHERE expires_at < :moment ORDER BY expires_at, subscription_id")
                        .bind("moment", EpochMicros.of(moment))
                        .map((row, context) -> kept(row))
                        .list());
    }

    @Override
    public void remove(String subscriptionId) {
        transactions.alone(handle -> handle.createUpdate("DELETE FROM subscription WHERE subscription_id = :id")
                .bind("id", subscriptionId)
                .execute());
    }

    private Kept kept(ResultSet row) throws SQLException {
        String id = row.getString("subscription_id");
        return new Kept(
                CalendarId.parse(row.getString("calendar")),
                new Subscription(id, row.getString("resource"), EpochMicros.toInstant(row.getLong("expires_at"))),
                Json.text(sealed.open(place(id), row.getBytes("content")), "secret"));
    }

    private static Place place(String id) {
        return new Place("subscription", id);
    }
}
