package io.calrelay.sandbox.google.wire;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Builds the two error envelopes. */
final class Envelope {
    private static final String SERVICE = "calendar-json.googleapis.com";
    private static final String PROJECT = "123456789012";

    private Envelope() {}

    static ObjectNode item(String domain, String reason, String message) {
        return Json.object().put("domain", domain).put("reason", reason).put("message", message);
    }

    static ObjectNode backend(int status, ObjectNode item) {
        ObjectNode error = Json.object();
        error.putArray("errors").add(item);
        error.put("code", status).put("message", item.path("message").asText());
        return wrapped(error);
    }

    static ObjectNode insufficientScopes(String method) {
        ObjectNode error = frontEnd(403, "Request had insufficient authentication scopes.");
        error.putArray("errors").add(item("global", "insufficientPermissions", "Insufficient Permission"));
        error.put("status", "PERMISSION_DENIED");
        ObjectNode metadata = detail(error, "ACCESS_TOKEN_SCOPE_INSUFFICIENT");
        metadata.put("service", SERVICE).put("method", method);
        return wrapped(error);
    }

    static ObjectNode minuteQuota(String limit, int value) {
        boolean perUser = limit.endsWith("User");
        String words = perUser ? "Queries per minute per user" : "Queries per minute";
        ObjectNode error = frontEnd(
                403,
                "Quota exceeded for quota metric 'Queries' and limit '" + words + "' of service '" + SERVICE
                        + "' for consumer 'project_number:" + PROJECT + "'.");
        error.putArray("errors").add(item("usageLimits", "rateLimitExceeded", "Rate Limit Exceeded"));
        error.put("status", "PERMISSION_DENIED");
        ObjectNode metadata = detail(error, "RATE_LIMIT_EXCEEDED");
        metadata.put("service", SERVICE).put("quota_metric", SERVICE + "/default");
        metadata.put("quota_limit", limit).put("quota_limit_value", String.valueOf(value));
        metadata.put("consumer", "projects/" + PROJECT);
        return wrapped(error);
    }

    static ObjectNode unauthenticated() {
        ObjectNode error = frontEnd(
                401,
                "Request had invalid authentication credentials. Expected OAuth 2 access token, login"
                        + " cookie or other valid authentication credential. See"
                        + " https://developers.google.com/identity/sign-in/web/devconsole-project.");
        ObjectNode item = item("global", "authError", "Invalid Credentials");
        error.putArray("errors").add(item.put("location", "Authorization").put("locationType", "header"));
        return wrapped(error.put("status", "UNAUTHENTICATED"));
    }

    static ObjectNode apiDisabled() {
        String message = "Google Calendar API has not been used in project " + PROJECT + " before or it is disabled.";
        ObjectNode error = frontEnd(403, message);
        error.putArray("errors").add(item("usageLimits", "accessNotConfigured", message));
        error.put("status", "PERMISSION_DENIED");
        detail(error, "SERVICE_DISABLED").put("consumer", "projects/" + PROJECT).put("service", SERVICE);
        return wrapped(error);
    }

    private static ObjectNode frontEnd(int status, String message) {
        return Json.object().put("code", status).put("message", message);
    }

    private static ObjectNode detail(ObjectNode error, String reason) {
        ObjectNode detail = error.putArray("details").addObject();
        detail.put("@type", "type.googleapis.com/google.rpc.ErrorInfo");
        detail.put("reason", reason).put("domain", "googleapis.com");
        return detail.putObject("metadata");
    }

    private static ObjectNode wrapped(ObjectNode error) {
        ObjectNode body = Json.object();
        body.set("error", error);
        return body;
    }
}
