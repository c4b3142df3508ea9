package io.calrelay.store;

import io.calrelay.model.AttentionItem;
import io.calrelay.model.EmailAddress;
import io.calrelay.model.MeetingId;
import io.calrelay.ports.AttentionStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What waits for a person, in MariaDB. */
record SqlAttentionStore(Transactions transactions) implements AttentionStore {
    private static final String OPEN = """
            SELECT attention_id, kind, subject, person, meeting_id, since, summary
            FROM attention
            WHERE open_hash IS NOT NULL
            """;

    @Override
    public void raise(Question question, Instant at) {
        transactions.alone(handle -> handle.createUpdate("""
                        INSERT INTO attention (kind, subject, open_hash, person, meeting_id, since, summary)
                        VALUES (:kind, :subject, :hash, :person, :meeting, :since, :summary)
                        ON DUPLICATE KEY UPDATE summary = VALUES(summary)
                        """)
                .bind("kind", question.kind().name())
                .bind("subject", question.subject())
                .bind("hash", hash(question.kind(), question.subject()))
                .bind("person", question.person().map(EmailAddress::value).orElse(null))
                .bind("meeting", question.meeting().map(MeetingId::value).orElse(null))
                .bind("since", EpochMicros.of(at))
                .bind("summary", question.summary())
                .execute());
    }

    @Override
    public List<AttentionItem> open() {
        return transactions.alone(handle -> handle.createQuery(OPEN + "ORDER BY attention_id")
                .map((row, context) -> item(row))
                .list());
    }

    @Override
    public Optional<AttentionItem> find(long id) {
        return transactions.alone(handle -> handle.createQuery(OPEN + "AND attention_id = :id")
                .bind("id", id)
                .map((row, context) -> item(row))
                .findOne());
    }

    @Override
    public boolean isOpen(AttentionItem.Kind kind, String subject) {
        return transactions.alone(handle -> handle.createQuery("SELECT 1 FROM attention WHERE open_hash = :hash")
                .bind("hash", hash(kind, subject))
                .mapTo(int.class)
                .findOne()
                .isPresent());
    }

    @Override
    public boolean close(long id, Optional<AttentionItem.Choice> choice, Instant at) {
        return transactions.alone(handle -> handle.createUpdate("""
                        UPDATE attention
                        SET open_hash = NULL, closed_at = :at, choice = :choice
                        WHERE attention_id = :id AND open_hash IS NOT NULL
                        """)
                        .bind("id", id)
                        .bind("at", EpochMicros.of(at))
                        .bind("choice", choice.map(Enum::name).orElse(null))
                        .execute()
                == 1);
    }

    @Override
    public boolean wasDecided(AttentionItem.Kind kind, String subject, AttentionItem.Choice choice, Instant since) {
        return transactions.alone(handle -> handle.createQuery("""
                        SELECT 1 FROM attention
                        WHERE kind = :kind AND closed_at >= :since AND subject = :subject AND choice = :choice
                        LIMIT 1
                        """)
                .bind("kind", kind.name())
                .bind("since", EpochMicros.of(since))
                .bind("subject", subject)
                .bind("choice", choice.name())
                .mapTo(int.class)
                .findOne()
                .isPresent());
    }

    private static byte[] hash(AttentionItem.Kind kind, String subject) {
        return IdHash.of(kind.name() + '\n' + subject).bytes();
    }

    private static AttentionItem item(ResultSet row) throws SQLException {
        return new AttentionItem(
                row.getLong("attention_id"),
                AttentionItem.Kind.valueOf(row.getString("kind")),
                row.getString("subject"),
                Optional.ofNullable(row.getString("person")).map(EmailAddress::new),
                Optional.ofNullable(row.getString("meeting_id")).map(MeetingId::new),
                EpochMicros.toInstant(row.getLong("since")),
                row.getString("summary"));
    }
}
