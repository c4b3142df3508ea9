package io.calrelay.sandbox.netsuite.search;

import io.calrelay.sandbox.netsuite.event.Occurrences;
import io.calrelay.sandbox.netsuite.record.Catalogue;
import io.calrelay.sandbox.netsuite.record.FieldRule;
import io.calrelay.sandbox.netsuite.record.RecordType;
import io.calrelay.sandbox.netsuite.record.Records;
import io.calrelay.sandbox.netsuite.record.Role;
import io.calrelay.sandbox.netsuite.record.Session;
import io.calrelay.sandbox.netsuite.record.StoredRecord;
import io.calrelay.sandbox.world.Assumed;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Runs searches with the rights of a user. */
public final class Search {
    private final Records records;
    private final Candidates candidates;
    private final FieldReader reader;
    private final Occurrences occurrences;
    private final InstantSource clock;

    public Search(Records records, Occurrences occurrences, InstantSource clock) {
        this.records = records;
        this.occurrences = occurrences;
        this.clock = clock;
        this.candidates = new Candidates(records);
        this.reader = new FieldReader(records.catalogue(), records.store());
    }

    /** All rows that match, in the order asked for, else by internal id. */
    public Result run(Session session, SearchRequest request) {
        RecordType type = records.catalogue().type(request.type());
        records.require(session, type, Role.Level.VIEW);
        List<FieldRule> rules = request.columns().stream()
                .map(column -> reader.rule(type, column.name(), column.join(), false))
                .toList();
        Matcher matcher = new Matcher(reader, type, new Tests(session.zone()));
        matcher.validate(request.criterion());
        Optional<InstanceWindow> window = window(type, request, session);
        OwnEvents own = OwnEvents.of(type, request.criterion());
        List<Hit> hits = new ArrayList<>();
        for (StoredRecord row : candidates.of(request, session)) {
            if (records.visible(session, row) && own.shows(session, row)) {
                hits(row, request, window)
                        .filter(hit -> matcher.matches(request.criterion(), hit))
                        .forEach(hits::add);
            }
        }
        sort(request, hits);
        return new Result(reader, session.zone(), request.columns(), rules, hits);
    }

    @Assumed(source = "netsuite.md 1.5 and 1.6: a row per occurrence and per line is inferred, not documented")
    private Stream<Hit> hits(StoredRecord row, SearchRequest request, Optional<InstanceWindow> window) {
        Stream<Hit> hits = window.isEmpty()
                ? Stream.of(new Hit(row, null, null))
                : occurrences.days(row, window.get().from(), window.get().to()).stream()
                        .map(day -> new Hit(row, null, day));
        String sublist = sublist(request);
        Collection<Map<String, Object>> lines = row.lines(sublist);
        return sublist.isEmpty() || lines.isEmpty()
                ? hits
                : hits.flatMap(hit -> lines.stream().map(line -> new Hit(row, line, hit.occurrence())));
    }

    private static String sublist(SearchRequest request) {
        boolean event = request.type().equalsIgnoreCase(Catalogue.EVENT);
        return request.columns().stream()
                .filter(column -> event && FieldReader.ofLine(column.name(), column.join()))
                .map(column -> FieldReader.sublist(column.name()))
                .findFirst()
                .orElse("");
    }

    /** Set where a series has a row for each occurrence. */
    private Optional<InstanceWindow> window(RecordType type, SearchRequest request, Session session) {
        boolean byOccurrence = type.id().equals(Catalogue.EVENT)
                && (request.columns().stream().anyMatch(column -> FieldReader.ofOccurrence(column.name()))
                        || Matcher.names(request.criterion()).anyMatch(FieldReader::ofOccurrence));
        LocalDate today = LocalDate.ofInstant(clock.instant(), session.zone());
        return byOccurrence ? Optional.of(InstanceWindow.of(request.criterion(), today)) : Optional.empty();
    }

    private void sort(SearchRequest request, List<Hit> hits) {
        Comparator<Hit> order = null;
        for (Column column : request.columns()) {
            if (!column.sort().isEmpty()) {
                Comparator<Hit> next = (a, b) -> compare(
                        reader.value(a, column.name(), column.join()), reader.value(b, column.name(), column.join()));
                next = column.sort().equals("DESC") ? next.reversed() : next;
                order = order == null ? next : order.thenComparing(next);
            }
        }
        if (order != null) {
            hits.sort(order);
        }
    }

    private static int compare(
            @org.jspecify.annotations.Nullable Object a, @org.jspecify.annotations.Nullable Object b) {
        String left = Objects.toString(a, "");
        String right = Objects.toString(b, "");
        boolean numbers = left.matches("\\d{1,17}") && right.matches("\\d{1,17}");
        return numbers ? Long.compare(Long.parseLong(left), Long.parseLong(right)) : left.compareToIgnoreCase(right);
    }
}
