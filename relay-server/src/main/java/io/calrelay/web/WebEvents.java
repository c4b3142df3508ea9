package io.calrelay.web;

import io.calrelay.contract.ErrorCode;

/** What is counted of requests. */
public interface WebEvents {
    /** @param source {@code graph}, {@code google}, {@code netsuite} or {@code api} */
    void refused(String source, ErrorCode code);

    /** A signal was stored. */
    void accepted(String source);

    /** @return all figures in Prometheus' text format */
    String scrape();
}
