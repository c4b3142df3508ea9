package io.calrelay.gateway.google;

import com.google.api.client.util.Data;
import com.google.api.services.calendar.model.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The lines below a mirror's description that name who takes part. Known by the words that frame them, because Google's editor
 * keeps words and rewrites the rest; taken out before a description is read.
 */
final class GuestBlock {
    static final String BEGIN = "--- Taking part (CalRelay updates these lines) ---";
    static final String END = "--- End of taking part ---";

    private static final Pattern BLOCK =
            Pattern.compile("(?:\\s|<br\\s*/?>)*" + Pattern.quote(BEGIN) + ".*?" + Pattern.quote(END), Pattern.DOTALL);
    private static final Pattern TAG = Pattern.compile("<[a-zA-Z/!?]|&(?:[a-zA-Z]|#)");

    private GuestBlock() {}

    static String without(String description) {
        return description.contains(BEGIN) ? BLOCK.matcher(description).replaceFirst("") : description;
    }

    /** Below the description that is about to be sent; nothing if there are no lines. */
    static void addTo(Event body, List<String> lines) {
        if (lines.isEmpty()) {
            return;
        }
        @Nullable String description = body.getDescription();
        boolean none = description == null || Data.isNull(description);
        String text = none ? "" : description;
        boolean html = TAG.matcher(text).find();
        List<String> all = new ArrayList<>();
        all.add(BEGIN);
        lines.forEach(line -> all.add(html ? escaped(line) : line));
        all.add(END);
        String lineEnd = html ? "<br>" : "\n";
        body.setDescription((text.isEmpty() ? "" : text + lineEnd + lineEnd) + String.join(lineEnd, all));
    }

    private static String escaped(String line) {
        return line.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
