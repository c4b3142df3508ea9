package io.calrelay.gateway.outlook;

import io.calrelay.model.Version;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.SortedMap;

/** The version of a series: it stands for the change keys of master and exceptions, and for what is deleted. */
final class SeriesVersion {
    private static final String PREFIX = "series:";

    private SeriesVersion() {}

    static boolean isOne(Version version) {
        return version.value().startsWith(PREFIX);
    }

    static Version of(String changeKey, SortedMap<LocalDate, Slot> slots) {
        StringBuilder all = new StringBuilder(changeKey);
        slots.forEach((day, slot) -> {
            if (slot instanceof Slot.Deleted) {
                all.append('\n').append(day);
            } else if (slot instanceof Slot.Changed changed) {
                changed.exception()
                        .ifPresent(handle ->
                                all.append('\n').append(day).append(' ').append(handle.changeKey()));
            }
        });
        return new Version(PREFIX + digest(all.toString()));
    }

    private static String digest(String text) {
        try {
            byte[] bytes = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(bytes);
        } catch (NoSuchAlgorithmException inEveryJava) {
            throw new AssertionError(inEveryJava);
        }
    }
}
