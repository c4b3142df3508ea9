package io.calrelay.gateway.netsuite;

import com.fasterxml.jackson.databind.JsonNode;
import io.calrelay.contract.ErrorCode;
import io.calrelay.ports.Reply;
import io.calrelay.ports.Reply.Refusal;
import java.util.Optional;
import java.util.stream.Stream;

/** What it means that the SuiteApp refused a request as a whole: failure.schema.json. */
final class Failure {
    private static final int SPEAKABLE = 300;

    private Failure() {}

    static <T> Reply<T> meaning(JsonNode error) {
        String what = words(error);
        Optional<ErrorCode> known = Stream.of(ErrorCode.values())
                .filter(code -> code.code().equals(error.path("code").asText()))
                .findFirst();
        return known.isEmpty() ? new Reply.Refused<>(Refusal.INVALID, what) : meaning(known.get(), what);
    }

    private static <T> Reply<T> meaning(ErrorCode code, String what) {
        return switch (code) {
            case UNITS_EXHAUSTED, SERVICE_UNREACHABLE, INTERNAL -> new Reply.Later<>(Optional.empty(), what);
            case EVENT_STALE -> new Reply.Stale<>();
            case EVENT_GONE, NOT_FOUND -> new Reply.Gone<>();
            case EVENT_NOT_VISIBLE -> new Reply.Refused<>(Refusal.NOT_VISIBLE, what);
            case TOKEN_INVALID, SIGNATURE_INVALID, SIGNATURE_STALE, NONCE_REPEATED, CLIENT_STATE_INVALID ->
                new Reply.Refused<>(Refusal.NOT_PERMITTED, what);
            case MESSAGE_INVALID,
                    CONTRACT_VERSION_UNSUPPORTED,
                    NOT_RESTORABLE,
                    SETTING_UNKNOWN,
                    VALUE_INVALID,
                    PERSON_WITHOUT_EMPLOYEE,
                    EVENT_REFUSED -> new Reply.Refused<>(Refusal.INVALID, what);
        };
    }

    /** Code, message and, where there is one, path; cut short, as NetSuite's own messages may repeat what was sent. */
    static String words(JsonNode error) {
        String path = error.path("path").asText("");
        String words = error.path("code").asText() + ": "
                + error.path("message").asText() + (path.isEmpty() ? "" : " (" + path + ")");
        return words.length() <= SPEAKABLE ? words : words.substring(0, SPEAKABLE) + "…";
    }
}
