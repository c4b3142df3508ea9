package io.calrelay.gateway.outlook;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.graph.models.BodyType;
import com.microsoft.graph.models.Event;
import com.microsoft.graph.models.ItemBody;
import io.calrelay.model.Text;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DescriptionMappingTest {
    private static final List<String> WORDS = List.of(
            "a",
            "Agenda:",
            " ",
            "  ",
            "   ",
            "\n",
            "\n\n",
            "<b>",
            "&amp;",
            "&",
            "\"",
            "'",
            "ä",
            "😀",
            "https://x.example/?a=1&b=2");
    private static final List<String> TAGS = List.of(
            "<p>",
            "</p>",
            "<b>",
            "</b>",
            "<i>",
            "</i>",
            "<br>",
            "<div class=\"x\">",
            "</div>",
            "<table><tr><td>",
            "</table>",
            "<a href=\"https://x.example/?a=1&b=2\">",
            "</a>",
            "<!-- note -->",
            "<style>p{}</style>",
            "<pre>",
            "</pre>",
            "<ul><li>",
            "&nbsp;",
            "\r\n");

    private final DescriptionMapping mapping = new DescriptionMapping();

    @Test
    void plainTextOutAndBack_isTheSame() {
        for (long seed = 0; seed < 1500; seed++) {
            Text text = Text.plain(anyOf(WORDS, new SplittableRandom(seed)));
            Text expected = text.content().isBlank() ? Text.EMPTY : text;

            assertThat(outAndBack(text)).as("seed %d", seed).isEqualTo(expected);
        }
    }

    @Test
    void whateverIsRead_isTheSameWhenWrittenAndReadAgain() {
        for (long seed = 0; seed < 1500; seed++) {
            Text read = read(BodyType.Html, asExchangeKeeps(anyOf(soup(), new SplittableRandom(seed))));

            assertThat(outAndBack(read)).as("seed %d", seed).isEqualTo(read);
        }
    }

    @Test
    void htmlWithFormatting_staysHtml() {
        Text text = Text.html("<p>See <a href=\"https://example.com/?a=1&amp;b=2\">this</a><br><b>now</b></p>");

        assertThat(outAndBack(text)).isEqualTo(text);
    }

    @Test
    void htmlThatIsOnlyLines_isReadAsThem() {
        assertThat(outAndBack(Text.html("One<br>two &amp; three"))).isEqualTo(Text.plain("One\ntwo & three"));
    }

    @Test
    void textThatExchangeWrapped_isPlain() {
        String wrapped =
                "<font size=\"2\"><span style=\"font-size:11pt;\"><div class=\"PlainText\">One<br>\r\ntwo</div>\r\n"
                        + "</span></font>\r\n";

        assertThat(read(BodyType.Html, asExchangeKeeps(wrapped))).isEqualTo(Text.plain("One\ntwo"));
    }

    @Test
    void lineEndsTabsAndNoBreakSpaces_comeBackInTheirPlainForm() {
        assertThat(outAndBack(Text.plain("a\r\nb\rc\td\u00a0e"))).isEqualTo(Text.plain("a\nb\nc    d e"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "<p>&nbsp;</p>",
                "<div><br></div>",
                "<!-- nothing -->",
                "<style>p{}</style>",
                "<p>\u00a0</p>\r\n"
            })
    void bodyInWhichNothingIsSeen_isEmpty(String body) {
        assertThat(read(BodyType.Html, asExchangeKeeps(body))).isEqualTo(Text.EMPTY);
    }

    @Test
    void picture_isSeen() {
        assertThat(read(BodyType.Html, "<img src=\"cid:1\">")).isEqualTo(Text.html("<img src=\"cid:1\">"));
    }

    @Test
    void bodyInTextForm_isPlain() {
        assertThat(read(BodyType.Text, "One\r\n<two>")).isEqualTo(Text.plain("One\n<two>"));
    }

    @Test
    void missingBody_isEmpty() {
        assertThat(mapping.fromOutlook(new Event())).isEqualTo(Text.EMPTY);
    }

    private static List<String> soup() {
        return IntStream.range(0, TAGS.size() + WORDS.size())
                .mapToObj(i -> i < TAGS.size() ? TAGS.get(i) : WORDS.get(i - TAGS.size()))
                .toList();
    }

    private static String anyOf(List<String> parts, SplittableRandom random) {
        return IntStream.range(0, random.nextInt(12))
                .mapToObj(i -> parts.get(random.nextInt(parts.size())))
                .collect(Collectors.joining());
    }

    private static String asExchangeKeeps(String body) {
        return "<html><head>\r\n<meta http-equiv=\"Content-Type\" content=\"text/html; charset=utf-8\"></head>\r\n<body>"
                + body + "</body></html>\r\n";
    }

    private Text read(BodyType type, String content) {
        ItemBody body = new ItemBody();
        body.setContentType(type);
        body.setContent(content);
        Event event = new Event();
        event.setBody(body);
        return mapping.fromOutlook(event);
    }

    private Text outAndBack(Text text) {
        Event event = new Event();
        mapping.toOutlook(text, event);
        ItemBody body = Objects.requireNonNull(event.getBody());
        return read(BodyType.Html, asExchangeKeeps(Objects.requireNonNull(body.getContent())));
    }
}
