package io.calrelay.laws;

import static io.calrelay.laws.PlannerWorld.attendee;
import static io.calrelay.laws.PlannerWorld.organizer;
import static io.calrelay.laws.PlannerWorld.person;
import static io.calrelay.laws.PlannerWorld.sideOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.calrelay.model.AccessLevel;
import io.calrelay.model.Attendee;
import io.calrelay.model.Attendee.Response;
import io.calrelay.model.CalendarService;
import io.calrelay.model.Decision;
import io.calrelay.model.Direction;
import io.calrelay.model.EmailAddress;
import io.calrelay.model.MeetingFields;
import io.calrelay.model.Person;
import io.calrelay.model.Policy;
import io.calrelay.model.Side;
import io.calrelay.testing.RandomFields;
import io.calrelay.testing.Seeds;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for the people of a meeting, whatever they do in whatever order. A failing seed runs alone with -Dseed=N. */
class PeopleLawsTest {
    private static final Attendee GUEST = new Attendee(
            Optional.of(new EmailAddress("guest@outside.example")), "Gus Guest", Attendee.Role.OPTIONAL, Response.NONE);
    private static final int ROUNDS = 8;

    private final Person alice = person("alice", 11, CalendarService.OUTLOOK, Direction.BOTH);
    private final Person bob = person("bob", 12, CalendarService.GOOGLE, Direction.BOTH);
    private final PlannerWorld world = new PlannerWorld(List.of(alice, bob), Policy.DEFAULT);

    static LongStream seeds() {
        return Seeds.few();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void guestWhomNetSuiteCannotHold_isNeverLost(long seed) {
        RandomGenerator chance = new SplittableRandom(seed);
        invited(chance);
        world.lacks(Side.NETSUITE, GUEST);
        for (int round = 0; round < ROUNDS; round++) {
            somebodyEditsOrAnswers(chance, List.of(Side.NETSUITE, sideOf(alice), sideOf(bob)));
            world.settle();
            assertThat(world.meeting()
                            .truth()
                            .orElseThrow()
                            .answerOf(GUEST.email().orElseThrow()))
                    .isPresent();
            assertThat(world.fields(sideOf(alice)).orElseThrow().attendees())
                    .anyMatch(each -> each.has(GUEST.email().orElseThrow()));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whileNobodyAnswersInNetSuite_noInvitationIsAnswered(long seed) {
        RandomGenerator chance = new SplittableRandom(seed);
        invited(chance);
        for (int round = 0; round < ROUNDS; round++) {
            somebodyEditsOrAnswers(chance, List.of(sideOf(alice), sideOf(bob)));
            assertThat(world.plan().decisions()).noneMatch(Decision.Answer.class::isInstance);
            world.carryOut(world.plan(), decision -> chance.nextInt(4) > 0);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void onceSettled_everybodysOwnCopyAndNetSuiteAgreeOnTheirAnswer(long seed) {
        RandomGenerator chance = new SplittableRandom(seed);
        invited(chance);
        for (int round = 0; round < ROUNDS; round++) {
            somebodyEditsOrAnswers(chance, List.of(Side.NETSUITE, sideOf(bob)));
            world.settle();
            Optional<Response> there = world.fields(Side.NETSUITE).flatMap(fields -> fields.answerOf(bob.email()));
            Optional<Response> own = world.fields(sideOf(bob)).flatMap(fields -> fields.answerOf(bob.email()));
            // An answer cannot be taken back for somebody, so "none" in NetSuite leaves the invitation as it is.
            assertThat(there.filter(answer -> answer != Response.NONE).isEmpty() || there.equals(own))
                    .as("%s in NetSuite, %s on the own copy", there, own)
                    .isTrue();
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whatIsPrivateInAnyCopy_isNeverPublicInNetSuite(long seed) {
        RandomGenerator chance = new SplittableRandom(seed);
        invited(chance);
        for (int round = 0; round < ROUNDS; round++) {
            MeetingFields own = world.fields(sideOf(bob)).orElseThrow();
            boolean marked = chance.nextBoolean();
            world.personEdits(sideOf(bob), own.withAccess(marked ? AccessLevel.SHOW_AS_BUSY : AccessLevel.PUBLIC));
            somebodyEditsOrAnswers(chance, List.of(Side.NETSUITE, sideOf(alice)));
            world.settle();
            boolean hidden = world.fields(sideOf(alice)).orElseThrow().access() != AccessLevel.PUBLIC;
            assertThat(hidden && world.fields(Side.NETSUITE).orElseThrow().access() == AccessLevel.PUBLIC)
                    .isFalse();
        }
    }

    private void invited(RandomGenerator chance) {
        List<Attendee> all = List.of(attendee(alice), attendee(bob).withResponse(Response.NONE), GUEST);
        MeetingFields fields = RandomFields.any(chance, all);
        world.personCreates(sideOf(alice), fields, organizer(alice), true);
        world.personCreates(sideOf(bob), fields, organizer(alice), false);
        world.settle();
    }

    private void somebodyEditsOrAnswers(RandomGenerator chance, List<Side> sides) {
        Side side = sides.get(chance.nextInt(sides.size()));
        MeetingFields here = world.fields(side).orElseThrow();
        Response answer = Response.values()[chance.nextInt(Response.values().length)];
        world.personEdits(
                side, chance.nextBoolean() ? RandomFields.edited(chance, here) : here.withAnswer(bob.email(), answer));
    }
}
