package io.calrelay.sandbox.outlook;

import static io.calrelay.sandbox.outlook.GraphBox.ALICE;
import static io.calrelay.sandbox.outlook.GraphBox.BOB;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.microsoft.graph.core.content.BatchRequestContentCollection;
import com.microsoft.graph.core.content.BatchResponseContentCollection;
import com.microsoft.graph.models.Attachment;
import com.microsoft.graph.models.DateTimeTimeZone;
import com.microsoft.graph.models.Event;
import com.microsoft.graph.models.EventType;
import com.microsoft.graph.models.FileAttachment;
import com.microsoft.graph.models.odataerrors.ODataError;
import com.microsoft.graph.serviceclient.GraphServiceClient;
import com.microsoft.graph.users.item.calendarview.delta.DeltaGetResponse;
import com.microsoft.graph.users.item.events.item.EventItemRequestBuilder;
import com.microsoft.graph.users.item.events.item.cancel.CancelPostRequestBody;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The unmodified official SDK on series: occurrences, exceptions, cancellations, delta, large batches. */
class SdkSeriesTest {
    private final GraphBox box = new GraphBox();
    private final GraphServiceClient graph = box.sdk();

    @AfterEach
    void close() {
        box.close();
    }

    private EventItemRequestBuilder event(String id) {
        return graph.users().byUserId(ALICE).events().byEventId(id);
    }

    private List<Event> instances(Weekly weekly) {
        return Objects.requireNonNull(Objects.requireNonNull(
                        event(weekly.id()).instances().get(request -> {
                            Objects.requireNonNull(request.queryParameters).startDateTime = "2026-03-01";
                            request.queryParameters.endDateTime = "2026-06-01";
                        }))
                .getValue());
    }

    private static DateTimeTimeZone at(String local) {
        DateTimeTimeZone at = new DateTimeTimeZone();
        at.setDateTime(local);
        at.setTimeZone("Europe/Berlin");
        return at;
    }

    private static Event named(String subject) {
        Event event = new Event();
        event.setSubject(subject);
        return event;
    }

    @Test
    void occurrence_isReadEditedAndCancelled() {
        Weekly weekly = Weekly.create(
                box, "\"attendees\": [{\"type\": \"required\", \"emailAddress\": {\"address\": \"" + BOB + "\"}}]");
        String second = Objects.requireNonNull(instances(weekly).get(1).getId());
        Event edited = Objects.requireNonNull(event(second).patch(named("Special")));
        assertThat(edited.getType()).isEqualTo(EventType.Exception);
        assertThat(edited.getSeriesMasterId()).isEqualTo(weekly.id());
        assertThat(Objects.requireNonNull(edited.getOriginalStart()).toInstant())
                .hasToString("2026-03-30T07:00:00Z");
        CancelPostRequestBody why = new CancelPostRequestBody();
        why.setComment("holiday");
        event(Objects.requireNonNull(instances(weekly).get(2).getId())).cancel().post(why);
        event(Objects.requireNonNull(instances(weekly).get(2).getId())).delete();
        assertThat(instances(weekly)).extracting(Event::getSubject).containsExactly("Weekly", "Special");
        box.settle();
        assertThat(box.world.mail().all()).hasSize(4);
    }

    @Test
    void master_tellsItsExceptionsAndCancelledOccurrences() {
        Weekly weekly = Weekly.create(box);
        weekly.edit(1);
        weekly.cancel(2);
        Event master = Objects.requireNonNull(event(weekly.id()).get(request -> {
            Objects.requireNonNull(request.queryParameters).select =
                    new String[] {"subject", "cancelledOccurrences", "exceptionOccurrences"};
            request.queryParameters.expand = new String[] {"exceptionOccurrences"};
        }));
        assertThat(master.getCancelledOccurrences()).containsExactly("OID." + weekly.id() + ".2026-04-06");
        assertThat(master.getExceptionOccurrences())
                .extracting(Event::getSubject)
                .containsExactly("Special");
        Event single = new Event();
        single.setRecurrence(null);
        assertThat(Objects.requireNonNull(event(weekly.id()).patch(single)).getType())
                .isEqualTo(EventType.SingleInstance);
    }

