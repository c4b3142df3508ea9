package io.calrelay.config;

import static io.calrelay.config.SettingKey.*;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Reads the settings and collects everything that is wrong with them. */
public final class SettingsReader {
    /** All problems at once, one line each: which setting, what is wrong, what to do. */
    public static final class BadSettings extends Exception {
        private static final long serialVersionUID = 1L;
        private final List<String> problems;

        BadSettings(List<String> problems) {
            super(String.join("\n", problems));
            this.problems = List.copyOf(problems);
        }

        public List<String> problems() {
            return problems;
        }
    }

    private static final String PREFIX = "CALRELAY_";
    private final Map<String, String> environment;
    private final List<String> problems = new ArrayList<>();

    private SettingsReader(Map<String, String> environment) {
        this.environment = environment;
    }

    /** @param environment of which names that begin with CALRELAY_ are meant */
    public static Settings read(Map<String, String> environment) throws BadSettings {
        return new SettingsReader(environment).read();
    }

    private Settings read() throws BadSettings {
        nameUnknown();
        Settings settings =
                new Settings(web(), database(), netsuite(), graph(), google(), clock(), text(CALRELAY_NODE));
        if (settings.graph().isEmpty() && settings.google().isEmpty()) {
            problem(
                    CALRELAY_GRAPH_TENANT,
                    "neither Outlook nor Google is set up; set this one or " + CALRELAY_GOOGLE_SERVICE_ACCOUNT);
        }
        if (!problems.isEmpty()) {
            throw new BadSettings(problems);
        }
        return settings;
    }

    private void nameUnknown() {
        for (String name : new TreeSet<>(environment.keySet())) {
            if (name.startsWith(PREFIX) && !SettingKey.isKnown(name)) {
                problems.add(name + ": there is no such setting; take it out or mend its spelling");
            }
        }
    }

    private Settings.Web web() {
        return new Settings.Web(
                text(CALRELAY_HOST),
                number(CALRELAY_PORT, 0, 65_535),
                address(CALRELAY_PUBLIC_URL),
                secret(CALRELAY_ADMIN_TOKEN, 12));
    }

    private Settings.Database database() {
        String url = text(CALRELAY_DATABASE_URL);
        if (!url.isEmpty() && !url.startsWith("jdbc:mariadb:")) {
            problem(CALRELAY_DATABASE_URL, "is no MariaDB address; it begins with jdbc:mariadb:");
        }
        return new Settings.Database(
                url, text(CALRELAY_DATABASE_USER), secret(CALRELAY_DATABASE_PASSWORD, 1), encryptionKey());
    }

    private Secret encryptionKey() {
        Secret key = secret(CALRELAY_ENCRYPTION_KEY, 1);
        try {
            if (!key.reveal().isEmpty() && Base64.getDecoder().decode(key.reveal()).length != 32) {
                problem(CALRELAY_ENCRYPTION_KEY, "is not 32 bytes long; make one with: openssl rand -base64 32");
            }
        } catch (IllegalArgumentException notBase64) {
            problem(CALRELAY_ENCRYPTION_KEY, "is not base64; make one with: openssl rand -base64 32");
        }
        return key;
    }

    private Settings.NetSuite netsuite() {
        return new Settings.NetSuite(
                text(CALRELAY_NETSUITE_ACCOUNT),
                address(CALRELAY_NETSUITE_URL),
                signIn(),
                secret(CALRELAY_NETSUITE_PUSH_SECRET, 16),
                number(CALRELAY_NETSUITE_CONCURRENCY, 1, 100));
    }

    private Settings.SignIn signIn() {
        String kind = text(CALRELAY_NETSUITE_AUTH);
        if (kind.equals("m2m")) {
            return certificate();
        }
        if (!kind.equals("tba")) {
            problem(CALRELAY_NETSUITE_AUTH, "'%s' is neither tba nor m2m".formatted(kind));
        }
        List<SettingKey> tokens = List.of(
                CALRELAY_NETSUITE_CONSUMER_KEY,
                CALRELAY_NETSUITE_CONSUMER_SECRET,
                CALRELAY_NETSUITE_TOKEN_ID,
                CALRELAY_NETSUITE_TOKEN_SECRET);
        require(tokens, "is missing; tba needs consumer key and secret, token id and secret");
        return new Settings.SignIn.TokenBased(
                text(CALRELAY_NETSUITE_CONSUMER_KEY),
                secret(CALRELAY_NETSUITE_CONSUMER_SECRET, 1),
                text(CALRELAY_NETSUITE_TOKEN_ID),
                secret(CALRELAY_NETSUITE_TOKEN_SECRET, 1));
    }

