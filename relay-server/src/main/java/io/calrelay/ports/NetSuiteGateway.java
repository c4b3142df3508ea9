package io.calrelay.ports;

import io.calrelay.model.EmailAddress;
import io.calrelay.model.EventId;
import io.calrelay.model.Field;
import io.calrelay.model.MeetingFields;
import io.calrelay.model.MeetingId;
import io.calrelay.model.Observation;
import io.calrelay.model.Version;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The SuiteApp's RESTlets. Many events per call. Thread-safe. */
public interface NetSuiteGateway {
    /** A line of the SuiteApp's outbox. @param event what it names */
    record OutboxRow(long row, EventId event, boolean deleted) {}

    /**
     * @param rows not acknowledged so far
     * @param events what the rows and looks name, as it is now: present, gone or not visible
     * @param more whether rows were left
     */
    record Changes(List<OutboxRow> rows, List<Observation> events, boolean more) {
        public Changes {
            rows = List.copyOf(rows);
            events = List.copyOf(events);
        }
    }

    /**
     * Reads what changed.
     *
     * @param acknowledge outbox rows that are stored here and can go
     * @param look events to read besides
     */
    Reply<Changes> changes(List<Long> acknowledge, List<EventId> look);

    /** One write. A write of the same content under the same key or expected version may be repeated. */
    sealed interface Write {
        /**
         * @param piece number of the piece in its family; with the meeting it makes the external id
         * @param fields of one record: see {@link io.calrelay.model.Piece}
         * @param timeZone the zone the record is to be stored in
         * @param belongsTo what the record is a part of, in words for whoever looks at it, such as "Monthly on the 31st, 4 of
         *     12. Edit the whole in Outlook."; empty where it shows all of its meeting
         * @param host who organizes the meeting, in words for whoever looks at the record; empty where the organizer in NetSuite does
         */
        record Create(
                MeetingId meeting,
                int piece,
                MeetingFields fields,
                int organizerEmployee,
                ZoneId timeZone,
                String belongsTo,
                String host)
                implements Write {
            /** Of a record that shows all of its meeting, whose organizer is NetSuite's. */
            public Create(MeetingId meeting, int piece, MeetingFields fields, int organizerEmployee, ZoneId timeZone) {
                this(meeting, piece, fields, organizerEmployee, timeZone, "", "");
            }
        }

        /** As for {@link Create}; {@code belongsTo} and {@code host} are written whatever {@code changed} says. */
        record Update(
                EventId event,
                Version expected,
                MeetingFields fields,
                Set<Field> changed,
                ZoneId timeZone,
                String belongsTo,
                String host)
                implements Write {
            public Update {
                changed = Set.copyOf(changed);
            }

            /** Of a record that shows all of its meeting, whose organizer is NetSuite's. */
            public Update(EventId event, Version expected, MeetingFields fields, Set<Field> changed, ZoneId timeZone) {
                this(event, expected, fields, changed, timeZone, "", "");
            }
        }

        record Delete(EventId event, Version expected) implements Write {}
    }

    /**
     * Carries out each write on its own, in one call; the answers stand in the same order. After a deletion the observation
     * is {@link Observation.Gone}.
     */
    List<Reply<Observation>> write(List<Write> writes, List<Long> acknowledge);

    /** An event's id in NetSuite's list of what exists. */
    record Listed(EventId event, Instant modifiedAt) {}

    /** Every event that the integration role can see: all pages, or no answer. */
    Reply<List<Listed>> inventory();

    record Employee(EmailAddress email, int id, String name) {}

    record Account(String account, String suiteAppVersion, ZoneId companyTimeZone, List<Employee> employees) {
        public Account {
            employees = List.copyOf(employees);
        }

        public Optional<Employee> employee(EmailAddress email) {
            return employees.stream()
                    .filter(employee -> employee.email().equals(email))
                    .findFirst();
        }
    }

    /** Who and where the account is, with the employees that have these addresses. */
    Reply<Account> account(List<EmailAddress> employees);

    /**
     * How the account treats what a script sets on an event, where Oracle's pages contradict each other (netsuite.md 1.5, 2.2).
     *
     * @param nativeRuns whether a recurrence that is set is kept as it was set, in all kinds that the relay writes
     * @param storedZone the zone that records are stored in whatever a script sets; empty if the zone that was set is kept
     * @param found what was found, in words for an administrator
     */
    record Probe(boolean nativeRuns, Optional<ZoneId> storedZone, String found) {}

    /** Finds it out by events that are made, read again and deleted; nothing of them is left, and no row is made. */
    Reply<Probe> probe();
}
