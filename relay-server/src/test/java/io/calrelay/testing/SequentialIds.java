package io.calrelay.testing;

import io.calrelay.model.MeetingId;
import io.calrelay.ports.IdSource;
import java.util.concurrent.atomic.AtomicInteger;

/** Ids in the order in which they are asked for, so that a story told twice has the same ids. */
public final class SequentialIds implements IdSource {
    private final AtomicInteger given = new AtomicInteger();

    @Override
    public MeetingId newMeeting() {
        return new MeetingId("%026d".formatted(given.incrementAndGet()));
    }

    @Override
    public String newSecret() {
        return "s%025d".formatted(given.incrementAndGet());
    }
}
