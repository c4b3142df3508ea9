package io.calrelay.gateway.outlook;

/** A series that no pattern of Outlook shows exactly. The message names the cause and what helps, without content. */
final class NotHeldByOutlook extends RuntimeException {
    private static final long serialVersionUID = 1;

    private NotHeldByOutlook(String message) {
        super(message);
    }

    /** @param cause completes "Outlook has no series with …" */
    static NotHeldByOutlook seriesWith(String cause) {
        return new NotHeldByOutlook("Outlook has no series with " + cause
                + "; give the series a pattern that Outlook's own dialog offers, or make its meetings one by one");
    }

    static NotHeldByOutlook because(String causeAndRemedy) {
        return new NotHeldByOutlook(causeAndRemedy);
    }
}
