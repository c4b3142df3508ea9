package io.calrelay.sandbox.world;

/**
 * A behaviour of a real service on which the sources are silent or contradict each other. Implemented by enums: each constant
 * is a switch, so that whoever depends on the behaviour can be tried with both positions.
 */
public interface Disputed {
    /** The switch's name, as an enum constant is named. */
    String name();

    /** The position a new cloud starts with: what has the better evidence. */
    boolean usual();

    /** What it does when it is on, and which sources disagree. */
    String about();
}
