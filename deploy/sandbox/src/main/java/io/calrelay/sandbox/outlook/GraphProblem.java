package io.calrelay.sandbox.outlook;

import io.calrelay.sandbox.world.Verified;
import java.util.Map;

/** A refusal in Graph's terms: status, {@code error.code}, message. The table of them is graph.md 12. */
@Verified(on = "2026-11-20", source = "graph.md 12")
final class GraphProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;
    private final transient Map<String, String> headers;

    GraphProblem(int status, String code, String message) {
        this(status, code, message, Map.of());
    }

    GraphProblem(int status, String code, String message, Map<String, String> headers) {
        super(message, null, false, false);
        this.status = status;
        this.code = code;
        this.headers = Map.copyOf(headers);
    }

    int status() {
        return status;
    }

    String code() {
        return code;
    }

    String message() {
        return String.valueOf(getMessage());
    }

    Map<String, String> headers() {
        return headers;
    }

    static GraphProblem notFound() {
        return new GraphProblem(404, "ErrorItemNotFound", "The specified object was not found in the store.");
    }

    static GraphProblem invalidProperty() {
        return new GraphProblem(400, "ErrorPropertyValidationFailure", "At least one property failed validation.");
    }

    static GraphProblem invalidRequest(String why) {
        return new GraphProblem(400, "ErrorInvalidRequest", "Your request can't be completed. " + why);
    }

    static GraphProblem badRequest(String why) {
        return new GraphProblem(400, "BadRequest", why);
    }

    // The code for a member of the wrong type or enum value; the table of graph.md 12 does not name it.
    static GraphProblem unreadable(String why) {
        return new GraphProblem(400, "RequestBodyRead", why);
    }

    static GraphProblem badTimeZone(String name) {
        return new GraphProblem(
                400, "TimeZoneNotSupportedException", "The following TimeZone value is not supported: '" + name + "'.");
    }

    static GraphProblem accessDenied() {
        return new GraphProblem(403, "ErrorAccessDenied", "Access is denied. Check credentials and try again.");
    }

    /** A policy or a role assignment keeps the app out of this mailbox (graph.md 7.3). */
    static GraphProblem accessDeniedByPolicy() {
        return new GraphProblem(403, "ErrorAccessDenied", "Access to OData is disabled.");
    }

    /** The token has no role at all, or no user where one is meant (graph.md 7.4). */
    static GraphProblem noPermissions() {
        return new GraphProblem(
                403,
                "NoPermissionsInAccessToken",
                "The token contains no permissions, or permissions can not be understood.");
    }

    static GraphProblem tooLarge() {
        return new GraphProblem(413, "RequestEntityTooLarge", "The request body is larger than the limit.");
    }

    static GraphProblem conflict(int status) {
        return new GraphProblem(
                status,
                "ErrorIrresolvableConflict",
                "The send or update operation could not be performed because the change key passed in the request does"
                        + " not match the current change key for the item.");
    }

    static GraphProblem noMailbox() {
        return new GraphProblem(
                404,
                "MailboxNotEnabledForRESTAPI",
                "The mailbox is either inactive, soft-deleted, or is hosted on-premise.");
    }
}
