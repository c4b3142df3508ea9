package io.calrelay.rules;

import io.calrelay.model.Agreed;
import io.calrelay.model.CopyKind;
import io.calrelay.model.Decision;
import io.calrelay.model.EmailAddress;
import io.calrelay.model.Field;
import io.calrelay.model.MeetingFields;
import io.calrelay.model.Observation;
import io.calrelay.model.Side;
import io.calrelay.model.Version;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a side agreed to by a write that was carried out. */
public final class AfterWrite {
    private AfterWrite() {}

    /** @param answer how the new event looks there */
    public static Agreed created(Decision.Create create, Observation.Present answer) {
        Observation.Present reply = Attendance.complete(answer);
        // What an earlier try made may say what was true then: it is taken at its word, and what differs is written.
        MeetingFields means = create.begunBefore() ? reply.fields() : meaning(create.fields(), reply);
        return new Agreed(
                create.on(),
                CopyKind.MIRROR,
                Optional.of(reply.event()),
                reply.version(),
                reply.fields(),
                means,
                create.generation());
    }

    /** Before a create is tried: a later plan then knows that it may have succeeded unseen. */
    public static Agreed begun(Decision.Create create) {
        return new Agreed(
                create.on(),
                CopyKind.MIRROR,
                Optional.empty(),
                new Version(""),
                create.fields(),
                create.fields(),
                create.generation());
    }

    /** Before an update is tried: if its answer is lost, what it made is later known as our own. */
    public static Agreed attempting(Agreed before, Decision.Update update) {
        List<MeetingFields> attempted = new ArrayList<>(before.attempted());
        MeetingFields tried = told(before.seen(), update, update.fields());
        if (!attempted.contains(tried)) {
            attempted.add(tried);
        }
        return before.withAttempted(attempted);
    }

    /**
     * @param before what was agreed when the write was decided
     * @param looked how the event looked then; what differs from {@code before} is an edit that does not count, and stays one
     * @param answer how it looks after the write
     */
    public static Agreed updated(
            Agreed before, Decision.Update update, Observation.Present looked, Observation.Present answer) {
        Observation.Present seen = Attendance.complete(looked);
        Observation.Present reply = Attendance.complete(answer);
        MeetingFields newSeen = reply.fields();
        MeetingFields means = told(before.means(), update, meaning(update.fields(), reply));
        Set<Field> uncounted = EnumSet.noneOf(Field.class);
        for (Field field : Field.values()) {
            if (!update.changed().contains(field) && !seen.fields().sameIn(field, before.seen())) {
                uncounted.add(field);
            }
        }
        return new Agreed(
                before.side(),
                before.kind(),
                Optional.of(reply.event()),
                reply.version(),
                newSeen.take(uncounted, before.seen()),
                means,
                before.generation());
    }

    /** @param answer how the invitation looks after it was answered, or that it is gone because it was declined */
    public static Agreed answered(Agreed before, Decision.Answer decision, Observation answer) {
        EmailAddress owner = ((Side.Calendar) decision.on()).id().owner();
        MeetingFields means = before.means().withAnswer(owner, decision.response());
        boolean there = answer instanceof Observation.Present;
        Observation.Present reply = there ? Attendance.complete((Observation.Present) answer) : null;
        return new Agreed(
                before.side(),
                before.kind(),
                before.event(),
                reply == null ? before.version() : reply.version(),
                (reply == null ? before.seen() : before.seen().take(Set.of(Field.ATTENDEES), reply.fields()))
                        .withAnswer(owner, decision.response()),
                means,
                before.generation());
    }

    /** The fields, but what the update names as {@code told} has it. */
    private static MeetingFields told(MeetingFields fields, Decision.Update update, MeetingFields told) {
        Set<Field> whole = EnumSet.noneOf(Field.class);
        whole.addAll(update.changed());
        boolean exceptions = whole.remove(Field.EXCEPTIONS);
        MeetingFields merged = fields.take(whole, told);
        return exceptions ? merged.takeOccurrences(update.occurrences(), told) : merged;
    }

    /** What a side cannot express is no difference; another time always is one. */
    private static MeetingFields meaning(MeetingFields intended, Observation.Present reply) {
        return reply.fields().time().isSameTimeAs(intended.time())
                ? intended
                : intended.take(Set.of(Field.TIME), reply.fields());
    }
}
