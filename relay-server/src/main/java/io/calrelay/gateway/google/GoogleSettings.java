package io.calrelay.gateway.google;

/**
 * How to reach Google.
 *
 * @param rootUrl of all Google APIs, ends in a slash
 * @param serviceAccountKey the key file's JSON; its {@code token_uri} says where tokens come from
 */
public record GoogleSettings(String rootUrl, String serviceAccountKey) {
    public static final String DEFAULT_ROOT_URL = "https://www.googleapis.com/";

    /** The real Google. */
    public GoogleSettings(String serviceAccountKey) {
        this(DEFAULT_ROOT_URL, serviceAccountKey);
    }

    /** Without the key, which is a secret. */
    @Override
    public String toString() {
        return "GoogleSettings[rootUrl=" + rootUrl + ", serviceAccountKey=***]";
    }
}
