package io.calrelay.gateway.netsuite;

import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * HTML as the plain text that a reader would see. Paragraphs and headings stand apart by an empty line, other blocks by a
 * line break; lists have dashes or numbers; table cells are parted by bars; a link is its text and, where that says
 * something else, its address in angle brackets.
 */
final class ReadableText implements NodeVisitor {
    private static final Set<String> UNSEEN = Set.of("script", "style", "head", "title", "template", "noscript");
    private static final Set<String> APART =
            Set.of("p", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre", "table");
    private static final Set<String> CELLS = Set.of("td", "th");

    private final TextLines lines = new TextLines();

    private ReadableText() {}

    /** @param html a fragment or a whole page */
    static String of(String html) {
        Element body = Jsoup.parse(html).body();
        body.select(String.join(",", UNSEEN)).remove();
        ReadableText text = new ReadableText();
        body.traverse(text);
        return text.lines.finished();
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode text) {
            write(text);
        } else if (node instanceof Element element) {
            open(element);
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element) {
            close(element);
        }
    }

    private void write(TextNode text) {
        Element parent = text.parent();
        if (parent != null && parent.closest("pre") != null) {
            lines.verbatim(text.getWholeText());
        } else {
            lines.words(text.getWholeText());
        }
    }

    private void open(Element element) {
        String name = element.normalName();
        if (name.equals("br")) {
            lines.lineBreak();
        } else if (name.equals("img")) {
            lines.words(element.attr("alt"));
        } else if (CELLS.contains(name)) {
            separate(element);
        } else if (element.isBlock()) {
            lines.edge(standsApart(element));
        }
        if (name.equals("li")) {
            lines.bullet(indent(element) + mark(element));
        }
    }

    private void close(Element element) {
        if (element.normalName().equals("a")) {
            lines.words(address(element));
        } else if (element.isBlock() && !CELLS.contains(element.normalName())) {
            lines.edge(standsApart(element));
        }
        if (element.normalName().equals("li")) {
            lines.bullet("");
        }
    }

    private void separate(Element cell) {
        if (cell.previousElementSibling() != null) {
            lines.separate(" | ");
        }
    }

    // Provider: Outlook writes every line as a paragraph without margins, class MsoNormal or MsoListParagraph.
    private static boolean standsApart(Element element) {
        boolean line = element.className().startsWith("Mso")
                || element.attr("style")
                        .replace(" ", "")
                        .toLowerCase(Locale.ROOT)
                        .contains("margin:0");
        boolean inList = element.parents().stream().anyMatch(ReadableText::isList);
        return !inList && !line && (APART.contains(element.normalName()) || isList(element));
    }

    private static boolean isList(Element element) {
        return element.normalName().equals("ul") || element.normalName().equals("ol");
    }

    private static String indent(Element item) {
        long lists = item.parents().stream().filter(ReadableText::isList).count();
        return "  ".repeat((int) Math.max(0, lists - 1));
    }

    private static String mark(Element item) {
        Element list = item.parent();
        if (list == null || !list.normalName().equals("ol")) {
            return "- ";
        }
        long before = list.children().stream()
                .takeWhile(other -> other != item)
                .filter(other -> other.normalName().equals("li"))
                .count();
        return before + 1 + ". ";
    }

    private static String address(Element link) {
        String href = link.attr("href").strip();
        String shown = link.text().strip();
        boolean leadsNowhere = href.isEmpty() || href.startsWith("#") || href.startsWith("javascript:");
        boolean saidAlready = href.equals(shown)
                || href.equals("mailto:" + shown)
                || href.equals("tel:" + shown)
                || href.replaceFirst("^https?://", "").replaceFirst("/$", "").equals(shown);
        return leadsNowhere || saidAlready ? "" : (shown.isEmpty() ? "<" : " <") + href + ">";
    }
}
