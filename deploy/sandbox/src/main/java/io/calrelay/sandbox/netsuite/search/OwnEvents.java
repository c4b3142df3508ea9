package io.calrelay.sandbox.netsuite.search;

import io.calrelay.sandbox.netsuite.record.Catalogue;
import io.calrelay.sandbox.netsuite.record.RecordType;
import io.calrelay.sandbox.netsuite.record.Session;
import io.calrelay.sandbox.netsuite.record.StoredRecord;
import io.calrelay.sandbox.world.Assumed;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** An event search that filters on dates alone shows the searching user's own events only. */
@Assumed(
        source =
                "netsuite.md 1.6, Oracle help 1559218597 for the screen's search; that N/search does the same is unknown")
record OwnEvents(boolean applies) {
    private static final Set<String> DATES = Set.of("startdate", "date", "instancestart", "instanceend");

    static OwnEvents of(RecordType type, Criterion criterion) {
        List<String> names = Matcher.names(criterion).toList();
        boolean datesAlone = !names.isEmpty() && DATES.containsAll(names);
        return new OwnEvents(datesAlone && type.id().equals(Catalogue.EVENT));
    }

    boolean shows(Session session, StoredRecord event) {
        String self = Long.toString(session.userId());
        return !applies
                || self.equals(event.text("organizer"))
                || event.lines("attendee").stream()
                        .map(line -> Objects.toString(line.get("attendee"), ""))
                        .anyMatch(self::equals);
    }
}
