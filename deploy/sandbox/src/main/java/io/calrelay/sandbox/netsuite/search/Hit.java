package io.calrelay.sandbox.netsuite.search;

import io.calrelay.sandbox.netsuite.record.StoredRecord;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One row of a result.
 *
 * @param line the sublist line, where a column multiplies the rows by lines
 * @param occurrence the day, where a column multiplies a series by its occurrences
 */
record Hit(
        StoredRecord row,
        @Nullable Map<String, Object> line,
        @Nullable LocalDate occurrence) {}
