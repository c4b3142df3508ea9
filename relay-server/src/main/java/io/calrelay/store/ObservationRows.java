package io.calrelay.store;

import io.calrelay.model.EventId;
import io.calrelay.model.MeetingId;
import io.calrelay.model.Observation;
import io.calrelay.model.Side;
import io.calrelay.model.Version;
import io.calrelay.ports.MeetingStore.Known;
import io.calrelay.ports.MeetingStore.Seen;
import io.calrelay.ports.MeetingStore.Sighting;
import io.calrelay.ports.MeetingStore.Unpaired;
import io.calrelay.store.ContentCipher.Place;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The table {@code observation}: every event that belongs to a meeting, as it was seen last. */
record ObservationRows(SealedJson sealed) {
    private static final Comparator<Seen> BY_SIDE_AND_EVENT = Comparator.comparing(
                    (Seen seen) -> seen.side().wireName())
            .thenComparing(seen -> seen.observation().event().value());
    // The later state wins, and of two of the same moment the one that was read last.
    private static final String KEEP = """
            INSERT INTO observation (event_hash, side, event_id, meeting_id, kind, as_of, content)
            VALUES (:hash, :side, :event, :meeting, :kind, :as_of, :content)
            ON DUPLICATE KEY UPDATE
                kind = IF(VALUES(as_of) >= as_of, VALUES(kind), kind),
                content = IF(VALUES(as_of) >= as_of, VALUES(content), content),
                as_of = GREATEST(as_of, VALUES(as_of))
            """;

    /** Stores what is not older than what is stored; whose an event is does not change. */
    void keep(Handle handle, Side side, Collection<Sighting> sightings) {
        store(handle, side, sightings, KEEP);
    }

    /** As {@link #keep}, but the events belong to the sightings' meetings from now on. */
    void take(Handle handle, Side side, Collection<Sighting> sightings) {
        store(handle, side, sightings, KEEP.stripTrailing() + ",\n    meeting_id = VALUES(meeting_id)");
    }

    private record Row(IdHash hash, Sighting sighting) {}

    private void store(Handle handle, Side side, Collection<Sighting> sightings, String sql) {
        List<Row> rows = new ArrayList<>();
        for (Sighting sighting : sightings) {
            rows.add(new Row(IdHash.of(sighting.observation().event().value()), sighting));
        }
        rows.sort(Comparator.comparing(Row::hash));
        PreparedBatch batch = handle.prepareBatch(sql);
        for (Row row : rows) {
            Observation observation = row.sighting().observation();
            Place place = place(side.wireName(), observation.event().value());
            batch.bind("hash", row.hash().bytes())
                    .bind("side", side.wireName())
                    .bind("event", observation.event().value())
                    .bind("meeting", row.sighting().meeting().value())
                    .bind("kind", ObservationCodec.kind(observation))
                    .bind("as_of", EpochMicros.of(observation.asOf()))
                    .bind("content", sealed.seal(place, ObservationCodec.write(observation)))
                    .add();
        }
        batch.execute();
    }

    static Map<EventId, Known> known(Handle handle, Side side, Collection<EventId> events) {
        Map<EventId, Known> known = new HashMap<>();
        for (List<byte[]> hashes :
                Chunks.of(events, event -> IdHash.of(event.value()).bytes())) {
            handle.createQuery("""
                            SELECT observation.event_id, observation.meeting_id, agreed.version
                            FROM observation
                            LEFT JOIN agreed ON agreed.meeting_id = observation.meeting_id
                                AND agreed.side = observation.side
                                AND agreed.event_hash = observation.event_hash
                            WHERE observation.side = :side AND observation.event_hash IN (<hashes>)
                            """)
                    .bind("side", side.wireName())
                    .bindList("hashes", hashes)
                    .map((row, context) -> Map.entry(new EventId(row.getString("event_id")), known(row)))
                    .forEach(entry -> known.put(entry.getKey(), entry.getValue()));
        }
        return known;
    }

