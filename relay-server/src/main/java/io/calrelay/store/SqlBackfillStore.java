package io.calrelay.store;

import io.calrelay.model.EmailAddress;
import io.calrelay.model.MeetingId;
import io.calrelay.ports.BackfillStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** Backfills in MariaDB. */
record SqlBackfillStore(Transactions transactions, BackfillItemRows items) implements BackfillStore {
    private static final String SELECT = """
            SELECT backfill_id, people, first_day, last_day, dry_run, state, begun_at, gathered_at, problem
            FROM backfill
            """;

    @Override
    public void begin(Order order, Instant at) {
        transactions.alone(handle -> handle.createUpdate("""
                        INSERT INTO backfill (backfill_id, people, first_day, last_day, dry_run, state, begun_at)
                        VALUES (:id, :people, :first_day, :last_day, :dry_run, :state, :at)
                        """)
                .bind("id", order.id())
                .bind("people", order.people().stream().map(EmailAddress::value).collect(Collectors.joining("\n")))
                .bind("first_day", order.from().toString())
                .bind("last_day", order.to().toString())
                .bind("dry_run", order.dryRun())
                .bind("state", State.RUNNING.name())
                .bind("at", EpochMicros.of(at))
                .execute());
    }

    @Override
    public Optional<Progress> find(String id) {
        return transactions.inOneSnapshot(handle -> handle.createQuery(SELECT + "WHERE backfill_id = :id")
                .bind("id", id)
                .map((row, context) -> progress(handle, row))
                .findOne());
    }

    @Override
    public List<Progress> newest(int limit) {
        return transactions.inOneSnapshot(
                handle -> handle.createQuery(SELECT + "ORDER BY begun_at DESC, backfill_id LIMIT :limit")
                        .bind("limit", limit)
                        .map((row, context) -> progress(handle, row))
                        .list());
    }

    @Override
    public List<String> running() {
        return transactions.alone(
                handle -> handle.createQuery("SELECT backfill_id FROM backfill WHERE state = :state ORDER BY begun_at")
                        .bind("state", State.RUNNING.name())
                        .mapTo(String.class)
                        .list());
    }

    @Override
    public boolean become(String id, State from, State to, Optional<String> problem) {
        return transactions.alone(handle -> handle.createUpdate("""
                                UPDATE backfill SET state = :to, problem = :problem
                                WHERE backfill_id = :id AND state = :from
                                """)
                        .bind("id", id)
                        .bind("from", from.name())
                        .bind("to", to.name())
                        .bind("problem", problem.orElse(null))
                        .execute()
                > 0);
    }

    @Override
    public void gathered(String id, List<Item> found, Instant at) {
        transactions.inOne(handle -> {
            int first = handle.createUpdate(
                            "UPDATE backfill SET gathered_at = :at WHERE backfill_id = :id AND gathered_at IS NULL")
                    .bind("id", id)
                    .bind("at", EpochMicros.of(at))
                    .execute();
            if (first > 0) {
                items.add(handle, id, found);
            }
            return first;
        });
    }

    @Override
    public List<Kept> waiting(String id, int limit) {
        return transactions.alone(handle -> items.waiting(handle, id, limit));
    }

    @Override
    public List<Kept> begun(String id) {
        return transactions.alone(handle -> items.begun(handle, id));
    }

    @Override
    public void begun(String id, int number, MeetingId meeting) {
        transactions.inOne(handle -> {
            BackfillItemRows.begin(handle, id, number, meeting);
            return number;
        });
    }

    @Override
    public void close(String id, Kept item, Outcome outcome, String why) {
        Item ended =
                new Item(outcome, true, item.item().what(), why, item.item().events());
        transactions.inOne(handle -> {
            items.close(handle, id, item.number(), ended);
            return item;
        });
    }

    @Override
    public List<Item> samples(String id, int ofEach) {
        return transactions.inOneSnapshot(handle -> Arrays.stream(Outcome.values())
                .flatMap(outcome -> items.closed(handle, id, outcome, ofEach).stream())
                .toList());
    }

    private static Progress progress(Handle handle, ResultSet row) throws SQLException {
        String id = row.getString("backfill_id");
        List<EmailAddress> people =
                row.getString("people").lines().map(EmailAddress::new).toList();
        Order order = new Order(
                id,
                people,
                LocalDate.parse(row.getString("first_day")),
                LocalDate.parse(row.getString("last_day")),
                row.getBoolean("dry_run"));
        State state = State.valueOf(row.getString("state"));
        Instant begunAt = EpochMicros.toInstant(row.getLong("begun_at"));
        Optional<Instant> gatheredAt = EpochMicros.toInstant(row.getObject("gathered_at", Long.class));
        Optional<String> problem = Optional.ofNullable(row.getString("problem"));
        return new Progress(order, state, begunAt, gatheredAt, total(handle, id), closed(handle, id), problem);
    }

    private static int total(Handle handle, String id) {
        return handle.createQuery("SELECT COUNT(*) FROM backfill_item WHERE backfill_id = :id")
                .bind("id", id)
                .mapTo(int.class)
                .one();
    }

    private static Map<Outcome, Integer> closed(Handle handle, String id) {
        Map<Outcome, Integer> closed = new EnumMap<>(Outcome.class);
        handle.createQuery("""
                        SELECT outcome, COUNT(*) AS items FROM backfill_item
                        WHERE backfill_id = :id AND closed
                        GROUP BY outcome
                        """)
                .bind("id", id)
                .map((row, context) -> Map.entry(Outcome.valueOf(row.getString("outcome")), row.getInt("items")))
                .forEach(each -> closed.put(each.getKey(), each.getValue()));
        return closed;
    }
}
