package io.calrelay.whole;

import static io.calrelay.whole.Places.ALICE;
import static io.calrelay.whole.Places.titled;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The relay of a company that signs in to NetSuite with a certificate. */
class SignInStoriesTest {
    private static final String ZONE = "America/Chicago";
    private static final String TOKEN = "/services/rest/auth/oauth2/v1/token";

    @TempDir
    Path folder = Path.of("");

    @Test
    void eventsCrossBothWays_whereTheRelaySignsInWithACertificate() throws IOException {
        try (RunningSandbox sandbox = RunningSandbox.of(companyThatSignsInWith("m2m"))) {
            Places places = new Places(sandbox);
            places.outlookCreates(ALICE, "Budget", "2026-12-01T09:00:00", "2026-12-01T10:00:00", ZONE);
            places.screenCreates(ALICE, "By hand", "2026-12-02", "09:00", "10:00");
            sandbox.settle();
            assertThat(titled("Budget", places.netsuite(ALICE))).isPresent();
            assertThat(titled("By hand", places.outlook(ALICE))).isPresent();
            assertThat(sandbox.get("/sandbox/calls", "").body().findValuesAsText("path"))
                    .anyMatch(path -> path.endsWith(TOKEN));
        }
    }

    private Path companyThatSignsInWith(String auth) throws IOException {
        try (InputStream standard = getClass().getResourceAsStream("/company.json")) {
            ObjectNode company = (ObjectNode) RunningSandbox.JSON.readTree(Objects.requireNonNull(standard));
            company.withObject("/netsuite").put("auth", auth);
            return Files.writeString(folder.resolve("company.json"), company.toString());
        }
    }
}
