package io.calrelay.rules;

import io.calrelay.model.Agreed;
import io.calrelay.model.EmailAddress;
import io.calrelay.model.Field;
import io.calrelay.model.MeetingFields;
import io.calrelay.model.Note;
import io.calrelay.model.Observation;
import io.calrelay.model.RecurrenceId;
import io.calrelay.model.Side;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Three-way, field by field: each field takes the side that changed it since agreed. Where several did, the organizer's
 * calendar wins, and what loses is noted (design.md rule 3).
 */
final class FieldMerge {
    /**
     * @param truth what the meeting says now
     * @param answeredInNetSuite whose answers in NetSuite were taken over now
     * @param notes values that lost
     */
    record Outcome(MeetingFields truth, Set<EmailAddress> answeredInNetSuite, List<Note> notes) {}

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
                merged = switch (field) {
                    case EXCEPTIONS -> mergeOccurrences(merged, notes);
                    case ATTENDEES -> merged;
                    default -> merge(field, merged, notes);
                };
            }
            AttendeeMerge.Outcome people = new AttendeeMerge(view, standings).outcome(merged.attendees());
            return new Outcome(merged.withAttendees(people.attendees()), people.answeredInNetSuite(), notes);
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

    /** The occurrences whose exceptions a person changed there since it was agreed. */
    static SortedSet<RecurrenceId> changedOccurrences(Observation.Present present, Optional<Agreed> agreed) {
        SortedSet<RecurrenceId> changed =
                new TreeSet<>(present.fields().exceptions().keySet());
        if (agreed.isEmpty() || agreed.get().event().isEmpty()) {
            return changed;
        }
        changed = present.fields().differingOccurrences(agreed.get().seen());
        for (MeetingFields tried : agreed.get().attempted()) {
            changed.retainAll(present.fields().differingOccurrences(tried));
        }
        return changed;
    }

    private MeetingFields mergeOccurrences(MeetingFields truth, List<Note> notes) {
        SortedMap<RecurrenceId, Standing> winners = new TreeMap<>();
        MeetingFields merged = truth;
        for (Standing standing : speakersFirst()) {
            Optional<Observation.Present> present = view.present(standing.side());
            if (!standing.speaks() || present.isEmpty() || Standings.isBegun(view.agreed(standing.side()))) {
                continue;
            }
            SortedSet<RecurrenceId> changed = changedOccurrences(present.get(), view.agreed(standing.side()));
            changed.retainAll(present.get().fields().differingOccurrences(truth));
            for (RecurrenceId occurrence : changed) {
                Standing winner = winners.putIfAbsent(occurrence, standing);
                if (winner == null) {
                    merged = merged.takeOccurrences(
                            List.of(occurrence), present.get().fields());
                } else {
                    noteLost(occurrence, winner, standing, notes);
                }
            }
        }
        return merged;
    }

    private void noteLost(RecurrenceId occurrence, Standing winner, Standing loser, List<Note> notes) {
        MeetingFields lost = fieldsOf(loser.side());
        if (fieldsOf(winner.side()).differingOccurrences(lost).contains(occurrence)) {
            String what = "the occurrence of %s changed on both sides; %s wins"
                    .formatted(occurrence.wireName(), winner.side().wireName());
            String value = String.valueOf(lost.exceptions().get(occurrence));
            notes.add(new Note(loser.side(), Optional.of(Field.EXCEPTIONS), what, Optional.of(value)));
        }
    }

    private MeetingFields merge(Field field, MeetingFields truth, List<Note> notes) {
        List<Standing> changers = changers(field, truth);
        if (changers.isEmpty()) {
            return truth;
        }
        MeetingFields winner = fieldsOf(changers.get(0).side());
        for (Standing loser : changers.subList(1, changers.size())) {
            MeetingFields lost = fieldsOf(loser.side());
            if (!lost.sameIn(field, winner)) {
                String what = "changed on both sides; %s wins"
                        .formatted(changers.get(0).side().wireName());
                notes.add(new Note(loser.side(), Optional.of(field), what, Optional.of(LostValue.text(field, lost))));
            }
        }
        return truth.take(Set.of(field), winner);
    }

    /** Where an event was joined to the meeting just now, all that speak are compared, so that what loses is noted. */
    private List<Standing> changers(Field field, MeetingFields truth) {
        List<Standing> speakers = speakersFirst().stream()
                .filter(standing -> standing.speaksFor(field))
                .filter(standing -> view.present(standing.side()).isPresent())
                .toList();
        boolean joined = speakers.size() > 1
                && speakers.stream()
                        .anyMatch(standing -> view.agreed(standing.side()).isEmpty());
        return speakers.stream()
                .filter(standing -> joined && !Standings.isBegun(view.agreed(standing.side()))
                        || differsBecauseOfAPerson(field, standing.side(), truth))
                .toList();
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
