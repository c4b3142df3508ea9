package io.calrelay.model;

/** An iCalendar UID (RFC 5545 3.8.4.7); the gateways have zeroed the date bytes that Exchange writes into it. */
public record ICalUid(String value) {}
