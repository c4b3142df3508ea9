package io.calrelay.family;

import io.calrelay.model.MeetingFields;
import io.calrelay.model.Recurrence;
import io.calrelay.model.RecurrenceId;
import io.calrelay.recurrence.Occurrence;
import io.calrelay.recurrence.Occurrences;
import io.calrelay.recurrence.RecurrenceRule;
import io.calrelay.recurrence.RuleWords;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What a piece is a part of, in words for whoever looks at the record: "Monthly on the 31st, 4 of 12. Edit the whole in Outlook." */
final class BelongsTo {
    private static final int LONG = 1_000;

    private final String rule;
    private final Map<RecurrenceId, Integer> numbers = new HashMap<>();
    private final String edit;

    BelongsTo(MeetingFields meeting, Optional<Occurrences> plain, String editWhere) {
        plain.filter(series -> !series.isEndless()).ifPresent(this::count);
        this.rule = meeting.recurrence()
                .map(recurrence -> RuleWords.of(meeting.time(), numbers.isEmpty() ? recurrence : endless(recurrence)))
                .orElse("");
        this.edit = editWhere.isEmpty() ? "" : " Edit the whole in %s.".formatted(editWhere);
    }

    /**
     * Of a piece.
     *
     * @param days what it shows; none for one that only shows what is over
     * @param all whether that is all there is to be shown of the meeting
     */
    String said(boolean run, List<DayPart> days, boolean all) {
        if (all) {
            return "";
        }
        List<String> words = new ArrayList<>();
        if (!rule.isEmpty()) {
            words.add(rule);
        }
        if (!run && !days.isEmpty()) {
            days.get(0).of().id().map(numbers::get).ifPresent(number -> words.add(number + " of " + numbers.size()));
        }
        day(days).ifPresent(words::add);
        String said = String.join(", ", words);
        return said.isEmpty()
                ? edit.strip()
                : said.substring(0, 1).toUpperCase(Locale.ROOT) + said.substring(1) + "." + edit;
    }

    private static Optional<String> day(List<DayPart> days) {
        return days.stream()
                .findFirst()
                .filter(first -> first.count() > 1)
                .filter(first -> days.stream().allMatch(day -> day.index() == first.index()))
                .map(first -> "day %d of %d".formatted(first.index() + 1, first.count()));
    }

    /** "4 of 12" says how long it goes on. */
    private static Recurrence endless(Recurrence recurrence) {
        List<String> rules = recurrence.rules().stream()
                .map(rule -> RecurrenceRule.parse(rule).endless().text())
                .toList();
        return Recurrence.of(rules, recurrence.added());
    }

    /** Endless and long series are not counted. */
    private void count(Occurrences series) {
        List<Occurrence> all = series.stream().limit(LONG).toList();
        if (all.size() < LONG) {
            all.forEach(each -> numbers.put(each.id(), numbers.size() + 1));
        }
    }
}
