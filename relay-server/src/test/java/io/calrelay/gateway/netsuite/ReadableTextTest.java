package io.calrelay.gateway.netsuite;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReadableTextTest {
    @Test
    void paragraphsAndHeadings_standApart() {
        assertReads("<h2>Agenda</h2><p>First</p>\n\n<p>Second</p>", "Agenda\n\nFirst\n\nSecond");
    }

    @Test
    void blocks_areLines() {
        assertReads("<div>First</div><div>Second<br></div>Third", "First\nSecond\nThird");
    }

    @Test
    void emptyBlock_isAnEmptyLine() {
        assertReads("<div>First</div><div><br></div><div>Second</div>", "First\n\nSecond");
        assertReads(
                "<p class=\"MsoNormal\">First</p><p class=\"MsoNormal\"><o:p>&nbsp;</o:p></p><p class=\"MsoNormal\">Second</p>",
                "First\n\nSecond");
    }

    @Test
    void outlooksParagraphs_areLines() {
        assertReads("<p class=\"MsoNormal\">First</p><p style=\"margin: 0in\">Second</p>", "First\nSecond");
    }

    @Test
    void breaks_areLinesAndTwoLeaveOneEmpty() {
        assertReads("First<br>Second<br><br><br>Third", "First\nSecond\n\nThird");
    }

    @Test
    void whiteSpace_runsTogether() {
        assertReads("\n  One \n <b> two</b>&nbsp; three\t\n", "One two three");
    }

    @Test
    void formattingInsideAWord_leavesItWhole() {
        assertReads("un<b>believ</b>able, <i>really</i>!", "unbelievable, really!");
    }

    @Test
    void lists_haveDashesOrNumbers() {
        assertReads(
                "<p>Bring:</p><ul><li>figures</li><li><p>papers</p><ol><li>old</li><li>new</li></ol></li></ul><p>Thanks</p>",
                "Bring:\n\n- figures\n- papers\n  1. old\n  2. new\n\nThanks");
    }

    @Test
    void emptyListItem_leavesNoDash() {
        assertReads("<ul><li>one</li><li></li></ul><p>after</p>", "- one\n\nafter");
    }

    @Test
    void link_isItsTextAndAddress() {
        assertReads(
                "See <a href=\"https://contoso.example/a?b=1&amp;c\">the plan</a>.",
                "See the plan <https://contoso.example/a?b=1&c>.");
    }

    @Test
    void linkThatShowsItsAddress_isSaidOnce() {
        assertReads(
                "<a href=\"https://contoso.example/\">contoso.example</a>, <a href=\"mailto:a@b.example\">a@b.example</a>",
                "contoso.example, a@b.example");
    }

    @Test
    void linkThatLeadsNowhere_isItsText() {
        assertReads("<a href=\"#top\">up</a> <a href=\"javascript:x()\">click</a>", "up click");
    }

    @Test
    void tables_haveRowsAndBars() {
        assertReads(
                "<table><tr><th>Who</th><th>What</th></tr><tr><td>Ann</td><td>Cake</td></tr></table>",
                "Who | What\nAnn | Cake");
    }

    @Test
    void preformattedText_keepsItsSpaces() {
        assertReads("<pre>a  b\n  c</pre>", "a  b\n  c");
    }

    @Test
    void scriptsStylesAndComments_areNotSeen() {
        assertReads("<style>p{}</style><script>x()</script><!-- no -->Yes", "Yes");
    }

    @Test
    void wholePage_isItsBody() {
        assertReads("<html><head><title>T</title></head><body>Text</body></html>", "Text");
    }

    @Test
    void escapedCharacters_areThemselves() {
        assertReads("a &lt; b &amp;&amp; c &gt; d &euro;", "a < b && c > d €");
    }

    private static void assertReads(String html, String plain) {
        assertThat(ReadableText.of(html)).isEqualTo(plain);
    }
}
