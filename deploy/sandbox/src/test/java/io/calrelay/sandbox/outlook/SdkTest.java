package io.calrelay.sandbox.outlook;

import static io.calrelay.sandbox.outlook.GraphBox.ALICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.microsoft.graph.core.content.BatchRequestContent;
import com.microsoft.graph.core.content.BatchResponseContent;
import com.microsoft.graph.models.DateTimeTimeZone;
import com.microsoft.graph.models.DayOfWeek;
import com.microsoft.graph.models.Event;
import com.microsoft.graph.models.PatternedRecurrence;
import com.microsoft.graph.models.RecurrencePattern;
import com.microsoft.graph.models.RecurrencePatternType;
import com.microsoft.graph.models.RecurrenceRange;
import com.microsoft.graph.models.RecurrenceRangeType;
import com.microsoft.graph.models.Subscription;
import com.microsoft.graph.models.odataerrors.ODataError;
import com.microsoft.graph.serviceclient.GraphServiceClient;
import com.microsoft.graph.users.item.calendarview.delta.DeltaGetResponse;
import io.calrelay.sandbox.world.Fault;
import io.calrelay.sandbox.world.Faults;
import io.calrelay.sandbox.world.Service;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The unmodified official SDK against the simulated Graph. */
class SdkTest {
    private final GraphBox box = new GraphBox();
    private final GraphServiceClient graph = box.sdk();

    @AfterEach
    void close() {
        box.close();
    }

    private static Event event(String subject, int hour) {
        Event event = new Event();
        event.setSubject(subject);
        event.setStart(at("2026-03-10T%02d:00:00".formatted(hour)));
        event.setEnd(at("2026-03-10T%02d:00:00".formatted(hour + 1)));
        return event;
    }

    private static DateTimeTimeZone at(String local) {
        DateTimeTimeZone at = new DateTimeTimeZone();
        at.setDateTime(local);
        at.setTimeZone("America/Los_Angeles");
        return at;
    }

    private Event create(Event event) {
        return Objects.requireNonNull(graph.users()
                .byUserId(ALICE)
                .events()
                .post(event, request -> request.headers.add("Prefer", "IdType=\"ImmutableId\"")));
    }

    private DeltaGetResponse delta() {
        return Objects.requireNonNull(
                graph.users().byUserId(ALICE).calendarView().delta().get(request -> {
                    request.headers.add("Prefer", "IdType=\"ImmutableId\"");
                    request.headers.add("Prefer", "odata.maxpagesize=100");
                    Objects.requireNonNull(request.queryParameters).startDateTime = "2026-03-01T00:00:00Z";
                    request.queryParameters.endDateTime = "2026-04-01T00:00:00Z";
                }));
    }

    @Test
    void createReadPatchDelete() {
        String id = create(event("Budget", 10)).getId();
        Event read = Objects.requireNonNull(
                graph.users().byUserId(ALICE).events().byEventId(id).get());
        assertThat(read.getSubject()).isEqualTo("Budget");
        assertThat(read.getOriginalStartTimeZone()).isEqualTo("America/Los_Angeles");
        Event patch = new Event();
        patch.setSubject("Budget 2");
        Event patched = graph.users()
                .byUserId(ALICE)
                .events()
                .byEventId(id)
                .patch(
                        patch,
                        request -> request.headers.add(
                                "If-Match",
                                String.valueOf(read.getAdditionalData().get("@odata.etag"))));
        assertThat(Objects.requireNonNull(patched).getSubject()).isEqualTo("Budget 2");
        graph.users().byUserId(ALICE).events().byEventId(id).delete();
        ODataError gone = catchThrowableOfType(
                ODataError.class,
                () -> graph.users().byUserId(ALICE).events().byEventId(id).get());
        assertThat(gone.getResponseStatusCode()).isEqualTo(404);
        assertThat(Objects.requireNonNull(gone.getError()).getCode()).isEqualTo("ErrorItemNotFound");
        assertThat(Objects.requireNonNull(gone.getError().getInnerError()).getRequestId())
                .isNotEmpty();
    }

    @Test
    void seriesThroughTheSdk_isListedByDelta_andTheStoredLinkIsFollowed() {
        RecurrencePattern pattern = new RecurrencePattern();
        pattern.setType(RecurrencePatternType.Weekly);
        pattern.setInterval(1);
        pattern.setDaysOfWeek(List.of(DayOfWeek.Tuesday));
        RecurrenceRange range = new RecurrenceRange();
        range.setType(RecurrenceRangeType.Numbered);
        range.setStartDate(LocalDate.of(2026, 3, 10));
        range.setNumberOfOccurrences(3);
        PatternedRecurrence recurrence = new PatternedRecurrence();
        recurrence.setPattern(pattern);
        recurrence.setRange(range);
        Event series = event("Weekly", 9);
        series.setRecurrence(recurrence);
        String master = String.valueOf(create(series).getId());
        DeltaGetResponse first = delta();
        assertThat(first.getValue()).hasSize(4);
        graph.users().byUserId(ALICE).events().byEventId(master).delete();
        DeltaGetResponse second = Objects.requireNonNull(graph.users()
                .byUserId(ALICE)
                .calendarView()
                .delta()
                .withUrl(String.valueOf(first.getOdataDeltaLink()))
                .get(request -> request.headers.add("Prefer", "IdType=\"ImmutableId\"")));
        assertThat(second.getValue()).anySatisfy(each -> {
            assertThat(each.getId()).isEqualTo(master);
            assertThat(each.getAdditionalData()).containsKey("@removed");
        });
    }

    @Test
    void batch_answersEachPartAlone_andAThrottledPartLeavesTheOthers() throws IOException {
        String id = String.valueOf(create(event("In a batch", 10)).getId());
        BatchRequestContent batch = new BatchRequestContent(graph);
        String good = batch.addBatchRequestStep(
                graph.users().byUserId(ALICE).events().byEventId(id).toGetRequestInformation());
        String bad = batch.addBatchRequestStep(
                graph.users().byUserId(ALICE).events().byEventId("nonsense").toGetRequestInformation());
        BatchResponseContent answer =
                Objects.requireNonNull(graph.getBatchRequestBuilder().post(batch, Map.of()));
        assertThat(answer.getResponseById(good, Event::createFromDiscriminatorValue)
                        .getSubject())
                .isEqualTo("In a batch");
        assertThat(answer.getResponsesStatusCode()).containsEntry(bad, 400).containsEntry(good, 200);
        box.world
                .faults()
                .add(new Faults.Order(
                        Service.GRAPH, Fault.THROTTLE, 1, 1, Optional.of(Duration.ofMillis(2128)), false));
        Map<String, Integer> throttled = Objects.requireNonNull(
                        graph.getBatchRequestBuilder().post(batch, Map.of()))
                .getResponsesStatusCode();
        assertThat(throttled.values()).containsAnyOf(429, 503).contains(400);
    }

    @Test
    void subscription_isMadeThroughTheSdk() {
        try (Hook hook = new Hook()) {
            Subscription wanted = new Subscription();
            wanted.setChangeType("created,updated,deleted");
            wanted.setResource("users/" + ALICE + "/events");
            wanted.setNotificationUrl(hook.url());
            wanted.setExpirationDateTime(OffsetDateTime.parse("2026-03-08T08:00:00Z"));
            wanted.setClientState("secret");
            Subscription made = Objects.requireNonNull(graph.subscriptions().post(wanted));
            assertThat(made.getExpirationDateTime()).isEqualTo(wanted.getExpirationDateTime());
            create(event("Told", 12));
            GraphBox.await(() -> hook.types().contains("created"));
        }
    }
}
