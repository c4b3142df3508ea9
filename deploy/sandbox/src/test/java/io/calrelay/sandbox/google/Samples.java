package io.calrelay.sandbox.google;

/** Bodies that several tests send. */
final class Samples {
    static final String ID = "nsq8eu14ucd9k784639kpqj9356f0bpt33";

    static final String REVIEW = """
            {"id": "nsq8eu14ucd9k784639kpqj9356f0bpt33", "summary": "Quarterly review", "location": "Room 4B",
             "start": {"dateTime": "2026-12-15T09:30:00.000-05:00", "timeZone": "America/New_York"},
             "end": {"dateTime": "2026-12-15T10:15:00-05:00", "timeZone": "America/New_York"},
             "extendedProperties": {"private": {"key": "calendarevent:10871"}, "shared": {"origin": "netsuite"}}}""";

    /** Takes the guests. */
    static final String MEETING = """
            {"id": "standup0", "summary": "Stand-up", "location": "Room 7", "attendees": [%s],
             "extendedProperties": {"private": {"mine": "1"}, "shared": {"ours": "1"}},
             "start": {"dateTime": "2027-01-12T16:00:00-05:00", "timeZone": "America/New_York"},
             "end": {"dateTime": "2027-01-12T16:15:00-05:00", "timeZone": "America/New_York"}}""";

    /** Takes the guests. */
    static final String WEEKLY = """
            {"id": "series0", "summary": "Pipeline call", "attendees": [%s],
             "extendedProperties": {"private": {"key": "11200"}},
             "start": {"dateTime": "2027-01-05T10:00:00-05:00", "timeZone": "America/New_York"},
             "end": {"dateTime": "2027-01-05T10:45:00-05:00", "timeZone": "America/New_York"},
             "recurrence": ["RRULE:FREQ=WEEKLY;BYDAY=TU;COUNT=12", "EXDATE;TZID=America/New_York:20270119T100000"]}""";

    private Samples() {}
}
