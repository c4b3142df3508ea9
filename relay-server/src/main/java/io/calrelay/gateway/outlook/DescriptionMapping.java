package io.calrelay.gateway.outlook;

import com.microsoft.graph.models.BodyType;
import com.microsoft.graph.models.Event;
import com.microsoft.graph.models.ItemBody;
import io.calrelay.model.Text;
import java.util.Objects;

/**
 * The body. Exchange keeps HTML, whatever was sent (graph.md 1.1), and its own conversion of plain text is not described
 * anywhere; so we always send HTML, and what carries nothing but line breaks is read as plain text again.
 *
 * <table>
 * <caption>Round trips</caption>
 * <tr><td>plain text</td><td>comes back as it was, but: line ends as LF, a tab as four blanks, a no-break space as a blank,
 * nothing but blanks as no text</td></tr>
 * <tr><td>HTML</td><td>comes back normalised, and stays so; without any formatting, as the plain text it shows</td></tr>
 * </table>
 */
final class DescriptionMapping implements FieldMapping<Text> {
    @Override
    public Text fromOutlook(Event event) {
        ItemBody body = event.getBody();
        if (body == null) {
            return Text.EMPTY;
        }
        String content = Objects.requireNonNullElse(body.getContent(), "");
        boolean framed = GuestBlock.isIn(event);
        return body.getContentType() == BodyType.Text
                ? plain(framed ? GuestBlock.without(content) : content)
                : HtmlText.read(framed ? GuestBlock.withoutInHtml(content) : content);
    }

    @Override
    public void toOutlook(Text text, Event event) {
        ItemBody body = new ItemBody();
        body.setContentType(BodyType.Html);
        body.setContent(
                text.format() == Text.Format.PLAIN
                        ? PlainLines.toHtml(text.content())
                        : HtmlText.fragment(text.content()));
        event.setBody(body);
    }

    private static Text plain(String content) {
        return content.isBlank() ? Text.EMPTY : Text.plain(PlainLines.withLineFeeds(content));
    }
}
