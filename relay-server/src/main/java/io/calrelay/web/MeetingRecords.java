package io.calrelay.web;

import io.calrelay.model.BusinessRecord;
import io.calrelay.model.Observation;
import io.calrelay.ports.MeetingStore;
import java.util.Collection;
import java.util.Comparator;
import java.util.Set;
import java.util.TreeSet;

/** The records that a meeting belongs to: those of all its events in NetSuite. */
final class MeetingRecords {
    private MeetingRecords() {}

    static Set<BusinessRecord> of(Collection<MeetingStore.Seen> seen) {
        Set<BusinessRecord> records = new TreeSet<>(Comparator.comparing(BusinessRecord::wireName));
        for (MeetingStore.Seen each : seen) {
            if (each.observation() instanceof Observation.Present present) {
                records.addAll(present.records());
            }
        }
        return records;
    }
}
