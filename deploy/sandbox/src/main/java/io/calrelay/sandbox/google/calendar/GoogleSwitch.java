package io.calrelay.sandbox.google.calendar;

import io.calrelay.sandbox.world.Disputed;

/** Behaviours of Google's on which the sources are silent or disagree; numbers are sections of google.md. */
public enum GoogleSwitch implements Disputed {
    OPAQUE_INSTANCE_IDS(false, "instance ids tell nothing, as announced for the third quarter of 2026 (1, fact 4)"),
    SPLIT_IDS_IN_LOCAL_TIME(false, "the id of a split series carries its start in local time; off: in UTC (1, fact 5)"),
    RESET_EXCEPTIONS(
            true, "editing a master resets its exceptions: a probe of 2026 against Google's text of 2011 (15 no. 2)"),
    LOST_EXCEPTIONS_STAY(
            true,
            "exceptions of dates that a changed rule no longer has stay: one report; off: they are"
                    + " cancelled (15 no. 14)"),
    SPARSE_TOMBSTONES(false, "cancelled objects in lists carry only id and status: one field report (4.4)"),
    CANCELLED_MASTERS_LISTED(false, "plain lists name deleted series too, as some users saw since May 2025 (4.4)"),
    MISSING_FIELDS(false, "events lack created, creator and organizer: one production team's report (3.1)"),
    REMINDERS_CHANGE_ETAG(false, "changed reminders change the etag; updated stays in any case (15 no. 12)"),
    SHORT_PAGES(false, "list pages are shorter than asked for although more follows, which may happen (4.1)"),
    EXCEPTIONS_FIRST(
            false, "lists run the other way round, exceptions before their masters: the order is unspecified (5)"),
    PROPERTY_FILTERS_ANY(
            false,
            "one of several filters of a kind is enough: the guide; off: all must match, the"
                    + " reference (15 no. 1)"),
    TIME_MIN_INCLUSIVE(
            false,
            "what ends at timeMin is listed: reference of instances; off: it is not, reference of list"
                    + " (15 no. 4)"),
    SUBDAILY_RULES(false, "hourly, minutely and secondly rules are taken; off: refused (15 no. 13)"),
    COUNT_WITH_UNTIL(false, "a rule with both COUNT and UNTIL is taken; off: refused (15 no. 13)"),
    START_OFF_RULE_DROPPED(false, "a start outside the rule is no occurrence; off: it is one more (15 no. 13)"),
    HIDDEN_INVITATIONS(
            false,
            "invitations are listed only once answered, or with showHiddenInvitations: a setting of the"
                    + " guest's (12)"),
    FOREIGN_SERIES_FORBIDDEN(
            false, "times and rules of a series organized elsewhere cannot be written, as often seen (12)"),
    REPLY_ALWAYS(false, "answers to organizers elsewhere travel even with sendUpdates=none: unknown (12)"),
    MAILS_UNLESS_TOLD(
            false,
            "a write without sendUpdates mails the guests; off: nobody, by the reference's text" + " (15 no. 11)"),
    HTTPS_ONLY(false, "webhook addresses must be HTTPS even on the loopback interface, as everywhere else (6.1)"),
    SYNC_BEFORE_ANSWER(false, "a channel's first message is on its way before the watch call is answered (6.1)"),
    TRAILING_MESSAGES(false, "messages of a stopped channel come for a minute more, as seen in the field (6.3)"),
    WATCH_TAKES_EVENT_TYPES_ONLY(
            false,
            "watch refuses parameters of list but eventTypes: the reference; off: it takes them,"
                    + " the discovery document (15 no. 5)"),
    EXPIRATION_AS_NUMBER(
            false,
            "a channel's expiration is a JSON number: the guide; off: a string, the discovery document"
                    + " (15 no. 6)"),
    CHANNELS_LIVE_A_WEEK(false, "no channel lives longer than a week; off: than thirty days (15 no. 7)"),
    SMALL_BATCHES(false, "a batch takes 50 calls; off: 1,000 (15 no. 3)"),
    BATCH_CONFLICTS(false, "the second write to one event in one batch is refused, which may happen (9)"),
    FRONT_END_401(false, "a bad token is refused in the front end's form; off: in the backend's (10.1)"),
    API_DISABLED(false, "the project has not enabled the API, as happens to a new customer (8)"),
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
