package io.calrelay.gateway.google;

import com.google.api.services.calendar.model.Event;
import io.calrelay.model.Version;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.Objects;

/** One version for a master and all its exceptions: which parts there are, and in which version each. */
final class SeriesVersion {
    private static final String MARK = "series ";
    private static final int RADIX = 32;

    private SeriesVersion() {}

    static Version of(SeriesParts parts) {
        MessageDigest digest = sha256();
        parts.all().stream().sorted(Comparator.comparing(Event::getId)).forEach(part -> {
            String line = part.getId() + " " + Objects.toString(part.getEtag(), "") + "\n";
            digest.update(line.getBytes(StandardCharsets.UTF_8));
        });
        return new Version(MARK + new BigInteger(1, digest.digest()).toString(RADIX));
    }

    /** Whether what had that version was a series. */
    static boolean isOne(Version version) {
        return version.value().startsWith(MARK);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
