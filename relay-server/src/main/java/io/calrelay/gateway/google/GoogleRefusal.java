package io.calrelay.gateway.google;

import com.google.api.client.googleapis.json.GoogleJsonError;
import com.google.api.client.googleapis.json.GoogleJsonErrorContainer;
import com.google.api.client.googleapis.json.GoogleJsonResponseException;
import com.google.api.client.http.HttpHeaders;
import com.google.api.client.http.HttpResponseException;
import com.google.api.client.json.gson.GsonFactory;
import io.calrelay.ports.Reply;
import io.calrelay.ports.Reply.Refusal;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What Google, or its token endpoint, said instead of doing what was asked. Status and reasons decide; messages and the
 * status text do not, because a 403 calls itself PERMISSION_DENIED also where it means "slower" (google.md 9 and 10).
 *
 * @param reasons as the service spells them; none where the body is HTML or missing
 * @param byApi false for the token endpoint
 */
record GoogleRefusal(int status, List<String> reasons, Optional<Duration> retryAfter, boolean byApi) {
    private static final Set<String> TOO_FAST =
            Set.of("rateLimitExceeded", "userRateLimitExceeded", "RATE_LIMIT_EXCEEDED", "conflict");

    // Provider: not a rate but a guard against spam; backing off for seconds does not help (google.md 1 no. 10 and 9).
    private static final Set<String> TOO_MUCH =
            Set.of("quotaExceeded", "dailyLimitExceeded", "dailyLimitExceededUnreg");
    private static final Duration UNTIL_IT_IS_LESS = Duration.ofHours(2);

    // Provider: names of an admin tool that meets each of them, and Google's error guide (google.md 10.2).
    private static final Set<String> NOT_THIS_EVENT =
            Set.of("forbiddenForNonOrganizer", "cannotChangeOrganizer", "eventTypeRestriction");

    private static final Pattern TOKEN_ERROR = Pattern.compile("\"error\"\\s*:\\s*\"([a-z_]+)\"");

    GoogleRefusal {
        reasons = List.copyOf(reasons);
    }

    /** What the port says to a failed call. */
    static <T> Reply<T> replyTo(IOException failure) {
        return of(failure)
                .<Reply<T>>map(GoogleRefusal::reply)
                .orElseGet(() -> new Reply.Later<>(
                        Optional.empty(), "no answer: " + failure.getClass().getSimpleName()));
    }

    /** Empty where there was no answer at all. */
    static Optional<GoogleRefusal> of(IOException failure) {
        // The token endpoint's answer is the cause of the auth library's exception.
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Batch.Refused refused) {
                return Optional.of(refused.refusal());
            }
            if (cause instanceof HttpResponseException answer) {
                boolean byApi = answer instanceof GoogleJsonResponseException;
                return Optional.of(of(answer, byApi ? reasons(error(answer)) : tokenReasons(answer), byApi));
            }
        }
        return Optional.empty();
    }

    /** Of a call that was sent with others. */
    static GoogleRefusal of(GoogleJsonError error, HttpHeaders headers) {
        return new GoogleRefusal(error.getCode(), reasons(error), pause(headers.getRetryAfter()), true);
    }

    /** Of calls that were sent together, all at once. Client: its body is not read as JSON, unlike that of a single call. */
    static GoogleRefusal ofBatch(HttpResponseException answer) {
        try {
            GoogleJsonErrorContainer body = GsonFactory.getDefaultInstance()
                    .fromString(String.valueOf(answer.getContent()), GoogleJsonErrorContainer.class);
            return of(answer, reasons(body.getError()), true);
        } catch (IOException | IllegalArgumentException unreadable) {
            return of(answer, List.of(), true);
        }
    }

    private static GoogleRefusal of(HttpResponseException answer, List<String> reasons, boolean byApi) {
        Optional<Duration> pause = pause(answer.getHeaders().getRetryAfter());
        return new GoogleRefusal(answer.getStatusCode(), reasons, pause, byApi);
    }

    boolean isNotFound() {
        return status == 404;
    }

    boolean isTakenId() {
        return status == 409 && !reasons.contains("conflict");
    }

    private <T> Reply<T> reply() {
        if (has(TOO_MUCH)) {
            return new Reply.Later<>(Optional.of(retryAfter.orElse(UNTIL_IT_IS_LESS)), what());
        }
        if (status >= 500 || status == 429 || status == 408 || has(TOO_FAST)) {
            return new Reply.Later<>(retryAfter, what());
        }
        if (status == 410) {
            return new Reply.Gone<>();
        }
        if (status == 412) {
            return new Reply.Stale<>();
        }
        return new Reply.Refused<>(refusal(), what());
    }

    private Refusal refusal() {
        if (!byApi) {
            // invalid_grant, unauthorized_client and the like: no token for this user, whatever the status.
            return Refusal.NOT_PERMITTED;
        }
        if (status == 404 || reasons.contains("notACalendarUser")) {
            return Refusal.NO_CALENDAR;
        }
        if (has(NOT_THIS_EVENT)) {
            return Refusal.NOT_VISIBLE;
        }
        return status == 401 || status == 403 ? Refusal.NOT_PERMITTED : Refusal.INVALID;
    }

    private boolean has(Set<String> any) {
        return !Collections.disjoint(reasons, any);
    }

    private String what() {
        return (status + " " + String.join(" ", reasons)).strip();
    }

    private static List<String> tokenReasons(HttpResponseException answer) {
        Matcher error = TOKEN_ERROR.matcher(answer.getContent() == null ? "" : answer.getContent());
        return error.find() ? List.of(error.group(1)) : List.of();
    }

    private static @Nullable GoogleJsonError error(HttpResponseException answer) {
        return ((GoogleJsonResponseException) answer).getDetails();
    }

    // Client: no details where the body is HTML or was lost; no errors in some front-end answers (google.md 10.1,
    // 13.3).
    private static List<String> reasons(@Nullable GoogleJsonError error) {
        List<String> reasons = new ArrayList<>();
        if (error != null && error.getErrors() != null) {
            error.getErrors().forEach(each -> addWord(reasons, each.getReason()));
        }
        if (error != null && error.getDetails() != null) {
            error.getDetails().forEach(each -> addWord(reasons, each.getReason()));
        }
        return reasons;
    }

    private static void addWord(List<String> words, @Nullable String word) {
        if (word != null) {
            words.add(word);
        }
    }

    private static Optional<Duration> pause(@Nullable String retryAfter) {
        // Provider: Google documents no Retry-After for Calendar (google.md 9); where one comes, it is obeyed.
        return Optional.ofNullable(retryAfter)
                .map(String::strip)
                .filter(seconds -> seconds.matches("\\d{1,6}"))
                .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)));
    }
}
