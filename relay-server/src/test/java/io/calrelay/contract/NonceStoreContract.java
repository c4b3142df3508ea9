package io.calrelay.contract;

import static io.calrelay.contract.Samples.NOON;
import static io.calrelay.contract.Samples.noonPlus;
import static org.assertj.core.api.Assertions.assertThat;

import io.calrelay.ports.NonceStore;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The nonces of signed messages. */
public interface NonceStoreContract {
    NonceStore nonces();

    @Test
    default void nonce_isNewOnlyOnce() {
        assertThat(nonces().use("a", NOON)).isTrue();
        assertThat(nonces().use("a", noonPlus(1))).isFalse();
        assertThat(nonces().use("A", NOON)).isTrue();
    }

    @Test
    default void forgottenNonce_isNewAgain() {
        nonces().use("old", NOON);
        nonces().use("young", noonPlus(1));

        nonces().forgetBefore(noonPlus(1));

        assertThat(nonces().use("old", noonPlus(2))).isTrue();
        assertThat(nonces().use("young", noonPlus(2))).isFalse();
    }

    @Test
    default void nonceUsedByManyAtOnce_isNewForOne() {
        var uses = IntStream.range(0, 8)
                .mapToObj(number -> CompletableFuture.supplyAsync(() -> nonces().use("raced", NOON)))
                .toList();

        assertThat(uses).map(CompletableFuture::join).containsOnlyOnce(true);
    }
}
