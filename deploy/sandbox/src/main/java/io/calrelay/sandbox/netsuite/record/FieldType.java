package io.calrelay.sandbox.netsuite.record;

/** What a field holds, and how a row keeps it. */
public enum FieldType {
    /** {@link String}. */
    TEXT,
    /** {@link String}. */
    TEXTAREA,
    /** {@link Boolean}. */
    CHECKBOX,
    /** {@link String}: an internal id or a literal. */
    SELECT,
    /** {@code List<String>} of ids. */
    MULTISELECT,
    /** {@link String}: {@code 2026-05-04}, a day without a zone. */
    DATE,
    /** {@link String}: {@code 09:00}, a wall clock without a zone. */
    TIMEOFDAY,
    /** {@link String}: an ISO instant. */
    DATETIME,
    /** {@link Long}. */
    INTEGER,
    /** {@link Double}. */
    FLOAT;

    /** From an SDF {@code fieldtype} (netsuite.md 5.5, 5.6). */
    public static FieldType ofSdf(String sdf) {
        return switch (sdf) {
            case "TEXT", "URL", "EMAIL", "PHONE", "PASSWORD" -> TEXT;
            case "TEXTAREA", "CLOBTEXT", "RICHTEXT", "INLINEHTML" -> TEXTAREA;
            case "CHECKBOX" -> CHECKBOX;
            case "SELECT", "DOCUMENT", "IMAGE" -> SELECT;
            case "MULTISELECT" -> MULTISELECT;
            case "DATE" -> DATE;
            case "TIMEOFDAY" -> TIMEOFDAY;
            case "DATETIME", "DATETIMETZ" -> DATETIME;
            case "INTEGER" -> INTEGER;
            case "FLOAT", "CURRENCY", "PERCENT" -> FLOAT;
            default -> throw new IllegalArgumentException("fieldtype " + sdf + " is not valid in SDF");
        };
    }
}
