package io.calrelay.app;

import io.calrelay.model.MeetingId;
import io.calrelay.ports.IdSource;
import java.security.SecureRandom;

/** Ids from the system's secure chance. */
final class RandomIds implements IdSource {
    private static final String BASE32HEX = "0123456789abcdefghijklmnopqrstuv";
    private static final int LENGTH = 26;
    private final SecureRandom chance = new SecureRandom();

    @Override
    public MeetingId newMeeting() {
        return new MeetingId(newSecret());
    }

    @Override
    public String newSecret() {
        StringBuilder text = new StringBuilder(LENGTH);
        for (int each = 0; each < LENGTH; each++) {
            text.append(BASE32HEX.charAt(chance.nextInt(BASE32HEX.length())));
        }
        return text.toString();
    }
}
