package io.calrelay.ports;

import io.calrelay.model.Observation;
import java.util.List;

/** Takes writes to NetSuite and carries those of many meetings out in one call. Thread-safe. */
public interface NetSuiteWriter {
    /** Waits until all of these were carried out, with others'. @return the answers in the same order */
    List<Reply<Observation>> write(List<NetSuiteGateway.Write> writes);
}