    @Test
    void delta_isWalkedPageByPage_withStubsExceptionsAndTombstones() {
        Weekly weekly = Weekly.create(box);
        weekly.edit(1);
        weekly.cancel(2);
        List<Event> first = new ArrayList<>();
        String link = walk(first, "");
        assertThat(first).extracting(Event::getType).contains(EventType.SeriesMaster, EventType.Exception);
        assertThat(first.stream().filter(each -> each.getType() == EventType.Occurrence))
                .allSatisfy(stub -> {
                    assertThat(stub.getSubject()).isNull();
                    assertThat(stub.getSeriesMasterId()).isEqualTo(weekly.id());
                    assertThat(stub.getStart()).isNotNull();
                })
                .hasSize(2);
        event(weekly.id()).delete();
        List<Event> second = new ArrayList<>();
        walk(second, link);
        assertThat(second).allSatisfy(each -> {
            assertThat(each.getId()).isEqualTo(weekly.id());
            assertThat(each.getAdditionalData()).containsKey("@removed");
        });
    }

    /** @param from a stored link; empty for the first round @return the link for the next */
    private String walk(List<Event> into, String from) {
        DeltaGetResponse page = from.isEmpty() ? firstPage() : page(from);
        into.addAll(Objects.requireNonNull(page.getValue()));
        while (page.getOdataNextLink() != null) {
            page = page(page.getOdataNextLink());
            into.addAll(Objects.requireNonNull(page.getValue()));
        }
        return Objects.requireNonNull(page.getOdataDeltaLink());
    }

    private DeltaGetResponse firstPage() {
        return Objects.requireNonNull(
                graph.users().byUserId(ALICE).calendarView().delta().get(request -> {
                    request.headers.add("Prefer", "odata.maxpagesize=1");
                    Objects.requireNonNull(request.queryParameters).startDateTime = "2026-03-01T00:00:00Z";
                    request.queryParameters.endDateTime = "2026-06-01T00:00:00Z";
                }));
    }

    private DeltaGetResponse page(String link) {
        return Objects.requireNonNull(graph.users()
                .byUserId(ALICE)
                .calendarView()
                .delta()
                .withUrl(link)
                .get());
    }

    @Test
    void thirtyCalls_areSplitIntoBatchesByTheSdk() throws IOException {
        Weekly weekly = Weekly.create(box);
        BatchRequestContentCollection batch = new BatchRequestContentCollection(graph);
        List<String> steps = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            steps.add(batch.addBatchRequestStep(event(weekly.id()).toGetRequestInformation()));
        }
        BatchResponseContentCollection answer =
                Objects.requireNonNull(graph.getBatchRequestBuilder().post(batch, Map.of()));
        assertThat(answer.getResponsesStatusCodes().values()).hasSize(30).containsOnly(200);
        assertThat(Objects.requireNonNull(answer.getResponseById(steps.get(29), Event::createFromDiscriminatorValue))
                        .getSubject())
                .isEqualTo("Weekly");
    }

    @Test
    void attachment_isAddedAndListed_andAWrongOccurrenceTimeIsAnError() {
        Weekly weekly = Weekly.create(box);
        FileAttachment file = new FileAttachment();
        file.setOdataType("#microsoft.graph.fileAttachment");
        file.setName("a.txt");
        file.setContentBytes("hi".getBytes(StandardCharsets.UTF_8));
        event(weekly.id()).attachments().post(file);
        List<Attachment> listed = Objects.requireNonNull(
                Objects.requireNonNull(event(weekly.id()).attachments().get()).getValue());
        assertThat(listed).singleElement().isInstanceOf(FileAttachment.class);
        Event second = instances(weekly).get(1);
        Event moved = new Event();
        moved.setStart(at("2026-04-06T09:00:00"));
        moved.setEnd(at("2026-04-06T09:30:00"));
        ODataError refused = catchThrowableOfType(
                ODataError.class,
                () -> event(Objects.requireNonNull(second.getId())).patch(moved));
        assertThat(Objects.requireNonNull(refused.getError()).getCode()).isEqualTo("ErrorOccurrenceCrossingBoundary");
    }
}
