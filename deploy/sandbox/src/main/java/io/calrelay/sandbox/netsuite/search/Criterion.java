package io.calrelay.sandbox.netsuite.search;

import java.util.List;

/** A search's filter expression. */
sealed interface Criterion {
    record All(List<Criterion> parts) implements Criterion {}

    record Any(List<Criterion> parts) implements Criterion {}

    record Not(Criterion part) implements Criterion {}

    /** @param operator in lower case, such as {@code onorafter} */
    record Test(String name, String join, String operator, List<String> values) implements Criterion {}
}
