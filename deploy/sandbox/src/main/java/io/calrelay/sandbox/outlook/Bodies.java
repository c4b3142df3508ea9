package io.calrelay.sandbox.outlook;

import io.calrelay.sandbox.world.Assumed;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** What Exchange makes of an event's body: it stores HTML, whatever was sent, and gives text on demand. */
final class Bodies {
    private static final int PREVIEW_LENGTH = 255;
    private static final String META = "<meta http-equiv=\"Content-Type\" content=\"text/html; charset=utf-8\">";

    private Bodies() {}

    @Assumed(source = "graph.md 1.1 (text is stored and returned as HTML); the exact wrapping is general knowledge")
    static String fromText(String text) {
        if (text.isEmpty()) {
            return "";
        }
        String escaped = Entities.escape(text).replace("\r\n", "\n").replace("\n", "<br>\r\n");
        return "<html><head>\r\n" + META + "<!-- converted from text --></head>\r\n<body>\r\n"
                + "<font size=\"2\"><span style=\"font-size:11pt;\"><div class=\"PlainText\">" + escaped
                + "</div></span></font>\r\n</body>\r\n</html>\r\n";
    }

    @Assumed(source = "general knowledge: fragments are wrapped, scripts are dropped")
    static String fromHtml(String html) {
        if (html.isEmpty()) {
            return "";
        }
        Document document = Jsoup.parse(html);
        document.outputSettings().prettyPrint(false);
        document.select("script, object, embed, iframe").remove();
        if (document.head().select("meta[http-equiv=Content-Type]").isEmpty()) {
            document.head().prepend(META);
        }
        return document.outerHtml();
    }

    static String toText(String html) {
        StringBuilder text = new StringBuilder();
        NodeTraversor.traverse(new TextWriter(text), Jsoup.parse(html).body());
        return text.toString().strip();
    }

    static String preview(String html) {
        String text = toText(html).replace("\n", "\r\n");
        return text.length() <= PREVIEW_LENGTH ? text : text.substring(0, PREVIEW_LENGTH);
    }

    private record TextWriter(StringBuilder text) implements NodeVisitor {
        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode words) {
                String normal = words.text();
                boolean atLineStart = text.isEmpty() || text.charAt(text.length() - 1) == '\n';
                text.append(atLineStart ? normal.stripLeading() : normal);
            } else if (node instanceof Element element && element.nameIs("br")) {
                text.append('\n');
            }
        }

        @Override
        public void tail(Node node, int depth) {
            boolean closesLine = node instanceof Element element
                    && element.isBlock()
                    && !text.isEmpty()
                    && text.charAt(text.length() - 1) != '\n';
            if (closesLine) {
                text.append('\n');
            }
        }
    }
}
