package io.calrelay.family;

import io.calrelay.model.MeetingFields;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A standing piece that goes on showing what it shows, or less of it, or more.
 *
 * @param piece at the clock times that it is to have
 * @param days what it is to show of what has to be or may be shown
 * @param text what it is to say
 * @param end how a run is to end from now on; empty if it ends as it does
 * @param endless the native rule by which a run shows the meeting for ever
 * @param wholeSeries whether it repeats exactly as the meeting does, for ever
 */
record Kept(
        StandingPiece piece,
        List<DayPart> days,
        MeetingFields text,
        Optional<End> end,
        Optional<NativeRule> endless,
        boolean wholeSeries) {
    /** @param last empty for never */
    record End(Optional<LocalDate> last) {}

    Kept {
        days = List.copyOf(days);
    }

    static Kept asItIs(StandingPiece piece, List<DayPart> days, MeetingFields text) {
        return new Kept(piece, days, text, Optional.empty(), Optional.empty(), false);
    }

    /** A run that ends with that day from now on. */
    static Kept cut(StandingPiece piece, List<DayPart> days, MeetingFields text, LocalDate last) {
        return new Kept(piece, days, text, Optional.of(new End(Optional.of(last))), Optional.empty(), false);
    }

    /** The run, going on over the days of what would have been another one. */
    Kept goingOn(NativeRule rule, Stretch over) {
        List<DayPart> all = new ArrayList<>(days);
        all.addAll(over.days());
        Optional<LocalDate> last =
                over.endless() ? Optional.empty() : Optional.of(over.last().day());
        return new Kept(
                piece, all, text, Optional.of(new End(last)), Optional.of(rule).filter(any -> over.endless()), false);
    }

    Kept forEver(NativeRule rule) {
        return new Kept(piece, days, text, end, Optional.of(rule), false);
    }

    Kept asTheSeries() {
        return new Kept(piece, days, text, end, endless, true);
    }

    /** What of the meeting it goes on showing for ever. */
    Optional<Stretch> endlessStretch() {
        return endless.map(rule -> new Stretch(days, Optional.of(rule), true));
    }
}