    private Settings.SignIn certificate() {
        List<SettingKey> parts = List.of(
                CALRELAY_NETSUITE_TOKEN_URL,
                CALRELAY_NETSUITE_CLIENT_ID,
                CALRELAY_NETSUITE_CERTIFICATE_ID,
                CALRELAY_NETSUITE_PRIVATE_KEY);
        require(parts, "is missing; m2m needs token URL, client id, certificate id and private key");
        return new Settings.SignIn.Certificate(
                address(CALRELAY_NETSUITE_TOKEN_URL),
                text(CALRELAY_NETSUITE_CLIENT_ID),
                text(CALRELAY_NETSUITE_CERTIFICATE_ID),
                privateKey());
    }

    /** In an environment file a line end is often written as a backslash and an n. */
    private Secret privateKey() {
        String value = text(CALRELAY_NETSUITE_PRIVATE_KEY);
        try {
            String key = value.isEmpty() || value.startsWith("-----") ? value : Files.readString(Path.of(value));
            if (!value.isEmpty() && !key.strip().startsWith("-----BEGIN PRIVATE KEY-----")) {
                problem(
                        CALRELAY_NETSUITE_PRIVATE_KEY,
                        "is no private key in PKCS#8 PEM form; turn it into one with: openssl pkcs8 -topk8 -nocrypt");
            }
            return new Secret(key.replace("\\n", "\n"));
        } catch (IOException | InvalidPathException unreadable) {
            problem(CALRELAY_NETSUITE_PRIVATE_KEY, "the file cannot be read; check its path and its permissions");
            return new Secret("");
        }
    }

    private void require(List<SettingKey> keys, String otherwise) {
        keys.stream().filter(key -> !isSet(key)).forEach(key -> problem(key, otherwise));
    }

    private Optional<Settings.Graph> graph() {
        boolean any =
                isSet(CALRELAY_GRAPH_TENANT) || isSet(CALRELAY_GRAPH_CLIENT_ID) || isSet(CALRELAY_GRAPH_CLIENT_SECRET);
        if (!any) {
            return Optional.empty();
        }
        require(
                List.of(CALRELAY_GRAPH_TENANT, CALRELAY_GRAPH_CLIENT_ID, CALRELAY_GRAPH_CLIENT_SECRET),
                "is missing; Outlook needs tenant, client id and client secret");
        return Optional.of(new Settings.Graph(
                address(CALRELAY_GRAPH_URL),
                address(CALRELAY_ENTRA_URL),
                text(CALRELAY_GRAPH_TENANT),
                text(CALRELAY_GRAPH_CLIENT_ID),
                new Secret(text(CALRELAY_GRAPH_CLIENT_SECRET))));
    }

    private Optional<Settings.Google> google() {
        if (!isSet(CALRELAY_GOOGLE_SERVICE_ACCOUNT)) {
            return Optional.empty();
        }
        try {
            String content = Files.readString(Path.of(text(CALRELAY_GOOGLE_SERVICE_ACCOUNT)));
            return Optional.of(new Settings.Google(address(CALRELAY_GOOGLE_URL), new Secret(content)));
        } catch (IOException unreadable) {
            problem(CALRELAY_GOOGLE_SERVICE_ACCOUNT, "the file cannot be read; check its path and its permissions");
            return Optional.empty();
        }
    }

    private Optional<URI> clock() {
        return text(CALRELAY_CLOCK).equals("system") ? Optional.empty() : Optional.of(address(CALRELAY_CLOCK));
    }

    private boolean isSet(SettingKey key) {
        return !environment.getOrDefault(key.name(), "").isBlank();
    }

    private String text(SettingKey key) {
        if (isSet(key)) {
            return environment.getOrDefault(key.name(), "").strip();
        }
        if (key.standard().isEmpty()) {
            problem(key, "is missing; " + key.meaning());
        }
        return key.standard().orElse("");
    }

    private Secret secret(SettingKey key, int leastLength) {
        String value = text(key);
        if (!value.isEmpty() && value.length() < leastLength) {
            problem(key, "is shorter than " + leastLength + " characters");
        }
        return new Secret(value);
    }

    private int number(SettingKey key, int least, int most) {
        String value = text(key);
        try {
            int number = Integer.parseInt(value);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // said below, together with numbers out of range
        }
        problem(key, "'%s' is not a whole number from %d to %d".formatted(value, least, most));
        return least;
    }

    private URI address(SettingKey key) {
        String value = text(key);
        try {
            URI address = URI.create(value);
            boolean web = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
            if (web && address.getHost() != null) {
                return address;
            }
        } catch (IllegalArgumentException notAnAddress) {
            // said below, together with addresses of other kinds
        }
        if (!value.isEmpty()) {
            problem(key, "'%s' is not an http or https address".formatted(value));
        }
        return URI.create("http://invalid");
    }

    private void problem(SettingKey key, String what) {
        problems.add(key.name() + ": " + what);
    }
}
