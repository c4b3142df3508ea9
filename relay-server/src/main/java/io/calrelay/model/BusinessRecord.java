package io.calrelay.model;

import java.util.Optional;
import java.util.Set;

/**
 * A NetSuite record that a meeting belongs to.
 *
 * @param type {@code customer} (leads and prospects, too: the same ids), {@code contact}, {@code opportunity} or {@code
 *     supportcase}
 */
public record BusinessRecord(String type, long id) {
    /** All that there are. */
    public static final Set<String> TYPES = Set.of("customer", "contact", "opportunity", "supportcase");

    private static final Set<String> EARLIER_STAGES = Set.of("lead", "prospect");

    public BusinessRecord {
        if (!TYPES.contains(type) || id <= 0) {
            throw new IllegalArgumentException("no record that a meeting belongs to");
        }
    }

    /** Such as {@code customer/101}. */
    public String wireName() {
        return type + "/" + id;
    }

    /** Reads a wire name; a lead or prospect is the customer that it may become. Empty if it is none. */
    public static Optional<BusinessRecord> parse(String wireName) {
        String[] parts = wireName.strip().split("/", -1);
        String type = parts.length == 2 && EARLIER_STAGES.contains(parts[0]) ? "customer" : parts[0];
        boolean wellFormed = parts.length == 2 && TYPES.contains(type) && parts[1].matches("[1-9][0-9]{0,17}");
        return wellFormed ? Optional.of(new BusinessRecord(type, Long.parseLong(parts[1]))) : Optional.empty();
    }
}
