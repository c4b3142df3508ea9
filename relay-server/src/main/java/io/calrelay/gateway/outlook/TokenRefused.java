package io.calrelay.gateway.outlook;

/** No token, so the call was not made. Carries the reason through the SDK, which asks for the token. */
final class TokenRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient GraphFailure failure;

    TokenRefused(GraphFailure failure) {
        super(failure.code());
        this.failure = failure;
    }

    GraphFailure failure() {
        return failure;
    }
}
