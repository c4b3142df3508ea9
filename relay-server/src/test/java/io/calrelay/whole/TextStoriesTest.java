package io.calrelay.whole;

import static io.calrelay.whole.Places.ALICE;
import static io.calrelay.whole.Places.BOB;
import static io.calrelay.whole.Places.CAROL;
import static io.calrelay.whole.Places.DAVE;
import static io.calrelay.whole.Places.require;
import static io.calrelay.whole.Places.titled;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Texts on their way: formatted, with links to online meetings, in all scripts, and very long. */
class TextStoriesTest {
    private static final String GOOGLE = "/google/calendar/v3/calendars/primary/events";
    private static final String ZONE = "America/Chicago";

    @SuppressWarnings("NullAway.Init")
    private static RunningSandbox sandbox;

    @SuppressWarnings("NullAway.Init")
    private static Places places;

    @SuppressWarnings("NullAway.Init")
    private static Invitees people;

    @BeforeAll
    static void begin() throws IOException {
        sandbox = RunningSandbox.start();
        places = new Places(sandbox);
        people = new Invitees(sandbox);
    }

    @AfterAll
    static void end() {
        sandbox.close();
    }

    @Test
    void teamsMeeting_canBeJoinedFromTheRecordAndSurvivesAnEditThere() {
        String id = places.outlookCreates(ALICE, "Teams", "2026-12-01T09:00:00", "2026-12-01T10:00:00", ZONE);
        places.outlookEdits(ALICE, id, RunningSandbox.JSON.createObjectNode().put("isOnlineMeeting", true));
        sandbox.settle();
        String record = titled("Teams", places.netsuite(ALICE)).orElseThrow().id();
        String link = people.outlook(ALICE, "Teams")
                .path("onlineMeeting")
                .path("joinUrl")
                .asText();
        assertThat(places.screen(ALICE, record).path("message").asText()).contains(link);

        places.screenEdits(ALICE, record, object("location", "At home"));
        sandbox.settle();
        JsonNode event = people.outlook(ALICE, "Teams");
        assertThat(event.path("isOnlineMeeting").asBoolean()).isTrue();
        assertThat(event.path("body").path("content").asText())
                .contains("<b>budget</b>")
                .contains(link);
        places.screenEdits(ALICE, record, object("message", "Quite another text"));
        sandbox.settle();
        assertThat(people.outlook(ALICE, "Teams").path("isOnlineMeeting").asBoolean())
                .as("a new text does not end the online meeting")
                .isTrue();
    }

    @Test
    void meetMeeting_canBeJoinedFromTheRecord_andItsLinkIsNotWrittenIntoTheDescription() {
        ObjectNode event = places.googleTimes("2026-12-02T09:00:00", "2026-12-02T10:00:00", ZONE);
        event.put("summary", "Meet").put("description", "Agenda");
        event.putObject("conferenceData").putObject("createRequest").put("requestId", "one");
        require(200, sandbox.call("POST", GOOGLE + "?conferenceDataVersion=1", BOB, event.toString()));
        sandbox.settle();
        String link = people.google(BOB, "Meet").path("hangoutLink").asText();
        assertThat(link).startsWith("https://meet.google.com/");
        String record = titled("Meet", places.netsuite(BOB)).orElseThrow().id();
        String message = places.screen(BOB, record).path("message").asText();
        assertThat(message).startsWith("Agenda").contains(link);

        places.screenEdits(BOB, record, object("message", message.replace("Agenda", "Agenda: hiring")));
        sandbox.settle();
        assertThat(people.google(BOB, "Meet").path("description").asText()).isEqualTo("Agenda: hiring");
        assertThat(people.google(BOB, "Meet").path("hangoutLink").asText()).isEqualTo(link);
    }

    @Test
    void emojiAndRightToLeftText_areTheSameEverywhere() {
        String title =
                "\uD83D\uDE80 \u05E4\u05D2\u05D9\u05E9\u05D4 \u0627\u062C\u062A\u0645\u0627\u0639 \uD83D\uDC69\u200D\uD83D\uDCBB";
        String id = places.googleCreates(DAVE, title, "2026-12-03T09:00:00", "2026-12-03T10:00:00", ZONE);
        places.googleEdits(DAVE, id, object("description", title + "\n\u4F1A\u8BAE"));
        sandbox.settle();
        String record = titled(title, places.netsuite(DAVE)).orElseThrow().id();
        assertThat(places.screen(DAVE, record).path("message").asText()).isEqualTo(title + "\n\u4F1A\u8BAE");
        places.screenEdits(DAVE, record, object("location", "\u05D7\u05D3\u05E8 4"));
        sandbox.settle();
        assertThat(people.google(DAVE, title).path("location").asText()).isEqualTo("\u05D7\u05D3\u05E8 4");
        assertThat(people.google(DAVE, title).path("description").asText()).isEqualTo(title + "\n\u4F1A\u8BAE");
    }

    @Test
    void veryLongText_isCarriedAndUntouchedWhenAnotherFieldIsEdited() {
        String line = "All work and no play makes a long description. ";
        String html = "<p>" + line.repeat(1_200) + "</p><p><i>the end</i></p>";
        String id = places.outlookCreates(CAROL, "Long", "2026-12-04T09:00:00", "2026-12-04T10:00:00", ZONE);
        ObjectNode body = RunningSandbox.JSON.createObjectNode();
        body.putObject("body").put("contentType", "html").put("content", html);
        places.outlookEdits(CAROL, id, body);
        sandbox.settle();
        String record = titled("Long", places.netsuite(CAROL)).orElseThrow().id();
        assertThat(places.screen(CAROL, record).path("message").asText())
                .startsWith(line.strip())
                .contains("the end");
        places.screenEdits(CAROL, record, object("location", "Room 8"));
        sandbox.settle();
        String after =
                people.outlook(CAROL, "Long").path("body").path("content").asText();
        assertThat(after).contains("<i>the end</i>").contains(line.repeat(20));
    }

    private static ObjectNode object(String name, String value) {
        return RunningSandbox.JSON.createObjectNode().put(name, value);
    }
}
