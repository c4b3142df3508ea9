package io.calrelay.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SecretTest {
    @Test
    void secret_isShownOnlyWhenItIsRevealed() {
        Secret secret = new Secret("open sesame");
        assertThat(secret).hasToString("***");
        assertThat(secret.reveal()).isEqualTo("open sesame");
    }
}
