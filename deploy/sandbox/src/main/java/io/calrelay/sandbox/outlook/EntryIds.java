package io.calrelay.sandbox.outlook;

import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Event ids: URL-safe base64 of the mailbox, the item's number and, for one occurrence, its original date. A mailbox's two
 * formats differ in their first characters only, and both are taken everywhere (graph.md 1.2).
 */
final class EntryIds {
    private static final String REGULAR = "AAMkAGUwNjQ4ZjIxLTAxOGItNDVjMS1iZTNlLTk5ZDE1ODI1ZDk0MABGAAAAAAD";
    private static final String IMMUTABLE = "AAkALgAAAAAAHYQDEapmEc2byACqAC-EWg0A";
    private static final String TAIL = "AA==";
    private static final int LENGTH = 24;

    /** What an id names. */
    record Named(UUID mailbox, int number, @Nullable LocalDate date) {
        boolean in(Mailbox box) {
            return box.userId.equals(mailbox.toString());
        }
    }

    private EntryIds() {}

    static String write(Mailbox box, Occurrence occurrence, boolean immutable) {
        return write(box, occurrence.item().number, occurrence.date(), immutable);
    }

    static String write(Mailbox box, int number, @Nullable LocalDate date, boolean immutable) {
        UUID user = UUID.fromString(box.userId);
        return write(new Named(user, number, date), immutable);
    }

    static String write(Named named, boolean immutable) {
        LocalDate date = named.date();
        ByteBuffer bytes = ByteBuffer.allocate(LENGTH)
                .putLong(named.mailbox().getMostSignificantBits())
                .putLong(named.mailbox().getLeastSignificantBits())
                .putInt(named.number())
                .putInt(date == null ? 0 : Math.toIntExact(date.toEpochDay()));
        String middle = Base64.getUrlEncoder().encodeToString(bytes.array());
        return (immutable ? IMMUTABLE : REGULAR) + middle + TAIL;
    }

    /** What the id names; empty if it is not well-formed. */
    static Optional<Named> read(String id) {
        String prefix = id.startsWith(IMMUTABLE) ? IMMUTABLE : REGULAR;
        if (!id.startsWith(prefix) || !id.endsWith(TAIL) || id.length() != prefix.length() + 32 + TAIL.length()) {
            return Optional.empty();
        }
        try {
            String middle = id.substring(prefix.length(), prefix.length() + 32);
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(middle));
            UUID mailbox = new UUID(bytes.getLong(), bytes.getLong());
            int number = bytes.getInt();
            int day = bytes.getInt();
            return Optional.of(new Named(mailbox, number, day == 0 ? null : LocalDate.ofEpochDay(day)));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
