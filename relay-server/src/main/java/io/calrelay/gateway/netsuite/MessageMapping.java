package io.calrelay.gateway.netsuite;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.calrelay.model.Text;

/**
 * A description: a plain text area in NetSuite (netsuite.md 1.1). Plain text goes as it is, HTML as what a reader would see
 * of it; line ends are line feeds in both directions. Listed loss: the HTML itself.
 */
final class MessageMapping {
    private MessageMapping() {}

    static void write(Text description, ObjectNode content) {
        String plain = description.format() == Text.Format.HTML
                ? ReadableText.of(description.content())
                : description.content();
        content.put("message", lineFeeds(plain));
    }

    static Text read(JsonNode event) {
        return Text.plain(lineFeeds(event.path("message").asText()));
    }

    private static String lineFeeds(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n');
    }
}
