package io.calrelay.sandbox.outlook;

import static io.calrelay.sandbox.outlook.GraphBox.ALICE;
import static io.calrelay.sandbox.outlook.GraphBox.BOB;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.calrelay.sandbox.outlook.GraphBox.Reply;
import io.calrelay.sandbox.world.MailLog.Kind;
import io.calrelay.sandbox.world.MailLog.Mail;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What an attendee's copy of a meeting is worth, and what mail a series makes. */
class AttendeeTest {
    private static final String INVITED =
            "\"attendees\": [{\"type\": \"required\", \"emailAddress\": {\"address\": \"" + BOB + "\"}}]";
    private final GraphBox box = new GraphBox();

    @AfterEach
    void close() {
        box.close();
    }

    private JsonNode bobs() {
        return box.as(BOB, "GET", "/me/calendarView?$top=50&" + Weekly.WINDOW, "")
                .json()
                .path("value");
    }

    private List<Kind> mailToBob() {
        return box.world.mail().all().stream()
                .filter(mail -> mail.to().equals(BOB))
                .map(Mail::kind)
                .toList();
    }

    private static List<String> subjects(JsonNode events) {
        List<String> subjects = new ArrayList<>();
        events.forEach(each -> subjects.add(each.path("subject").asText()));
        return subjects;
    }

    private Reply bob(String method, String id, String body) {
        Reply reply = box.as(BOB, method, "/me/events/" + id, body);
        box.settle();
        return reply;
    }

    @Test
    void attendeesEdit_staysInTheirCopy_andTheOrganizersNextUpdateOverwritesIt() {
        Weekly weekly = Weekly.create(box, INVITED);
        String copy =
                box.as(BOB, "GET", "/me/events", "").json().at("/value/0/id").asText();
        assertThat(bob("PATCH", copy, "{\"subject\": \"Mine\"}").status()).isEqualTo(200);
        assertThat(weekly.all("/subject")).containsOnly("Weekly");
        assertThat(subjects(bobs())).containsOnly("Mine");
        weekly.patch(weekly.id(), "{\"location\": {\"displayName\": \"Room 7\"}}");
        box.settle();
        assertThat(subjects(bobs())).containsOnly("Weekly");
        assertThat(mailToBob()).containsExactly(Kind.INVITATION, Kind.UPDATE);
    }

    @Test
    void copyThrownAway_tellsNobody_andTheNextUpdateBringsItBack() {
        Weekly weekly = Weekly.create(box, INVITED);
        String copy =
                box.as(BOB, "GET", "/me/events", "").json().at("/value/0/id").asText();
        assertThat(bob("DELETE", copy, "").status()).isEqualTo(204);
        assertThat(bobs()).isEmpty();
        assertThat(weekly.all("/attendees/0/status/response")).containsOnly("none");
        assertThat(box.world.mail().all()).extracting(Mail::kind).doesNotContain(Kind.RESPONSE);
        weekly.patch(weekly.id(), "{\"subject\": \"Again\"}");
        box.settle();
        assertThat(bobs()).hasSize(4);
    }

    @Test
    void changedSeries_mailsOnceForItselfAndOnceForEachEditedOccurrence() {
        Weekly weekly = Weekly.create(box, INVITED);
        weekly.edit(1);
        weekly.edit(2);
        box.settle();
        assertThat(mailToBob()).containsExactly(Kind.INVITATION, Kind.UPDATE, Kind.UPDATE);
        weekly.patch(weekly.id(), "{\"location\": {\"displayName\": \"Room 7\"}}");
        box.settle();
        assertThat(mailToBob()).hasSize(6);
        assertThat(subjects(bobs())).containsExactly("Weekly", "Special", "Special", "Weekly");
    }

    @Test
    void reshapedSeries_isPlainForItsAttendeesToo_andAsksAnew() {
        Weekly weekly = Weekly.create(box, INVITED);
        weekly.edit(1);
        weekly.cancel(2);
        box.settle();
        String copy =
                box.as(BOB, "GET", "/me/events", "").json().at("/value/0/id").asText();
        bob("POST", copy + "/accept", "{}");
        weekly.reshape(5);
        box.settle();
        assertThat(subjects(bobs())).containsExactly("Weekly", "Weekly", "Weekly", "Weekly", "Weekly");
        assertThat(bobs().findValuesAsText("isCancelled")).containsOnly("false");
        assertThat(box.as(BOB, "GET", "/me/events/" + copy, "")
                        .json()
                        .at("/responseStatus/response")
                        .asText())
                .isEqualTo("notResponded");
        assertThat(weekly.all("/attendees/0/status/response")).containsOnly("none");
    }

    @Test
    void staleVersion_keepsADeletionFromHappening() {
        Weekly weekly = Weekly.create(box);
        String etag = box.as(ALICE, "GET", "/me/events/" + weekly.id(), "")
                .json()
                .path("@odata.etag")
                .asText();
        weekly.edit(1);
        Reply refused = box.as(ALICE, "DELETE", "/me/events/" + weekly.id(), "", "If-Match", etag);
        assertThat(refused.status())
                .as("an edited occurrence moves its master's change key")
                .isEqualTo(412);
        assertThat(weekly.instances()).hasSize(4);
    }
}