    private static Known known(ResultSet row) throws SQLException {
        return new Known(
                new MeetingId(row.getString("meeting_id")),
                Optional.ofNullable(row.getString("version")).map(Version::new));
    }

    static List<EventId> present(Handle handle, Side side) {
        return handle.createQuery("SELECT event_id FROM observation WHERE side = :side AND kind = :kind")
                .bind("side", side.wireName())
                .bind("kind", ObservationCodec.PRESENT)
                .map((row, context) -> new EventId(row.getString("event_id")))
                .list();
    }

    /** When an event is over is content, and so is found only by opening it. */
    List<EventId> present(Handle handle, Side side, Instant notOverBy) {
        return handle.createQuery("""
                        SELECT meeting_id, side, event_id, content
                        FROM observation
                        WHERE side = :side AND kind = :kind
                        """)
                .bind("side", side.wireName())
                .bind("kind", ObservationCodec.PRESENT)
                .map((row, context) -> seen(row).observation())
                .filter(observation -> observation instanceof Observation.Present present
                        && present.fields().time().latestEnd().isAfter(notOverBy))
                .map(Observation::event)
                .list();
    }

    /** In order of their ids, so that whoever looks for a twin finds the same one each time. */
    List<Unpaired> unpaired(Handle handle, Side there, Side missing) {
        return handle.createQuery("""
                        SELECT meeting_id, side, event_id, content
                        FROM observation AS here
                        WHERE side = :there AND kind = :kind
                          AND NOT EXISTS (SELECT 1 FROM observation AS other
                              WHERE other.meeting_id = here.meeting_id AND other.side = :missing)
                          AND NOT EXISTS (SELECT 1 FROM agreed
                              WHERE agreed.meeting_id = here.meeting_id AND agreed.side = :missing)
                        ORDER BY meeting_id, event_id
                        """)
                .bind("there", there.wireName())
                .bind("missing", missing.wireName())
                .bind("kind", ObservationCodec.PRESENT)
                .map((row, context) -> new Unpaired(new MeetingId(row.getString("meeting_id")), (Observation.Present)
                        seen(row).observation()))
                .list();
    }

    /** The meetings seen or agreed on that side. */
    static List<MeetingId> meetings(Handle handle, Side side) {
        return handle.createQuery("""
                        SELECT meeting_id FROM observation WHERE side = :side
                        UNION
                        SELECT meeting_id FROM agreed WHERE side = :side
                        ORDER BY meeting_id
                        """)
                .bind("side", side.wireName())
                .map((row, context) -> new MeetingId(row.getString("meeting_id")))
                .list();
    }

    /** What was seen of these meetings, each meeting's by side and event. */
    Map<MeetingId, List<Seen>> of(Handle handle, Collection<MeetingId> meetings) {
        Map<MeetingId, List<Seen>> seen = new HashMap<>();
        for (List<String> ids : Chunks.of(meetings, MeetingId::value)) {
            handle.createQuery("""
                            SELECT meeting_id, side, event_id, content
                            FROM observation
                            WHERE meeting_id IN (<ids>)
                            """)
                    .bindList("ids", ids)
                    .map((row, context) -> Map.entry(new MeetingId(row.getString("meeting_id")), seen(row)))
                    .forEach(entry -> seen.computeIfAbsent(entry.getKey(), id -> new ArrayList<>())
                            .add(entry.getValue()));
        }
        seen.values().forEach(list -> list.sort(BY_SIDE_AND_EVENT));
        return seen;
    }

    private Seen seen(ResultSet row) throws SQLException {
        String side = row.getString("side");
        Place place = place(side, row.getString("event_id"));
        return new Seen(Side.parse(side), ObservationCodec.read(sealed.open(place, row.getBytes("content"))));
    }

    private static Place place(String side, String event) {
        return new Place("observation", side + '\n' + event);
    }
}
