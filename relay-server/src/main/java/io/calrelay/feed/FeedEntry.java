package io.calrelay.feed;

import io.calrelay.model.MeetingFields;
import io.calrelay.model.Organizer;
import java.time.Instant;
import java.util.Optional;

/**
 * One meeting of a feed.
 *
 * @param uid the same at every reading
 * @param asOf when it was as it is here
 */
public record FeedEntry(String uid, MeetingFields fields, Optional<Organizer> organizer, Instant asOf) {}
