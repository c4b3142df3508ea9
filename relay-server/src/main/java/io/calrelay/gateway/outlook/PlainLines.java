package io.calrelay.gateway.outlook;

import java.util.Optional;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Plain text as HTML: escaped, {@code <br>} for each line end, no-break spaces where a browser would swallow a blank. */
final class PlainLines {
    private static final char NO_BREAK = '\u00a0';
    private static final String TAB = "    ";

    private PlainLines() {}

    static String withLineFeeds(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n');
    }

    static String toHtml(String text) {
        return withLineFeeds(text)
                .replace("\t", TAB)
                .lines()
                .map(PlainLines::line)
                .collect(Collectors.joining("<br>", "", text.endsWith("\n") || text.endsWith("\r") ? "<br>" : ""));
    }

    private static String line(String text) {
        StringBuilder html = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            boolean swallowed = i == 0 || i == text.length() - 1 || text.charAt(i - 1) == ' ';
            switch (each) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case NO_BREAK -> html.append("&nbsp;");
                case ' ' -> html.append(swallowed ? "&nbsp;" : " ");
                default -> html.append(each);
            }
        }
        return html.toString();
    }

    /** The lines that a body shows, if lines are all it carries. */
    static Optional<String> of(Element body) {
        Element holder = holder(body);
        StringBuilder lines = new StringBuilder();
        for (Node node : holder.childNodes()) {
            if (node instanceof TextNode text) {
                lines.append(text.getWholeText().replaceAll("[ \\t\\n\\f]+", " "));
            } else if (node instanceof Element element && element.normalName().equals("br")) {
                lines.append('\n');
            } else {
                return Optional.empty();
            }
        }
        String shown = lines.toString().replaceAll(" ?\\n ?", "\n").replaceAll("^ | $", "");
        return Optional.of(shown.replace(NO_BREAK, ' '));
    }

    // Provider: Exchange wraps a text body in <font><span><div class="PlainText">. General knowledge, not in graph.md;
    // a
    // wrapper that looks otherwise is read as HTML, which loses nothing.
    private static Element holder(Element body) {
        Element wrapped = body.selectFirst("div.PlainText");
        if (wrapped == null) {
            return body;
        }
        for (Element around : wrapped.parents()) {
            if (around.childrenSize() > 1 || !around.ownText().isBlank()) {
                return body;
            }
            if (around == body) {
                break;
            }
        }
        return wrapped;
    }
}
