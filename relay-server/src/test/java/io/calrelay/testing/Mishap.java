package io.calrelay.testing;

import io.calrelay.ports.Reply;
import java.time.Duration;

/** What can go wrong with one call of a service. */
public sealed interface Mishap {
    /** Not carried out; the service asks for a pause. */
    record Throttled(Duration after) implements Mishap {}

    /** Not carried out: a page failed, the line was dead. */
    record Unreachable() implements Mishap {}

    /** Carried out, but nobody hears that it was done. */
    record AnswerLost() implements Mishap {}

    /** Not carried out, for good. */
    record Refused(Reply.Refusal why, String words) implements Mishap {}
}
