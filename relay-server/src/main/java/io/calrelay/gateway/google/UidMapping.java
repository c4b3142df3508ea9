package io.calrelay.gateway.google;

import com.google.api.services.calendar.model.Event;
import io.calrelay.model.ICalUid;
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

    private UidMapping() {}

    static Optional<ICalUid> fromGoogle(Event event) {
        return Optional.ofNullable(event.getICalUID()).map(uid -> new ICalUid(withoutDate(uid)));
    }

    private static String withoutDate(String uid) {
        Matcher exchange = GLOBAL_OBJECT_ID.matcher(uid);
        return exchange.matches() ? (exchange.group(1) + "00000000" + exchange.group(2)).toUpperCase(Locale.ROOT) : uid;
    }
}
