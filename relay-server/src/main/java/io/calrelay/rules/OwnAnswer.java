package io.calrelay.rules;

import io.calrelay.model.Agreed;
import io.calrelay.model.Attendee.Response;
import io.calrelay.model.Decision;
import io.calrelay.model.EmailAddress;
import io.calrelay.model.MeetingFields;
import io.calrelay.model.Observation;
import io.calrelay.model.Side;
import java.util.Optional;
import java.util.Set;

/**
 * What the owner of a calendar answered, on their own copy of a meeting. A real invitation is answered for them only if they
 * answered in NetSuite: that an organizer's copy says otherwise than the invitee's own is no reason to mail anybody.
 */
final class OwnAnswer {
    private final MeetingView view;
    private final Standing standing;
    private final MeetingFields truth;
    private final Set<EmailAddress> answeredInNetSuite;
    private final EmailAddress owner;

    OwnAnswer(
            MeetingView view,
            Standing standing,
            Side.Calendar side,
            MeetingFields truth,
            Set<EmailAddress> answeredInNetSuite) {
        this.view = view;
        this.standing = standing;
        this.truth = truth;
        this.answeredInNetSuite = answeredInNetSuite;
        this.owner = side.id().owner();
    }

    boolean isDeclined() {
        return truth.answerOf(owner).filter(Response.DECLINED::equals).isPresent();
    }

    /** What an invitation stands for: what its owner answered, but an answer that it has still to be given stays open. */
    MeetingFields settled(MeetingFields now, Optional<Agreed> agreed) {
        Optional<Response> meant = truth.answerOf(owner);
        if (meant.isEmpty()) {
            return now;
        }
        Optional<Response> before = agreed.flatMap(last -> last.means().answerOf(owner));
        boolean open = isOpen(agreed) && !now.answerOf(owner).equals(meant);
        return now.withAnswer(owner, open ? before.orElse(Response.NONE) : meant.get());
    }

    /** The answer that the invitation has to be given. */
    Optional<Decision> decision(Observation.Present now, Optional<Agreed> agreed) {
        boolean able = standing.invitation() && standing.hearsAnswers();
        return truth.answerOf(owner)
                .filter(answer -> able && answer != Response.NONE && isOpen(agreed))
                .filter(answer ->
                        now.fields().answerOf(owner).filter(answer::equals).isEmpty())
                .map(answer -> new Decision.Answer(
                        standing.side(), now.event(), now.version(), answer, "answered in NetSuite"));
    }

    /** After a deletion by the owner: it stands for having declined. */
    Optional<Agreed> declined(Agreed last) {
        boolean news = standing.answers()
                && last.event().isPresent()
                && last.means()
                        .answerOf(owner)
                        .filter(answer -> answer != Response.DECLINED)
                        .isPresent();
        return news
                ? Optional.of(new Agreed(
                        last.side(),
                        last.kind(),
                        last.event(),
                        last.version(),
                        last.seen().withAnswer(owner, Response.DECLINED),
                        last.means().withAnswer(owner, Response.DECLINED),
                        last.generation(),
                        last.attempted(),
                        last.family()))
                : Optional.empty();
    }

    /** Answered in NetSuite now, or before and the invitation not given it yet. */
    private boolean isOpen(Optional<Agreed> agreed) {
        Optional<Response> before = view.meeting().truth().flatMap(last -> last.answerOf(owner));
        Optional<Response> stood = agreed.filter(last -> last.event().isPresent())
                .flatMap(last -> last.means().answerOf(owner));
        boolean waiting = stood.isPresent() && before.isPresent() && !stood.equals(before);
        return answeredInNetSuite.contains(owner)
                || (waiting && truth.answerOf(owner).equals(before));
    }
}
