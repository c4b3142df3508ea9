package io.calrelay.sandbox.google;

import static io.calrelay.sandbox.google.GoogleTown.ALICE;
import static org.assertj.core.api.Assertions.assertThat;

import io.calrelay.sandbox.world.Fault;
import io.calrelay.sandbox.world.Faults;
import io.calrelay.sandbox.world.Service;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SignInTest {
    private static final String LIST = "/google/calendar/v3/calendars/primary/events";
    private final GoogleTown town = new GoogleTown();

    @AfterEach
    void close() {
        town.close();
    }

    private void order(Fault fault, long count) {
        town.world
                .faults()
                .add(new Faults.Order(Service.GOOGLE, fault, 1, count, Optional.of(Duration.ofSeconds(2)), false));
    }

    private Reply relay(String token, String method, String path, String body) {
        return town.call(method, path, body, "Authorization", "Bearer " + token);
    }

    @Test
    void token_isGrantedAndEndsByTheWorldsClock() throws Exception {
        Reply grant = SignIn.grant(
                        town, SignIn.assertion(town, ALICE, town.clock.instant().plusSeconds(3600)))
                .ok();
        assertThat(grant.text("/token_type")).isEqualTo("Bearer");
        assertThat(grant.text("/expires_in")).isEqualTo("3599");
        String token = grant.text("/access_token");
        relay(token, "GET", LIST, "").ok();
        town.clock.advance(Duration.ofHours(1));
        Reply expired = relay(token, "GET", LIST, "");
        assertThat(expired.status()).isEqualTo(401);
        assertThat(expired.header("WWW-Authenticate")).contains("error=\"invalid_token\"");
    }

    @Test
    void wrongAssertions_getTheDocumentedErrors() throws Exception {
        Instant inAnHour = town.clock.instant().plusSeconds(3600);
        Reply nobody = SignIn.grant(town, SignIn.assertion(town, "nobody@northwind.example", inAnHour));
        assertThat(nobody.status()).isEqualTo(400);
        assertThat(nobody.text("/error_description")).isEqualTo("Invalid email or User ID");
        Reply old = SignIn.grant(
                town, SignIn.assertion(town, ALICE, town.clock.instant().minusSeconds(600)));
        assertThat(old.text("/error_description")).contains("short-lived token (60 minutes)");
        String good = SignIn.assertion(town, ALICE, inAnHour);
        Reply forged =
                SignIn.grant(town, good.substring(0, good.lastIndexOf('.')) + "." + SignIn.encoded(new byte[256]));
        assertThat(forged.text("/error_description")).isEqualTo("Invalid JWT Signature.");
        order(Fault.REVOKE_CONSENT, Long.MAX_VALUE);
        Reply revoked = SignIn.grant(town, good);
        assertThat(revoked.status()).isEqualTo(401);
        assertThat(revoked.text("/error")).isEqualTo("unauthorized_client");
    }
}
