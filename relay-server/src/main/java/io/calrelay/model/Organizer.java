package io.calrelay.model;

import java.util.Optional;

/**
 * Who a meeting belongs to.
 *
 * @param employeeId NetSuite's internal id, where the side that was read names one
 */
public record Organizer(Optional<EmailAddress> email, String name, Optional<Integer> employeeId) {}
