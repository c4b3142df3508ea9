package io.calrelay.family;

import io.calrelay.model.MeetingFields;
import io.calrelay.model.Share;
import java.time.ZoneId;

/**
 * One piece as it is wanted.
 *
 * @param fields as a record can hold them: a time on the clock of {@code zone} that begins and ends on one of its days (a
 *     midnight that ends the day is 23:59 in NetSuite), or one whole day; a recurrence for a run only, one of {@code
 *     FREQ=DAILY}, {@code WEEKLY} with BYDAY, {@code MONTHLY} with BYMONTHDAY up to 28 or one BYDAY of 1 to 4 or -1, {@code
 *     YEARLY} with BYMONTH and BYMONTHDAY or BYDAY, each endless or with UNTIL as a day of {@code zone}; no exceptions but those
 *     that a standing record has already
 * @param belongsTo what it is a part of, in words; empty where it shows all of its meeting
 */
public record Part(Share share, MeetingFields fields, ZoneId zone, String belongsTo) {}
