package io.calrelay.family;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What random series, played out in one kind of account, came to. */
final class ExactFigures {
    private static final String ROW =
            "| %s | %,d | %.0f %% | %.0f %% | %,d | %,d | %,d | %.0f %% | %.0f %% | %.1f | %d | %d |";

    int series;
    int withExceptions;
    int overClockChanges;
    int calendarEdits;
    int netsuiteEdits;
    long occurrences;
    long byRuns;
    long seriesWithRuns;
    long records;
    final List<String> wrong = new ArrayList<>();
    final List<String> lost = new ArrayList<>();

    synchronized void add(ExactFigures other) {
        series += other.series;
        withExceptions += other.withExceptions;
        overClockChanges += other.overClockChanges;
        calendarEdits += other.calendarEdits;
        netsuiteEdits += other.netsuiteEdits;
        occurrences += other.occurrences;
        byRuns += other.byRuns;
        seriesWithRuns += other.seriesWithRuns;
        records += other.records;
        wrong.addAll(other.wrong);
        lost.addAll(other.lost);
    }

    static List<String> head() {
        return List.of(
                "| `nativeRecurrence` | series | with exceptions | clock changes on both sides | edits in the calendar"
                        + " | edits in NetSuite | days compared | of these in native runs | series with native runs"
                        + " | records per series | wrong instants | edits lost |",
                "|---|---|---|---|---|---|---|---|---|---|---|---|");
    }

    String row(StandingFamily.Account account) {
        return ROW.formatted(
                account.name().toLowerCase(Locale.ROOT),
                series,
                percent(withExceptions, series),
                percent(overClockChanges, series),
                calendarEdits,
                netsuiteEdits,
                occurrences,
                percent(byRuns, occurrences),
                percent(seriesWithRuns, series),
                series == 0 ? 0.0 : (double) records / series,
                wrong.size(),
                lost.size());
    }

    static double percent(long part, long all) {
        return all == 0 ? 0 : 100.0 * part / all;
    }
}
