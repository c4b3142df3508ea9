package io.calrelay.gateway.netsuite;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** What a record is a part of: one line for people, cut to what the field holds; it is written and never read. */
final class BelongsToMapping {
    /** The contract's limit (content.schema.json). */
    static final int LONGEST = 300;

    private BelongsToMapping() {}

    static void write(String belongsTo, ObjectNode content) {
        content.put("belongsTo", SingleLine.cut(SingleLine.of(belongsTo), LONGEST));
    }
}
