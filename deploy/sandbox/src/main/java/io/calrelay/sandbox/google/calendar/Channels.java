package io.calrelay.sandbox.google.calendar;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.calrelay.sandbox.google.wire.GoogleError;
import io.calrelay.sandbox.google.wire.GoogleResponse;
import io.calrelay.sandbox.google.wire.Json;
import io.calrelay.sandbox.world.Actor;
import io.calrelay.sandbox.world.Fault;
import io.calrelay.sandbox.world.Service;
import io.calrelay.sandbox.world.Verified;
import io.calrelay.sandbox.world.World;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** Watch channels: asked for, told of news, ended by their own clock. Guarded by the cloud's lock. */
@Verified(on = "2026-04-23", source = "google.md 6: push guide and reference of events.watch")
public final class Channels {
    private static final Duration USUAL_LIFE = Duration.ofDays(7);
    private static final Duration LONGEST_LIFE = Duration.ofDays(30);

    private final World world;
    private final Switches switches;
    private final ChannelMail mail;
    private final RandomGenerator chance;
    private final Map<String, Channel> open = new LinkedHashMap<>();
    private final List<Channel> greetings = new ArrayList<>();

    public Channels(World world, Switches switches) {
        this.world = world;
        this.switches = switches;
        this.mail = new ChannelMail(world.courier());
        this.chance = world.seeds().forPurpose("google message numbers");
    }

    /** @param resource what is watched, such as {@code calendars/alice%40northwind.example/events} */
    public GoogleResponse watch(Call call, String resource) {
        ObjectNode request = call.request().json();
        ChannelRequest.check(request, switches.isOn(GoogleSwitch.HTTPS_ONLY));
        String id = Json.text(request, "id");
        Instant now = world.clock().instant();
        open.values().removeIf(channel -> channel.isOver(now));
        if (open.containsKey(id)) {
            throw GoogleError.badRequest("channelIdNotUnique", "Channel id not unique");
        }
        Instant until = ChannelRequest.expiration(request, now, USUAL_LIFE, LONGEST_LIFE);
        Channel channel = new Channel(
                id,
                call.caller().user(),
                call.caller().actor() instanceof Actor.Relay,
                resource,
                Json.text(request, "address"),
                Json.text(request, "token"),
                until,
                1);
        open.put(id, channel);
        if (switches.isOn(GoogleSwitch.SYNC_BEFORE_ANSWER)) {
            mail.send(channel, "sync");
        } else {
            greetings.add(channel);
        }
        return GoogleResponse.ok(channel.shown());
    }

    /** 204, or 404 for what is not open or somebody else's. */
    public GoogleResponse stop(Call call) {
        ObjectNode request = call.request().json();
        Channel channel = open.get(Json.text(request, "id"));
        boolean known = channel != null
                && channel.resourceId().equals(Json.text(request, "resourceId"))
                && channel.user().equals(call.caller().user());
        if (!known) {
            String id = Json.text(request, "id");
            throw GoogleError.backend(
                    404, "global", "notFound", "Channel '" + id + "' not found for project '123456789012'");
        }
        open.remove(Json.text(request, "id"));
        return GoogleResponse.noContent();
    }

    /** Sends the greetings of new channels: called when their watch calls are answered. */
    public void greet() {
        List<Channel> due = List.copyOf(greetings);
        greetings.clear();
        due.forEach(channel -> mail.send(channel, "sync"));
    }

    /** Tells every channel on the calendar's events that something changed. */
    public void changed(PersonalCalendar calendar) {
        Instant now = world.clock().instant();
        String resource = eventsOf(calendar);
        for (Channel channel : List.copyOf(open.values())) {
            if (channel.isOver(now)) {
                open.remove(channel.id());
            } else if (channel.resource().equals(resource)) {
                tell(channel);
            }
        }
    }

    /** How many channels are open on a calendar's events. */
    public long count(PersonalCalendar calendar) {
        Instant now = world.clock().instant();
        return open.values().stream()
                .filter(channel -> !channel.isOver(now) && channel.resource().equals(eventsOf(calendar)))
                .count();
    }

    public static String eventsOf(PersonalCalendar calendar) {
        return "calendars/" + calendar.email().replace("@", "%40") + "/events";
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
