package io.calrelay.ports;

import io.calrelay.model.Policy;

/** What the administrators decided. Thread-safe. */
public interface PolicyStore {
    /** {@link Policy#DEFAULT} until something else was put. */
    Policy get();

    void put(Policy policy);
}
