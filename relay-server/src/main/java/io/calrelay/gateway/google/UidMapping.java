package io.calrelay.gateway.google;

import com.google.api.services.calendar.model.Event;
import io.calrelay.model.ICalUid;
import io.calrelay.model.RecurrenceId;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The UID is {@code iCalUID}. Only read: Google makes one for each event. */
final class UidMapping {
    // Exchange: a Global Object Id starts with these bytes; the four after them are the date of one occurrence and zero
    // for
    // the whole ([MS-OXOCAL] 2.2.1.27). Invitations from Outlook keep it as their UID in Google (google.md 3.1).
    private static final Pattern GLOBAL_OBJECT_ID =
            Pattern.compile("(040000008200E00074C5B7101A82E008)[0-9A-F]{8}([0-9A-F]+)", Pattern.CASE_INSENSITIVE);

    private static final int BITS_A_DIGIT = 5;

    private UidMapping() {}

    static Optional<ICalUid> fromGoogle(Event event) {
        return Optional.ofNullable(event.getICalUID()).map(uid -> new ICalUid(withoutDate(uid)));
    }

    /**
     * Of an occurrence whose series is not in this calendar. UID and original start name it together (RFC 5545 3.8.4.4); the
     * UID alone is that of all occurrences that somebody was invited to one by one.
     */
    static Optional<ICalUid> ofOccurrence(Event event, RecurrenceId occurrence) {
        return fromGoogle(event).map(uid -> new ICalUid(uid.value() + "/" + occurrence.wireName()));
    }

    /**
     * The UID that the event with that id most likely has: of events made at Google the id with a suffix, of invitations and
     * imports what the id spells in base32hex (google.md 3.1). To be checked against the event's own word.
     */
    static String likelyOf(String event) {
        if (!event.matches("_[0-9a-v]+")) {
            return event + "@google.com";
        }
        String digits = event.substring(1);
        int bits = digits.length() * BITS_A_DIGIT;
        byte[] bytes = new BigInteger(digits, 1 << BITS_A_DIGIT)
                .shiftRight(bits % Byte.SIZE)
                .toByteArray();
        // A byte more is the number's sign.
        int sign = bytes.length > bits / Byte.SIZE ? 1 : 0;
        return new String(bytes, sign, bytes.length - sign, StandardCharsets.UTF_8);
    }

    private static String withoutDate(String uid) {
        Matcher exchange = GLOBAL_OBJECT_ID.matcher(uid);
        return exchange.matches() ? (exchange.group(1) + "00000000" + exchange.group(2)).toUpperCase(Locale.ROOT) : uid;
    }
}
