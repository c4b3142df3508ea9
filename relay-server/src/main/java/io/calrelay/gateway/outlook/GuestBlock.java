package io.calrelay.gateway.outlook;

import com.microsoft.graph.models.Event;
import com.microsoft.graph.models.ItemBody;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * The lines below a mirror's text that name who takes part. Known by the words that frame them, because Exchange keeps words and
 * drops attributes; taken out before a body is read as text.
 */
final class GuestBlock {
    static final String BEGIN = "--- Taking part (CalRelay updates these lines) ---";
    static final String END = "--- End of taking part ---";

    private GuestBlock() {}

    static boolean isIn(Event event) {
        ItemBody body = event.getBody();
        String content = body == null ? "" : Objects.requireNonNullElse(body.getContent(), "");
        // Exchange may break lines anywhere between words.
        String words = content.replaceAll("\\s+", " ");
        return words.contains(BEGIN) && words.indexOf(END) > words.indexOf(BEGIN);
    }

    /** Below the body that is about to be sent; nothing if there are no lines. */
    static void addTo(Event sent, List<String> lines) {
        ItemBody body = sent.getBody();
        if (body == null || lines.isEmpty()) {
            return;
        }
        List<String> all = new ArrayList<>();
        all.add(BEGIN);
        all.addAll(lines);
        all.add(END);
        String html = "<div>"
                + String.join("<br>", all.stream().map(PlainLines::toHtml).toList()) + "</div>";
        body.setContent(Objects.requireNonNullElse(body.getContent(), "") + html);
    }

    /** The plain text without the lines. */
    static String without(String plain) {
        int begin = plain.indexOf(BEGIN);
        int end = plain.indexOf(END, Math.max(begin, 0));
        return begin < 0 || end < 0
                ? plain
                : plain.substring(0, begin).stripTrailing() + plain.substring(end + END.length());
    }

    /** The HTML without the lines. */
    static String withoutInHtml(String html) {
        Document document = Jsoup.parse(html);
        document.outputSettings().prettyPrint(false);
        List<Node> leaves = leaves(document.body());
        int begin = indexOf(leaves, BEGIN, 0);
        int end = begin < 0 ? -1 : indexOf(leaves, END, begin);
        if (end < 0) {
            return html;
        }
        leaves.subList(begin, end + 1).forEach(GuestBlock::remove);
        return document.body().html();
    }

    private static List<Node> leaves(Element body) {
        return body.nodeStream().filter(node -> node.childNodeSize() == 0).toList();
    }

    private static int indexOf(List<Node> leaves, String words, int from) {
        for (int i = from; i < leaves.size(); i++) {
            if (leaves.get(i) instanceof TextNode text && text.text().contains(words)) {
                return i;
            }
        }
        return -1;
    }

    /** With the elements that held nothing else. */
    private static void remove(Node leaf) {
        Node parent = leaf.parent();
        leaf.remove();
        if (parent instanceof Element element
                && parent.childNodeSize() == 0
                && !element.normalName().equals("body")) {
            remove(parent);
        }
    }
}
