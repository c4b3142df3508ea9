package io.calrelay.gateway.netsuite;

/** Plain text as it grows: white space runs together, blocks part lines, no more than one empty line in a row. */
final class TextLines {
    private final StringBuilder text = new StringBuilder();
    private String pendingBullet = "";
    private boolean pendingSpace;
    private int pendingBreaks;

    /** Flowing text: white space in it is one space. */
    void words(String flowing) {
        String joined = flowing.replaceAll("[\\s\\u00a0]+", " ");
        String core = joined.strip();
        pendingSpace |= joined.startsWith(" ");
        if (!core.isEmpty()) {
            settle();
            text.append(core);
            pendingSpace = joined.endsWith(" ");
        } else if (pendingBreaks > 0 && flowing.indexOf('\u00a0') >= 0) {
            pendingBreaks = 2; // an empty line is written as a block with nothing but a hard space
        }
    }

    /** Text whose white space counts. */
    void verbatim(String preformatted) {
        if (!preformatted.isEmpty()) {
            pendingSpace = false;
            settle();
            text.append(preformatted.replace("\r\n", "\n"));
        }
    }

    /** A break that the author set: ends a line that has begun, else leaves an empty one. */
    void lineBreak() {
        pendingSpace = false;
        pendingBreaks = pendingBreaks == 0 ? 1 : 2;
    }

    /** The edge of a block; {@code apart} leaves an empty line. */
    void edge(boolean apart) {
        pendingSpace = false;
        pendingBreaks = Math.max(pendingBreaks, apart ? 2 : 1);
    }

    /** Comes before the next words; the empty mark takes it back. */
    void bullet(String mark) {
        pendingBullet = mark;
    }

    /** Parts table cells. */
    void separate(String separator) {
        pendingSpace = false;
        settle();
        text.append(separator);
    }

    String finished() {
        return text.toString().replaceAll("[ \\t]+(?=\\n|$)", "").strip();
    }

    /** Preformatted text brings its own. */
    private int breaksAtTheEnd() {
        int breaks = 0;
        while (breaks < text.length() && text.charAt(text.length() - 1 - breaks) == '\n') {
            breaks++;
        }
        return breaks;
    }

    private void settle() {
        if (!text.isEmpty() && pendingBreaks > 0) {
            text.append("\n".repeat(Math.max(0, pendingBreaks - breaksAtTheEnd())));
        } else if (pendingSpace && !text.isEmpty() && text.charAt(text.length() - 1) != ' ') {
            text.append(' ');
        }
        text.append(pendingBullet);
        pendingBullet = "";
        pendingSpace = false;
        pendingBreaks = 0;
    }
}
