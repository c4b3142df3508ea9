package io.calrelay.sandbox.netsuite;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.calrelay.sandbox.world.Fault;
import io.calrelay.sandbox.world.Faults;
import io.calrelay.sandbox.world.Service;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Optional;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What scripts may not exceed (netsuite.md 3.3, 3.5 and 3.7). */
class LimitsTest {
    private static final String CONTACTS =
            "'type':'contact','filters':[['internalidnumber','greaterthan',10000]],'columns':['email']}";
    private static Account account;

    @BeforeAll
    static void open() throws IOException {
        account = Account.open("{}");
        for (int number = 1; number <= 4000; number++) {
            contact(10_000 + number);
        }
    }

    @AfterAll
    static void close() {
        account.close();
    }

    private static void contact(int id) throws IOException {
        account.cloud.addRecord(Account.json("{'type':'contact','id':" + id + ",'name':'No " + id + "'}"));
    }

    @Test
    void searches_giveAThousandRowsARangeAndFourThousandInAll() throws IOException {
        assertThat(account.step("{'do':'search','limit':1000," + CONTACTS)).hasSize(1000);
        assertThat(account.refusal("{'do':'search','limit':1001," + CONTACTS))
                .isEqualTo("SSS_SEARCH_RESULT_LIMIT_EXCEEDED");
        assertThat(account.step("{'do':'each'," + CONTACTS).asInt()).isEqualTo(4000);
        contact(20_000);
        assertThat(account.refusal("{'do':'each'," + CONTACTS)).isEqualTo("SSS_SEARCH_FOR_EACH_LIMIT_EXCEEDED");
    }

    @Test
    void cache_holdsKeysOfFourAndValuesOfFiveHundredKilobytes() {
        assertThat(account.refusal("{'do':'remember','ttl':300,'repeat':512001}"))
                .isEqualTo("SSS_CACHE_SIZE_EXCEEDED");
        assertThat(account.refusal("{'do':'remember','ttl':300,'value':'v','keys':4097}"))
                .isEqualTo("SSS_CACHE_SIZE_EXCEEDED");
        account.step("{'do':'remember','ttl':300,'repeat':512000,'keys':4096}");
    }

    @Test
    void deletedRecordSearch_hasNoColumnForTheId() {
        assertThat(account.refusal("{'do':'search','type':'DeletedRecord','filters':[],'columns':['internalid']}"))
                .isEqualTo("SSS_INVALID_SRCH_COL");
    }

    @Test
    void inlineEdit_showsUserEventsTheSubmittedFieldsAlone() {
        long id = account.step(ScriptRulesTest.event("Inline", ",'message':'kept'"))
                .asLong();
        account.step("{'do':'submit','type':'calendarevent','id':" + id + ",'fields':{'title':'Changed'}}");
        assertThat(account.notes())
                .contains("create RESTLET Inline was none message kept", "xedit RESTLET Changed was Inline message ");
        assertThat(account.step("{'do':'load','type':'calendarevent','id':" + id + "}")
                        .at("/fields/message")
                        .asText())
                .isEqualTo("kept");
    }

    @Test
    void recordApi_runsUserEventsInItsContext() {
        Account.Answer made = account.alice(
                "POST",
                "/netsuite/services/rest/record/v1/calendarEvent",
                "{'title':'By REST','startDate':'2026-05-06','startTime':'09:00','endTime':'10:00'}");
        assertThat(made.status()).as(made.text()).isEqualTo(204);
        assertThat(account.notes()).anyMatch(note -> note.startsWith("create RESTWEBSERVICES By REST"));
    }

    @Test
    void callThatIsNotAnsweredInTime_isGivenUp() {
        account.world
                .faults()
                .add(new Faults.Order(Service.NETSUITE, Fault.LOSE_NOTIFICATION, 1, 1, Optional.empty(), false));
        assertThat(post("http://127.0.0.1:1/")).isEqualTo("SSS_REQUEST_TIME_EXCEEDED");
    }

    @Test
    void hostThatCannotBeReached_isNamed() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        assertThat(post("http://127.0.0.1:" + free + "/")).isEqualTo("SSS_INVALID_HOST");
    }

    @Test
    void selfSignedCertificate_isNotTrusted(@TempDir Path folder) throws Exception {
        HttpsServer server = HttpsServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(selfSigned(folder.resolve("keys.p12"))));
        server.start();
        try {
            assertThat(post("https://localhost:" + server.getAddress().getPort() + "/"))
                    .isEqualTo("SSS_INVALID_HOST_CERT");
        } finally {
            server.stop(0);
        }
    }

    private static String post(String url) {
        return account.refusal("{'do':'post','url':'" + url + "'}");
    }

    private static SSLContext selfSigned(Path file) throws IOException, InterruptedException, GeneralSecurityException {
        String password = "changeit";
        String keytool =
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        Process process = new ProcessBuilder(
                        keytool,
                        "-genkeypair",
                        "-alias",
                        "own",
                        "-keyalg",
                        "RSA",
                        "-dname",
                        "CN=localhost",
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        password,
                        "-keystore",
                        file.toString())
                .redirectErrorStream(true)
                .start();
        process.getInputStream().readAllBytes();
        assertThat(process.waitFor()).isZero();
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream keys = Files.newInputStream(file)) {
            store.load(keys, password.toCharArray());
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(store, password.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }
}
