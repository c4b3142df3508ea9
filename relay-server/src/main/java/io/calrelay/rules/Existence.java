package io.calrelay.rules;

import io.calrelay.model.Agreed;
import io.calrelay.model.Field;
import io.calrelay.model.Meeting;
import io.calrelay.model.Observation;
import io.calrelay.model.Observation.Gone.By;
import io.calrelay.model.Side;
import java.util.List;
import java.util.Optional;

/**
 * Whether a meeting lives on. Only a side that speaks can end it; where one side deleted it and the other changed it, the
 * organizer's calendar wins (design.md rules 3, 4, 13, 14).
 */
final class Existence {
    /** @param because which deletion ended it, for the history */
    record Fate(Meeting.State state, Optional<Side> because) {}

    private final MeetingView view;
    private final Standings standings;

    Existence(MeetingView view, Standings standings) {
        this.view = view;
        this.standings = standings;
    }

    Fate fate() {
        if (view.meeting().state() == Meeting.State.DELETED) {
            return new Fate(isBack() ? Meeting.State.LIVE : Meeting.State.DELETED, Optional.empty());
        }
        Optional<Side> ended = standings.waitsForOrganizer() ? Optional.empty() : endedBy();
        return new Fate(ended.isPresent() ? Meeting.State.DELETED : Meeting.State.LIVE, ended);
    }

    private Optional<Side> endedBy() {
        if (standings.isForeign()) {
            Optional<Side> inNetSuite = Optional.<Side>of(Side.NETSUITE).filter(this::deletedByASpeaker);
            return calledOffOutside().or(() -> inNetSuite);
        }
        Optional<Side> organizers = standings.organizerSide().map(side -> side);
        Optional<Side> byOrganizer = organizers.filter(this::deletedByASpeaker);
        if (byOrganizer.isPresent()) {
            return byOrganizer;
        }
        Side family = Side.NETSUITE;
        boolean organizerDisagrees = organizers.filter(this::changedSinceAgreed).isPresent();
        return deletedByASpeaker(family) && !organizerDisagrees ? Optional.of(family) : Optional.empty();
    }

    /** A person made it again, or brought it back, where it counts. */
    private boolean isBack() {
        return !standings.waitsForOrganizer()
                && standings.all().stream()
                        .filter(Standing::speaks)
                        .map(Standing::side)
                        .anyMatch(side -> view.present(side).isPresent()
                                && view.agreed(side).isEmpty());
    }

    private boolean deletedByASpeaker(Side side) {
        return view.gone(side)
                && view.agreed(side).flatMap(Agreed::event).isPresent()
                && standings.of(side).speaks();
    }

    /**
     * A meeting of somebody outside ends when the last of its copies is gone, because its organizer called it off; who deletes an
     * invitation declines it. Google does not say whose doing it was, so there the last to go ends it, too: nobody is left who
     * would hear of the meeting.
     */
    private Optional<Side> calledOffOutside() {
        List<Side.Calendar> copies = view.calendars().stream()
                .filter(side -> standings.of(side).original()
                        && view.agreed(side).flatMap(Agreed::event).isPresent())
                .toList();
        boolean over = copies.stream().allMatch(view::gone)
                && (copies.stream().anyMatch(side -> wentBy(side, By.ORGANIZER))
                        || copies.stream().allMatch(side -> wentBy(side, By.UNKNOWN)));
        return copies.stream().filter(side -> over).map(side -> (Side) side).findFirst();
    }

    private boolean wentBy(Side side, By by) {
        return view.seen().get(side) instanceof Observation.Gone gone && gone.by() == by;
    }

    private boolean changedSinceAgreed(Side side) {
        Optional<Observation.Present> present = view.present(side);
        return present.isPresent()
                && standings.of(side).speaks()
                && List.of(Field.values()).stream()
                        .anyMatch(field -> FieldMerge.changed(field, present.get(), view.agreed(side)));
    }
}
