package io.calrelay.testing;

import io.calrelay.model.Attendee;
import io.calrelay.model.EmailAddress;
import io.calrelay.model.EventId;
import io.calrelay.model.EventTime;
import io.calrelay.model.Field;
import io.calrelay.model.MeetingFields;
import io.calrelay.model.MeetingId;
import io.calrelay.model.Observation;
import io.calrelay.model.OccurrenceChange;
import io.calrelay.model.Organizer;
import io.calrelay.model.Recurrence;
import io.calrelay.model.RecurrenceId;
import io.calrelay.model.Text;
import io.calrelay.model.Version;
import io.calrelay.ports.NetSuiteGateway;
import io.calrelay.ports.Reply;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The SuiteApp in memory: an outbox that keeps rows until they are acknowledged, external keys that make creates repeatable,
 * fingerprints of the content as versions, and no row for what the relay wrote itself. Not thread-safe.
 */
public final class MemoryNetSuite implements NetSuiteGateway {
    private static final ZoneId COMPANY = ZoneId.of("America/Los_Angeles");
    private static final int ROWS_PER_PAGE = 20;

    /** @param key the external key of a record that the relay made; empty for a person's */
    record Record(EventId id, MeetingFields fields, Employee organizer, String key, Instant changedAt) {
        Version version() {
            return new Version(Integer.toHexString(fields.hashCode()) + "-" + organizer.id());
        }
    }

    private final Map<EventId, Record> records = new LinkedHashMap<>();
    private final Map<Long, OutboxRow> outbox = new LinkedHashMap<>();
    private final Set<Long> uncommitted = new HashSet<>();
    private final List<Employee> employees = new ArrayList<>();
    private final Mishaps mishaps = new Mishaps();
    private final InstantSource clock;
    private Consumer<List<Long>> pushed = rows -> {};
    private Probe probe = new Probe(true, Optional.empty(), "recurrences and zones are kept");
    private int made = 100;
    private long rows;
    private int writes;

    public MemoryNetSuite(InstantSource clock) {
        this.clock = clock;
    }

    /** How the account treats what scripts set. */
    public void treats(Probe other) {
        probe = other;
    }

    public Employee employs(int id, String name) {
        Employee employee = new Employee(new EmailAddress(name + "@northwind.example"), id, name);
        employees.add(employee);
        return employee;
    }

    public Mishaps mishaps() {
        return mishaps;
    }

    /** @param whom told which rows are new */
    public void pushing(Consumer<List<Long>> whom) {
        pushed = whom;
    }

    public int writes() {
        return writes;
    }

    public int unacknowledged() {
        return outbox.size();
    }

    public EventId creates(int organizer, MeetingFields fields) {
        EventId event = put(organizer, fields, "").id();
        happened(event, false);
        return event;
    }

    public void edits(EventId event, MeetingFields fields, Set<Field> changed) {
        change(event, fields, changed);
        happened(event, false);
    }

    /** "Edit this occurrence": the series loses the date, an independent event takes it. */
    public EventId detaches(EventId series, RecurrenceId occurrence, MeetingFields fields) {
        Record record = Objects.requireNonNull(records.get(series));
        loses(series, occurrence);
        return creates(record.organizer().id(), fields);
    }

    /** "Delete this occurrence". */
    public void loses(EventId series, RecurrenceId occurrence) {
        MeetingFields now = Objects.requireNonNull(records.get(series)).fields();
        Map<RecurrenceId, OccurrenceChange> exceptions = new LinkedHashMap<>(now.exceptions());
        exceptions.put(occurrence, new OccurrenceChange.Cancelled());
        edits(series, now.withExceptions(exceptions), Set.of(Field.EXCEPTIONS));
    }

    public void deletes(EventId event) {
        records.remove(event);
        happened(event, true);
    }

    /** Deletes without a trace in the outbox, as a script or an import with user events switched off does. */
    public void deletesUnnoticed(EventId event) {
        records.remove(event);
    }

    /** The row is numbered and pushed, but its transaction is still open. */
    public EventId createsInOpenTransaction(int organizer, MeetingFields fields) {
        EventId event = put(organizer, fields, "").id();
        uncommitted.add(rows + 1);
        happened(event, false);
        return event;
    }

    public void commits() {
        uncommitted.clear();
    }

