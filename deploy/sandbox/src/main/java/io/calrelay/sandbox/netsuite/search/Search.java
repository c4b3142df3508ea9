package io.calrelay.sandbox.netsuite.search;

import io.calrelay.sandbox.netsuite.event.EventTime;
import io.calrelay.sandbox.netsuite.event.Recurrence;
import io.calrelay.sandbox.netsuite.record.Catalogue;
import io.calrelay.sandbox.netsuite.record.FieldRule;
import io.calrelay.sandbox.netsuite.record.RecordType;
import io.calrelay.sandbox.netsuite.record.Records;
import io.calrelay.sandbox.netsuite.record.Role;
import io.calrelay.sandbox.netsuite.record.Session;
import io.calrelay.sandbox.netsuite.record.StoredRecord;
import io.calrelay.sandbox.world.Assumed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Runs searches with the rights of a user. */
public final class Search {
    private final Records records;
    private final Candidates candidates;
    private final FieldReader reader;

    public Search(Records records) {
        this.records = records;
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
        boolean byOccurrence = byOccurrence(type, request);
        List<Hit> hits = new ArrayList<>();
        for (StoredRecord row : candidates.of(request, session)) {
            if (records.visible(session, row)) {
                hits(row, request, byOccurrence)
                        .filter(hit -> matcher.matches(request.criterion(), hit))
                        .forEach(hits::add);
            }
        }
        sort(request, hits);
        return new Result(reader, session.zone(), request.columns(), rules, hits);
    }

    @Assumed(source = "netsuite.md 1.5 and 1.6: a row per occurrence and per line is inferred, not documented")
    private Stream<Hit> hits(StoredRecord row, SearchRequest request, boolean byOccurrence) {
        Stream<Hit> hits = Stream.of(new Hit(row, null, null));
        if (byOccurrence) {
            LocalDate first = EventTime.of(row).day();
            hits = Recurrence.of(row).days(first, first.plusYears(2)).stream().map(day -> new Hit(row, null, day));
        }
        String sublist = sublist(request);
        Collection<Map<String, Object>> lines = row.lines(sublist);
        return sublist.isEmpty() || lines.isEmpty()
                ? hits
                : hits.flatMap(hit -> lines.stream().map(line -> new Hit(row, line, hit.occurrence())));
    }

    private static String sublist(SearchRequest request) {
        boolean event = request.type().equalsIgnoreCase(Catalogue.EVENT);
        return request.columns().stream()
                .filter(column -> event && column.join().isEmpty() && FieldReader.ofLine(column.name()))
                .map(column -> column.name().equals("resource") ? "resource" : "attendee")
                .findFirst()
                .orElse("");
    }

    private static boolean byOccurrence(RecordType type, SearchRequest request) {
        return type.id().equals(Catalogue.EVENT)
                && (request.columns().stream().anyMatch(column -> FieldReader.ofOccurrence(column.name()))
                        || Matcher.names(request.criterion()).anyMatch(FieldReader::ofOccurrence));
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
