package io.calrelay.laws;

import static io.calrelay.laws.PlannerWorld.attendee;
import static io.calrelay.laws.PlannerWorld.organizer;
import static io.calrelay.laws.PlannerWorld.person;
import static io.calrelay.laws.PlannerWorld.sideOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.calrelay.model.CalendarService;
import io.calrelay.model.Decision;
import io.calrelay.model.Direction;
import io.calrelay.model.EmailAddress;
import io.calrelay.model.MeetingFields;
import io.calrelay.model.Organizer;
import io.calrelay.model.Person;
import io.calrelay.model.Policy;
import io.calrelay.model.Side;
import io.calrelay.rules.Plan;
import io.calrelay.testing.RandomFields;
import io.calrelay.testing.Seeds;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every meeting, whatever people do to it in whatever order. A failing seed runs alone with -Dseed=N. */
class PlannerLawsTest {
    private enum MadeIn {
        OUTLOOK,
        NETSUITE,
        OUTSIDE
    }

    private record Story(PlannerWorld world, Person alice, Person bob, MadeIn madeIn) {
        static Story random(RandomGenerator chance) {
            return random(chance, direction(chance), direction(chance));
        }

        static Story random(RandomGenerator chance, Direction ofAlice, Direction ofBob) {
            Person alice = person("alice", 11, CalendarService.OUTLOOK, ofAlice);
            Person bob = person("bob", 12, CalendarService.GOOGLE, ofBob);
            PlannerWorld world = new PlannerWorld(List.of(alice, bob), Policy.DEFAULT);
            Story story = new Story(world, alice, bob, MadeIn.values()[chance.nextInt(MadeIn.values().length)]);
            story.begin(RandomFields.any(chance, List.of(attendee(alice), attendee(bob))));
            return story;
        }

        private void begin(MeetingFields fields) {
            switch (madeIn) {
                case OUTLOOK -> {
                    world.personCreates(sideOf(alice), fields, organizer(alice), true);
                    world.personCreates(sideOf(bob), fields, organizer(alice), false);
                }
                case NETSUITE -> world.personCreates(Side.NETSUITE, fields, organizer(alice), true);
                case OUTSIDE -> {
                    Organizer stranger = new Organizer(
                            Optional.of(new EmailAddress("ceo@outside.example")), "CEO", Optional.empty());
                    world.personCreates(sideOf(alice), fields, stranger, false);
                    world.personCreates(sideOf(bob), fields, stranger, false);
                }
            }
        }

        /** The organizer's, or that of the attendee who stands in for one outside: the first by name. */
        Side speakingCalendar() {
            return madeIn == MadeIn.OUTSIDE ? sideOf(bob) : sideOf(alice);
        }

        List<Side> hearing(Side calendar) {
            return madeIn == MadeIn.NETSUITE
                    ? List.of(Side.NETSUITE, calendar, sideOf(bob))
                    : List.of(Side.NETSUITE, calendar);
        }

        void somebodyActs(RandomGenerator chance) {
            List<Side> sides = world.sides().stream()
                    .sorted(Comparator.comparing(Side::wireName))
                    .toList();
            if (sides.isEmpty()) {
                return;
            }
            Side side = sides.get(chance.nextInt(sides.size()));
            if (chance.nextInt(8) == 0) {
                world.personDeletes(side);
            } else {
                world.personEdits(
                        side, RandomFields.edited(chance, world.fields(side).orElseThrow()));
            }
        }
    }

    private static Direction direction(RandomGenerator chance) {
        return Direction.values()[chance.nextInt(Direction.values().length)];
    }

    static LongStream seeds() {
        return Seeds.few();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void secondPlanIsEmpty(long seed) {
        RandomGenerator chance = new SplittableRandom(seed);
        Story story = Story.random(chance);
        for (int round = 0; round < 8; round++) {
            story.world().carryOut(story.world().plan(), decision -> true);
            Plan second = story.world().plan();
            assertThat(second.changesNothing(story.world().meeting()))
                    .as("second plan %s", second)
                    .isTrue();
            story.somebodyActs(chance);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void failedWritesAreMadeUpFor(long seed) {
        RandomGenerator chance = new SplittableRandom(seed);
        Story flaky = Story.random(new SplittableRandom(seed));
        Story smooth = Story.random(new SplittableRandom(seed));
        RandomGenerator deeds = new SplittableRandom(seed + 1);
        RandomGenerator sameDeeds = new SplittableRandom(seed + 1);
        for (int round = 0; round < 5; round++) {
            flaky.world().carryOut(flaky.world().plan(), decision -> chance.nextInt(3) > 0);
            flaky.world().settle();
            smooth.world().settle();
            assertThat(flaky.world().sides()).isEqualTo(smooth.world().sides());
            for (Side side : smooth.world().sides()) {
                assertThat(flaky.world().fields(side)).isEqualTo(smooth.world().fields(side));
            }
            flaky.somebodyActs(deeds);
            smooth.somebodyActs(sameDeeds);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void everyEditOfASpeakerReachesEverybodyWhoHears(long seed) {
        RandomGenerator chance = new SplittableRandom(seed);
        Story story = Story.random(chance, Direction.BOTH, Direction.BOTH);
        story.world().settle();
        Side calendar = story.speakingCalendar();
        boolean inNetSuite = story.madeIn() != MadeIn.OUTSIDE && chance.nextBoolean();
        Side speaker = inNetSuite ? Side.NETSUITE : calendar;
        MeetingFields here = story.world().fields(speaker).orElseThrow();
        story.world().personEdits(speaker, RandomFields.edited(chance, here));
        MeetingFields edited = story.world().fields(speaker).orElseThrow();
        story.world().settle();
        assertThat(story.world().fields(speaker)).contains(edited);
        MeetingFields truth = story.world().meeting().truth().orElseThrow();
        for (Side side : story.hearing(calendar)) {
            assertThat(story.world().saysTheSame(side, truth))
                    .as("%s says %s, the meeting %s", side, story.world().fields(side), truth)
                    .isTrue();
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void oneWayMeansOneWay(long seed) {
        RandomGenerator chance = new SplittableRandom(seed);
        Story story = Story.random(chance, Direction.TO_NETSUITE, Direction.TO_NETSUITE);
        for (int round = 0; round < 6; round++) {
            Plan plan = story.world().plan();
            assertThat(plan.decisions()).as("writes to calendars").isEmpty();
            story.world().carryOut(plan, decision -> true);
            story.somebodyActs(chance);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void realInvitationsAreNeverWritten(long seed) {
        RandomGenerator chance = new SplittableRandom(seed);
        Story story = Story.random(chance);
        for (int round = 0; round < 8; round++) {
            Plan plan = story.world().plan();
            if (story.madeIn() != MadeIn.NETSUITE) {
                assertThat(plan.decisions()).noneMatch(decision -> decision.on().equals(sideOf(story.bob())));
                assertThat(plan.decisions())
                        .noneMatch(decision ->
                                decision instanceof Decision.Create && decision.on() instanceof Side.Calendar);
            }
            story.world().carryOut(plan, decision -> true);
            story.somebodyActs(chance);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void anUneditedMeetingIsNeverWrittenAgain(long seed) {
        Story story = Story.random(new SplittableRandom(seed));
        story.world().settle();
        int writes = story.world().writes();
        assertThat(story.world().settle()).isZero();
        assertThat(story.world().writes()).isEqualTo(writes);
    }
}
