package io.calrelay.gateway.netsuite;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Who organizes a meeting where NetSuite's organizer does not: one line for people, written and never read. */
final class HostMapping {
    /** The contract's limit (content.schema.json). */
    static final int LONGEST = 300;

    private HostMapping() {}

    static void write(String host, ObjectNode content) {
        content.put("host", SingleLine.cut(SingleLine.of(host), LONGEST));
    }
}
