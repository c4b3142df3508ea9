package io.calrelay.family;

import io.calrelay.model.Field;
import io.calrelay.model.MeetingFields;
import io.calrelay.model.Recurrence;
import io.calrelay.model.Share;
import io.calrelay.recurrence.RecurrenceRule;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

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
        return new Part(
                share,
                fields,
                first.held().zone(),
                belongsTo.said(stretch.rule().isPresent(), stretch.days(), all));
    }

    /** A piece that stays, with what it is to say and how it is to end. */
    Part part(Kept kept, Set<Field> heard, boolean all) {
        MeetingFields means = kept.piece().means();
        MeetingFields fields = Texts.told(means, kept.days().isEmpty() ? means : kept.text(), heard);
        Share share = kept.piece().piece().share();
        if (!kept.piece().hours().equals(kept.piece().standingHours())) {
            fields = fields.withTime(kept.piece().on(kept.piece().firstDay()).time());
        }
        if (kept.piece().isRun()) {
            fields = fields.withRecurrence(Optional.of(ending(kept)));
        } else if (!kept.days().isEmpty()) {
            share = kept.days().get(0).share();
        }
        return new Part(
                share, fields, kept.piece().zone(), belongsTo.said(kept.piece().isRun(), kept.days(), all));
    }

    private static Recurrence ending(Kept kept) {
        Recurrence standing = kept.piece().means().recurrence().orElseThrow();
        if (kept.end().isEmpty()) {
            return standing;
        }
        RecurrenceRule rule = RecurrenceRule.parse(standing.rules().get(0)).endless();
        return Recurrence.of(kept.end()
                .get()
                .last()
                .map(last -> rule.endingWith(new RecurrenceRule.Until.Day(last)))
                .orElse(rule)
                .text());
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
