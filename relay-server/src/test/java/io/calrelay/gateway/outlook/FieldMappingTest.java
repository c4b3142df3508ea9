package io.calrelay.gateway.outlook;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.graph.models.AttendeeType;
import com.microsoft.graph.models.Event;
import com.microsoft.graph.models.ResponseStatus;
import com.microsoft.graph.models.ResponseType;
import com.microsoft.graph.models.Sensitivity;
import io.calrelay.model.AccessLevel;
import io.calrelay.model.Attendee;
import io.calrelay.model.EmailAddress;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The fields with short mappings: title, location, access, attendees. */
class FieldMappingTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "Budget", "<b>Ä</b> & \"co\" 😀", "  spaces  "})
    void titleAndLocationOutAndBack_areTheSame(String text) {
        assertThat(outAndBack(new TitleMapping(), text)).isEqualTo(text);
        assertThat(outAndBack(new LocationMapping(), text)).isEqualTo(text);
    }

    @Test
    void whatIsMissing_isEmpty() {
        assertThat(new TitleMapping().fromOutlook(new Event())).isEmpty();
        assertThat(new LocationMapping().fromOutlook(new Event())).isEmpty();
        assertThat(new AttendeesMapping().fromOutlook(new Event())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"PUBLIC, PUBLIC", "SHOW_AS_BUSY, SHOW_AS_BUSY", "PRIVATE, SHOW_AS_BUSY"})
    void access_comesBackNoWider(AccessLevel written, AccessLevel read) {
        assertThat(outAndBack(new AccessMapping(), written)).isEqualTo(read);
    }

    @ParameterizedTest
    @EnumSource(value = Sensitivity.class, names = "Normal", mode = EnumSource.Mode.EXCLUDE)
    void everyOtherSensitivity_isBusy(Sensitivity sensitivity) {
        Event event = new Event();
        event.setSensitivity(sensitivity);

        assertThat(new AccessMapping().fromOutlook(event)).isEqualTo(AccessLevel.SHOW_AS_BUSY);
    }

    @Test
    void sensitivityUnknownToTheSdk_isBusy() {
        assertThat(new AccessMapping().fromOutlook(new Event())).isEqualTo(AccessLevel.SHOW_AS_BUSY);
    }

    @ParameterizedTest
    @CsvSource({
        "Accepted, ACCEPTED",
        "Organizer, ACCEPTED",
        "TentativelyAccepted, TENTATIVE",
        "Declined, DECLINED",
        "None, NONE",
        "NotResponded, NONE"
    })
    void answerOfAnAttendee_isRead(ResponseType said, Attendee.Response read) {
        Event event = new Event();
        event.setAttendees(List.of(attendee("Lia@Example.com", AttendeeType.Optional, said)));

        assertThat(new AttendeesMapping().fromOutlook(event))
                .containsExactly(new Attendee(
                        Optional.of(new EmailAddress("lia@example.com")), "Lia", Attendee.Role.OPTIONAL, read));
    }

    @Test
    void attendeeWithoutASmtpAddress_keepsTheName() {
        Event event = new Event();
        event.setAttendees(List.of(attendee("/o=Old/cn=Recipients/cn=lia", AttendeeType.Resource, ResponseType.None)));

        assertThat(new AttendeesMapping().fromOutlook(event))
                .containsExactly(new Attendee(Optional.empty(), "Lia", Attendee.Role.RESOURCE, Attendee.Response.NONE));
    }

    @Test
    void uidOfAnOccurrence_isThatOfItsSeries() {
        String prefix = "040000008200E00074C5B7101A82E008";
        String rest = "001A2B3C4D5E6FDC01000000000000000010000000A7B6C5D4E3F2418F9D8C7B6A59483726";

        assertThat(ExchangeUid.clean(prefix.toLowerCase(java.util.Locale.ROOT) + "07EA031E" + rest))
                .isEqualTo(prefix + "00000000" + rest);
    }

    @ParameterizedTest
    @ValueSource(strings = {"4jkl2@google.com", "040000008200E00074C5B7101A82E00807EA031E", "Meeting-1"})
    void uidOfAnotherForm_staysAsItIs(String uid) {
        assertThat(ExchangeUid.clean(uid)).isEqualTo(uid);
    }

    private static com.microsoft.graph.models.Attendee attendee(
            String address, AttendeeType type, ResponseType response) {
        var email = new com.microsoft.graph.models.EmailAddress();
        email.setAddress(address);
        email.setName("Lia");
        ResponseStatus status = new ResponseStatus();
        status.setResponse(response);
        var attendee = new com.microsoft.graph.models.Attendee();
        attendee.setEmailAddress(email);
        attendee.setType(type);
        attendee.setStatus(status);
        return attendee;
    }

    private static <T> T outAndBack(FieldMapping<T> mapping, T value) {
        Event event = new Event();
        mapping.toOutlook(value, event);
        return mapping.fromOutlook(event);
    }
}
