package io.calrelay.sandbox.netsuite.script;

import io.calrelay.sandbox.netsuite.record.NetSuiteError;

/** Governance units of one script execution. Used by one thread. */
public final class Meter {
    private final int limit;
    private int used;
    private boolean exceeded;

    public Meter(int limit) {
        this.limit = limit;
    }

    /** A script that passes its limit is ended; catching the error does not help it (netsuite.md 3.1). */
    void charge(int units) {
        used += units;
        if (exceeded || used > limit) {
            exceeded = true;
            throw new NetSuiteError("SSS_USAGE_LIMIT_EXCEEDED", "Script Execution Usage Limit Exceeded");
        }
    }

    public int used() {
        return used;
    }

    int remaining() {
        return Math.max(0, limit - used);
    }

    boolean exceeded() {
        return exceeded;
    }
}
