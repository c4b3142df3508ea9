package io.calrelay.gateway.netsuite;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A title: one line of at most 999 characters. NetSuite insists on one (netsuite.md 1.1), calendars do not: a meeting
 * without a title is written as {@value #NONE} and that is read as none. Listed loss: who titles a meeting exactly so in
 * NetSuite has a meeting without a title elsewhere.
 */
final class TitleMapping {
    static final String NONE = "(no title)";

    /** The contract's limit (content.schema.json); NetSuite's own is not known (netsuite.md 2.1). */
    static final int LONGEST = 999;

    private TitleMapping() {}

    static void write(String title, ObjectNode content) {
        String line = SingleLine.cut(SingleLine.of(title), LONGEST);
        content.put("title", line.isEmpty() ? NONE : line);
    }

    static String read(JsonNode event) {
        String title = event.path("title").asText();
        return title.equals(NONE) ? "" : title;
    }
}
