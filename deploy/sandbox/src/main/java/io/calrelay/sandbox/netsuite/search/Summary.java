package io.calrelay.sandbox.netsuite.search;

import io.calrelay.sandbox.netsuite.record.NetSuiteError;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a summary column makes of a group of rows. */
final class Summary {
    private Summary() {}

    static @Nullable Object of(FieldReader reader, Column column, List<Hit> group) {
        List<Object> values = group.stream()
                .map(hit -> reader.value(hit, column.name(), column.join()))
                .filter(Objects::nonNull)
                .map(value -> (Object) value)
                .toList();
        return switch (column.summary()) {
            case "GROUP" -> values.isEmpty() ? null : values.get(0);
            case "COUNT" -> values.size();
            case "MAX" -> values.stream().max(Summary::compare).orElse(null);
            case "MIN" -> values.stream().min(Summary::compare).orElse(null);
            case "SUM" ->
                values.stream()
                        .mapToDouble(each -> Double.parseDouble(each.toString()))
                        .sum();
            default -> throw new NetSuiteError("SSS_INVALID_SRCH_COL_SUM", "Invalid summary type " + column.summary());
        };
    }

    private static int compare(Object a, Object b) {
        return a instanceof Long left && b instanceof Long right
                ? Long.compare(left, right)
                : Comparator.<String>naturalOrder().compare(a.toString(), b.toString());
    }
}
