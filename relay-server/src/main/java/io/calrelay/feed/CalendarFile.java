package io.calrelay.feed;

import io.calrelay.model.AccessLevel;
import io.calrelay.model.EventTime;
import io.calrelay.model.MeetingFields;
import io.calrelay.model.OccurrenceChange;
import io.calrelay.model.RecurrenceId;
import io.calrelay.recurrence.Occurrences;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.TimeZone;
import net.fortuna.ical4j.model.TimeZoneRegistry;
import net.fortuna.ical4j.model.TimeZoneRegistryFactory;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/**
 * A calendar to subscribe to. Series are one event with a rule, the occurrences that are taken out (EXDATE) and those that differ
 * (RECURRENCE-ID); a zone that is named is described, too (RFC 5545 3.6.5).
 */
public final class CalendarFile {
    /** What becomes of meetings that are not public. */
    public enum Privacy {
        /** They are left out. */
        HIDDEN,
        /** They show that their time is taken, and nothing else. */
        BUSY
    }

    private final Privacy privacy;
    private final TimeZoneRegistry zones = TimeZoneRegistryFactory.getInstance().createRegistry();

    public CalendarFile(Privacy privacy) {
        this.privacy = privacy;
    }

    /** @param name of the calendar, for people */
    public String of(String name, List<FeedEntry> entries) {
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//CalRelay//Calendar feed//EN"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(ImmutableMethod.PUBLISH);
        // No standard names a calendar until RFC 7986; readers know this older name.
        calendar.add(new XProperty("X-WR-CALNAME", name));
        List<FeedEntry> shown = entries.stream().filter(this::isShown).toList();
        zonesOf(shown).forEach(zone -> zone(zone).ifPresent(known -> calendar.add(known.getVTimeZone())));
        shown.forEach(entry -> events(entry).forEach(calendar::add));
        return calendar.toString();
    }

    private boolean isShown(FeedEntry entry) {
        return privacy == Privacy.BUSY || entry.fields().access() == AccessLevel.PUBLIC;
    }

    private List<VEvent> events(FeedEntry entry) {
        MeetingFields fields = entry.fields();
        EventProperties properties = new EventProperties(zones);
        List<RecurrenceId> out = new ArrayList<>();
        List<VEvent> edited = new ArrayList<>();
        Optional<Occurrences> series = fields.recurrence().map(recurrence -> Occurrences.of(fields.time(), recurrence));
        for (Map.Entry<RecurrenceId, OccurrenceChange> each :
                fields.exceptions().entrySet()) {
            Optional<MeetingFields> actual = series.flatMap(all -> all.at(each.getKey()))
                    .flatMap(at -> actual(each.getValue(), fields.plainOccurrence(at)));
            if (actual.isPresent() && isShown(new FeedEntry("", actual.get(), Optional.empty(), entry.asOf()))) {
                VEvent event = properties.event(entry, actual.get());
                properties.addRecurrenceId(event, each.getKey(), fields.time());
                edited.add(event);
            } else {
                out.add(each.getKey());
            }
        }
        VEvent master = properties.event(entry, fields);
        fields.recurrence().ifPresent(recurrence -> properties.addSeries(master, recurrence, fields.time(), out));
        List<VEvent> events = new ArrayList<>(List.of(master));
        events.addAll(edited);
        return events;
    }

    private static Optional<MeetingFields> actual(OccurrenceChange change, MeetingFields plain) {
        return change instanceof OccurrenceChange.Edited edited ? Optional.of(edited.on(plain)) : Optional.empty();
    }

    private Optional<TimeZone> zone(String name) {
        return Optional.ofNullable(zones.getTimeZone(name));
    }

    private static TreeSet<String> zonesOf(List<FeedEntry> entries) {
        TreeSet<String> zones = new TreeSet<>();
        for (FeedEntry entry : entries) {
            add(zones, entry.fields().time());
            for (OccurrenceChange change : entry.fields().exceptions().values()) {
                if (change instanceof OccurrenceChange.Edited edited) {
                    edited.time().ifPresent(time -> add(zones, time));
                }
            }
        }
        return zones;
    }

    private static void add(TreeSet<String> zones, EventTime time) {
        if (time instanceof EventTime.Timed timed) {
            for (ZoneId zone : List.of(timed.start().getZone(), timed.end().getZone())) {
                zones.add(zone.getId());
            }
        }
    }
}
