package io.calrelay.gateway.outlook;

import com.microsoft.graph.models.Event;
import com.microsoft.graph.models.EventType;
import io.calrelay.model.ICalUid;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The iCalendar UID, the same for every instance of a series and in every mailbox. */
final class ExchangeUid {
    // Provider: a Global Object Id in hex, whose characters 33 to 40 are the date of the replaced instance, year, month
    // and day, and zero in the series' own id (MS-OXOCAL 2.2.1.27 and .28; that Graph shows exactly this is inferred,
    // graph.md 1.3).
    private static final Pattern GLOBAL_OBJECT_ID =
            Pattern.compile("(040000008200E00074C5B7101A82E008)([0-9A-F]{4})([0-9A-F]{2})([0-9A-F]{2})([0-9A-F]{40,})");

    private ExchangeUid() {}

    /** Of one occurrence alone, to which somebody was invited without the rest, it is that occurrence's own. */
    static Optional<ICalUid> of(Event event) {
        boolean alone = event.getType() == EventType.SingleInstance || isAlone(event);
        return Optional.ofNullable(event.getICalUId())
                .filter(uid -> !uid.isBlank())
                .map(uid -> new ICalUid(alone ? plain(uid) : clean(uid)));
    }

    private static boolean isAlone(Event event) {
        boolean occurrence = event.getType() == EventType.Occurrence || event.getType() == EventType.Exception;
        return occurrence && event.getSeriesMasterId() == null;
    }

    private static String plain(String uid) {
        return matcher(uid).matches() ? uid.toUpperCase(Locale.ROOT) : uid;
    }

    static String clean(String uid) {
        Matcher matcher = matcher(uid);
        return matcher.matches() ? matcher.group(1) + "00000000" + matcher.group(5) : uid;
    }

    /** The day that the pattern of its series gave an occurrence; empty for what is none. */
    static Optional<LocalDate> day(Event event) {
        Matcher matcher = matcher(event.getICalUId() == null ? "" : event.getICalUId());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(hex(matcher, 2), hex(matcher, 3), hex(matcher, 4)));
        } catch (DateTimeException none) {
            // All zeros: the id of a whole series, or of a single event.
            return Optional.empty();
        }
    }

    private static int hex(Matcher matcher, int group) {
        return HexFormat.fromHexDigits(matcher.group(group));
    }

    private static Matcher matcher(String uid) {
        return GLOBAL_OBJECT_ID.matcher(uid.toUpperCase(Locale.ROOT));
    }
}