    /** The transaction is rolled back: its rows never appear. */
    public void rollsBack() {
        outbox.keySet().removeAll(uncommitted);
        uncommitted.clear();
    }

    public List<Observation.Present> sees() {
        return records.values().stream().map(this::present).toList();
    }

    @Override
    public Reply<Changes> changes(List<Long> acknowledge, List<EventId> look) {
        return mishaps.reading(() -> {
            outbox.keySet().removeAll(acknowledge);
            List<OutboxRow> visible = outbox.values().stream()
                    .filter(row -> !uncommitted.contains(row.row()))
                    .toList();
            List<OutboxRow> page = visible.stream().limit(ROWS_PER_PAGE).toList();
            Set<EventId> named = new LinkedHashSet<>(look);
            page.forEach(row -> named.add(row.event()));
            return new Reply.Done<>(
                    new Changes(page, named.stream().map(this::observe).toList(), visible.size() > page.size()));
        });
    }

    @Override
    public List<Reply<Observation>> write(List<Write> wanted, List<Long> acknowledge) {
        List<Reply<Observation>> replies = new ArrayList<>();
        for (Write write : wanted) {
            replies.add(mishaps.writing(() -> carryOut(write)));
        }
        outbox.keySet().removeAll(acknowledge);
        return replies;
    }

    @Override
    public Reply<List<Listed>> inventory() {
        return mishaps.reading(() -> new Reply.Done<>(records.values().stream()
                .map(record -> new Listed(record.id(), record.changedAt()))
                .toList()));
    }

    @Override
    public Reply<Probe> probe() {
        return mishaps.reading(() -> new Reply.Done<>(probe));
    }

    @Override
    public Reply<Account> account(List<EmailAddress> wanted) {
        return mishaps.reading(() -> new Reply.Done<>(new Account(
                "TSTDRV1",
                "1.0.0",
                COMPANY,
                employees.stream()
                        .filter(employee -> wanted.contains(employee.email()))
                        .toList())));
    }

    private Reply<Observation> carryOut(Write write) {
        if (write instanceof Write.Create create) {
            return refusal(create.fields(), create.timeZone())
                    .orElseGet(() -> new Reply.Done<>(created(create.meeting(), create)));
        }
        if (write instanceof Write.Update update) {
            Optional<Reply<Observation>> refusal = update.changed().contains(Field.TIME)
                    ? refusal(update.fields(), update.timeZone())
                    : Optional.empty();
            return refusal.or(() -> at(update.event(), update.expected())).orElseGet(() -> {
                writes++;
                return new Reply.Done<>(present(byScript(update)));
            });
        }
        Write.Delete delete = (Write.Delete) write;
        return at(delete.event(), delete.expected()).orElseGet(() -> {
            writes++;
            records.remove(delete.event());
            return new Reply.Done<>(new Observation.Gone(delete.event(), clock.instant()));
        });
    }

    private Observation created(MeetingId meeting, Write.Create create) {
        String key = meeting + ":" + create.piece();
        Optional<Record> exists = records.values().stream()
                .filter(record -> record.key().equals(key))
                .findFirst();
        return present(exists.orElseGet(() -> {
            writes++;
            return put(create.organizerEmployee(), keptOfScript(create.fields(), Optional.empty()), key);
        }));
    }

    private Record byScript(Write.Update update) {
        Optional<Recurrence> before =
                Objects.requireNonNull(records.get(update.event())).fields().recurrence();
        return change(update.event(), keptOfScript(update.fields(), before), update.changed());
    }

    /** An account may drop a recurrence that a script sets. */
    private MeetingFields keptOfScript(MeetingFields fields, Optional<Recurrence> before) {
        return probe.nativeRuns() ? fields : fields.withRecurrence(before);
    }

    /** An event lies within one day of its zone, and single occurrences of it cannot say something else. */
    private static Optional<Reply<Observation>> refusal(MeetingFields fields, ZoneId zone) {
        boolean edited = fields.exceptions().values().stream().anyMatch(OccurrenceChange.Edited.class::isInstance);
        boolean oneDay = fields.time() instanceof EventTime.AllDay days
                ? days.firstDay().equals(days.lastDay())
                : isOneDay((EventTime.Timed) fields.time(), zone);
        return oneDay && !edited
                ? Optional.empty()
                : Optional.of(new Reply.Refused<>(Reply.Refusal.INVALID, "an event lies within one day"));
    }

