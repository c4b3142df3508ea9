package io.calrelay.sandbox.google.calendar;

import io.calrelay.sandbox.google.wire.Base32Hex;
import io.calrelay.sandbox.world.Verified;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Ids of occurrences: the master's id and the original start, in the open form or in one that tells nothing. */
@Verified(on = "2025", source = "google.md 3.1 (published payloads); the opaque form is announced, its shape unknown")
final class InstanceIds {
    private static final Pattern OPEN = Pattern.compile("(.+)_(\\d{8}(?:T\\d{6}Z)?)");
    private static final Pattern SPLIT = Pattern.compile("(.+)_R\\d{8}(?:T\\d{6})?");
    private static final String OPAQUE_MARK = "o";

    /** @param base the master's id, for a series split in the user interface that of the series it was split from */
    record Parts(String base, String stamp) {}

    private InstanceIds() {}

    static String of(String masterId, EventTime originalStart, boolean opaque) {
        String open = base(masterId) + "_" + originalStart.stamp();
        return opaque ? OPAQUE_MARK + Base32Hex.encode(reversed(open)) : open;
    }

    static Optional<Parts> read(String id) {
        String open = id.startsWith(OPAQUE_MARK) && id.indexOf('_') < 0
                ? Base32Hex.decode(id.substring(1)).map(InstanceIds::reversed).orElse(id)
                : id;
        Matcher match = OPEN.matcher(open);
        return match.matches() ? Optional.of(new Parts(match.group(1), match.group(2))) : Optional.empty();
    }

    // Provider: instances of a split series carry the first series' id (google.md 3.1, field report).
    static String base(String masterId) {
        Matcher match = SPLIT.matcher(masterId);
        return match.matches() ? match.group(1) : masterId;
    }

    private static String reversed(String text) {
        return new StringBuilder(text).reverse().toString();
    }
}
