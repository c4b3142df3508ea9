package io.calrelay.family;

import io.calrelay.family.StandingPiece.Box;
import io.calrelay.model.Field;
import io.calrelay.model.MeetingFields;
import io.calrelay.model.Share;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Says of standing pieces how much of what they show is right. What is past is not looked at. */
final class PieceJudge {
    /**
     * @param days the days that the piece shows rightly, from the first that is looked at to the first that is wrong
     * @param boxes what it draws
     */
    private record Matched(List<Box> boxes, List<DayPart> days, MeetingFields text) {
        boolean isAll() {
            return days.size() == boxes.size();
        }
    }

    private final MeetingFields meeting;
    private final Wanted wanted;
    private final Terms terms;
    private final Set<Field> heard;
    private final OpenDays open;

    PieceJudge(MeetingFields meeting, Wanted wanted, Terms terms, Set<Field> heard, OpenDays open) {
        this.meeting = meeting;
        this.wanted = wanted;
        this.terms = terms;
        this.heard = heard;
        this.open = open;
    }

    /** The piece as it stands, if all that it shows from now on is right. */
    Optional<Kept> right(StandingPiece piece) {
        Matched matched = match(piece);
        if (!matched.isAll()) {
            return Optional.empty();
        }
        Kept kept = Kept.asItIs(piece, matched.days(), matched.text());
        return piece.goesBeyond(wanted.lookedUntil()) ? forEver(kept) : Optional.of(kept);
    }

    /** The piece at other clock times, if only these are wrong. */
    Optional<Kept> retimed(StandingPiece piece) {
        return piece.boxes(terms.from(), wanted.lookedUntil()).stream()
                .findFirst()
                .flatMap(box -> open.anyOn(box.day(), piece.zone()))
                .map(day -> piece.at(day.held().hours()))
                .flatMap(this::right);
    }

    /**
     * The piece up to the day before the first that is wrong: what it showed in the past stays, unless the meeting tells its
     * past otherwise as well.
     */
    Optional<Kept> cut(StandingPiece piece) {
        Matched matched = match(piece);
        if (!matched.days().isEmpty()) {
            LocalDate last = matched.boxes().get(matched.days().size() - 1).day();
            return Optional.of(Kept.cut(piece, matched.days(), matched.text(), last));
        }
        return piece.lastBefore(terms.from())
                .filter(box -> wanted.showsAt(box.shown(), piece.zone()))
                .map(box -> Kept.cut(piece, List.of(), piece.means(), box.day()));
    }

    private Matched match(StandingPiece piece) {
        List<Box> boxes = piece.boxes(terms.from(), wanted.lookedUntil());
        List<DayPart> days = new ArrayList<>();
        Set<DayPart> used = Collections.newSetFromMap(new IdentityHashMap<>());
        MeetingFields text = textOf(boxes, piece);
        for (Box box : boxes) {
            Optional<DayPart> day = candidates(box, piece).stream()
                    .filter(each -> !used.contains(each) && Texts.same(each.of().text(), text, heard))
                    .findFirst();
            if (day.isEmpty()) {
                break;
            }
            days.add(day.get());
            used.add(day.get());
        }
        return new Matched(boxes, days, text);
    }

    /** What the piece should say: what the meeting says, if that is true of any of its days. */
    private MeetingFields textOf(List<Box> boxes, StandingPiece piece) {
        MeetingFields plain = meeting.plainOccurrence(meeting.time());
        MeetingFields first = plain;
        for (Box box : boxes) {
            List<DayPart> found = candidates(box, piece);
            if (found.stream().anyMatch(day -> day.of().text().equals(plain))) {
                return plain;
            }
            if (first.equals(plain) && !found.isEmpty()) {
                first = found.get(0).of().text();
            }
        }
        return first;
    }

    private List<DayPart> candidates(Box box, StandingPiece piece) {
        Share share = piece.piece().share();
        List<DayPart> exact = open.at(box.shown(), share);
        return exact.isEmpty() && isTheSeries(piece) ? open.nearly(box.shown(), piece.zone()) : exact;
    }

    /** A run that goes on beyond what was looked at day by day stays if it can be proved right for ever. */
    private Optional<Kept> forEver(Kept run) {
        if (isWholeSeries(run.piece())) {
            return Optional.of(run.asTheSeries());
        }
        Optional<NativeRule> rule = NativeRules.of(run.piece());
        boolean plain = Texts.same(run.text(), meeting.plainOccurrence(meeting.time()), heard);
        return rule.filter(each -> plain && !run.days().isEmpty())
                .filter(each -> wanted.proof(run.piece().zone())
                        .filter(proof -> proof.give(new Stretch(run.days(), rule, true)))
                        .isPresent())
                .map(run::forEver);
    }

    /** Whether the record repeats as the meeting does also where nobody looked. */
    private boolean isWholeSeries(StandingPiece piece) {
        return isTheSeries(piece)
                && wanted.exceptionsFrom(wanted.lookedUntil()).stream()
                        .allMatch(id -> piece.means().exceptions().containsKey(id));
    }

    /** Whether the record repeats by the very rule of the meeting, as that of a meeting made in NetSuite does. */
    private boolean isTheSeries(StandingPiece piece) {
        MeetingFields means = piece.means();
        return meeting.isSeries()
                && means.recurrence().equals(meeting.recurrence())
                && means.withTime(piece.on(piece.firstDay()).time()).sameIn(Field.TIME, meeting);
    }
}
