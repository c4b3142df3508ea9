package io.calrelay.gateway.netsuite;

import java.util.Optional;

/** One answer over HTTP, read to its end. @param retryAfter the header's value */
record HttpAnswer(int status, Optional<String> retryAfter, String body) {}
