package io.calrelay.gateway.outlook;

import com.microsoft.graph.models.Event;
import com.microsoft.graph.models.PatternedRecurrence;
import com.microsoft.graph.models.RecurrenceRange;
import com.microsoft.graph.serviceclient.GraphServiceClient;
import com.microsoft.kiota.RequestInformation;
import io.calrelay.model.EmailAddress;
import io.calrelay.ports.Reply;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Brings the deleted occurrences of a series back, and with them all edited ones to what the pattern says. Graph has no call
 * for it, but does so whenever the shape of a series changes (graph.md 0.5, 3.3); so the range is written as another one that ends with the
 * same occurrence, and then as it was. Whoever looks in between, or finds what an interrupted try left, sees the same
 * occurrences.
 *
 * <table>
 * <caption>Ranges that end alike</caption>
 * <tr><td>after n occurrences</td><td>on the day of the n-th</td></tr>
 * <tr><td>on a day</td><td>after as many occurrences as there are until then</td></tr>
 * <tr><td>never</td><td>on the day that stands for never</td></tr>
 * </table>
 */
final class Restoring {
    private final GraphBatch batch;

    Restoring(GraphBatch batch) {
        this.batch = batch;
    }

    /** @return the failure that ended it, if one did */
    Optional<Reply<Void>> of(EmailAddress mailbox, StoredSeries series) {
        Range other = new Range(mailbox, series, true);
        Range own = new Range(mailbox, series, false);
        return batch.inOrder(mailbox, List.of(other, own)).map(failure -> {
            Reply<Void> usual = failure.reply();
            return failure.isConflict() ? failure.later() : usual;
        });
    }

    private record Range(EmailAddress mailbox, StoredSeries series, boolean another) implements GraphBatch.Part {
        @Override
        public RequestInformation request(GraphServiceClient client) {
            Event master = new Event();
            master.setRecurrence(recurrence());
            return client.users()
                    .byUserId(mailbox.value())
                    .events()
                    .byEventId(series.id().value())
                    .toPatchRequestInformation(master, request -> {
                        GraphConnection.immutableIds(request.headers);
                        if (another) {
                            request.headers.add("If-Match", EventCalls.etag(series.changeKey()));
                        }
                    });
        }

        private PatternedRecurrence recurrence() {
            PatternedRecurrence theirs =
                    Objects.requireNonNull(series.master().getRecurrence(), "a master without a recurrence");
            RecurrenceRange range = Objects.requireNonNull(theirs.getRange(), "a recurrence without a range");
            SeriesPattern pattern = new PatternMapping()
                    .fromOutlook(Objects.requireNonNull(theirs.getPattern(), "a recurrence without a pattern"))
                    .orElseThrow();
            SeriesEnd end = new RangeMapping().fromOutlook(range).orElseThrow();
            LocalDate start = Objects.requireNonNull(range.getStartDate(), "a range without a start");
            PatternedRecurrence written = new PatternedRecurrence();
            written.setPattern(new PatternMapping().toOutlook(pattern));
            written.setRange(new RangeMapping()
                    .toOutlook(another ? end.likewise(pattern, start) : end, start, range.getRecurrenceTimeZone()));
            return written;
        }
    }
}
