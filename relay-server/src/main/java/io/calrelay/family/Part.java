package io.calrelay.family;

import io.calrelay.model.MeetingFields;
import io.calrelay.model.Share;
import java.time.ZoneId;

/**
 * One wanted piece.
 *
 * @param fields of its record: see {@link io.calrelay.model.Piece}
 * @param zone the record is to be stored in
 * @param belongsTo what it is a part of, for whoever looks at it; empty if it shows all of its meeting
 */
public record Part(Share share, MeetingFields fields, ZoneId zone, String belongsTo) {}
