package io.calrelay.gateway.netsuite;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.calrelay.model.Attendee;
import io.calrelay.model.Attendee.Response;
import io.calrelay.model.Attendee.Role;
import io.calrelay.model.EmailAddress;
import io.calrelay.model.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TextMappingsTest {
    private final ObjectNode content = Samples.JSON.createObjectNode();

    @Test
    void meetingWithoutATitle_staysOne() {
        TitleMapping.write(" \n ", content);
        assertThat(content.path("title").asText()).isEqualTo("(no title)");
        assertThat(TitleMapping.read(Samples.event(content))).isEmpty();
    }

    @Test
    void titleOnManyLines_isOneLine() {
        TitleMapping.write(" Budget\r\n\t2027\u2028final ", content);
        assertThat(content.path("title").asText()).isEqualTo("Budget 2027 final");
    }

    @Test
    void titleThatIsTooLong_isCutBetweenCharacters() {
        TitleMapping.write("𝄞".repeat(1200), content);
        assertThat(content.path("title").asText()).isEqualTo("𝄞".repeat(999));
    }

    @Test
    void html_isWrittenAsItReads() {
        MessageMapping.write(Text.html("<p>Bring <b>figures</b></p><p>All of them</p>"), content);
        assertThat(content.path("message").asText()).isEqualTo("Bring figures\n\nAll of them");
    }

    @Test
    void emptyMessage_isNoText() {
        MessageMapping.write(Text.EMPTY, content);
        assertThat(MessageMapping.read(Samples.event(content))).isEqualTo(Text.EMPTY);
    }

    @Test
    void plainTextThatLooksLikeHtml_staysPlain() {
        MessageMapping.write(Text.plain("if a<b\r\nthen <c>"), content);
        assertThat(content.path("message").asText()).isEqualTo("if a<b\nthen <c>");
    }

    @Test
    void roomsAndPeopleWithoutAddress_areNotSent() {
        AttendeesMapping.write(
                List.of(
                        guest("room@northwind.example", Role.RESOURCE),
                        new Attendee(Optional.empty(), "Erik Oak", Role.REQUIRED, Response.NONE),
                        guest("dana@contoso.example", Role.OPTIONAL)),
                content);
        assertThat(content.path("attendees").toString())
                .isEqualTo("[{\"email\":\"dana@contoso.example\",\"name\":\"Dana\",\"attendance\":\"OPTIONAL\","
                        + "\"response\":\"NORESPONSE\"}]");
    }

    @Test
    void addressThatComesTwiceOrBreaksTheContract_isSentOnceOrNotAtAll() {
        AttendeesMapping.write(
                List.of(
                        guest("dana@contoso.example", Role.REQUIRED),
                        guest("Dana@Contoso.example", Role.OPTIONAL),
                        guest("two words@contoso.example", Role.REQUIRED),
                        guest("d".repeat(320) + "@contoso.example", Role.REQUIRED)),
                content);
        assertThat(content.path("attendees").findValuesAsText("email")).containsExactly("dana@contoso.example");
        assertThat(content.at("/attendees/0/attendance").asText()).isEqualTo("REQUIRED");
    }

    @Test
    void moreThan500Attendees_areCut() {
        List<Attendee> crowd = new ArrayList<>();
        for (int number = 0; number < 501; number++) {
            crowd.add(guest("guest" + number + "@outside.example", Role.REQUIRED));
        }
        AttendeesMapping.write(crowd, content);
        assertThat(content.path("attendees")).hasSize(500);
    }

    @Test
    void attendeeWithoutAnAddress_isReadWithoutOne() {
        JsonNode event = Samples.example("changes-response/accepted/a-row-and-its-event")
                .path("events")
                .get(0);
        assertThat(AttendeesMapping.read(event))
                .contains(new Attendee(Optional.empty(), "Erik Oak", Role.OPTIONAL, Response.NONE));
    }

    private static Attendee guest(String email, Role role) {
        return new Attendee(Optional.of(new EmailAddress(email)), "Dana", role, Response.NONE);
    }
}
