package io.calrelay.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.calrelay.model.MeetingId;
import io.calrelay.model.Side;
import io.calrelay.ports.BackfillStore.Item;
import io.calrelay.ports.BackfillStore.Kept;
import io.calrelay.ports.BackfillStore.Outcome;
import io.calrelay.ports.MeetingStore;
import io.calrelay.store.ContentCipher.Place;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The table {@code backfill_item}. */
record BackfillItemRows(SealedJson sealed) {
    private static final String SELECT =
            "SELECT backfill_id, item_number, meeting_id, outcome, closed, content FROM backfill_item ";

    void add(Handle handle, String backfill, List<Item> items) {
        if (items.isEmpty()) {
            return;
        }
        PreparedBatch batch = handle.prepareBatch("""
                INSERT INTO backfill_item (backfill_id, item_number, outcome, closed, content)
                VALUES (:backfill, :number, :outcome, :closed, :content)
                """);
        int number = 0;
        for (Item item : items) {
            batch.bind("backfill", backfill)
                    .bind("number", number)
                    .bind("outcome", item.outcome().name())
                    .bind("closed", item.closed())
                    .bind("content", sealed.seal(place(backfill, number), write(item)))
                    .add();
            number++;
        }
        batch.execute();
    }

    List<Kept> waiting(Handle handle, String backfill, int limit) {
        return handle.createQuery(SELECT + """
                        WHERE backfill_id = :backfill AND NOT closed AND meeting_id IS NULL
                        ORDER BY item_number
                        LIMIT :limit
                        """)
                .bind("backfill", backfill)
                .bind("limit", limit)
                .map((row, context) -> kept(row))
                .list();
    }

    List<Kept> begun(Handle handle, String backfill) {
        return handle.createQuery(SELECT + """
                        WHERE backfill_id = :backfill AND NOT closed AND meeting_id IS NOT NULL
                        ORDER BY item_number
                        """)
                .bind("backfill", backfill)
                .map((row, context) -> kept(row))
                .list();
    }

    List<Item> closed(Handle handle, String backfill, Outcome outcome, int limit) {
        return handle.createQuery(SELECT + """
                        WHERE backfill_id = :backfill AND closed AND outcome = :outcome
                        ORDER BY item_number
                        LIMIT :limit
                        """)
                .bind("backfill", backfill)
                .bind("outcome", outcome.name())
                .bind("limit", limit)
                .map((row, context) -> kept(row).item())
                .list();
    }

    static void begin(Handle handle, String backfill, int number, MeetingId meeting) {
        handle.createUpdate("""
                        UPDATE backfill_item SET meeting_id = :meeting
                        WHERE backfill_id = :backfill AND item_number = :number
                        """)
                .bind("backfill", backfill)
                .bind("number", number)
                .bind("meeting", meeting.value())
                .execute();
    }

    void close(Handle handle, String backfill, int number, Item ended) {
        handle.createUpdate("""
                        UPDATE backfill_item SET outcome = :outcome, closed = TRUE, content = :content
                        WHERE backfill_id = :backfill AND item_number = :number
                        """)
                .bind("backfill", backfill)
                .bind("number", number)
                .bind("outcome", ended.outcome().name())
                .bind("content", sealed.seal(place(backfill, number), write(ended)))
                .execute();
    }

    private Kept kept(ResultSet row) throws SQLException {
        int number = row.getInt("item_number");
        JsonNode content = sealed.open(place(row.getString("backfill_id"), number), row.getBytes("content"));
        List<MeetingStore.Seen> events = new ArrayList<>();
        content.path("events")
                .forEach(each -> events.add(new MeetingStore.Seen(
                        Side.parse(Json.text(each, "side")), ObservationCodec.read(each.path("observation")))));
        Item item = new Item(
                Outcome.valueOf(row.getString("outcome")),
                row.getBoolean("closed"),
                Json.text(content, "what"),
                Json.text(content, "why"),
                events);
        return new Kept(number, Optional.ofNullable(row.getString("meeting_id")).map(MeetingId::new), item);
    }

    private static ObjectNode write(Item item) {
        ObjectNode json = Json.object().put("what", item.what()).put("why", item.why());
        ArrayNode events = json.putArray("events");
        for (MeetingStore.Seen each : item.events()) {
            events.addObject()
                    .put("side", each.side().wireName())
                    .set("observation", ObservationCodec.write(each.observation()));
        }
        return json;
    }

    private static Place place(String backfill, int number) {
        return new Place("backfill_item", backfill + '\n' + number);
    }
}
