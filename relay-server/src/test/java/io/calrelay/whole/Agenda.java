package io.calrelay.whole;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What a person's calendar draws over a time: occurrence by occurrence, as that person sees it. */
final class Agenda {
    /**
     * One drawn occurrence.
     *
     * @param start of an all-day one: its day's midnight in UTC
     * @param end exclusive
     */
    record Entry(String title, Instant start, Instant end, boolean allDay) {}

    private static final Comparator<Entry> BY_START = Comparator.comparing(Entry::start);

    private final RunningSandbox sandbox;
    private final String from;
    private final String to;

    /** @param from first day @param to the day after the last one */
    Agenda(RunningSandbox sandbox, String from, String to) {
        this.sandbox = sandbox;
        this.from = from + "T00:00:00Z";
        this.to = to + "T00:00:00Z";
    }

    List<Entry> outlook(String person, String title) {
        String path = "/graph/v1.0/me/calendarView?$top=999&startDateTime=" + from + "&endDateTime=" + to;
        List<Entry> entries = new ArrayList<>();
        for (JsonNode event : read(path, person).path("value")) {
            entries.add(new Entry(
                    event.path("subject").asText(),
                    LocalDateTime.parse(event.at("/start/dateTime").asText()).toInstant(ZoneOffset.UTC),
                    LocalDateTime.parse(event.at("/end/dateTime").asText()).toInstant(ZoneOffset.UTC),
                    event.path("isAllDay").asBoolean()));
        }
        return titled(title, entries);
    }

    List<Entry> google(String person, String title) {
        String path = "/google/calendar/v3/calendars/primary/events?singleEvents=true&maxResults=2500&timeMin=" + from
                + "&timeMax=" + to;
        List<Entry> entries = new ArrayList<>();
        for (JsonNode event : read(path, person).path("items")) {
            boolean allDay = event.path("start").has("date");
            entries.add(new Entry(
                    event.path("summary").asText(),
                    moment(event.path("start"), allDay),
                    moment(event.path("end"), allDay),
                    allDay));
        }
        return titled(title, entries);
    }

    /** Days of one meeting that follow one another without a gap are one entry, as they are one meeting. */
    List<Entry> netsuite(String person, String title) {
        List<Entry> entries = new ArrayList<>();
        for (Entry entry : netsuitePieces(person, title)) {
            Entry last = entries.isEmpty() ? null : entries.get(entries.size() - 1);
            if (last != null && last.end().equals(entry.start())) {
                entries.set(entries.size() - 1, new Entry(title, last.start(), entry.end(), last.allDay()));
            } else {
                entries.add(entry);
            }
        }
        return entries;
    }

    /** As NetSuite draws them, day by day. */
    List<Entry> netsuitePieces(String person, String title) {
        List<Entry> entries = new ArrayList<>();
        for (JsonNode event : drawn(person)) {
            boolean allDay = event.path("allDay").asBoolean();
            Instant day =
                    LocalDate.parse(event.path("date").asText()).atStartOfDay().toInstant(ZoneOffset.UTC);
            entries.add(new Entry(
                    event.path("title").asText(),
                    allDay ? day : Instant.parse(event.path("start").asText()),
                    allDay
                            ? day.plusSeconds(86_400)
                            : Instant.parse(event.path("end").asText()),
                    allDay));
        }
        return titled(title, entries);
    }

    /** The records that draw them, each once, in the order of their first occurrence. */
    List<String> records(String person, String title) {
        List<String> records = new ArrayList<>();
        for (JsonNode event : drawn(person)) {
            String id = event.path("eventId").asText();
            if (event.path("title").asText().equals(title) && !records.contains(id)) {
                records.add(id);
            }
        }
        return records;
    }

    private JsonNode drawn(String person) {
        return read("/netsuite/ui/calendar?person=" + person + "&from=" + from + "&to=" + to, person);
    }

    private JsonNode read(String path, String person) {
        return Places.require(200, sandbox.get(path, person));
    }

    private static Instant moment(JsonNode time, boolean allDay) {
        return allDay
                ? LocalDate.parse(time.path("date").asText()).atStartOfDay().toInstant(ZoneOffset.UTC)
                : OffsetDateTime.parse(time.path("dateTime").asText()).toInstant();
    }

    private static List<Entry> titled(String title, List<Entry> entries) {
        return entries.stream()
                .filter(entry -> entry.title().equals(title))
                .sorted(BY_START)
                .toList();
    }
}
