package io.calrelay.ports;

import io.calrelay.model.Observation;

/** Takes single writes to NetSuite and carries many out in one call. Thread-safe. */
public interface NetSuiteWriter {
    /** Waits until the write was carried out with others. */
    Reply<Observation> write(NetSuiteGateway.Write write);
}
