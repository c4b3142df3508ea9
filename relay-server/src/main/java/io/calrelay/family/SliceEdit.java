package io.calrelay.family;

import io.calrelay.model.EventTime;
import io.calrelay.model.EventTime.AllDay;
import io.calrelay.model.EventTime.Timed;
import io.calrelay.model.Share;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;

/** What moving one day of several means for the whole (design.md 3). */
final class SliceEdit {
    private SliceEdit() {}

    /**
     * @param whole when the meeting, or the occurrence, is
     * @param before when the day's record was
     * @param now when it is
     */
    static EventTime moved(EventTime whole, Share.Slice slice, EventTime before, EventTime now) {
        if (whole instanceof AllDay days && before instanceof AllDay was && now instanceof AllDay is) {
            long shift = ChronoUnit.DAYS.between(was.firstDay(), is.firstDay());
            return new AllDay(days.firstDay().plusDays(shift), days.lastDay().plusDays(shift));
        }
        return whole instanceof Timed time && before instanceof Timed was && now instanceof Timed is
                ? moved(time, slice, was, is)
                : whole;
    }

    private static EventTime moved(Timed whole, Share.Slice slice, Timed before, Timed now) {
        long shift = ChronoUnit.DAYS.between(
                before.start().toLocalDate(),
                now.start().withZoneSameInstant(before.start().getZone()).toLocalDate());
        boolean first = slice.index() == 0;
        boolean last = slice.index() == slice.count() - 1;
        ZonedDateTime start = first ? likeIn(whole.start(), now.start()) : shifted(whole.start(), before, shift);
        ZonedDateTime end = last ? likeIn(whole.end(), now.end()) : shifted(whole.end(), before, shift);
        return end.isAfter(start) ? new Timed(start, end) : whole;
    }

    /** As many days later on the wall clock of the record. */
    private static ZonedDateTime shifted(ZonedDateTime moment, Timed record, long days) {
        return moment.withZoneSameInstant(record.start().getZone())
                .plusDays(days)
                .withZoneSameInstant(moment.getZone());
    }

    private static ZonedDateTime likeIn(ZonedDateTime zoned, ZonedDateTime moment) {
        return moment.withZoneSameInstant(zoned.getZone());
    }
}
