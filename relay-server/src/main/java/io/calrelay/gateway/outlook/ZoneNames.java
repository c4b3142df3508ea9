package io.calrelay.gateway.outlook;

import com.ibm.icu.util.TimeZone;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.Objects;
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
    /** More than ten years of clock changes: by then every rule that two zones do not share has shown. */
    private static final int CHANGES_COMPARED = 24;

    private static final Set<String> KNOWN = ZoneId.getAvailableZoneIds();

    private ZoneNames() {}

    /** The zone of that name; empty for names that are no zone's, such as {@code tzone://Microsoft/Custom}. */
    static Optional<ZoneId> zone(@Nullable String name) {
        if (name == null || name.isBlank()) {
            return Optional.empty();
        }
        return known(name)
                .or(() -> Optional.ofNullable(TimeZone.getIDForWindowsID(name, WORLD))
                        .flatMap(ZoneNames::known))
                // Provider: some IANA names carry an older one in brackets, "Europe/Kyiv (Kiev)" (graph.md 9); Windows'
                // own "Central Standard Time (Mexico)" is another zone than without.
                .or(() -> known(name.replaceFirst(" \\([A-Za-z_]+\\)$", "")));
    }

    private static Optional<ZoneId> known(String name) {
        return KNOWN.contains(name) ? Optional.of(ZoneId.of(name)) : Optional.empty();
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

    /**
     * The name to send for a series that keeps its wall clock in that zone; empty if this vocabulary has none whose clocks
     * change at the same moments from then on.
     */
    static Optional<String> nameForSeries(ZoneId zone, Vocabulary vocabulary, Instant from) {
        return name(zone, vocabulary, from)
                .filter(name -> zone(name)
                        .filter(meant -> sameClock(meant.getRules(), zone.getRules(), from))
                        .isPresent());
    }

    private static boolean sameClock(ZoneRules one, ZoneRules other, Instant from) {
        boolean same = one.getOffset(from).equals(other.getOffset(from));
        Instant at = from;
        for (int change = 0; same && change < CHANGES_COMPARED; change++) {
            ZoneOffsetTransition next = one.nextTransition(at);
            same = Objects.equals(next, other.nextTransition(at));
            at = next == null ? at : next.getInstant();
        }
        return same;
    }

    /** In the hour that clocks show twice, a wall clock does not say which of the two is meant; the instant matters more. */
    static boolean isAmbiguous(ZonedDateTime moment) {
        return moment.getZone()
                        .getRules()
                        .getValidOffsets(moment.toLocalDateTime())
                        .size()
                > 1;
    }
}
