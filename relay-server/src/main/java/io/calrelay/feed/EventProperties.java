package io.calrelay.feed;

import io.calrelay.model.AccessLevel;
import io.calrelay.model.EventTime;
import io.calrelay.model.MeetingFields;
import io.calrelay.model.Organizer;
import io.calrelay.model.Recurrence;
import io.calrelay.model.RecurrenceId;
import io.calrelay.model.Text;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import net.fortuna.ical4j.model.Parameter;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.TimeZoneRegistry;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.parameter.TzId;
import net.fortuna.ical4j.model.parameter.Value;
import net.fortuna.ical4j.model.property.Clazz;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.ExDate;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.RDate;
import net.fortuna.ical4j.model.property.RRule;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import org.jsoup.Jsoup;

/** The properties of one event. Of what is not public only the time is written. */
final class EventProperties {
    private static final String BUSY = "Busy";
    private static final DateTimeFormatter WALL = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss", Locale.ROOT);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT);

    private final TimeZoneRegistry zones;

    EventProperties(TimeZoneRegistry zones) {
        this.zones = zones;
    }

    /** @param fields those of the entry, or of one occurrence of it */
    VEvent event(FeedEntry entry, MeetingFields fields) {
        VEvent event = new VEvent(false);
        event.add(new Uid(entry.uid()));
        event.add(new DtStamp(entry.asOf()));
        addTime(event, fields.time());
        boolean isPublic = fields.access() == AccessLevel.PUBLIC;
        event.add(new Summary(isPublic ? fields.title() : BUSY));
        event.add(new Clazz(isPublic ? Clazz.VALUE_PUBLIC : Clazz.VALUE_PRIVATE));
        if (isPublic) {
            addContent(event, entry, fields);
        }
        return event;
    }

    void addSeries(VEvent event, Recurrence recurrence, EventTime first, Collection<RecurrenceId> out) {
        recurrence.rules().forEach(rule -> event.add(new RRule<>(rule)));
        if (!recurrence.added().isEmpty()) {
            event.add(new RDate<>(parameters(first), joined(recurrence.added(), first)));
        }
        if (!out.isEmpty()) {
            event.add(new ExDate<>(parameters(first), joined(out, first)));
        }
    }

    void addRecurrenceId(VEvent event, RecurrenceId id, EventTime first) {
        event.add(new net.fortuna.ical4j.model.property.RecurrenceId<>(parameters(first), value(id, first)));
    }

    private static void addContent(VEvent event, FeedEntry entry, MeetingFields fields) {
        if (!fields.location().isEmpty()) {
            event.add(new Location(fields.location()));
        }
        if (!fields.description().isEmpty()) {
            event.add(new Description(plain(fields.description())));
        }
        entry.organizer().ifPresent(organizer -> addOrganizer(event, organizer));
    }

    private static void addOrganizer(VEvent event, Organizer organizer) {
        organizer.email().ifPresent(email -> {
            List<Parameter> name = organizer.name().isEmpty() ? List.of() : List.of(new Cn(organizer.name()));
            event.add(new net.fortuna.ical4j.model.property.Organizer(
                    new ParameterList(name), URI.create("mailto:" + email.value())));
        });
    }

    private void addTime(VEvent event, EventTime time) {
        if (time instanceof EventTime.Timed timed) {
            event.add(new DtStart<>(parameters(timed.start()), value(timed.start())));
            event.add(new DtEnd<>(parameters(timed.end()), value(timed.end())));
            return;
        }
        EventTime.AllDay days = (EventTime.AllDay) time;
        // The end is not inclusive (RFC 5545 3.6.1).
        event.add(new DtStart<>(parameters(time), DAY.format(days.firstDay())));
        event.add(new DtEnd<>(parameters(time), DAY.format(days.lastDay().plusDays(1))));
    }

    private String joined(Collection<RecurrenceId> ids, EventTime first) {
        return ids.stream()
                .map(id -> value(id, first))
                .reduce((one, next) -> one + "," + next)
                .orElseThrow();
    }

    private String value(RecurrenceId id, EventTime first) {
        if (id instanceof RecurrenceId.At at) {
            return value(at.start().atZone(((EventTime.Timed) first).start().getZone()));
        }
        LocalDate day = ((RecurrenceId.On) id).day();
        return DAY.format(day);
    }

    private ParameterList parameters(EventTime time) {
        return time instanceof EventTime.Timed timed
                ? parameters(timed.start())
                : new ParameterList(List.of(Value.DATE));
    }

    private ParameterList parameters(ZonedDateTime time) {
        return isNamed(time.getZone())
                ? new ParameterList(List.of(new TzId(time.getZone().getId())))
                : new ParameterList(List.of());
    }

    /** On the wall clock of its zone; in UTC where the zone cannot be described to readers. */
    private String value(ZonedDateTime time) {
        return isNamed(time.getZone())
                ? WALL.format(time)
                : WALL.format(time.withZoneSameInstant(ZoneOffset.UTC)) + "Z";
    }

    private boolean isNamed(ZoneId zone) {
        return zones.getTimeZone(zone.getId()) != null;
    }

    private static String plain(Text text) {
        return text.format() == Text.Format.HTML
                ? Jsoup.parse(text.content()).wholeText().strip()
                : text.content();
    }
}
