package io.calrelay.sandbox.netsuite.search;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.calrelay.sandbox.netsuite.record.FieldRule;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rows of a search, with values as NetSuite formats them for scripts. */
public final class Result {
    /** Search cuts text at 4,000 bytes (netsuite.md 1.6, Oracle help N3352288). */
    private static final int TEXT_BYTES = 4000;

    private final FieldReader reader;
    private final ZoneId zone;
    private final List<Column> columns;
    private final List<FieldRule> rules;
    private final List<Hit> hits;

    Result(FieldReader reader, ZoneId zone, List<Column> columns, List<FieldRule> rules, List<Hit> hits) {
        this.reader = reader;
        this.zone = zone;
        this.columns = columns;
        this.rules = rules;
        this.hits = hits;
    }

    private boolean summarised() {
        return columns.stream().anyMatch(column -> !column.summary().isEmpty());
    }

    public int size() {
        return summarised() ? groups().size() : hits.size();
    }

    /** {@code [{id, type, v: [values], t: [texts]}]} from one row to another, end exclusive. */
    public ArrayNode rows(int from, int end) {
        ArrayNode rows = JsonNodeFactory.instance.arrayNode();
        if (summarised()) {
            List<List<Hit>> groups = groups();
            groups.subList(Math.min(from, groups.size()), Math.min(end, groups.size()))
                    .forEach(group -> rows.add(summary(group)));
            return rows;
        }
        for (Hit hit : hits.subList(Math.min(from, hits.size()), Math.min(end, hits.size()))) {
            ObjectNode node = rows.addObject()
                    .put("id", Long.toString(hit.row().id()))
                    .put("type", hit.row().type());
            ArrayNode values = node.putArray("v");
            ArrayNode texts = node.putArray("t");
            for (int at = 0; at < columns.size(); at++) {
                Object value = reader.value(
                        hit, columns.get(at).name(), columns.get(at).join());
                put(rules.get(at), value, values, texts);
            }
        }
        return rows;
    }

    private List<List<Hit>> groups() {
        Map<List<String>, List<Hit>> groups = new LinkedHashMap<>();
        for (Hit hit : hits) {
            List<String> key = columns.stream()
                    .filter(column -> column.summary().equals("GROUP"))
                    .map(column -> String.valueOf(reader.value(hit, column.name(), column.join())))
                    .toList();
            groups.computeIfAbsent(key, fresh -> new ArrayList<>()).add(hit);
        }
        if (groups.isEmpty()
                && columns.stream().noneMatch(column -> column.summary().equals("GROUP"))) {
            groups.put(List.of(), List.of());
        }
        return List.copyOf(groups.values());
    }

    private ObjectNode summary(List<Hit> group) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        ArrayNode values = node.putArray("v");
        ArrayNode texts = node.putArray("t");
        for (int at = 0; at < columns.size(); at++) {
            Object value = Summary.of(reader, columns.get(at), group);
            if (columns.get(at).summary().equals("COUNT")) {
                values.add(String.valueOf(value));
                texts.addNull();
            } else {
                put(rules.get(at), value, values, texts);
            }
        }
        return node;
    }

    private void put(FieldRule rule, @Nullable Object value, ArrayNode values, ArrayNode texts) {
        if (value == null) {
            boolean checkbox = rule.type() == io.calrelay.sandbox.netsuite.record.FieldType.CHECKBOX;
            if (checkbox) {
                values.add(false);
            } else {
                values.add("");
            }
            texts.addNull();
            return;
        }
        switch (rule.type()) {
            case CHECKBOX -> values.add(Boolean.TRUE.equals(value));
            case DATE -> values.add(AccountFormat.date(LocalDate.parse(value.toString())));
            case TIMEOFDAY -> values.add(AccountFormat.time(LocalTime.parse(value.toString())));
            case DATETIME -> values.add(AccountFormat.dateTime(Instant.parse(value.toString()), zone));
            case MULTISELECT ->
                values.add(String.join(
                        ",", ((List<?>) value).stream().map(String::valueOf).toList()));
            default -> values.add(cut(value.toString()));
        }
        String text = rule.target().isEmpty() ? null : reader.display(rule, value.toString());
        texts.add(text);
    }

    private static String cut(String text) {
        if (text.length() <= TEXT_BYTES / 4) {
            return text;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        int end = Math.min(bytes.length, TEXT_BYTES);
        while (end > 0 && end < bytes.length && (bytes[end] & 0xC0) == 0x80) {
            end--;
        }
        return new String(bytes, 0, end, StandardCharsets.UTF_8);
    }
}
