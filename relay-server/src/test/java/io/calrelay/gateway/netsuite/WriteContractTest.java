package io.calrelay.gateway.netsuite;

import static io.calrelay.gateway.netsuite.Samples.CHICAGO;
import static io.calrelay.gateway.netsuite.Samples.timed;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.calrelay.model.AccessLevel;
import io.calrelay.model.Field;
import io.calrelay.model.MeetingFields;
import io.calrelay.model.MeetingId;
import io.calrelay.model.Observation;
import io.calrelay.model.Observation.Present;
import io.calrelay.model.Text;
import io.calrelay.model.Version;
import io.calrelay.ports.NetSuiteGateway;
import io.calrelay.ports.NetSuiteGateway.Write;
import io.calrelay.ports.Reply;
import io.calrelay.ports.Reply.Refusal;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The promises of {@link NetSuiteGateway#write}, kept by the real SuiteApp in the simulated NetSuite. */
class WriteContractTest extends SuiteAppContract {
    @Test
    void created_isReadAsItWasWritten() {
        MeetingId meeting = meeting();
        Present present = create(meeting, budget());
        assertThat(present.fields().differingFrom(budget())).containsOnly(Field.ATTENDEES);
        assertThat(present.marker()).contains(meeting);
        assertThat(present.organizer().orElseThrow().employeeId()).contains(11);
        assertThat(look(present.event()))
                .isInstanceOfSatisfying(
                        Present.class, read -> assertThat(read.version()).isEqualTo(present.version()));
    }

    @Test
    void secondCreateUnderTheSameKey_makesNothing() {
        MeetingId meeting = meeting();
        Present first = create(meeting, budget());
        Present second = create(meeting, budget());
        assertThat(second.event()).isEqualTo(first.event());
        assertThat(second.version()).isEqualTo(first.version());
    }

    @Test
    void update_changesWhatItNamesAndNothingElse() {
        Present present = create(meeting(), budget());
        MeetingFields other = fields("Other", timed("2027-02-01T08:00", "2027-02-01T09:00", CHICAGO));
        Write write = new Write.Update(present.event(), present.version(), other, Set.of(Field.TITLE), CHICAGO);
        Present updated = (Present) done(write(write));
        assertThat(updated.fields().differingFrom(present.fields())).containsExactly(Field.TITLE);
        assertThat(updated.fields().title()).isEqualTo("Other");
        assertThat(updated.version()).isNotEqualTo(present.version());
    }

    @Test
    void updateOrDeletionOfWhatAPersonChanged_isStale() {
        Present present = create(meeting(), budget());
        netSuite.screen("PATCH", "/events/" + present.event(), "{\"title\":\"By hand\"}");
        assertThat(write(new Write.Update(
                        present.event(), present.version(), budget(), Set.of(Field.LOCATION), CHICAGO)))
                .isEqualTo(new Reply.Stale<>());
        assertThat(write(new Write.Delete(present.event(), present.version()))).isEqualTo(new Reply.Stale<>());
    }

    @Test
    void deleted_isGoneAndStaysSo() {
        Present present = create(meeting(), budget());
        Write delete = new Write.Delete(present.event(), present.version());
        assertThat(done(write(delete))).isInstanceOf(Observation.Gone.class);
        assertThat(write(delete)).isEqualTo(new Reply.Gone<>());
        assertThat(look(present.event())).isInstanceOf(Observation.Gone.class);
    }

    @Test
    void ownWrites_makeNoRows() {
        Present present = create(meeting(), budget());
        Write update = new Write.Update(
                present.event(), present.version(), fields("Again", budget().time()), Set.of(Field.TITLE), CHICAGO);
        Present updated = (Present) done(write(update));
        done(write(new Write.Delete(updated.event(), updated.version())));
        assertThat(done(gateway.changes(List.of(), List.of())).rows()).isEmpty();
    }

    @Test
    void writesOfOneBatch_succeedAndFailOnTheirOwn() {
        Present stale = create(meeting(), budget());
        List<Write> writes = List.of(
                newEvent(meeting(), budget()),
                new Write.Delete(stale.event(), new Version("0".repeat(64))),
                newEvent(meeting(), fields("Late", timed("2027-01-14T23:00", "2027-01-15T01:00", CHICAGO))),
                newEvent(meeting(), fields("", timed("2027-01-14T22:00", "2027-01-15T00:00", CHICAGO))));
        List<Reply<Observation>> replies = gateway.write(writes, List.of());
        assertThat(replies.get(0)).isInstanceOf(Reply.Done.class);
        assertThat(replies.get(1)).isEqualTo(new Reply.Stale<>());
        assertThat(replies.get(2))
                .isEqualTo(new Reply.Refused<>(Refusal.INVALID, "crosses midnight in America/Chicago"));
        assertThat(((Present) done(replies.get(3))).fields()).satisfies(fields -> {
            assertThat(fields.title()).isEmpty();
            assertThat(fields.time().isSameTimeAs(timed("2027-01-14T22:00", "2027-01-15T00:00", CHICAGO)))
                    .isTrue();
        });
    }

    @Test
    void fiftyDifferentWrites_areReadAsTheMappingsSay() {
        SplittableRandom chance = new SplittableRandom(7);
        List<Write.Create> writes = new ArrayList<>();
        while (writes.size() < 50) {
            MeetingFields fields = RandomFields.next(chance);
            ZoneId zone = RandomFields.zone(chance);
            if (TimeMapping.fits(fields.time(), zone)) {
                writes.add(new Write.Create(meeting(), 0, fields, 11, zone));
            }
        }
        List<Reply<Observation>> replies = gateway.write(List.copyOf(writes), List.of());
        for (int index = 0; index < writes.size(); index++) {
            ObjectNode operation = Samples.JSON.createObjectNode();
            WriteOperation.fill(operation, writes.get(index), "00000000");
            ObjectNode content = (ObjectNode) operation.path("content");
            content.remove("organizer");
            Present expected = (Present) EventReading.observation(Samples.event(content));
            Present read = (Present) done(replies.get(index));
            assertThat(read.fields().differingFrom(expected.fields()))
                    .as("%s read as %s", expected.fields(), read.fields())
                    .isSubsetOf(Field.ATTENDEES);
        }
    }

    @Test
    void attendees_areFoundByAddressAndThoseWithoutOneStay() {
        MeetingFields withDana = budget().take(
                        List.of(Field.ATTENDEES),
                        attended(guest("dana@contoso.example"), guest("bob@northwind.example")));
        Present present = create(meeting(), withDana);
        assertThat(addresses(present))
                .containsExactlyInAnyOrder(SimulatedNetSuite.ALICE, "dana@contoso.example", "bob@northwind.example");
        JsonNode record = netSuite.screen("GET", "/events/" + present.event(), "");
        String lines = record.path("attendees").toString().replaceFirst("]$", ",{\"attendee\":\"202\"}]");
        netSuite.screen("PATCH", "/events/" + present.event(), "{\"attendees\":" + lines + "}");
        Present seen = (Present) look(present.event());
        Write withoutBob = new Write.Update(
                seen.event(),
                seen.version(),
                attended(guest("dana@contoso.example"), guest("stranger@outside.example")),
                Set.of(Field.ATTENDEES),
                CHICAGO);
        Present updated = (Present) done(write(withoutBob));
        assertThat(addresses(updated))
                .containsExactlyInAnyOrder(SimulatedNetSuite.ALICE, "dana@contoso.example", "Erik Oak");
    }

    @ParameterizedTest
    @EnumSource(AccessLevel.class)
    void everyAccessLevel_isKept(AccessLevel access) {
        MeetingFields fields = new MeetingFields("Secret", "", Text.EMPTY, budget().time(), access, List.of());
        assertThat(create(meeting(), fields).fields().access()).isEqualTo(access);
    }
}
