package io.calrelay.gateway.netsuite;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.calrelay.model.AccessLevel;
import io.calrelay.model.Attendee;
import io.calrelay.model.Attendee.Response;
import io.calrelay.model.EmailAddress;
import io.calrelay.testing.MappingTables;
import io.calrelay.testing.MappingTables.Word;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** NetSuite's words are read and written as the mapping tables say. */
class MappingTablesTest {
    static Stream<Word> accessRead() {
        return MappingTables.NETSUITE_ACCESS.read().stream();
    }

    static Stream<Word> accessWritten() {
        return MappingTables.NETSUITE_ACCESS.written().stream();
    }

    static Stream<Word> answerRead() {
        return MappingTables.NETSUITE_ANSWER.read().stream();
    }

    static Stream<Word> answerWritten() {
        return MappingTables.NETSUITE_ANSWER.written().stream();
    }

    @ParameterizedTest
    @MethodSource("accessRead")
    void accessLevel_isRead(Word word) {
        ObjectNode event = JsonNodeFactory.instance.objectNode().put("accessLevel", word.theirs());

        assertThat(AccessMapping.read(event)).hasToString(word.ours());
    }

    @ParameterizedTest
    @MethodSource("accessWritten")
    void accessLevel_isWritten(Word word) {
        ObjectNode content = JsonNodeFactory.instance.objectNode();
        AccessMapping.write(AccessLevel.valueOf(word.ours()), content);

        assertThat(content.path("accessLevel").asText()).isEqualTo(word.theirs());
    }

    @ParameterizedTest
    @MethodSource("answerRead")
    void response_isRead(Word word) {
        ObjectNode event = JsonNodeFactory.instance.objectNode();
        event.putArray("attendees")
                .addObject()
                .put("email", "bob@northwind.example")
                .put("name", "Bob")
                .put("attendance", "REQUIRED")
                .put("response", word.theirs());

        assertThat(AttendeesMapping.read(event))
                .singleElement()
                .satisfies(attendee -> assertThat(attendee.response()).hasToString(word.ours()));
    }

    @ParameterizedTest
    @MethodSource("answerWritten")
    void answer_isWritten(Word word) {
        ObjectNode content = JsonNodeFactory.instance.objectNode();
        Attendee bob = new Attendee(
                Optional.of(new EmailAddress("bob@northwind.example")),
                "Bob",
                Attendee.Role.REQUIRED,
                Response.valueOf(word.ours()));
        AttendeesMapping.write(List.of(bob), content);

        assertThat(content.at("/attendees/0/response").asText()).isEqualTo(word.theirs());
    }
}
