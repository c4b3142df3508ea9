package io.calrelay.sandbox.outlook;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;

/** A file on an event; {@code members} is its wire form without the id. */
record Attachment(String id, ObjectNode members, Instant modified) {}
