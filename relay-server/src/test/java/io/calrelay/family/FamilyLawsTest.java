package io.calrelay.family;

import static org.assertj.core.api.Assertions.assertThat;

import io.calrelay.family.PieceChange.Create;
import io.calrelay.family.PieceChange.Delete;
import io.calrelay.testing.Seeds;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever happens to a meeting, its family follows, and is then at rest. */
class FamilyLawsTest {
    static LongStream seeds() {
        return Seeds.few();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void familyOfNothing_isTheCover(long seed) {
        FamilyWorld world = new FamilyWorld(seed);

        Cover cover = Cover.of(world.meeting, world.terms);
        FamilyPlan plan = new StandingFamily().plan(world.meeting, world.terms);

        assertThat(plan.changes())
                .extracting(change -> ((Create) change).part())
                .containsExactlyElementsOf(cover.parts());
        assertThat(plan.coveredUntil()).isEqualTo(cover.coveredUntil());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void familyFollowsItsMeeting_andIsThenAtRest(long seed) {
        FamilyWorld world = new FamilyWorld(seed);
        StandingFamily family = StandingFamily.of(world.meeting, world.terms);
        for (int round = 0; round < 4; round++) {
            String before = world.toString() + family.pieces();
            world.change();
            FamilyPlan plan = family.become(world.meeting, world.terms);
            String story = "%s%nthen %s%nplan %s%n".formatted(before, world, plan);

            Instant far = plan.coveredUntil().orElse(world.terms.until().plus(900, ChronoUnit.DAYS));
            List<Drawn> wanted = Calendar.draw(world.meeting, world.terms.zone(), far);
            List<Drawn> shown = family.draw(far.plus(Duration.ofDays(3)));
            assertThat(Timeline.difference(shown, wanted, world.terms.from(), far, world.terms.zone()))
                    .as(story)
                    .isEmpty();
            assertThat(family.plan(world.meeting, world.terms).changes())
                    .as(story)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void newNumbers_wereNeverUsedBefore(long seed) {
        FamilyWorld world = new FamilyWorld(seed);
        StandingFamily family = StandingFamily.of(world.meeting, world.terms);
        List<Integer> used =
                family.pieces().stream().map(piece -> piece.number()).toList();
        world.change();

        FamilyPlan plan = family.plan(world.meeting, world.terms);

        assertThat(plan.changes())
                .noneMatch(change -> change instanceof Create create && used.contains(create.number()));
        assertThat(plan.changes())
                .filteredOn(change -> change instanceof Delete)
                .doesNotHaveDuplicates();
    }
}
