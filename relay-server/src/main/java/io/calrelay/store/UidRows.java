package io.calrelay.store;

import io.calrelay.model.ICalUid;
import io.calrelay.model.MeetingId;
import io.calrelay.ports.MeetingStore.Sighting;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The table {@code meeting_uid}: which meeting has which iCalendar UIDs. */
final class UidRows {
    private UidRows() {}

    static Map<ICalUid, MeetingId> find(Handle handle, Collection<ICalUid> uids) {
        Map<ICalUid, MeetingId> found = new HashMap<>();
        for (List<byte[]> hashes : Chunks.of(uids, uid -> IdHash.of(uid.value()).bytes())) {
            handle.createQuery("SELECT uid, meeting_id FROM meeting_uid WHERE uid_hash IN (<hashes>)")
                    .bindList("hashes", hashes)
                    .map((row, context) ->
                            Map.entry(new ICalUid(row.getString("uid")), new MeetingId(row.getString("meeting_id"))))
                    .forEach(entry -> found.put(entry.getKey(), entry.getValue()));
        }
        return found;
    }

    /** A UID and the meeting it is to belong to. */
    private record Claim(IdHash hash, ICalUid uid, MeetingId meeting) {}

    /** Gives UIDs that nobody has to the meetings they were seen with. Waits for others who are about to take the same. */
    static void claim(Handle handle, Collection<Sighting> sightings) {
        insert(handle, claims(sightings), "uid_hash = uid_hash");
    }

    /** Gives the UIDs to the meetings they were seen with, whoever had them. */
    static void take(Handle handle, Collection<Sighting> sightings) {
        insert(handle, claims(sightings), "meeting_id = VALUES(meeting_id)");
    }

    private static List<Claim> claims(Collection<Sighting> sightings) {
        List<Claim> claims = new ArrayList<>();
        for (Sighting sighting : sightings) {
            ObservationCodec.uid(sighting.observation())
                    .ifPresent(uid -> claims.add(new Claim(IdHash.of(uid.value()), uid, sighting.meeting())));
        }
        claims.sort(Comparator.comparing(Claim::hash));
        return claims;
    }

    private static void insert(Handle handle, List<Claim> claims, String whereTaken) {
        if (claims.isEmpty()) {
            return;
        }
        PreparedBatch batch = handle.prepareBatch("""
                INSERT INTO meeting_uid (uid_hash, uid, meeting_id)
                VALUES (:hash, :uid, :meeting)
                ON DUPLICATE KEY UPDATE <where_taken>
                """).define("where_taken", whereTaken);
        claims.forEach(claim -> batch.bind("hash", claim.hash().bytes())
                .bind("uid", claim.uid().value())
                .bind("meeting", claim.meeting().value())
                .add());
        batch.execute();
    }
}
