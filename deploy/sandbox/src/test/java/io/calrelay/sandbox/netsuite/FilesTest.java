package io.calrelay.sandbox.netsuite;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.calrelay.sandbox.netsuite.Account.Answer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The File Cabinet, and files on records (N/file, {@code record.attach}). */
class FilesTest {
    private static final String EVENTS = "/netsuite/ui/events/";
    private static Account account;

    @BeforeAll
    static void open() throws IOException {
        account = Account.open("{}");
    }

    @AfterAll
    static void close() {
        account.close();
    }

    private static long folder(String name) {
        return account.step("{'do':'create','type':'folder','fields':{'name':'" + name + "'}}")
                .asLong();
    }

    private static JsonNode saved(String name, String type, String contents, long folder) {
        return account.step("{'do':'fileSave','name':'" + name + "','type':'" + type + "','contents':'" + contents
                + "','folder':" + folder + "}");
    }

    private static long event(String more) {
        return account.alice(
                        "POST",
                        "/netsuite/ui/events",
                        "{'title':'Talk','startdate':'2026-05-05','starttime':'09:00','endtime':'10:00'" + more + "}")
                .json()
                .path("id")
                .asLong();
    }

    private static String attach(String what, long file, String to, long id) {
        return "{'do':'attach','record':{'type':'" + what + "','id':" + file + "},'to':{'type':'" + to + "','id':" + id
                + "}}";
    }

    @Test
    void savedFile_isLoadedByIdAndByPath() {
        long folder = folder("Meetings");
        long inner = account.step("{'do':'create','type':'folder','fields':{'name':'2026','parent':" + folder + "}}")
                .asLong();
        long id =
                saved("agenda.txt", "PLAINTEXT", "one\\ntwo", inner).path("id").asLong();
        for (String name : new String[] {Long.toString(id), "Meetings/2026/agenda.txt", "/Meetings/2026/agenda.txt"}) {
            JsonNode file = account.step("{'do':'fileLoad','id':'" + name + "'}");
            assertThat(file.path("contents").asText()).isEqualTo("one\ntwo");
            assertThat(file.path("path").asText()).isEqualTo("Meetings/2026/agenda.txt");
            assertThat(file.path("lines").toString()).isEqualTo("[\"one\",\"two\"]");
        }
    }

    @Test
    void sameNameInTheSameFolder_replacesTheFile() {
        long folder = folder("Twice");
        long first = saved("a.txt", "PLAINTEXT", "old", folder).path("id").asLong();
        assertThat(saved("a.txt", "PLAINTEXT", "new", folder).path("id").asLong())
                .isEqualTo(first);
        assertThat(account.step("{'do':'fileLoad','id':" + first + "}")
                        .path("contents")
                        .asText())
                .isEqualTo("new");
    }

    @Test
    void binaryContents_areBase64AndCountTheirBytes() {
        String pdf = Base64.getEncoder().encodeToString(new byte[300]);
        assertThat(saved("a.pdf", "PDF", pdf, -15).path("size").asInt()).isEqualTo(300);
    }

    @Test
    void whatCannotBeFiled_isRefusedAsDocumented() {
        String save = "{'do':'fileSave','name':'a.txt','type':'PLAINTEXT','contents':'x'";
        assertThat(account.refusal(save + "}")).isEqualTo("SSS_MISSING_REQD_ARGUMENT");
        assertThat(account.refusal(save + ",'folder':99999}")).isEqualTo("INVALID_KEY_OR_REF");
        assertThat(account.refusal(save.replace("PLAINTEXT", "PAPER") + ",'folder':-15}"))
                .isEqualTo("SSS_INVALID_TYPE_ARG");
        assertThat(account.refusal(save + ",'folder':-15,'repeat':10485761}"))
                .isEqualTo("SSS_FILE_CONTENT_SIZE_EXCEEDED");
        assertThat(account.refusal("{'do':'fileLoad','id':99999}")).isEqualTo("INSUFFICIENT_PERMISSION");
        assertThat(account.refusal("{'do':'fileLoad','id':'Nowhere/a.txt'}")).isEqualTo("RCRD_DSNT_EXIST");
        assertThat(account.refusal("{'do':'load','type':'file','id':1}")).isEqualTo("INVALID_RCRD_TYPE");
    }

    @Test
    void unitsOfFiles_areTheDocumentedOnes() {
        int before = remaining("");
        assertThat(before
                        - remaining("{'do':'fileSave','name':'u.txt','type':'PLAINTEXT','contents':'x','folder':-15}"))
                .isEqualTo(30);
        long id = saved("v.txt", "PLAINTEXT", "x", -15).path("id").asLong();
        long event = event("");
        assertThat(before - remaining(attach("file", id, "calendarevent", event)))
                .isEqualTo(10);
        assertThat(before - remaining("{'do':'fileDelete','id':" + id + "}")).isEqualTo(20);
    }

