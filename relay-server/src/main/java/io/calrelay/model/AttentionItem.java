package io.calrelay.model;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Something that waits for a person's decision.
 *
 * @param id unique among all items
 * @param subject what it is about: a side's wire name or a meeting's id; there is one open item of a kind for a subject
 * @param person whose calendar it concerns
 * @param summary what happened and what to do, in words for an administrator; free of content
 */
public record AttentionItem(
        long id,
        Kind kind,
        String subject,
        Optional<EmailAddress> person,
        Optional<MeetingId> meeting,
        Instant since,
        String summary) {

    /** What can be decided. */
    public enum Choice {
        /** Carry the deletions that wait. */
        DELETE,
        /** Leave the other sides as they are and stop syncing what waits. */
        KEEP,
        /** Try again now. */
        RETRY,
        /** Stop syncing the meeting, leaving all sides as they are. */
        UNLINK;

        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What happened. */
    public enum Kind {
        /** More was deleted at once on one side than is carried without asking. */
        MASS_DELETION(Choice.DELETE, Choice.KEEP),
        /** A meeting fails again and again. */
        STUCK_MEETING(Choice.RETRY, Choice.UNLINK),
        /** A side cannot be read. */
        UNREADABLE_SIDE(Choice.RETRY);

        private final List<Choice> choices;

        Kind(Choice... choices) {
            this.choices = List.of(choices);
        }

        public List<Choice> choices() {
            return choices;
        }

        public String wireName() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** The choice of that name, if it is one of this item's. */
    public Optional<Choice> choice(String wireName) {
        return Arrays.stream(Choice.values())
                .filter(choice -> choice.wireName().equals(wireName) && kind.choices.contains(choice))
                .findFirst();
    }
}