    private static boolean isOneDay(EventTime.Timed time, ZoneId zone) {
        LocalDate day = time.start().withZoneSameInstant(zone).toLocalDate();
        return !time.end()
                .toInstant()
                .isAfter(day.plusDays(1).atStartOfDay(zone).toInstant());
    }

    /** Empty if the record is there at that version. */
    private Optional<Reply<Observation>> at(EventId event, Version expected) {
        Record record = records.get(event);
        if (record == null) {
            return Optional.of(new Reply.Gone<>());
        }
        return record.version().equals(expected) ? Optional.empty() : Optional.of(new Reply.Stale<>());
    }

    private Record put(int organizer, MeetingFields fields, String key) {
        Employee employee = employees.stream()
                .filter(each -> each.id() == organizer)
                .findFirst()
                .orElseThrow();
        EventId id = new EventId(String.valueOf(++made));
        Record record = new Record(id, expressed(fields, employee), employee, key, clock.instant());
        records.put(id, record);
        return record;
    }

    private Record change(EventId event, MeetingFields fields, Set<Field> changed) {
        Record old = records.get(event);
        if (old == null) {
            throw new IllegalArgumentException("there is no " + event);
        }
        MeetingFields now = sameDaysOut(expressed(old.fields().take(changed, fields), old.organizer()));
        Record next = new Record(event, now, old.organizer(), old.key(), clock.instant());
        records.put(event, next);
        return next;
    }

    /** What NetSuite takes out of a series is days: they stay out at other hours. */
    private static MeetingFields sameDaysOut(MeetingFields fields) {
        Map<RecurrenceId, OccurrenceChange> exceptions = new LinkedHashMap<>();
        fields.exceptions().forEach((id, change) -> exceptions.put(atItsTime(id, fields.time()), change));
        return fields.withExceptions(exceptions);
    }

    private static RecurrenceId atItsTime(RecurrenceId id, EventTime time) {
        if (!(time instanceof EventTime.Timed timed)) {
            return id instanceof RecurrenceId.At at
                    ? new RecurrenceId.On(LocalDate.ofInstant(at.start(), COMPANY))
                    : id;
        }
        ZoneId zone = timed.start().getZone();
        LocalDate day =
                id instanceof RecurrenceId.At at ? LocalDate.ofInstant(at.start(), zone) : ((RecurrenceId.On) id).day();
        return new RecurrenceId.At(
                day.atTime(timed.start().toLocalTime()).atZone(zone).toInstant());
    }

    private void happened(EventId event, boolean deleted) {
        outbox.put(++rows, new OutboxRow(rows, event, deleted));
        pushed.accept(List.of(rows));
    }

    private Observation observe(EventId event) {
        Record record = records.get(event);
        return record == null ? new Observation.Gone(event, clock.instant()) : present(record);
    }

    private Observation.Present present(Record record) {
        Employee employee = record.organizer();
        Organizer organizer = new Organizer(Optional.of(employee.email()), employee.name(), Optional.of(employee.id()));
        Optional<MeetingId> marker = Optional.of(record.key())
                .filter(key -> !key.isEmpty())
                .map(key -> new MeetingId(key.substring(0, key.indexOf(':'))));
        return new Observation.Present(
                record.id(),
                Optional.empty(),
                record.version(),
                record.fields(),
                Optional.of(organizer),
                true,
                marker,
                clock.instant());
    }

    /** NetSuite keeps plain text, and the organizer among the attendees. */
    private static MeetingFields expressed(MeetingFields fields, Employee organizer) {
        List<Attendee> attendees = new ArrayList<>(fields.attendees());
        if (attendees.stream().noneMatch(each -> each.email().equals(Optional.of(organizer.email())))) {
            attendees.add(
                    0,
                    new Attendee(
                            Optional.of(organizer.email()),
                            organizer.name(),
                            Attendee.Role.REQUIRED,
                            Attendee.Response.ACCEPTED));
        }
        return new MeetingFields(
                fields.title(),
                fields.location(),
                Text.plain(fields.description().content().replaceAll("<[^>]*>", "")),
                fields.time(),
                fields.access(),
                attendees,
                fields.recurrence(),
                fields.exceptions());
    }
}
