package io.calrelay.gateway.google;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.api.services.calendar.model.Event;
import io.calrelay.model.Text;
import org.junit.jupiter.api.Test;

class DescriptionMappingTest {
    @Test
    void textWithoutMarkup_isPlainAsItStands() {
        assertThat(read("R&D: 1 < 2\n  and 3 > 2 ")).isEqualTo(Text.plain("R&D: 1 < 2\n  and 3 > 2 "));
    }

    @Test
    void tags_areHtml() {
        assertThat(read("<p>See <b>this</b></p>")).isEqualTo(Text.html("<p>See <b>this</b></p>"));
    }

    @Test
    void lineBreaksOfGooglesEditor_arePlainLines() {
        assertThat(read("one<br>two &amp; three")).isEqualTo(Text.plain("one\ntwo & three"));
    }

    @Test
    void plainTextThatLooksLikeMarkup_isEscapedAndComesBack() {
        Text text = Text.plain("use <b> &amp; <br>\nnot <i>");

        assertThat(written(text).getDescription()).isEqualTo("use &lt;b&gt; &amp;amp; &lt;br&gt;\nnot &lt;i&gt;");
        assertThat(DescriptionMapping.fromGoogle(written(text))).isEqualTo(text);
    }

    @Test
    void spellingsOfTheSameHtml_areTheSameText() {
        assertThat(read("<P>one<BR/>two")).isEqualTo(read("<p>one<br>two</p>"));
    }

    @Test
    void noDescription_isNoText() {
        assertThat(DescriptionMapping.fromGoogle(new Event())).isEqualTo(Text.EMPTY);
    }

    @Test
    void noText_clearsTheDescriptionExplicitly() {
        assertThat(Wire.json(written(Text.EMPTY))).isEqualTo("{\"description\":null}");
    }

    private static Text read(String description) {
        return DescriptionMapping.fromGoogle(new Event().setDescription(description));
    }

    private static Event written(Text text) {
        Event event = new Event();
        DescriptionMapping.toGoogle(text, event);
        return event;
    }
}
