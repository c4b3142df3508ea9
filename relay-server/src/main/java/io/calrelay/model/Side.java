package io.calrelay.model;

/** One place where a meeting shows: the NetSuite family, or the copy in one calendar. */
public sealed interface Side {
    Side NETSUITE = new NetSuite();

    /** {@code netsuite}, or the calendar's wire name. */
    String wireName();

    record NetSuite() implements Side {
        @Override
        public String wireName() {
            return "netsuite";
        }
    }

    record Calendar(CalendarId id) implements Side {
        @Override
        public String wireName() {
            return id.wireName();
        }
    }

    /** The reverse of {@link #wireName()}. */
    static Side parse(String wireName) {
        return wireName.equals("netsuite") ? NETSUITE : new Calendar(CalendarId.parse(wireName));
    }
}
