package io.calrelay.ports;

import io.calrelay.model.MeetingId;

/** Where new ids and secrets come from. Thread-safe. */
public interface IdSource {
    MeetingId newMeeting();

    /** 128 bits or more of chance, as lower-case base32hex. */
    String newSecret();
}
