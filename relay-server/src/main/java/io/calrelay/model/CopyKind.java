package io.calrelay.model;

/** Who made a calendar's copy of a meeting. The NetSuite family is either, too. */
public enum CopyKind {
    /** A person made it there, or it arrived as a real invitation. */
    ORIGINAL,
    /** CalRelay made it. */
    MIRROR
}
