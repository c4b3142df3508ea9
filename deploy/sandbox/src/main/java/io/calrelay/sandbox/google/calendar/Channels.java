package io.calrelay.sandbox.google.calendar;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.calrelay.sandbox.google.wire.GoogleError;
import io.calrelay.sandbox.google.wire.GoogleResponse;
import io.calrelay.sandbox.google.wire.Json;
import io.calrelay.sandbox.world.Actor;
import io.calrelay.sandbox.world.Fault;
import io.calrelay.sandbox.world.Positions;
import io.calrelay.sandbox.world.Service;
import io.calrelay.sandbox.world.Verified;
import io.calrelay.sandbox.world.World;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;

/** Watch channels: asked for, told of news, ended by their own clock. Guarded by the cloud's lock. */
@Verified(on = "2026-04-23", source = "google.md 6: push guide and reference of events.watch")
public final class Channels {
    private static final Duration USUAL_LIFE = Duration.ofDays(7);
    private static final Duration LONGEST_LIFE = Duration.ofDays(30);
    private static final Duration TRAIL = Duration.ofMinutes(1);
    private static final Set<String> COMMON =
            Set.of("eventTypes", "alt", "fields", "key", "oauth_token", "prettyPrint", "quotaUser", "userIp");

    private final World world;
    private final Positions<GoogleSwitch> switches;
    private final ChannelMail mail;
    private final RandomGenerator chance;
    private final Map<String, Channel> open = new LinkedHashMap<>();
    /** Stopped a moment ago; their last messages may still come. */
    private final Map<Channel, Instant> trailing = new LinkedHashMap<>();

    private final List<Channel> greetings = new ArrayList<>();

    public Channels(World world, Positions<GoogleSwitch> switches) {
        this.world = world;
        this.switches = switches;
        this.mail = new ChannelMail(world.courier());
        this.chance = world.seeds().forPurpose("google message numbers");
    }

    /** @param resource what is watched, such as {@code calendars/alice%40northwind.example/events} */
    public GoogleResponse watch(Call call, String resource) {
        ObjectNode request = call.request().json();
        requireParameters(call);
        if (!SharedCalendars.isWatchable(call.calendar())) {
            String message = "Push notifications are not supported by this resource.";
            throw GoogleError.badRequest("pushNotSupportedForRequestedResource", message);
        }
        ChannelRequest.check(request, switches.isOn(GoogleSwitch.HTTPS_ONLY));
        String id = Json.text(request, "id");
        Instant now = world.clock().instant();
        open.values().removeIf(channel -> channel.isOver(now));
        if (open.containsKey(id)) {
            throw GoogleError.badRequest("channelIdNotUnique", "Channel id not unique");
        }
        Duration longest = switches.isOn(GoogleSwitch.CHANNELS_LIVE_A_WEEK) ? USUAL_LIFE : LONGEST_LIFE;
        Instant until = ChannelRequest.expiration(request, now, USUAL_LIFE, longest);
        Channel channel = new Channel(
                id,
                call.caller().user(),
                call.caller().actor() instanceof Actor.Relay,
                resource,
                Json.text(request, "address"),
                Json.text(request, "token"),
                until,
                Set.copyOf(call.query().all("eventTypes")),
                1);
        open.put(id, channel);
        if (switches.isOn(GoogleSwitch.SYNC_BEFORE_ANSWER)) {
            mail.send(channel, "sync");
        } else {
            greetings.add(channel);
        }
        ObjectNode shown = channel.shown();
        if (switches.isOn(GoogleSwitch.EXPIRATION_AS_NUMBER)) {
            shown.put("expiration", until.toEpochMilli());
        }
        return GoogleResponse.ok(shown);
    }

    private void requireParameters(Call call) {
        if (switches.isOn(GoogleSwitch.WATCH_TAKES_EVENT_TYPES_ONLY)) {
            call.query().values().keySet().stream()
                    .filter(name -> !COMMON.contains(name))
                    .findFirst()
                    .ifPresent(other -> {
                        throw GoogleError.invalidParameter(other);
                    });
        }
    }

    /** 204, or 404 for what is not open or somebody else's. */
    public GoogleResponse stop(Call call) {
        ObjectNode request = call.request().json();
        String id = Json.text(request, "id");
        Channel channel = Optional.ofNullable(open.get(id))
                .filter(each -> each.resourceId().equals(Json.text(request, "resourceId")))
                .filter(each -> each.user().equals(call.caller().user()))
                .orElseThrow(() -> GoogleError.backend(
                        404, "global", "notFound", "Channel '" + id + "' not found for project '123456789012'"));
        open.remove(channel.id());
        if (switches.isOn(GoogleSwitch.TRAILING_MESSAGES)) {
            trailing.put(channel, world.clock().instant().plus(TRAIL));
        }
        return GoogleResponse.noContent();
    }

    /** Sends the greetings of new channels: called when their watch calls are answered. */
    public void greet() {
        List<Channel> due = List.copyOf(greetings);
        greetings.clear();
        due.forEach(channel -> mail.send(channel, "sync"));
    }

    /** Tells every channel on the calendar's events that something changed. @param types of the changed events */
    public void changed(PersonalCalendar calendar, Set<String> types) {
        Instant now = world.clock().instant();
        String resource = eventsOf(calendar);
        for (Channel channel : List.copyOf(open.values())) {
            if (channel.isOver(now)) {
                open.remove(channel.id());
            } else if (channel.resource().equals(resource) && channel.isAbout(types)) {
                tell(channel);
            }
        }
        trailing.values().removeIf(end -> !end.isAfter(now));
        trailing.keySet().stream()
                .filter(channel -> channel.resource().equals(resource))
                .forEach(channel -> mail.send(next(channel), "exists"));
    }

    /** How many channels are open on a calendar's events. */
    public long count(PersonalCalendar calendar) {
        Instant now = world.clock().instant();
        return open.values().stream()
                .filter(channel -> !channel.isOver(now) && channel.resource().equals(eventsOf(calendar)))
                .count();
    }

    public static String eventsOf(PersonalCalendar calendar) {
        return "calendars/" + URLEncoder.encode(calendar.email(), StandardCharsets.UTF_8) + "/events";
    }

    /** One genuine message for every open channel of the relay's, for whoever sends and times them himself. */
    public List<HttpRequest> nudges() {
        Instant now = world.clock().instant();
        open.values().removeIf(channel -> channel.isOver(now));
        open.replaceAll((id, channel) -> channel.relays() ? next(channel) : channel);
        return open.values().stream()
                .filter(Channel::relays)
                .map(channel -> ChannelMail.message(channel, "exists"))
                .toList();
    }

    private void tell(Channel channel) {
        if (world.faults()
                .strike(Service.GOOGLE, Fault.CHANNEL_ENDED, channel.subscriber())
                .isPresent()) {
            open.remove(channel.id());
            return;
        }
        Channel next = next(channel);
        open.put(next.id(), next);
        mail.send(next, "exists");
    }

    // Provider: message numbers grow but are not consecutive (google.md 6.2).
    private Channel next(Channel channel) {
        return channel.numbered(channel.number() + 1 + chance.nextInt(1_000));
    }

    public ArrayNode keep() {
        ArrayNode kept = Json.array();
        open.values().forEach(channel -> kept.add(channel.keep()));
        return kept;
    }

    public void restore(JsonNode kept) {
        kept.forEach(row -> {
            Channel channel = Channel.restored((ObjectNode) row);
            open.put(channel.id(), channel);
        });
    }
}
