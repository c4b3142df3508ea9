package io.calrelay.gateway.outlook;

import com.microsoft.graph.models.Event;
import com.microsoft.graph.models.ItemBody;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * The part of a body by which Exchange holds an online meeting. A body written without it ends the meeting for everybody
 * who has the link (graph.md 6.1), so it stays whatever the description says.
 */
final class OnlineMeetingBlock {
    private final String link;
    private final String html;

    private OnlineMeetingBlock(String link, String html) {
        this.link = link;
        this.html = html;
    }

    /** Empty for an event without an online meeting, or whose body does not show one. */
    static Optional<OnlineMeetingBlock> of(Event event) {
        ItemBody body = event.getBody();
        var meeting = event.getOnlineMeeting();
        if (!Boolean.TRUE.equals(event.getIsOnlineMeeting()) || meeting == null || body == null) {
            return Optional.empty();
        }
        String link = meeting.getJoinUrl();
        String content = body.getContent();
        return link == null || content == null
                ? Optional.empty()
                : anchor(content, link).map(found -> new OnlineMeetingBlock(link, around(found)));
    }

    private static Optional<Element> anchor(String html, String link) {
        return Jsoup.parse(html).select("a[href]").stream()
                .filter(each -> each.attr("href").equals(link))
                .findFirst();
    }

    // Provider: Teams marks its block with this class. General knowledge, not in graph.md; else the nearest block will
    // do.
    private static String around(Element anchor) {
        Element marked = anchor.closest("div.me-email-text");
        Element block = marked == null ? anchor.closest("div, p, table") : marked;
        return (block == null ? anchor : block).outerHtml();
    }

    /** Adds it to what is about to be sent, unless that has it. */
    void keepIn(Event sent) {
        ItemBody body = sent.getBody();
        String content = body == null ? null : body.getContent();
        if (body != null && content != null && anchor(content, link).isEmpty()) {
            body.setContent(content + html);
        }
    }
}
