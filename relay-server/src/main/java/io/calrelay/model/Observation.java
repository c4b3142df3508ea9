package io.calrelay.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What one event looked like when it was last read. */
public sealed interface Observation {
    EventId event();

    /**
     * The moment that this state is of; an observation supersedes those of earlier moments. Graph and Google: when the service
     * last changed the event. NetSuite: when the SuiteApp read it. Tombstones: when the deletion was seen.
     */
    Instant asOf();

    /**
     * The event is there: a single one, or a whole series with its exceptions.
     *
     * @param event of a series in a calendar: its master
     * @param version of a series: stands for the master and every exception of it
     * @param uid as the side's service keeps it; empty in NetSuite
     * @param organizer empty where the side names none
     * @param byOwner whether the calendar's owner organizes it; in NetSuite always true
     * @param marker the meeting whose mirror or piece it claims to be; believed only if id or UID agree
     * @param records what it belongs to in NetSuite; none in a calendar
     */
    record Present(
            EventId event,
            Optional<ICalUid> uid,
            Version version,
            MeetingFields fields,
            Optional<Organizer> organizer,
            boolean byOwner,
            Optional<MeetingId> marker,
            Instant asOf,
            List<BusinessRecord> records)
            implements Observation {
        public Present {
            records = List.copyOf(records);
        }

        /** Of an event that belongs to no record. */
        public Present(
                EventId event,
                Optional<ICalUid> uid,
                Version version,
                MeetingFields fields,
                Optional<Organizer> organizer,
                boolean byOwner,
                Optional<MeetingId> marker,
                Instant asOf) {
            this(event, uid, version, fields, organizer, byOwner, marker, asOf, List.of());
        }

        public Present withFields(MeetingFields other) {
            return new Present(event, uid, version, other, organizer, byOwner, marker, asOf, records);
        }
    }

    /** The event is there, but of a kind that is not carried; {@code why} is a short phrase for people. */
    record NotCarried(EventId event, Optional<ICalUid> uid, String why, Instant asOf) implements Observation {}

    /** The event was deleted: a tombstone said so and a second look agreed. */
    record Gone(EventId event, Instant asOf, By by) implements Observation {
        /** Whose doing it was that a copy went. */
        public enum By {
            /** Of the calendar's owner; deleting an invitation is declining it. */
            OWNER,
            /** Of the organizer, who called the meeting off, or no longer invites. */
            ORGANIZER,
            /** The service does not say. */
            UNKNOWN
        }

        /** By whom is not known. */
        public Gone(EventId event, Instant asOf) {
            this(event, asOf, By.UNKNOWN);
        }
    }

    /** The event exists, but we may not read it. Never the same as gone. */
    record NotVisible(EventId event, Instant asOf) implements Observation {}
}
