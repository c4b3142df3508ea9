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
    private static final int DAY_BITS = 22;
    // Keeps days before 1970 positive, so that they fit beside the generation.
    private static final int DAYS_BEFORE = 1_000_000;

    /**
     * What an id names.
     *
     * @param generation counts reshapes, for series whose occurrences get new ids then; 0 for a whole item
     */
    record Named(UUID mailbox, int number, @Nullable LocalDate date, int generation) {
        static Named whole(Mailbox box, int number) {
            return new Named(UUID.fromString(box.userId), number, null, 0);
        }

        boolean in(Mailbox box) {
            return box.userId.equals(mailbox.toString());
        }
    }

    private EntryIds() {}

    static String write(Mailbox box, Occurrence occurrence, boolean immutable) {
        EventItem item = occurrence.item();
        LocalDate date = occurrence.date();
        Named whole = Named.whole(box, item.number);
        return write(date == null ? whole : new Named(whole.mailbox(), item.number, date, item.generation), immutable);
    }

    static String write(Named named, boolean immutable) {
        LocalDate date = named.date();
        ByteBuffer bytes = ByteBuffer.allocate(LENGTH)
                .putLong(named.mailbox().getMostSignificantBits())
                .putLong(named.mailbox().getLeastSignificantBits())
                .putInt(named.number())
                .putInt(
                        date == null
                                ? 0
                                : named.generation() << DAY_BITS | Math.toIntExact(date.toEpochDay() + DAYS_BEFORE));
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
            LocalDate date = LocalDate.ofEpochDay((day & (1 << DAY_BITS) - 1) - DAYS_BEFORE);
            return Optional.of(new Named(mailbox, number, day == 0 ? null : date, day >>> DAY_BITS));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
