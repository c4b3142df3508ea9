package io.calrelay.gateway.outlook;

import com.microsoft.graph.models.Event;
import io.calrelay.model.ICalUid;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The iCalendar UID, the same for every instance of a series and in every mailbox. */
final class ExchangeUid {
    // Provider: a Global Object Id in hex, whose characters 33 to 40 are the date of the replaced instance and zero in
    // the
    // series' own id (MS-OXOCAL 2.2.1.27 and .28; that Graph shows exactly this is inferred, graph.md 1.3).
    private static final Pattern GLOBAL_OBJECT_ID =
            Pattern.compile("(040000008200E00074C5B7101A82E008)[0-9A-F]{8}([0-9A-F]{40,})");

    private ExchangeUid() {}

    static Optional<ICalUid> of(Event event) {
        return Optional.ofNullable(event.getICalUId())
                .filter(uid -> !uid.isBlank())
                .map(uid -> new ICalUid(clean(uid)));
    }

    static String clean(String uid) {
        var matcher = GLOBAL_OBJECT_ID.matcher(uid.toUpperCase(Locale.ROOT));
        return matcher.matches() ? matcher.group(1) + "00000000" + matcher.group(2) : uid;
    }
}
