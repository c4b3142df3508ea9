package io.calrelay.contract;

import static io.calrelay.contract.Samples.ALICE;
import static io.calrelay.contract.Samples.ALICE_EMAIL;
import static io.calrelay.contract.Samples.NOON;
import static io.calrelay.contract.Samples.id;
import static io.calrelay.contract.Samples.noonPlus;
import static org.assertj.core.api.Assertions.assertThat;

import io.calrelay.model.AttentionItem;
import io.calrelay.model.AttentionItem.Choice;
import io.calrelay.model.AttentionItem.Kind;
import io.calrelay.ports.AttentionStore;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What waits for a person. */
public interface AttentionStoreContract {
    AttentionStore attention();

    private void asks(String summary, long seconds) {
        attention()
                .raise(
                        new AttentionStore.Question(
                                Kind.MASS_DELETION,
                                ALICE.wireName(),
                                Optional.of(ALICE_EMAIL),
                                Optional.of(id(7)),
                                summary),
                        noonPlus(seconds));
    }

    @Test
    default void question_comesBackAsItWas() {
        asks("30 of 40", 0);
        AttentionItem item = attention().open().get(0);
        assertThat(item)
                .isEqualTo(new AttentionItem(
                        item.id(),
                        Kind.MASS_DELETION,
                        ALICE.wireName(),
                        Optional.of(ALICE_EMAIL),
                        Optional.of(id(7)),
                        NOON,
                        "30 of 40"));
        assertThat(attention().find(item.id())).contains(item);
    }

    @Test
    default void questionAskedTwice_isOneWithTheNewerWords() {
        asks("30 of 40", 0);
        asks("35 of 40", 1);
        assertThat(attention().open()).singleElement().satisfies(item -> {
            assertThat(item.summary()).isEqualTo("35 of 40");
            assertThat(item.since()).isEqualTo(NOON);
        });
        assertThat(attention().isOpen(Kind.MASS_DELETION, ALICE.wireName())).isTrue();
        assertThat(attention().isOpen(Kind.STUCK_MEETING, ALICE.wireName())).isFalse();
    }

    @Test
    default void decision_closesOnceAndIsRemembered() {
        asks("30 of 40", 0);
        long item = attention().open().get(0).id();
        assertThat(attention().close(item, Optional.of(Choice.DELETE), noonPlus(5)))
                .isTrue();
        assertThat(attention().close(item, Optional.of(Choice.KEEP), noonPlus(6)))
                .isFalse();
        assertThat(attention().open()).isEmpty();
        assertThat(attention().find(item)).isEmpty();
        assertThat(attention().wasDecided(Kind.MASS_DELETION, ALICE.wireName(), Choice.DELETE, noonPlus(5)))
                .isTrue();
        assertThat(attention().wasDecided(Kind.MASS_DELETION, ALICE.wireName(), Choice.DELETE, noonPlus(6)))
                .isFalse();
        assertThat(attention().wasDecided(Kind.MASS_DELETION, ALICE.wireName(), Choice.KEEP, NOON))
                .isFalse();
    }

    @Test
    default void questionAfterADecision_isAnotherOne() {
        asks("30 of 40", 0);
        long first = attention().open().get(0).id();
        attention().close(first, Optional.empty(), noonPlus(1));
        asks("26 of 40", 2);
        assertThat(attention().open()).singleElement().satisfies(item -> {
            assertThat(item.id()).isNotEqualTo(first);
            assertThat(item.since()).isEqualTo(noonPlus(2));
        });
    }
}
