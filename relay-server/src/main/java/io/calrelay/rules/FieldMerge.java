package io.calrelay.rules;

import io.calrelay.model.Agreed;
import io.calrelay.model.Field;
import io.calrelay.model.MeetingFields;
import io.calrelay.model.Note;
import io.calrelay.model.Observation;
import io.calrelay.model.Side;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Three-way, field by field: each field takes the side that changed it since agreed. Where several did, the organizer's
 * calendar wins, and what loses is noted (design.md rule 3).
 */
final class FieldMerge {
    /** @param truth what the meeting says now @param notes values that lost */
    record Outcome(MeetingFields truth, List<Note> notes) {}

    private final MeetingView view;
    private final Standings standings;

    FieldMerge(MeetingView view, Standings standings) {
        this.view = view;
        this.standings = standings;
    }

    /** Empty if no side that is there may say what the meeting is. */
    Optional<Outcome> outcome() {
        Optional<MeetingFields> start = view.meeting().truth().or(this::firstWord);
        return start.map(truth -> {
            List<Note> notes = new ArrayList<>();
            MeetingFields merged = truth;
            for (Field field : Field.values()) {
                merged = merge(field, merged, notes);
            }
            return new Outcome(merged, notes);
        });
    }

    /** Whether that side's value is one that a person changed there since it was agreed: not so what we tried to write ourselves. */
    static boolean changed(Field field, Observation.Present present, Optional<Agreed> agreed) {
        return agreed.isEmpty()
                || agreed.get().event().isEmpty()
                || (!present.fields().sameIn(field, agreed.get().seen())
                        && agreed.get().attempted().stream()
                                .noneMatch(tried -> present.fields().sameIn(field, tried)));
    }

    private MeetingFields merge(Field field, MeetingFields truth, List<Note> notes) {
        List<Standing> changers = speakersFirst().stream()
                .filter(standing -> standing.speaksFor(field, standings.madeInNetSuite()))
                .filter(standing -> differsBecauseOfAPerson(field, standing.side(), truth))
                .toList();
        if (changers.isEmpty()) {
            return truth;
        }
        MeetingFields winner = fieldsOf(changers.get(0).side());
        for (Standing loser : changers.subList(1, changers.size())) {
            MeetingFields lost = fieldsOf(loser.side());
            if (!lost.sameIn(field, winner)) {
                String what = "changed on both sides; %s wins"
                        .formatted(changers.get(0).side().wireName());
                notes.add(
                        new Note(loser.side(), Optional.of(field), what, Optional.of(String.valueOf(lost.get(field)))));
            }
        }
        return truth.take(Set.of(field), winner);
    }

    private boolean differsBecauseOfAPerson(Field field, Side side, MeetingFields truth) {
        Optional<Observation.Present> present = view.present(side);
        return present.isPresent()
                && !Standings.isBegun(view.agreed(side))
                && changed(field, present.get(), view.agreed(side))
                && !present.get().fields().sameIn(field, truth);
    }

    private MeetingFields fieldsOf(Side side) {
        return view.present(side).orElseThrow().fields();
    }

    private Optional<MeetingFields> firstWord() {
        return speakersFirst().stream()
                .filter(Standing::speaks)
                .flatMap(standing -> view.present(standing.side()).stream())
                .map(Observation.Present::fields)
                .findFirst();
    }

    /** The organizer's calendar before the family. */
    private List<Standing> speakersFirst() {
        return standings.all().stream()
                .sorted(Comparator.comparing(standing -> standing.side() instanceof Side.NetSuite))
                .toList();
    }
}
