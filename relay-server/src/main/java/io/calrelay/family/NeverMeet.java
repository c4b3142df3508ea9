package io.calrelay.family;

import io.calrelay.family.NativeRule.EveryDays;
import io.calrelay.family.NativeRule.EveryMonths;
import io.calrelay.family.NativeRule.EveryMonthsOn;
import io.calrelay.family.NativeRule.EveryWeeks;
import io.calrelay.family.RulePatterns.Anchored;
import java.util.Collections;

/** Whether two native rules can be seen to have no day in common, for all time. */
final class NeverMeet {
    private static final int YEARLY = 12;

    private NeverMeet() {}

    static boolean proven(Anchored one, Anchored other) {
        if (inOtherMonths(one, other)) {
            return true;
        }
        if (one.rule() instanceof EveryWeeks mine && other.rule() instanceof EveryWeeks theirs) {
            boolean otherWeeks =
                    mine.weeks() == theirs.weeks() && !theirs.joins(other.day(), theirs.inWeekOf(one.day()));
            return Collections.disjoint(mine.on(), theirs.on()) || otherWeeks;
        }
        if (one.rule() instanceof EveryDays mine && other.rule() instanceof EveryDays theirs) {
            return mine.days() == theirs.days() && !one.makes(other.day());
        }
        if (one.rule() instanceof EveryMonths && other.rule() instanceof EveryMonths) {
            return one.day().getDayOfMonth() != other.day().getDayOfMonth();
        }
        if (one.rule() instanceof EveryMonthsOn mine && other.rule() instanceof EveryMonthsOn theirs) {
            return mine.weekday() != theirs.weekday() || areOtherWeeks(mine.ordinal(), theirs.ordinal());
        }
        return onOtherWeekdays(one.rule(), other.rule()) || onOtherWeekdays(other.rule(), one.rule());
    }

    /** The last may be the fourth. */
    private static boolean areOtherWeeks(int one, int other) {
        boolean both = one > 0 && other > 0;
        return one != other && (both || Math.max(one, other) < 4);
    }

    private static boolean onOtherWeekdays(NativeRule one, NativeRule other) {
        return one instanceof EveryWeeks weekly
                && other instanceof EveryMonthsOn monthly
                && !weekly.on().contains(monthly.weekday());
    }

    private static boolean inOtherMonths(Anchored one, Anchored other) {
        return isYearly(one.rule())
                && isYearly(other.rule())
                && one.day().getMonth() != other.day().getMonth();
    }

    private static boolean isYearly(NativeRule rule) {
        return (rule instanceof EveryMonths dates && dates.months() % YEARLY == 0)
                || (rule instanceof EveryMonthsOn weekdays && weekdays.months() % YEARLY == 0);
    }
}
