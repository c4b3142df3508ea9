package io.calrelay.gateway.google;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.api.services.calendar.model.Event;
import com.google.api.services.calendar.model.EventAttendee;
import io.calrelay.model.AccessLevel;
import io.calrelay.model.Attendee.Response;
import io.calrelay.testing.MappingTables;
import io.calrelay.testing.MappingTables.Word;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Google's words are read and written as the mapping tables say. */
class MappingTablesTest {
    static Stream<Word> accessRead() {
        return MappingTables.GOOGLE_ACCESS.read().stream();
    }

    static Stream<Word> accessWritten() {
        return MappingTables.GOOGLE_ACCESS.written().stream();
    }

    static Stream<Word> answerRead() {
        return MappingTables.GOOGLE_ANSWER.read().stream();
    }

    static Stream<Word> answerWritten() {
        return MappingTables.GOOGLE_ANSWER.written().stream();
    }

    @ParameterizedTest
    @MethodSource("accessRead")
    void visibility_isRead(Word word) {
        assertThat(AccessMapping.fromGoogle(new Event().setVisibility(word.theirs())))
                .hasToString(word.ours());
    }

    @ParameterizedTest
    @MethodSource("accessWritten")
    void accessLevel_isWritten(Word word) {
        Event event = new Event();
        AccessMapping.toGoogle(AccessLevel.valueOf(word.ours()), event);

        assertThat(event.getVisibility()).isEqualTo(word.theirs());
    }

    @ParameterizedTest
    @MethodSource("answerRead")
    void responseStatus_isRead(Word word) {
        EventAttendee line =
                new EventAttendee().setEmail("bob@northwind.example").setResponseStatus(word.theirs());

        assertThat(AttendeesMapping.fromGoogle(new Event().setAttendees(List.of(line))))
                .singleElement()
                .satisfies(attendee -> assertThat(attendee.response()).hasToString(word.ours()));
    }

    @ParameterizedTest
    @MethodSource("answerWritten")
    void answer_isWritten(Word word) {
        assertThat(AttendeesMapping.status(Response.valueOf(word.ours()))).isEqualTo(word.theirs());
    }
}
