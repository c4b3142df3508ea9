package io.calrelay.gateway.google;

/** An event, or a part of one, of a kind that is not carried. */
final class Uncarried extends Exception {
    private static final long serialVersionUID = 1L;

    private final String why;

    /** @param why a short phrase for people, free of content */
    Uncarried(String why) {
        super(why, null, false, false);
        this.why = why;
    }

    String why() {
        return why;
    }
}
