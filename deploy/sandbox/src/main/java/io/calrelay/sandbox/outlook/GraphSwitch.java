package io.calrelay.sandbox.outlook;

import io.calrelay.sandbox.world.Disputed;

/** Behaviours of Graph on which the sources are silent or disagree; numbers are sections of graph.md. */
public enum GraphSwitch implements Disputed {
    RESHAPE_RESTORES(
            true,
            "a changed time or pattern restores edited and deleted occurrences: measured on a consumer"
                    + " mailbox only (13.3)"),
    OCCURRENCE_IDS_CHANGE(false, "a changed time or pattern gives the occurrences new ids: may be (3.4)"),
    EXCEPTIONS_EXPANDABLE(
            true, "exceptionOccurrences can be expanded: v1.0 metadata say so, measured on beta only (13.3)"),
    INSTANCES_OMIT_EXCEPTIONS(false, "instances leaves edited occurrences out: two threads report it (3.1)"),
    OCCURRENCE_UIDS_SHARED(
            false, "occurrences have their master's iCalUId: one thread against the documentation (1.3)"),
    DAY_SETS_BY_EARLIEST(
            false,
            "a relative pattern with several days means the earliest n-th of these weekdays; off: the"
                    + " n-th of all days of the set (2.2)"),
    AT_MOST_999_OCCURRENCES(false, "a longer series is refused: Outlook does so, the service's limit is unknown (2.2)"),
    LISTED_ZONES_ONLY(
            false,
            "of the IANA names only the documented ones are taken; off: every name with a Windows" + " equivalent (9)"),
    ALL_DAY_KEEPS_ZONE(
            false, "originalStartTimeZone of an all-day event is as sent; off: UTC, as on a consumer mailbox (9)"),
    DELTA_IGNORES_OPTIONS(false, "unsupported query options on delta are passed over; off: refused (13.3)"),
    DELTA_PAGES_OF_TEN(false, "a delta page has ten entries unless asked otherwise; off: fifty (13.3)"),
    DELTA_BURIES_STUBS(
            false, "a deleted series has tombstones for its occurrences too; off: for its master alone (13.3)"),
    DELTA_LAGS(false, "a change of the last two seconds is missing from a delta round, which may happen (5)"),
    DELTA_REPLAYS(false, "each delta round tells the changes of the round before again, which may happen (5)"),
    EXCEPTION_TOLD_ALONE(
            false,
            "an edited occurrence is notified under its own id alone; off: its master, and now and"
                    + " then the occurrence too (13.3)"),
    EXCEPTIONS_SHOW_SERIES_PROPERTIES(false, "an exception shows its series' extended properties (13.3)"),
    PROPERTIES_TRAVEL(false, "an invitation carries extended properties into attendees' copies (13.3)"),
    CANCELLED_COPY_MARKED(
            true, "the attendee's copy of a cancelled meeting gets a subject prefix and is shown as free" + " (13.3)"),
    TRANSACTION_IDS_FORGOTTEN(false, "a transactionId is remembered for a day; off: for ever (13.3)"),
    WRITES_COLLIDE(
            false,
            "a write without If-Match is refused while another one to the same event is under way, which"
                    + " happens sporadically (6.2)");

    private final boolean usual;
    private final String about;

    GraphSwitch(boolean usual, String about) {
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
