package io.calrelay.family;

import io.calrelay.model.MeetingFields;
import io.calrelay.model.Recurrence;
import io.calrelay.model.Share;
import io.calrelay.recurrence.RecurrenceRule;
import java.time.LocalDate;
import java.util.Optional;

/** Says a stretch of days as the fields of one record. */
final class PartWriter {
    private final BelongsTo belongsTo;

    private PartWriter(BelongsTo belongsTo) {
        this.belongsTo = belongsTo;
    }

    static PartWriter of(MeetingFields meeting, Wanted wanted, Terms terms) {
        return new PartWriter(new BelongsTo(meeting, wanted.occurrences().plain(), terms.editWhere()));
    }

    /** @param all whether it shows all there is to be shown of the meeting */
    Part part(Stretch stretch, boolean all) {
        DayPart first = stretch.first();
        MeetingFields fields = first.fields();
        Share share = first.share();
        if (stretch.rule().isPresent()) {
            share = new Share.Run();
            fields = fields.withRecurrence(
                    Optional.of(recurrence(stretch, stretch.rule().get())));
        }
        return new Part(share, fields, first.held().zone(), belongsTo.said(stretch, all));
    }

    private static Recurrence recurrence(Stretch stretch, NativeRule rule) {
        LocalDate last = stretch.last().day();
        RecurrenceRule repeated =
                RecurrenceRule.parse(rule.rrule(stretch.first().day()));
        return Recurrence.of(
                stretch.endless()
                        ? repeated.text()
                        : repeated.endingWith(new RecurrenceRule.Until.Day(last))
                                .text());
    }
}
