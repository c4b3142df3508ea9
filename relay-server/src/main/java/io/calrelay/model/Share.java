package io.calrelay.model;

import java.util.Optional;

/** Which part of a meeting one piece shows. */
public sealed interface Share {
    /** All of a meeting that takes place once. */
    record Whole() implements Share {}

    /** A native run: those occurrences of the series whose times NetSuite's own recurrence of the record makes. */
    record Run() implements Share {}

    /** One occurrence of a series. */
    record Single(RecurrenceId occurrence) implements Share {}

    /**
     * One day of what crosses midnight.
     *
     * @param occurrence whose day it is; empty for a meeting that takes place once
     * @param index from 0
     * @param count how many days there are
     */
    record Slice(Optional<RecurrenceId> occurrence, int index, int count) implements Share {}
}
