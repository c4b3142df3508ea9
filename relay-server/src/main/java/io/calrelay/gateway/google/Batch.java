package io.calrelay.gateway.google;

import com.google.api.client.googleapis.batch.BatchRequest;
import com.google.api.client.googleapis.batch.json.JsonBatchCallback;
import com.google.api.client.googleapis.json.GoogleJsonError;
import com.google.api.client.http.HttpHeaders;
import com.google.api.client.http.HttpResponseException;
import com.google.api.services.calendar.Calendar;
import com.google.api.services.calendar.CalendarRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Several calls sent together. One alone is sent as itself. Not thread-safe. */
final class Batch {
    // Provider: the guide of today allows 1000, older texts and several clients 50 (google.md 9).
    private static final int MOST_CALLS = 50;

    private final Calendar client;
    private final List<Part<?>> parts = new ArrayList<>();

    Batch(Calendar client) {
        this.client = client;
    }

    /** One call of the batch. */
    static final class Part<T> extends JsonBatchCallback<T> {
        private final CalendarRequest<T> request;
        private @Nullable T answer;
        private IOException failure = new IOException("not sent");

        private Part(CalendarRequest<T> request) {
            this.request = request;
        }

        /** What was answered, once the batch was sent. @throws IOException if this call failed */
        T answer() throws IOException {
            if (answer == null) {
                throw failure;
            }
            return answer;
        }

        /** What was answered, or empty if there is no such event. @throws IOException if the call failed otherwise */
        Optional<T> found() throws IOException {
            boolean missing =
                    GoogleRefusal.of(failure).filter(GoogleRefusal::isNotFound).isPresent();
            return answer == null && missing ? Optional.empty() : Optional.of(answer());
        }

        @Override
        public void onSuccess(T value, HttpHeaders headers) {
            answer = value;
        }

        @Override
        public void onFailure(@Nullable GoogleJsonError error, HttpHeaders headers) {
            failure = error == null
                    ? new IOException("refused without a word")
                    : new Refused(GoogleRefusal.of(error, headers));
        }

        private void sendAlone() {
            try {
                answer = request.execute();
            } catch (IOException refused) {
                failure = refused;
            }
        }
    }

    <T> Part<T> add(CalendarRequest<T> request) {
        Part<T> part = new Part<>(request);
        parts.add(part);
        return part;
    }

    /** @throws IOException if the calls could not be sent together; what each was answered is its own affair */
    void send() throws IOException {
        if (parts.size() == 1) {
            parts.get(0).sendAlone();
            return;
        }
        for (int from = 0; from < parts.size(); from += MOST_CALLS) {
            send(parts.subList(from, Math.min(parts.size(), from + MOST_CALLS)));
        }
    }

    private void send(List<Part<?>> some) throws IOException {
        BatchRequest batch = client.batch(OwnersAuthorization::patience);
        for (Part<?> part : some) {
            queue(part, batch);
        }
        try {
            batch.execute();
        } catch (HttpResponseException refused) {
            throw new Refused(GoogleRefusal.ofBatch(refused));
        }
    }

    private static <T> void queue(Part<T> part, BatchRequest batch) throws IOException {
        part.request.queue(batch, part);
    }

    /** The refusal of a call that was one of several, or of all of them. */
    static final class Refused extends IOException {
        private static final long serialVersionUID = 1L;

        private final transient GoogleRefusal refusal;

        Refused(GoogleRefusal refusal) {
            super("refused", null);
            this.refusal = refusal;
        }

        GoogleRefusal refusal() {
            return refusal;
        }
    }
}
