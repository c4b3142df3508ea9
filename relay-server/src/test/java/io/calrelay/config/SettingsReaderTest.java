package io.calrelay.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.calrelay.config.SettingsReader.BadSettings;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsReaderTest {
    @TempDir
    Path folder = Path.of("");

    @Test
    void whatIsNotSet_hasItsDefault() throws BadSettings {
        Settings settings = SettingsReader.read(Environments.least());
        assertThat(settings.web().host()).isEqualTo("127.0.0.1");
        assertThat(settings.web().port()).isEqualTo(8700);
        assertThat(settings.node()).isEqualTo("relay-1");
        assertThat(settings.clock()).isEmpty();
        assertThat(settings.netsuite().concurrency()).isEqualTo(2);
        assertThat(settings.netsuite().signIn()).isInstanceOfSatisfying(Settings.SignIn.TokenBased.class, tokens -> {
            assertThat(tokens.consumerKey()).isEqualTo("consumer");
            assertThat(tokens.consumerSecret().reveal()).isEqualTo("secret-of-the-consumer");
            assertThat(tokens.tokenId()).isEqualTo("token");
            assertThat(tokens.tokenSecret().reveal()).isEqualTo("secret-of-the-token");
        });
        assertThat(settings.graph().orElseThrow().url()).isEqualTo(URI.create("https://graph.microsoft.com/v1.0"));
        assertThat(settings.graph().orElseThrow().entraUrl())
                .isEqualTo(URI.create("https://login.microsoftonline.com"));
        assertThat(settings.google()).isEmpty();
    }

    @Test
    void defaultOfGoogle_isGoogle() throws BadSettings, IOException {
        Map<String, String> environment = Environments.least();
        environment.put("CALRELAY_GOOGLE_SERVICE_ACCOUNT", serviceAccount());
        List.of("CALRELAY_GRAPH_TENANT", "CALRELAY_GRAPH_CLIENT_ID", "CALRELAY_GRAPH_CLIENT_SECRET")
                .forEach(environment::remove);
        Settings settings = SettingsReader.read(environment);
        assertThat(settings.graph()).isEmpty();
        assertThat(settings.google().orElseThrow().url()).isEqualTo(URI.create("https://www.googleapis.com/"));
    }

    @Test
    void whatIsSet_arrivesWhereItIsMeant() throws BadSettings, IOException {
        Settings settings = SettingsReader.read(Environments.full(serviceAccount()));
        assertThat(settings.node()).isEqualTo("relay-7");
        assertThat(settings.clock()).contains(URI.create("http://127.0.0.1:8701/sandbox/clock"));

        Settings.Web web = settings.web();
        assertThat(web.host()).isEqualTo("0.0.0.0");
        assertThat(web.port()).isEqualTo(9443);
        assertThat(web.publicUrl()).isEqualTo(URI.create("https://relay.northwind.example"));
        assertThat(web.adminToken().reveal()).isEqualTo("secret-of-the-administrator");

        Settings.Database database = settings.database();
        assertThat(database.url()).isEqualTo("jdbc:mariadb://db.northwind.example/calrelay");
        assertThat(database.user()).isEqualTo("calrelay");
        assertThat(database.password().reveal()).isEqualTo("secret-of-the-database");
        assertThat(database.encryptionKey().reveal()).isEqualTo(Environments.KEY);
    }

    @Test
    void whatIsSetForTheServices_arrivesWhereItIsMeant() throws BadSettings, IOException {
        Settings settings = SettingsReader.read(Environments.full(serviceAccount()));
        Settings.NetSuite netsuite = settings.netsuite();
        assertThat(netsuite.account()).isEqualTo("1234567_SB1");
        assertThat(netsuite.url()).isEqualTo(URI.create("https://1234567-sb1.restlets.api.netsuite.com"));
        assertThat(netsuite.signIn()).isInstanceOfSatisfying(Settings.SignIn.Certificate.class, certificate -> {
            assertThat(certificate.tokenUrl())
                    .isEqualTo(URI.create(
                            "https://1234567-sb1.suitetalk.api.netsuite.com/services/rest/auth/oauth2/v1/token"));
            assertThat(certificate.clientId()).isEqualTo("client");
            assertThat(certificate.certificateId()).isEqualTo("certificate");
            assertThat(certificate.privateKey().reveal()).isEqualTo(Environments.PRIVATE_KEY.strip());
        });
        assertThat(netsuite.pushSecret().reveal()).isEqualTo("secret-of-the-push");
        assertThat(netsuite.concurrency()).isEqualTo(9);

        Settings.Graph graph = settings.graph().orElseThrow();
        assertThat(graph.url()).isEqualTo(URI.create("https://graph.microsoft.us/v1.0"));
        assertThat(graph.entraUrl()).isEqualTo(URI.create("https://login.microsoftonline.us"));
        assertThat(graph.tenant()).isEqualTo("northwind.example");
        assertThat(graph.clientId()).isEqualTo("client");
        assertThat(graph.clientSecret().reveal()).isEqualTo("secret-of-the-client");

        Settings.Google google = settings.google().orElseThrow();
        assertThat(google.url()).isEqualTo(URI.create("https://google.northwind.example/"));
        assertThat(google.serviceAccount().reveal()).isEqualTo("{\"private_key\": \"secret-of-google\"}");
    }

    /** A setting that is added has to be added to the two tests above as well. */
    @Test
    void environmentWithEverything_leavesNoSettingOut() {
        assertThat(Environments.full("file").keySet())
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(SettingKey.values()).map(Enum::name).toList());
    }

    @Test
    void nothingSet_namesAllThatHasToBeSet() {
        List<String> needed = Stream.of(SettingKey.values())
                .filter(key -> key.standard().isEmpty())
                .map(Enum::name)
                .toList();
        List<String> named = problems(Map.of()).stream()
                .map(problem -> problem.substring(0, problem.indexOf(':')))
                .toList();
        assertThat(named).containsAll(needed).contains("CALRELAY_GRAPH_TENANT");
    }

    @Test
    void severalMistakes_areToldAtOnce() {
        Map<String, String> environment = Environments.least();
        environment.put("CALRELAY_PORT", "eighty");
        environment.put("CALRELAY_DATABASE_URL", "jdbc:mysql://db/calrelay");
        environment.put("CALRELAY_ADMIN_TOKEN", "short");
        assertThat(problems(environment))
                .extracting(problem -> problem.substring(0, problem.indexOf(':')))
                .containsExactlyInAnyOrder("CALRELAY_PORT", "CALRELAY_DATABASE_URL", "CALRELAY_ADMIN_TOKEN");
    }

    @Test
    void unknownSetting_isNamed() {
        Map<String, String> environment = Environments.least();
        environment.put("CALRELAY_PRT", "8700");
        assertThat(problems(environment))
                .singleElement()
                .asString()
                .startsWith("CALRELAY_PRT: there is no such setting");
    }

    @Test
    void settingsOfOthers_areNotOurs() throws BadSettings {
        Map<String, String> environment = Environments.least();
        environment.put("PATH", "/usr/bin");
        assertThat(SettingsReader.read(environment).node()).isEqualTo("relay-1");
    }

    @ParameterizedTest
    @CsvSource({
        "CALRELAY_PORT, 65536, is not a whole number from 0 to 65535",
        "CALRELAY_NETSUITE_CONCURRENCY, 0, is not a whole number from 1 to 100",
        "CALRELAY_PUBLIC_URL, relay.northwind.example, is not an http or https address",
        "CALRELAY_NETSUITE_URL, ftp://x.example, is not an http or https address",
        "CALRELAY_CLOCK, tomorrow, is not an http or https address",
        "CALRELAY_ENCRYPTION_KEY, not base64!, is not base64",
        "CALRELAY_ENCRYPTION_KEY, c2hvcnQ=, is not 32 bytes long",
        "CALRELAY_NETSUITE_PUSH_SECRET, fifteen-letters, is shorter than 16 characters",
        "CALRELAY_GRAPH_CLIENT_SECRET, '', is missing",
        "CALRELAY_NETSUITE_TOKEN_SECRET, '', is missing; tba needs",
        "CALRELAY_NETSUITE_AUTH, oauth, is neither tba nor m2m",
        "CALRELAY_GOOGLE_SERVICE_ACCOUNT, no/such/file, the file cannot be read",
    })
    void valueThatCannotBe_isNamedWithItsReason(String name, String value, String reason) {
        Map<String, String> environment = Environments.least();
        environment.put(name, value);
        assertThat(problems(environment))
                .singleElement()
                .asString()
                .startsWith(name + ":")
                .contains(reason);
    }

    @ParameterizedTest
    @CsvSource({
        "CALRELAY_NETSUITE_TOKEN_URL, '', is missing; m2m needs",
        "CALRELAY_NETSUITE_TOKEN_URL, token, is not an http or https address",
        "CALRELAY_NETSUITE_CLIENT_ID, '', is missing; m2m needs",
        "CALRELAY_NETSUITE_CERTIFICATE_ID, '', is missing; m2m needs",
        "CALRELAY_NETSUITE_PRIVATE_KEY, '', is missing; m2m needs",
        "CALRELAY_NETSUITE_PRIVATE_KEY, no/such/file, the file cannot be read",
        "CALRELAY_NETSUITE_PRIVATE_KEY, -----BEGIN RSA PRIVATE KEY-----, is no private key in PKCS#8 PEM form",
    })
    void whatACertificateLacks_isNamedWithItsReason(String name, String value, String reason) throws IOException {
        Map<String, String> environment = Environments.full(serviceAccount());
        environment.put(name, value);
        assertThat(problems(environment))
                .singleElement()
                .asString()
                .startsWith(name + ":")
                .contains(reason);
    }

    @Test
    void privateKey_mayBeAFileOrTextOnOneLine() throws BadSettings, IOException {
        Path file = folder.resolve("key.pem");
        Files.writeString(file, Environments.PRIVATE_KEY);
        String line = Environments.PRIVATE_KEY.replace("\n", "\\n");
        for (String value : List.of(file.toString(), line)) {
            Map<String, String> environment = Environments.full(serviceAccount());
            environment.put("CALRELAY_NETSUITE_PRIVATE_KEY", value);
            Settings.SignIn signIn = SettingsReader.read(environment).netsuite().signIn();
            assertThat(((Settings.SignIn.Certificate) signIn).privateKey().reveal())
                    .isEqualTo(Environments.PRIVATE_KEY);
        }
    }

    @Test
    void whoSignsInWithACertificate_needsNoTokens() throws BadSettings, IOException {
        Map<String, String> environment = Environments.full(serviceAccount());
        List.of("CONSUMER_KEY", "CONSUMER_SECRET", "TOKEN_ID", "TOKEN_SECRET")
                .forEach(name -> environment.remove("CALRELAY_NETSUITE_" + name));
        assertThat(SettingsReader.read(environment).netsuite().signIn())
                .isInstanceOf(Settings.SignIn.Certificate.class);
    }

    @Test
    void secrets_areNeverPrinted() throws BadSettings, IOException {
        Settings settings = SettingsReader.read(Environments.full(serviceAccount()));
        assertThat(settings.toString()).contains("relay-7", "***").doesNotContain("secret-of", Environments.KEY);
    }

    @Test
    void secretsThatAreWrong_areNotRepeated() {
        Map<String, String> environment = Environments.least();
        environment.put("CALRELAY_ADMIN_TOKEN", "tok-7431");
        environment.put("CALRELAY_NETSUITE_PUSH_SECRET", "push-7431");
        environment.put("CALRELAY_ENCRYPTION_KEY", "key-7431");
        assertThatThrownBy(() -> SettingsReader.read(environment))
                .isInstanceOf(BadSettings.class)
                .hasMessageContaining("CALRELAY_ADMIN_TOKEN")
                .hasMessageNotContaining("7431");
    }

    private String serviceAccount() throws IOException {
        Path file = folder.resolve("service-account.json");
        Files.writeString(file, "{\"private_key\": \"secret-of-google\"}");
        return file.toString();
    }

    private static List<String> problems(Map<String, String> environment) {
        try {
            SettingsReader.read(environment);
            return List.of();
        } catch (BadSettings bad) {
            return bad.problems();
        }
    }
}
