package io.calrelay.sandbox.outlook;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What one occurrence has of its own, which makes it an {@code exception}; everything else it takes from its master. */
final class EditedOccurrence {
    final ObjectNode members;
    final Map<String, String> extended = new TreeMap<>();

    @Nullable
    Times times;

    long version;
    Instant modified;

    EditedOccurrence(ObjectNode members, @Nullable Times times, Instant modified) {
        this.members = members;
        this.times = times;
        this.modified = modified;
    }

    EditedOccurrence copy() {
        EditedOccurrence copy = new EditedOccurrence(members.deepCopy(), times, modified);
        copy.extended.putAll(extended);
        copy.version = version;
        return copy;
    }
}
