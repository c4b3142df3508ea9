package io.calrelay.family;

import static org.assertj.core.api.Assertions.assertThat;

import io.calrelay.family.RulePatterns.Anchored;
import io.calrelay.testing.Seeds;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Few days are divided among as few pieces as there can be: compared with every division there is. */
class RunSearchLawsTest {
    private static final LocalDate SOMEWHEN = LocalDate.parse("2026-01-01");

    static LongStream seeds() {
        return Seeds.few();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void daysAreDividedAmongTheFewestPieces(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Anchored> own = List.of(rule(random), rule(random));
        TreeSet<LocalDate> days = new TreeSet<>();
        own.forEach(each -> addSome(random, each, days));
        while (days.size() > 10) {
            days.pollLast();
        }
        Vocabulary words = new Vocabulary(own, Set.of(1, 3), Set.of(1, 2), Set.of(1, 12), random.nextInt(4) == 0);

        List<DayRun> runs = RunSearch.of(DayLine.of(days, Set.of(), Set.of()), words);

        assertThat(runs.stream().flatMap(run -> run.days().stream()).sorted()).containsExactlyElementsOf(days);
        runs.forEach(run -> run.rule()
                .ifPresent(rule -> assertThat(NetSuiteScreen.days(rule.rrule(run.first()), run.first(), run.last()))
                        .isEqualTo(run.days())));
        assertThat(runs).as("%s of %s: %s", words, days, runs).hasSize(fewest(List.copyOf(days), words));
    }

    /** By size of the set of days, a bit for each: the fewest pieces that show those days. */
    private static int fewest(List<LocalDate> days, Vocabulary words) {
        int sets = 1 << days.size();
        List<Integer> pieces = new ArrayList<>();
        for (int set = 1; set < sets; set++) {
            if (isPiece(chosen(days, set), words)) {
                pieces.add(set);
            }
        }
        int[] fewest = new int[sets];
        for (int set = 1; set < sets; set++) {
            fewest[set] = Integer.MAX_VALUE;
            for (int piece : pieces) {
                if ((piece & set) == piece && (piece & Integer.lowestOneBit(set)) != 0) {
                    fewest[set] = Math.min(fewest[set], 1 + fewest[set & ~piece]);
                }
            }
        }
        return fewest[sets - 1];
    }

    private static List<LocalDate> chosen(List<LocalDate> days, int set) {
        List<LocalDate> chosen = new ArrayList<>();
        for (int i = 0; i < days.size(); i++) {
            if ((set & 1 << i) != 0) {
                chosen.add(days.get(i));
            }
        }
        return chosen;
    }

    private static boolean isPiece(List<LocalDate> days, Vocabulary words) {
        LocalDate first = days.get(0);
        LocalDate last = days.get(days.size() - 1);
        return days.size() == 1
                || rules(days, words).stream()
                        .anyMatch(rule -> days.size() >= words.least(rule, first)
                                && NetSuiteScreen.days(rule.rrule(first), first, last)
                                        .equals(days));
    }

    private static List<NativeRule> rules(List<LocalDate> days, Vocabulary words) {
        LocalDate first = days.get(0);
        EnumSet<DayOfWeek> weekdays = EnumSet.noneOf(DayOfWeek.class);
        days.forEach(day -> weekdays.add(day.getDayOfWeek()));
        List<NativeRule> rules = new ArrayList<>();
        words.own().stream().filter(own -> own.makes(first)).forEach(own -> rules.add(own.rule()));
        words.days().forEach(every -> rules.add(new NativeRule.EveryDays(every)));
        words.weeks().forEach(every -> rules.add(new NativeRule.EveryWeeks(every, weekdays)));
        for (int every : words.months()) {
            if (first.getDayOfMonth() <= 28 || every == 12) {
                rules.add(new NativeRule.EveryMonths(every));
            }
            for (int ordinal : List.of(-1, 1, 2, 3, 4)) {
                rules.add(new NativeRule.EveryMonthsOn(every, ordinal, first.getDayOfWeek()));
            }
        }
        return rules;
    }

    private static Anchored rule(SplittableRandom random) {
        LocalDate day = SOMEWHEN.plusDays(random.nextInt(28));
        return switch (random.nextInt(4)) {
            case 0 -> new Anchored(new NativeRule.EveryDays(random.nextInt(1, 4)), day);
            case 1 -> new Anchored(new NativeRule.EveryWeeks(random.nextInt(1, 3), weekdays(random, day)), day);
            case 2 -> new Anchored(new NativeRule.EveryMonths(1), day);
            default -> {
                NativeRule.EveryMonthsOn rule =
                        new NativeRule.EveryMonthsOn(1, random.nextInt(1, 5), day.getDayOfWeek());
                yield new Anchored(rule, rule.in(YearMonth.from(day)));
            }
        };
    }

    private static Set<DayOfWeek> weekdays(SplittableRandom random, LocalDate day) {
        EnumSet<DayOfWeek> weekdays = EnumSet.of(day.getDayOfWeek());
        for (int i = random.nextInt(3); i > 0; i--) {
            weekdays.add(DayOfWeek.of(random.nextInt(1, 8)));
        }
        return weekdays;
    }

    private static void addSome(SplittableRandom random, Anchored rule, Set<LocalDate> days) {
        LocalDate day = rule.day();
        for (int i = random.nextInt(1, 8); i > 0; i--) {
            if (random.nextInt(6) > 0) {
                days.add(day);
            }
            day = rule.rule().after(day);
        }
        days.add(day);
    }
}
