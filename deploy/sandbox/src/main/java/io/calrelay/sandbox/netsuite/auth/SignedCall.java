package io.calrelay.sandbox.netsuite.auth;

/**
 * What a signature covers.
 *
 * @param url scheme, host, port and path as the client saw them, without a query
 * @param query the raw query; empty for none
 */
public record SignedCall(String method, String url, String query, String authorization) {}
