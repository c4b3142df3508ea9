package io.calrelay.sandbox.google.wire;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.calrelay.sandbox.world.Verified;
import java.util.Map;
import java.util.Optional;

/**
 * An error answer of the API. Two envelopes exist: the calendar backend's, without {@code status}, and the front end's
 * (sign-in, quota, scopes), with {@code status} and {@code details} (google.md 10.1).
 */
@Verified(on = "2026-04-01", source = "google.md 10, Google's error guide")
public final class GoogleError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final transient Map<String, String> headers;
    private final transient ObjectNode body;

    private GoogleError(int status, Map<String, String> headers, ObjectNode body) {
        super(body.path("error").path("message").asText(), null, false, false);
        this.status = status;
        this.headers = headers;
        this.body = body;
    }

    public GoogleResponse response() {
        return new GoogleResponse(status, headers, Optional.of(body));
    }

    /** An error in the backend's envelope. */
    public static GoogleError backend(int status, String domain, String reason, String message) {
        return new GoogleError(status, Map.of(), Envelope.backend(status, Envelope.item(domain, reason, message)));
    }

    /** The same, naming the parameter or header at fault. */
    public static GoogleError at(int status, ObjectNode item, String locationType, String location) {
        item.put("locationType", locationType).put("location", location);
        return new GoogleError(status, Map.of(), Envelope.backend(status, item));
    }

    public static GoogleError badRequest(String reason, String message) {
        return backend(400, "global", reason, message);
    }

    public static GoogleError invalid(String message) {
        return badRequest("invalid", message);
    }

    public static GoogleError required(String message) {
        return badRequest("required", message);
    }

    public static GoogleError invalidParameter(String name) {
        ObjectNode item = Envelope.item("global", "invalidParameter", "Invalid value for parameter: " + name);
        return at(400, item, "parameter", name);
    }

    public static GoogleError notFound() {
        return backend(404, "global", "notFound", "Not Found");
    }

    public static GoogleError forbidden() {
        return backend(403, "global", "forbidden", "Forbidden");
    }

    public static GoogleError deleted() {
        return backend(410, "global", "deleted", "Resource has been deleted");
    }

    public static GoogleError duplicate() {
        return backend(409, "global", "duplicate", "The requested identifier already exists.");
    }

    public static GoogleError timeRangeEmpty() {
        ObjectNode item = Envelope.item("calendar", "timeRangeEmpty", "The specified time range is empty.");
        return at(400, item, "parameter", "timeMax");
    }

    public static GoogleError conditionNotMet() {
        return at(412, Envelope.item("global", "conditionNotMet", "Precondition Failed"), "header", "If-Match");
    }

    public static GoogleError fullSyncRequired() {
        ObjectNode item = Envelope.item(
                "calendar", "fullSyncRequired", "Sync token is no longer valid, a full sync is required.");
        return at(410, item, "parameter", "syncToken");
    }

    public static GoogleError updatedMinTooLongAgo() {
        ObjectNode item = Envelope.item(
                "calendar",
                "updatedMinTooLongAgo",
                "The requested minimum modification time lies too far in the past.");
        return at(410, item, "parameter", "updatedMin");
    }

    public static GoogleError notOrganizer() {
        String message = "Shared properties can only be changed by the organizer of the event.";
        return backend(403, "calendar", "forbiddenForNonOrganizer", message);
    }

    public static GoogleError notACalendarUser() {
        return backend(403, "calendar", "notACalendarUser", "The user must be signed up for Google Calendar.");
    }

    public static GoogleError requiredAccessLevel() {
        return backend(403, "calendar", "requiredAccessLevel", "You need to have writer access to this calendar.");
    }

    /** The access token is unknown, expired or revoked. */
    public static GoogleError badCredentials() {
        ObjectNode item = Envelope.item("global", "authError", "Invalid Credentials");
        item.put("locationType", "header").put("location", "Authorization");
        String challenge = "Bearer realm=\"https://accounts.google.com/\", error=\"invalid_token\"";
        return new GoogleError(401, Map.of("WWW-Authenticate", challenge), Envelope.backend(401, item));
    }

    /** The same in the front end's form (google.md 10.1). */
    public static GoogleError badCredentialsAtTheFrontEnd() {
        String challenge = "Bearer realm=\"https://accounts.google.com/\", error=\"invalid_token\"";
        return new GoogleError(401, Map.of("WWW-Authenticate", challenge), Envelope.unauthenticated());
    }

    public static GoogleError apiDisabled() {
        return new GoogleError(403, Map.of(), Envelope.apiDisabled());
    }

    public static GoogleError conflict() {
        return backend(409, "global", "conflict", "Conflict");
    }

    public static GoogleError loginRequired() {
        ObjectNode item = Envelope.item("global", "required", "Login Required.");
        item.put("locationType", "header").put("location", "Authorization");
        String challenge = "Bearer realm=\"https://accounts.google.com/\"";
        return new GoogleError(401, Map.of("WWW-Authenticate", challenge), Envelope.backend(401, item));
    }

    /** @param method such as {@code calendar.v3.Events.Insert} */
    public static GoogleError insufficientScopes(String method) {
        return new GoogleError(403, Map.of(), Envelope.insufficientScopes(method));
    }

    /** The front end's form of "too many calls in this minute". */
    public static GoogleError minuteQuota(String limit, int value) {
        return new GoogleError(403, Map.of(), Envelope.minuteQuota(limit, value));
    }

    /** The backend's form of it. */
    public static GoogleError tooFast(int status, String reason) {
        String message = reason.equals("userRateLimitExceeded") ? "User Rate Limit Exceeded" : "Rate Limit Exceeded";
        return backend(status, "usageLimits", reason, message);
    }
}
