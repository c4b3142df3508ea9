package io.calrelay.gateway.outlook;

import io.calrelay.model.Text;
import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;

/** HTML bodies in one normal form, so that reading one twice, or writing back what was read, gives the same. */
final class HtmlText {
    private static final String UNSEEN = "script, style, meta, link, title, base, head";
    private static final String SEEN_WITHOUT_WORDS = "img, hr, svg, object, video, audio, iframe, input";
    private static final int ROUNDS = 5;

    private HtmlText() {}

    /** No text if nothing can be seen; plain text if nothing but lines are. */
    static Text read(String html) {
        Document document = settled(html);
        Element body = document.body();
        boolean words = !body.text().replace('\u00a0', ' ').isBlank();
        if (!words && body.selectFirst(SEEN_WITHOUT_WORDS) == null) {
            return Text.EMPTY;
        }
        return PlainLines.of(body).map(Text::plain).orElseGet(() -> Text.html(inner(body)));
    }

    /** The normal form of what stands inside {@code body}. */
    static String fragment(String html) {
        return inner(settled(html).body());
    }

    /** HTML that is nested wrongly can change its meaning when it is written out and read; after a few rounds it rests. */
    private static Document settled(String html) {
        Document document = parsed(html);
        for (int round = 0; round < ROUNDS; round++) {
            Document again = parsed(inner(document.body()));
            if (inner(again.body()).equals(inner(document.body()))) {
                return document;
            }
            document = again;
        }
        return document;
    }

    private static Document parsed(String html) {
        Document document = Jsoup.parse(PlainLines.withLineFeeds(html));
        document.outputSettings()
                .prettyPrint(false)
                .charset(StandardCharsets.UTF_8)
                .escapeMode(Entities.EscapeMode.base);
        document.body().select(UNSEEN).remove();
        document.body().nodeStream(Comment.class).toList().forEach(Comment::remove);
        return document;
    }

    private static String inner(Element body) {
        return body.html().strip();
    }
}
