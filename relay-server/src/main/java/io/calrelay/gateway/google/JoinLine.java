package io.calrelay.gateway.google;

import com.google.api.services.calendar.model.Event;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The link to an event's video meeting. Google keeps it beside the description (google.md 3.4), where nobody who reads the
 * meeting elsewhere would find it; so it is read as the last line of the text, and taken out of what is written.
 */
final class JoinLine {
    private static final String WORDS = "Join with Google Meet: ";
    private static final Pattern LINE =
            Pattern.compile("(?:\\s|<br\\s*/?>)*" + Pattern.quote(WORDS) + "(?:<a [^>]*>)?(https://[^\\s<]+)(?:</a>)?");

    private JoinLine() {}

    /** The description with the line, unless it has the link already. */
    static String under(String description, Event event) {
        @Nullable String link = event.getHangoutLink();
        if (link == null || description.contains(link)) {
            return description;
        }
        boolean html = description.matches("(?s).*<[a-zA-Z/!?].*");
        String line = WORDS + (html ? "<a href=\"" + link + "\">" + link + "</a>" : link);
        String gap = html ? "<br><br>" : "\n\n";
        return description.isEmpty() ? line : description + gap + line;
    }

    /** Without the line. */
    static String without(String description) {
        Matcher line = LINE.matcher(description);
        return line.find() ? description.substring(0, line.start()) + description.substring(line.end()) : description;
    }
}
