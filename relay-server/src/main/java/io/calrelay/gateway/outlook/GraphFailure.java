package io.calrelay.gateway.outlook;

import com.microsoft.graph.models.odataerrors.MainError;
import com.microsoft.graph.models.odataerrors.ODataError;
import com.microsoft.kiota.ApiException;
import io.calrelay.ports.Reply;
import io.calrelay.ports.Reply.Refusal;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Why a call was not carried out: HTTP status (0 if no answer came) and Graph's own code, which is all that may be relied
 * on (graph.md 12). Messages are never read: they can hold content, and the SDK's fail on bodies of another shape.
 */
record GraphFailure(int status, String code, Optional<Duration> pause) {
    private static final Set<String> NO_MAILBOX = words(
            "MailboxNotEnabledForRESTAPI", "ErrorInvalidUser", "Request_ResourceNotFound", "ErrorNonExistentMailbox");
    private static final Set<String> NO_STATE =
            words("syncStateNotFound", "syncStateInvalid", "resyncRequired", "resyncChangesApplyDifferences");
    private static final Set<String> NO_ZONE = words("TimeZoneNotSupportedException");
    private static final Set<String> NO_ITEM = words("ErrorItemNotFound");
    private static final Set<String> NO_ID = words("ErrorInvalidIdMalformed");

    private static final Set<String> CROSSING = words("ErrorOccurrenceCrossingBoundary");

    private static final int UNREACHABLE = 0;

    /** No answer to one part of a batch whose other parts were answered. */
    static final GraphFailure SILENCE = new GraphFailure(UNREACHABLE, "", Optional.empty());

    /** What went wrong, if it is something that services do; other exceptions are ours and are thrown on. */
    static GraphFailure of(RuntimeException thrown, InstantSource clock) {
        for (Throwable each = thrown; each != null; each = each.getCause()) {
            if (each instanceof TokenRefused refused) {
                return refused.failure();
            }
            if (each instanceof ApiException answered && answered.getResponseStatusCode() > 0) {
                Optional<Duration> pause = RetryAfter.of(answered.getResponseHeaders(), clock);
                return new GraphFailure(answered.getResponseStatusCode(), codeOf(answered), pause);
            }
            if (each instanceof IOException io) {
                return new GraphFailure(UNREACHABLE, io.getClass().getSimpleName(), Optional.empty());
            }
        }
        throw thrown;
    }

    private static String codeOf(ApiException answered) {
        MainError error = answered instanceof ODataError graph ? graph.getError() : null;
        return error == null ? "" : Objects.requireNonNullElse(error.getCode(), "");
    }

    /** The answer to a call about one event, which is also the answer wherever nothing else is said. */
    <T> Reply<T> reply() {
        return switch (status) {
            case 401, 403 -> refused(Refusal.NOT_PERMITTED);
            case 404 -> notFound();
            case 409, 412 -> new Reply.Stale<>();
            case 410 -> new Reply.Gone<>();
            case UNREACHABLE, 408, 429 -> later();
            default -> status > 501 || status == 500 ? later() : refused(Refusal.INVALID);
        };
    }

    /** A 404 that does not say what is missing may come from anything on the way: no proof of absence. */
    private <T> Reply<T> notFound() {
        if (NO_ITEM.contains(code)) {
            return new Reply.Gone<>();
        }
        return NO_MAILBOX.contains(code) ? refused(Refusal.NO_CALENDAR) : later();
    }

    <T> Reply<T> later() {
        return new Reply.Later<>(pause, what());
    }

    private <T> Reply<T> refused(Refusal why) {
        return new Reply.Refused<>(why, what());
    }

    private String what() {
        return (status == UNREACHABLE ? "no answer" : String.valueOf(status)) + (code.isEmpty() ? "" : " " + code);
    }

    boolean isUnknownZone() {
        return status == 400 && NO_ZONE.contains(code);
    }

    // Provider: 410, or another 4xx with one of these codes, in either spelling (graph.md 5).
    boolean isLostState() {
        return status == 410 || (status / 100 == 4 && NO_STATE.contains(code));
    }

    /** Whether the same may succeed in a moment: too many at once, busy, or a part that waited for such a one. */
    boolean isPutOff() {
        return status == UNREACHABLE || status == 424 || status == 429 || status == 503 || status == 504;
    }

    /** Whether an occurrence was to go to or past the day of its neighbour (graph.md 2.2). */
    boolean isCrossing() {
        return status == 400 && CROSSING.contains(code);
    }

    boolean isConflict() {
        return status == 409;
    }

    /** Also when nobody says what was not found. */
    boolean isNotFound() {
        return status == 404;
    }

    /**
     * Whether the id can be no event's, as that of an occurrence after its series was changed. Any other 400 says that the
     * call was wrong, and nothing about what it names.
     */
    boolean namesNothing() {
        return status == 400 && NO_ID.contains(code);
    }

    private static Set<String> words(String... codes) {
        Set<String> words = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        for (String each : codes) {
            words.add(each.toLowerCase(Locale.ROOT));
        }
        return words;
    }
}
