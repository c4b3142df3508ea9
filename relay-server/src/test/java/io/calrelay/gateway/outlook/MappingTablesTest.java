package io.calrelay.gateway.outlook;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.graph.models.BodyType;
import com.microsoft.graph.models.Event;
import com.microsoft.graph.models.FreeBusyStatus;
import com.microsoft.graph.models.ItemBody;
import com.microsoft.graph.models.ResponseStatus;
import com.microsoft.graph.models.ResponseType;
import com.microsoft.graph.models.Sensitivity;
import io.calrelay.contract.CalendarUnderTest;
import io.calrelay.model.AccessLevel;
import io.calrelay.model.Attendee.Response;
import io.calrelay.model.EmailAddress;
import io.calrelay.testing.MappingTables;
import io.calrelay.testing.MappingTables.Word;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Outlook's words are read and written as the mapping tables say. */
class MappingTablesTest {
    private static final EmailAddress OWNER = new EmailAddress("carol@northwind.example");

    static Stream<Word> accessRead() {
        return MappingTables.OUTLOOK_ACCESS.read().stream();
    }

    static Stream<Word> accessWritten() {
        return MappingTables.OUTLOOK_ACCESS.written().stream();
    }

    static Stream<Word> answerRead() {
        return MappingTables.OUTLOOK_ANSWER.read().stream();
    }

    static Stream<Word> showAsRead() {
        return MappingTables.OUTLOOK_SHOW_AS.read().stream();
    }

    static Stream<Word> showAsWritten() {
        return MappingTables.OUTLOOK_SHOW_AS.written().stream();
    }

    @ParameterizedTest
    @MethodSource("accessRead")
    void sensitivity_isRead(Word word) {
        Event event = new Event();
        event.setSensitivity(Objects.requireNonNull(Sensitivity.forValue(word.theirs())));

        assertThat(new AccessMapping().fromOutlook(event)).hasToString(word.ours());
    }

    @ParameterizedTest
    @MethodSource("accessWritten")
    void accessLevel_isWritten(Word word) {
        Event event = new Event();
        new AccessMapping().toOutlook(AccessLevel.valueOf(word.ours()), event);

        assertThat(Objects.requireNonNull(event.getSensitivity()).getValue()).isEqualTo(word.theirs());
    }

    @ParameterizedTest
    @MethodSource("answerRead")
    void answerToAnInvitation_isRead(Word word) {
        Event event = new Event();
        event.setIsOrganizer(false);
        ResponseStatus status = new ResponseStatus();
        status.setResponse(Objects.requireNonNull(ResponseType.forValue(word.theirs())));
        event.setResponseStatus(status);

        assertThat(OwnResponse.in(CalendarUnderTest.aMeeting("Budget"), event, OWNER)
                        .answerOf(OWNER))
                .hasValue(Response.valueOf(word.ours()));
    }

    @ParameterizedTest
    @MethodSource("showAsRead")
    void showAsOfAMirror_isAnAnswer(Word word) {
        Event event = new Event();
        ItemBody body = new ItemBody();
        body.setContentType(BodyType.Html);
        body.setContent("Agenda");
        event.setBody(body);
        GuestBlock.addTo(event, List.of("Alice"));
        event.setShowAs(Objects.requireNonNull(FreeBusyStatus.forValue(word.theirs())));

        assertThat(OwnResponse.in(CalendarUnderTest.aMeeting("Budget"), event, OWNER)
                        .answerOf(OWNER))
                .hasValue(Response.valueOf(word.ours()));
    }

    @ParameterizedTest
    @MethodSource("showAsWritten")
    void answer_isShownByAMirror(Word word) {
        Event event = new Event();
        OwnResponse.onMirror(Response.valueOf(word.ours()), event);

        assertThat(Objects.requireNonNull(event.getShowAs()).getValue()).isEqualTo(word.theirs());
    }
}
