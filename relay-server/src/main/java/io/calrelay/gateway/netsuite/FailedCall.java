package io.calrelay.gateway.netsuite;

import io.calrelay.ports.Reply;
import io.calrelay.ports.Reply.Refusal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.Set;

/**
 * What an HTTP answer other than 200 means. NetSuite's code decides where it is known, else the status.
 *
 * <pre>
 * code                                    meaning
 * SSS_REQUEST_LIMIT_EXCEEDED and such     Later
 * INVALID_LOGIN*, INSUFFICIENT_PERMISSION Refused NOT_PERMITTED
 * SSS_INVALID_SCRIPTLET_ID                Refused NOT_PERMITTED: the SuiteApp is missing
 *
 * status                                  meaning
 * 401, 403                                Refused NOT_PERMITTED
 * 404                                     Refused NOT_PERMITTED: the SuiteApp is missing
 * 3xx                                     Refused NOT_PERMITTED: wrong domain or data centre
 * 405, 415 and other 4xx                  Refused INVALID
 * 400                                     Later: the script stumbled; nothing says that it will again
 * 206, 408, 429, 5xx                      Later
 * </pre>
 *
 * Statuses and codes: netsuite.md 3.6, from Oracle's help and third parties.
 */
final class FailedCall {
    private static final Set<String> OVERLOADED =
            Set.of("SSS_REQUEST_LIMIT_EXCEEDED", "SSS_USAGE_LIMIT_EXCEEDED", "SSS_TIME_LIMIT_EXCEEDED");
    private static final Set<String> OUR_FAULT = Set.of("INVALID_REQUEST", "INVALID_RETURN_DATA_FORMAT");
    private static final Set<Integer> PASSING = Set.of(206, 400, 408, 429);

    private final InstantSource clock;

    FailedCall(InstantSource clock) {
        this.clock = clock;
    }

    <T> Reply<T> meaning(HttpAnswer answer) {
        String code = ScriptError.of(answer.body()).code();
        String what = "NetSuite answered " + answer.status() + (code.isEmpty() ? "" : " " + code);
        if (OVERLOADED.contains(code)) {
            return later(answer, what);
        }
        if (code.startsWith("INVALID_LOGIN") || code.equals("TWO_FA_REQD") || code.equals("INSUFFICIENT_PERMISSION")) {
            return new Reply.Refused<>(Refusal.NOT_PERMITTED, what);
        }
        if (code.equals("SSS_INVALID_SCRIPTLET_ID") || answer.status() == 404) {
            return new Reply.Refused<>(
                    Refusal.NOT_PERMITTED, what + ": the SuiteApp is not installed or its script is not deployed");
        }
        return OUR_FAULT.contains(code) ? new Reply.Refused<>(Refusal.INVALID, what) : byStatus(answer, what);
    }

    private <T> Reply<T> byStatus(HttpAnswer answer, String what) {
        int status = answer.status();
        if (status == 401 || status == 403) {
            return new Reply.Refused<>(Refusal.NOT_PERMITTED, what);
        }
        if (status >= 300 && status < 400) {
            return new Reply.Refused<>(Refusal.NOT_PERMITTED, what + ": the base URL is not the account's own");
        }
        if (status >= 500 || PASSING.contains(status)) {
            return later(answer, what);
        }
        return new Reply.Refused<>(Refusal.INVALID, what);
    }

    private <T> Reply<T> later(HttpAnswer answer, String what) {
        return new Reply.Later<>(answer.retryAfter().flatMap(this::pause), what);
    }

    /** Seconds or a date (RFC 9110 10.2.3); what is neither is as good as absent. */
    private Optional<Duration> pause(String retryAfter) {
        String value = retryAfter.strip();
        if (value.matches("[0-9]{1,9}")) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(value)));
        }
        try {
            Instant until = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            Duration pause = Duration.between(clock.instant(), until);
            return Optional.of(pause.isNegative() ? Duration.ZERO : pause);
        } catch (DateTimeException neither) {
            return Optional.empty();
        }
    }
}
