package io.calrelay.sandbox.netsuite.auth;

/**
 * Why a caller is not let in.
 *
 * @param reason the token that NetSuite's login audit and {@code WWW-Authenticate} name
 */
public record Refusal(String scheme, String reason) {}
