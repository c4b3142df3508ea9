package io.calrelay.sandbox.outlook;

import io.calrelay.sandbox.world.Assumed;
import io.calrelay.sandbox.world.Verified;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** iCalUId: the Global Object Id in hex, with the date of the replaced instance in bytes 17 to 20 (graph.md 1.3). */
@Verified(on = "2024-01-01", source = "graph.md 1.3 [S26] MS-OXOCAL 2.2.1.27")
final class GlobalObjectId {
    private static final String CLASS_ID = "040000008200E00074C5B7101A82E008";
    private static final int DATE_FROM = 32;
    private static final int DATE_TO = 40;
    private static final long UNIX_EPOCH_IN_FILETIME = 116_444_736_000_000_000L;

    private GlobalObjectId() {}

    static String make(Instant now, byte[] sixteen) {
        HexFormat hex = HexFormat.of().withUpperCase();
        long fileTime = UNIX_EPOCH_IN_FILETIME + now.getEpochSecond() * 10_000_000L + now.getNano() / 100;
        byte[] stamp = ByteBuffer.allocate(8)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(fileTime)
                .array();
        return CLASS_ID + "00000000" + hex.formatHex(stamp) + "0000000000000000" + "10000000" + hex.formatHex(sixteen);
    }

    static boolean ofExchange(String uid) {
        return uid.toUpperCase(Locale.ROOT).startsWith(CLASS_ID) && uid.length() >= DATE_TO;
    }

    /** The id of the whole meeting, from that of any of its occurrences. */
    static String clean(String uid) {
        return ofExchange(uid) ? uid.substring(0, DATE_FROM) + "00000000" + uid.substring(DATE_TO) : uid;
    }

    @Assumed(source = "graph.md 1.3: docs say different for each occurrence; the date bytes are MS-OXOCAL's")
    static String on(String cleanUid, @Nullable LocalDate date) {
        if (date == null || !ofExchange(cleanUid)) {
            return cleanUid;
        }
        String bytes =
                String.format(Locale.ROOT, "%04X%02X%02X", date.getYear(), date.getMonthValue(), date.getDayOfMonth());
        return cleanUid.substring(0, DATE_FROM) + bytes + cleanUid.substring(DATE_TO);
    }
}
