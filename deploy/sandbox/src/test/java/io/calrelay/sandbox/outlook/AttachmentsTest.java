package io.calrelay.sandbox.outlook;

import static io.calrelay.sandbox.outlook.GraphBox.ALICE;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.calrelay.sandbox.outlook.GraphBox.Reply;
import java.net.URI;
import java.net.http.HttpRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What hangs on an event. */
class AttachmentsTest {
    private final GraphBox box = new GraphBox();

    @AfterEach
    void close() {
        box.close();
    }

    private String event() {
        String body = GraphBox.timed("x", "2026-03-10T10:00:00", "2026-03-10T11:00:00", "UTC");
        return "/me/events/"
                + box.as(ALICE, "POST", "/me/events", body).json().path("id").asText();
    }

    private Reply attach(String event, String kind, String more) {
        return box.as(
                ALICE,
                "POST",
                event + "/attachments",
                "{\"@odata.type\": \"#microsoft.graph." + kind + "Attachment\", \"name\": \"a\"" + more + "}");
    }

    private static String id(Reply made) {
        assertThat(made.status()).isEqualTo(201);
        return "/attachments/" + made.json().path("id").asText();
    }

    private Reply put(String url, String range, String part) {
        return box.send(HttpRequest.newBuilder(URI.create(url))
                .header("Content-Range", range)
                .PUT(HttpRequest.BodyPublishers.ofString(part))
                .build());
    }

    @Test
    void file_isListedWithItsContent_unlessThatIsNotSelected() {
        String event = event();
        String file = id(attach(event, "file", ", \"contentType\": \"text/plain\", \"contentBytes\": \"aGk=\""));
        JsonNode listed =
                box.as(ALICE, "GET", event + "/attachments", "").json().at("/value/0");
        assertThat(listed.path("contentBytes").asText()).isEqualTo("aGk=");
        JsonNode cut = box.as(ALICE, "GET", event + "/attachments?$select=name,size", "")
                .json()
                .at("/value/0");
        assertThat(cut.has("contentBytes")).isFalse();
        assertThat(cut.path("size").asInt()).isEqualTo(2);
        Reply raw = box.as(ALICE, "GET", event + file + "/$value", "");
        assertThat(raw.header("Content-Type")).isEqualTo("text/plain");
        assertThat(raw.raw().body()).isEqualTo("hi");
    }

    @Test
    void link_hasNoContent_andAnEventItemComesAsICalendar() {
        String event = event();
        String link = id(attach(event, "reference", ""));
        assertThat(box.as(ALICE, "GET", event + link + "/$value", "").status()).isEqualTo(405);
        String item = id(attach(event, "item", """
                , "item": {"@odata.type": "microsoft.graph.event", "subject": "Inner",
                 "start": {"dateTime": "2026-03-11T10:00:00", "timeZone": "UTC"},
                 "end": {"dateTime": "2026-03-11T11:00:00", "timeZone": "UTC"}}"""));
        Reply calendar = box.as(ALICE, "GET", event + item + "/$value", "");
        assertThat(calendar.raw().body()).contains("SUMMARY:Inner", "DTSTART:20260311T100000");
        assertThat(box.as(ALICE, "GET", event + item, "")
                        .json()
                        .path("@odata.type")
                        .asText())
                .isEqualTo("#microsoft.graph.itemAttachment");
        assertThat(attach(event, "odd", "").status()).isEqualTo(400);
    }

    @Test
    void fileAboveThreeMegabytes_needsAnUploadSession() {
        String event = event();
        String big = "QUFB".repeat(1024 * 1024 + 1);
        assertThat(attach(event, "file", ", \"contentBytes\": \"" + big + "\"").status())
                .isEqualTo(413);
    }

    @Test
    void uploadSession_takesRangesInOrderAndEndsAsAnAttachment() {
        String event = event();
        Reply session = box.as(
                ALICE,
                "POST",
                event + "/attachments/createUploadSession",
                "{\"AttachmentItem\": {\"attachmentType\": \"file\", \"name\": \"big\", \"size\": 10}}");
        assertThat(session.status()).isEqualTo(201);
        assertThat(session.json().at("/nextExpectedRanges/0").asText()).isEqualTo("0-");
        String url = session.json().path("uploadUrl").asText();
        assertThat(put(url, "bytes 4-9/10", "456789").status()).isEqualTo(400);
        Reply first = put(url, "bytes 0-3/10", "0123");
        assertThat(first.status()).isEqualTo(200);
        assertThat(first.json().at("/NextExpectedRanges/0").asText()).isEqualTo("4-");
        Reply last = put(url, "bytes 4-9/10", "456789");
        assertThat(last.status()).isEqualTo(201);
        assertThat(last.header("Location")).contains("/attachments/");
        assertThat(put(url, "bytes 0-3/10", "0123").status()).isEqualTo(404);
        Reply made = box.app("GET", last.header("Location") + "/$value", "");
        assertThat(made.raw().body()).isEqualTo("0123456789");
    }

    @Test
    void uploadThatShowsItsToken_isRefused() {
        String event = event();
        String url = box.as(
                        ALICE,
                        "POST",
                        event + "/attachments/createUploadSession",
                        "{\"AttachmentItem\": {\"attachmentType\": \"file\", \"name\": \"big\", \"size\": 1}}")
                .json()
                .path("uploadUrl")
                .asText();
        Reply refused = box.call("Bearer person:" + ALICE, "PUT", url, "0", "Content-Range", "bytes 0-0/1");
        assertThat(refused.status()).isEqualTo(400);
    }
}
