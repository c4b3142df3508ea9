package io.calrelay.sandbox.google.calendar;

import io.calrelay.sandbox.world.Disputed;

/** Behaviours of Google's on which the sources are silent or disagree; numbers are sections of google.md. */
public enum GoogleSwitch implements Disputed {
    OPAQUE_INSTANCE_IDS(false, "instance ids tell nothing, as announced for the third quarter of 2026 (1, fact 4)"),
    SPARSE_TOMBSTONES(false, "cancelled objects in lists carry only id and status: one field report (4.4)"),
    MISSING_FIELDS(false, "events lack created, creator and organizer: one production team's report (3.1)"),
    RESET_EXCEPTIONS(
            true, "editing a master resets its exceptions: a probe of 2026 against Google's text of 2011 (15 no. 2)"),
    SHORT_PAGES(false, "list pages are shorter than asked for although more follows, which may happen (4.1)"),
    HTTPS_ONLY(false, "webhook addresses must be HTTPS even on the loopback interface, as everywhere else (6.1)"),
    SYNC_BEFORE_ANSWER(false, "a channel's first message is on its way before the watch call is answered (6.1)"),
    REPLY_ALWAYS(false, "answers to organizers elsewhere travel even with sendUpdates=none: unknown (12)"),
    QUOTAS(true, "calls per minute are limited (9)");

    private final boolean usual;
    private final String about;

    GoogleSwitch(boolean usual, String about) {
        this.usual = usual;
        this.about = about;
    }

    @Override
    public boolean usual() {
        return usual;
    }

    @Override
    public String about() {
        return about;
    }
}
