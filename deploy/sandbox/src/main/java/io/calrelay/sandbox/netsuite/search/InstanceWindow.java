package io.calrelay.sandbox.netsuite.search;

import io.calrelay.sandbox.world.Assumed;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The days in which a search by occurrence looks for some; both inclusive, and wide enough for every time zone. */
@Assumed(
        source =
                "netsuite.md 1.5 and 1.6: how far a search by instancestart reaches without a bound is unknown; here two years")
record InstanceWindow(LocalDate from, LocalDate to) {
    private static final int YEARS_AHEAD = 2;
    private static final LocalDate BEGINNING = LocalDate.of(1970, 1, 1);

    /** Bounds that the filter itself sets, where it sets them for all rows. */
    static InstanceWindow of(Criterion criterion, LocalDate today) {
        LocalDate from = BEGINNING;
        @Nullable LocalDate to = null;
        List<Criterion> parts = criterion instanceof Criterion.All all ? all.parts() : List.of(criterion);
        for (Criterion part : parts) {
            if (part instanceof Criterion.Test test && FieldReader.ofOccurrence(test.name())) {
                LocalDate low = low(test);
                LocalDate high = high(test);
                from = low.isAfter(from) ? low : from;
                to = high != null && (to == null || high.isBefore(to)) ? high : to;
            }
        }
        LocalDate reach = (from.isAfter(today) ? from : today).plusYears(YEARS_AHEAD);
        return new InstanceWindow(from, to == null ? reach : to);
    }

    private static LocalDate low(Criterion.Test test) {
        return switch (test.operator()) {
            case "on", "after", "onorafter", "within" -> day(test, 0).minusDays(2);
            default -> BEGINNING;
        };
    }

    private static @Nullable LocalDate high(Criterion.Test test) {
        return switch (test.operator()) {
            case "on", "before", "onorbefore" -> day(test, 0).plusDays(2);
            case "within" -> day(test, 1).plusDays(2);
            default -> null;
        };
    }

    private static LocalDate day(Criterion.Test test, int at) {
        String text = at < test.values().size() ? test.values().get(at) : "";
        return text.isEmpty() ? BEGINNING : AccountFormat.parse(text).toLocalDate();
    }
}
