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

        policy().put(Policy.DEFAULT.withDirection(Direction.TO_NETSUITE));
        policy().put(Policy.DEFAULT.withDirection(Direction.TO_CALENDAR));

        assertThat(policy().get()).isEqualTo(Policy.DEFAULT.withDirection(Direction.TO_CALENDAR));
    }
}