    private static int remaining(String step) {
        Answer answer = account.restlet("{'steps':[" + step + "]}");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json().path("remaining").asInt();
    }

    @Test
    void attachedFile_isListedOnTheEventAndDownloaded() {
        long event = event("");
        long file = saved("plan.txt", "PLAINTEXT", "Plan A", -10).path("id").asLong();
        account.step(attach("file", file, "calendarevent", event));
        account.step(attach("file", file, "calendarevent", event));
        JsonNode files = account.alice("GET", EVENTS + event + "/files", "").json();
        assertThat(files).hasSize(1);
        assertThat(files.at("/0/name").asText()).isEqualTo("plan.txt");
        assertThat(files.at("/0/path").asText()).isEqualTo("Attachments Received/plan.txt");
        assertThat(files.at("/0/size").asInt()).isEqualTo(6);
        assertThat(account.alice("GET", files.at("/0/url").asText(), "").text()).isEqualTo("Plan A");
        account.step("{'do':'detach','record':{'type':'file','id':" + file + "},'from':{'type':'calendarevent','id':"
                + event + "}}");
        assertThat(account.alice("GET", EVENTS + event + "/files", "").json()).isEmpty();
    }

    @Test
    void filesOfAnEvent_areSeenByWhoSeesTheEvent() {
        long event = event(",'accesslevel':'PRIVATE'");
        assertThat(account.as("carol", "GET", EVENTS + event + "/files", "").status())
                .isEqualTo(403);
        assertThat(account.alice("GET", EVENTS + "99999/files", "").status()).isEqualTo(404);
    }

    @Test
    void personAttachesAndDetachesAFile() {
        long event = event("");
        String contents = Base64.getEncoder().encodeToString("Grüße".getBytes(StandardCharsets.UTF_8));
        Answer made =
                account.alice("POST", EVENTS + event + "/files", "{'name':'note.txt','contents':'" + contents + "'}");
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        assertThat(account.step("{'do':'fileLoad','id':"
                                + made.json().path("id").asLong() + "}")
                        .path("contents")
                        .asText())
                .isEqualTo("Grüße");
        assertThat(account.as(
                                "carol",
                                "DELETE",
                                EVENTS + event + "/files/"
                                        + made.json().path("id").asLong(),
                                "")
                        .status())
                .isEqualTo(403);
        assertThat(account.alice(
                                "DELETE",
                                EVENTS + event + "/files/"
                                        + made.json().path("id").asLong(),
                                "")
                        .status())
                .isEqualTo(204);
        assertThat(account.alice("GET", EVENTS + event + "/files", "").json()).isEmpty();
        assertThat(account.alice("POST", EVENTS + event + "/files", "{'name':'x','contents':'?'}")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void attaching_keepsToWhatCanBeAttached() {
        long event = event("");
        long file = saved("w.txt", "PLAINTEXT", "x", -15).path("id").asLong();
        long row = account.step(
                        "{'do':'create','type':'customrecord_fixture_seen','fields':{'custrecord_fixture_what':'row'}}")
                .asLong();
        assertThat(account.refusal(attach("file", file, "customrecord_fixture_seen", row)))
                .isEqualTo("YOU_HAVE_ATTEMPTED_AN_UNSUPPORTED_ACTION");
        assertThat(account.refusal(attach("contact", 201, "calendarevent", event)))
                .isEqualTo("YOU_HAVE_ATTEMPTED_AN_UNSUPPORTED_ACTION");
        assertThat(account.refusal(attach("file", file, "calendarevent", 99999)))
                .isEqualTo("RCRD_DSNT_EXIST");
    }

    @Test
    void attachedChild_pointsAtItsParentAndEditsIt() {
        long event = event("");
        long row = account.step(
                        "{'do':'create','type':'customrecord_fixture_seen','fields':{'custrecord_fixture_what':'child'}}")
                .asLong();
        account.step(attach("customrecord_fixture_seen", row, "calendarevent", event));
        assertThat(account.step("{'do':'load','type':'customrecord_fixture_seen','id':" + row + "}")
                        .at("/fields/custrecord_fixture_event")
                        .asText())
                .isEqualTo(Long.toString(event));
        assertThat(ScriptRulesTest.seen(account, event)).anyMatch(what -> what.startsWith("edit RESTLET Talk"));
    }

    @Test
    void files_areKeptOverARestart() throws IOException {
        long event = event("");
        long file = saved("kept.txt", "PLAINTEXT", "kept", folder("Kept"))
                .path("id")
                .asLong();
        account.step(attach("file", file, "calendarevent", event));
        try (Account again = Account.open("{}")) {
            again.cloud.restore(account.cloud.keep());
            assertThat(again.alice("GET", EVENTS + event + "/files", "")
                            .json()
                            .at("/0/path")
                            .asText())
                    .isEqualTo("Kept/kept.txt");
        }
    }
}
