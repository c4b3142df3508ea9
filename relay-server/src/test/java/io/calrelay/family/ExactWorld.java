package io.calrelay.family;

import io.calrelay.family.StandingFamily.Account;
import io.calrelay.model.EventTime;
import io.calrelay.model.Family;
import io.calrelay.model.MeetingFields;
import io.calrelay.model.Piece;
import io.calrelay.testing.RandomSeries;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * One random series and what becomes of it: made in a calendar or in NetSuite, edited on both sides, as time goes by. After each
 * step what NetSuite draws is compared with what another expander says.
 */
final class ExactWorld {
    private static final int STEPS = 3;

    private final SplittableRandom random;
    private final RandomSeries series;
    private final ScreenEdits screen;
    private final CalendarEdits calendar;
    private final StandingFamily family;
    private final ExactFigures figures;
    private final List<String> story = new ArrayList<>();
    private final String seed;
    private MeetingFields meeting;
    private Terms terms;

    ExactWorld(long seed, Account account, ExactFigures figures) {
        this.seed = "seed %d, %s: ".formatted(seed, account);
        this.figures = figures;
        random = new SplittableRandom(seed);
        series = new RandomSeries(random);
        screen = new ScreenEdits(random);
        calendar = new CalendarEdits(random, series);
        Instant from = Instant.parse("2026-01-01T00:00:00Z").plus(random.nextInt(-200, 400), ChronoUnit.DAYS);
        Instant until = from.plus(random.nextInt(1, 400), ChronoUnit.DAYS);
        terms = new Terms(series.zone(), account == Account.SUPPORTED, from, until, "Outlook");
        if (random.nextInt(6) == 0) {
            Piece record = screen.made(terms);
            meeting = record.means();
            family = new StandingFamily(account, record);
        } else {
            meeting = series.next();
            meeting = random.nextInt(5) < 3 ? series.withExceptions(meeting, from) : meeting;
            family = new StandingFamily(account);
        }
    }

    void play() {
        figures.series++;
        figures.withExceptions += meeting.exceptions().isEmpty() ? 0 : 1;
        figures.overClockChanges += changesClock(zoneOf(meeting)) && changesClock(terms.zone()) ? 1 : 0;
        become();
        figures.records += family.pieces().size();
        figures.seriesWithRuns +=
                family.pieces().stream().anyMatch(piece -> piece.means().isSeries()) ? 1 : 0;
        for (int step = random.nextInt(STEPS); step > 0 && !family.pieces().isEmpty(); step--) {
            step();
        }
    }

    private void step() {
        switch (random.nextInt(5)) {
            case 0, 1 -> {
                figures.calendarEdits++;
                meeting = calendar.edited(meeting, terms.from());
                become();
            }
            case 2, 3 -> editInNetSuite();
            default -> {
                int days = random.nextInt(1, 60);
                terms = new Terms(
                        terms.zone(),
                        terms.nativeRuns(),
                        terms.from().plus(days, ChronoUnit.DAYS),
                        terms.until().plus(days, ChronoUnit.DAYS),
                        terms.editWhere());
                become();
            }
        }
    }

    private void editInNetSuite() {
        figures.netsuiteEdits++;
        ScreenEdits.Edited edited = screen.edit(meeting, family, terms);
        story.add("in NetSuite " + edited.deed());
        edited.lost(meeting, terms).forEach(lost -> figures.lost.add(seed + lost + " " + story));
        if (edited.meeting().isEmpty()) {
            family.stand(Family.NONE);
            return;
        }
        meeting = edited.meeting().get();
        family.stand(edited.family());
        become();
    }

    private void become() {
        story.add(meeting + " under " + terms);
        FamilyPlan plan = family.become(meeting, terms);
        story.add(plan.toString());
        Instant far = plan.coveredUntil().orElse(terms.until().plus(400, ChronoUnit.DAYS));
        List<Drawn> wanted = Calendar.draw(meeting, terms.zone(), far);
        List<Drawn> shown = family.draw(far.plus(3, ChronoUnit.DAYS));
        Timeline.difference(shown, wanted, terms.from(), far, terms.zone())
                .forEach(each -> figures.wrong.add(seed + each + " " + story));
        if (!family.plan(meeting, terms).changes().isEmpty()) {
            figures.wrong.add(seed + "is not at rest " + story);
        }
        figures.occurrences += within(shown, far);
        figures.byRuns += within(
                family.draw(far.plus(3, ChronoUnit.DAYS), piece -> piece.means().isSeries()), far);
    }

    private long within(List<Drawn> boxes, Instant far) {
        return boxes.stream()
                .filter(box -> box.endsAfter(terms.from(), terms.zone()) && box.startsBefore(far, terms.zone()))
                .count();
    }

    private static Optional<ZoneId> zoneOf(MeetingFields meeting) {
        return meeting.time() instanceof EventTime.Timed timed
                ? Optional.of(timed.start().getZone())
                : Optional.empty();
    }

    private static boolean changesClock(Optional<ZoneId> zone) {
        return zone.filter(ExactWorld::changesClock).isPresent();
    }

    private static boolean changesClock(ZoneId zone) {
        return zone.getRules().nextTransition(Instant.parse("2026-01-01T00:00:00Z")) != null;
    }
}
