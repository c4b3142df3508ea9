package io.calrelay.ports;

import io.calrelay.model.Decision;
import io.calrelay.model.MeetingId;
import io.calrelay.model.Side;

/** What happens, for logs and metrics: ids, sides and codes only, never titles, texts or addresses of guests. */
public interface SyncLog {
    void observed(Side side, int events, int due, boolean complete);

    void observeFailed(Side side, Reply<?> reply);

    void decided(MeetingId meeting, Decision decision);

    void applied(MeetingId meeting, Decision decision, Reply<?> reply);

    void settled(MeetingId meeting);
}
