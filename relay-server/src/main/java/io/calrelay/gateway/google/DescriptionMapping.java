package io.calrelay.gateway.google;

import com.google.api.client.util.Data;
import com.google.api.services.calendar.model.Event;
import io.calrelay.model.Text;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/**
 * The description is {@code description}: plain text, or HTML without saying so. What has neither tags nor entities is plain;
 * what has no tags but line breaks is plain text that had to be escaped, by Google's editor or by this class; the rest is
 * HTML. So plain text comes back as it was, and HTML as HTML unless it was nothing but text.
 */
final class DescriptionMapping {
    // Provider: the description may contain HTML (google.md 3.4); no field says whether it does.
    private static final Pattern MARKUP = Pattern.compile("<[a-zA-Z/!?]|&(?:[a-zA-Z]|#)");
    private static final Pattern TAG = Pattern.compile("<[a-zA-Z/!?]");
    private static final Pattern LINE_BREAK = Pattern.compile("<br\\s*/?>", Pattern.CASE_INSENSITIVE);

    private static final int MOST_ROUNDS = 10;

    private DescriptionMapping() {}

    static Text fromGoogle(Event event) {
        String description = event.getDescription();
        String own = description == null ? "" : GuestBlock.without(description);
        String whole = JoinLine.under(own, event);
        return whole.isEmpty() ? Text.EMPTY : read(whole);
    }

    static void toGoogle(Text text, Event event) {
        String description = JoinLine.without(text.isEmpty() ? "" : written(text));
        event.setDescription(description.isEmpty() ? Data.NULL_STRING : description);
    }

    private static Text read(String description) {
        if (!MARKUP.matcher(description).find()) {
            return Text.plain(description);
        }
        String withoutBreaks = LINE_BREAK.matcher(description).replaceAll("\n");
        return TAG.matcher(withoutBreaks).find()
                ? Text.html(normal(description))
                : Text.plain(Parser.unescapeEntities(withoutBreaks, false));
    }

    private static String written(Text text) {
        if (text.format() == Text.Format.HTML) {
            return normal(text.content());
        }
        return MARKUP.matcher(text.content()).find() ? escaped(text.content()) : text.content();
    }

    private static String escaped(String plain) {
        return plain.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /**
     * One spelling for the same HTML, so that reading and writing it again changes nothing. Parsing and printing crooked
     * HTML (a link in a link, text between table rows) need not give what parses to itself, hence again until it does.
     */
    private static String normal(String html) {
        String once = reprinted(html);
        for (int round = 1; round < MOST_ROUNDS && !once.equals(html); round++) {
            html = once;
            once = reprinted(html);
        }
        return once;
    }

    private static String reprinted(String html) {
        Document document = Jsoup.parseBodyFragment(html);
        document.outputSettings().prettyPrint(false);
        return document.body().html();
    }
}
