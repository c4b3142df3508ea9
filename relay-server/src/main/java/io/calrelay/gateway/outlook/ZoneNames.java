package io.calrelay.gateway.outlook;

import com.ibm.icu.util.TimeZone;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Exchange's names of time zones: Windows' own and IANA's, whichever the event was made with (graph.md 1.1, 9). */
final class ZoneNames {
    static final ZoneId UTC = ZoneId.of("UTC");

    /** Which of its two vocabularies Graph is addressed in. */
    enum Vocabulary {
        IANA,
        WINDOWS
    }

    private static final String WORLD = "001";
    private static final Set<String> KNOWN = ZoneId.getAvailableZoneIds();

    private ZoneNames() {}

    /** The zone of that name; empty for names that are no zone's, such as {@code tzone://Microsoft/Custom}. */
    static Optional<ZoneId> zone(@Nullable String name) {
        if (name == null || name.isBlank()) {
            return Optional.empty();
        }
        // Provider: some IANA names carry an older one in brackets, "Europe/Kyiv (Kiev)" (graph.md 9).
        String plain = name.replaceFirst(" \\([A-Za-z_]+\\)$", "");
        if (KNOWN.contains(plain)) {
            return Optional.of(ZoneId.of(plain));
        }
        return Optional.ofNullable(TimeZone.getIDForWindowsID(plain, WORLD))
                .filter(KNOWN::contains)
                .map(ZoneId::of);
    }

    /** The name to send for that zone; empty if this vocabulary has none that means the same clock at that moment. */
    static Optional<String> name(ZoneId zone, Vocabulary vocabulary, Instant at) {
        if (zone.normalized() instanceof ZoneOffset offset) {
            return offset.equals(ZoneOffset.UTC) ? Optional.of("UTC") : Optional.empty();
        }
        if (vocabulary == Vocabulary.IANA) {
            return Optional.of(zone.getId());
        }
        // A Windows zone stands for several IANA zones; they agree today, but not all of them always.
        return Optional.ofNullable(TimeZone.getWindowsID(zone.getId()))
                .filter(windows -> zone(windows)
                        .filter(meant -> meant.getRules()
                                .getOffset(at)
                                .equals(zone.getRules().getOffset(at)))
                        .isPresent());
    }
}
