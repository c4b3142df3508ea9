package io.calrelay.family;

import io.calrelay.model.MeetingFields;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The smallest list of pieces that shows a meeting exactly, to the minute, over a horizon.
 *
 * <p>The idea: every occurrence is cut at the midnights of the zone that the records are stored in, into days that a record can
 * hold. Days at the same hours with the same text form a line; each line is divided among as few pieces as can be, where a
 * piece is a single day or one of the repetitions that NetSuite makes by itself. That is all: month ends, exceptions, clock
 * changes, days that shift between zones and events past midnight need no cases of their own, because whatever they do to the
 * days, the days are then divided as they are.
 *
 * <pre>
 * one day once                      one piece
 * past midnight                     a piece for each day: 8:00-24:00, 0:00-24:00, 0:00-8:00
 * whole days                        one daily run; without native runs a piece for each day
 * a series that NetSuite can hold   one run, endless if that can be proved
 * an exception                      a run before, a run after, a single piece if it is not cancelled
 * a clock change between zones      a run on each side, at other hours
 * days that NetSuite cannot repeat  a single piece for each
 * </pre>
 *
 * <p>Refused: nothing. What no run can show, single pieces do.
 *
 * @param coveredUntil up to when everything is shown; empty if that is for ever
 */
public record Cover(List<Part> parts, Optional<Instant> coveredUntil) {
    public Cover {
        parts = List.copyOf(parts);
    }

    /** The cover of a meeting that has no pieces yet; a meeting without occurrences in the horizon has none. */
    public static Cover of(MeetingFields meeting, Terms terms) {
        Wanted wanted = new Wanted(meeting, terms, terms.until());
        List<DayPart> needed = wanted.ahead(Wanted.parts(wanted.needed(), terms.zone()));
        List<DayPart> later = terms.nativeRuns() ? Wanted.parts(wanted.later(), terms.zone()) : List.of();
        List<Stretch> stretches = new NewPieces(meeting, wanted, terms).showing(needed, later, Set.of());
        Optional<Instant> until = Completeness.of(meeting, wanted, stretches).until();
        PartWriter writer = PartWriter.of(meeting, wanted, terms);
        boolean all = stretches.size() == 1 && until.isEmpty();
        return new Cover(stretches.stream().map(each -> writer.part(each, all)).toList(), until);
    }
}
