package io.calrelay.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.calrelay.model.Direction;
import io.calrelay.model.Policy;
import io.calrelay.ports.PolicyStore;
import org.junit.jupiter.api.Test;

/** What the administrators decided. */
public interface PolicyStoreContract {
    PolicyStore policy();

    @Test
    default void policy_isTheDefaultUntilAnotherWasPut() {
        assertThat(policy().get()).isEqualTo(Policy.DEFAULT);

        policy().put(new Policy(Direction.TO_NETSUITE));
        policy().put(new Policy(Direction.TO_CALENDAR));

        assertThat(policy().get()).isEqualTo(new Policy(Direction.TO_CALENDAR));
    }
}
