package io.calrelay.sandbox.google;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.calrelay.sandbox.google.auth.AccessTokens;
import io.calrelay.sandbox.google.auth.Caller;
import io.calrelay.sandbox.google.auth.Scopes;
import io.calrelay.sandbox.google.calendar.AccessRole;
import io.calrelay.sandbox.google.calendar.Calendars;
import io.calrelay.sandbox.google.calendar.Call;
import io.calrelay.sandbox.google.calendar.GoogleSwitch;
import io.calrelay.sandbox.google.calendar.PersonalCalendar;
import io.calrelay.sandbox.google.calendar.SharedCalendars;
import io.calrelay.sandbox.google.wire.FieldMask;
import io.calrelay.sandbox.google.wire.GoogleError;
import io.calrelay.sandbox.google.wire.GoogleRequest;
import io.calrelay.sandbox.google.wire.GoogleResponse;
import io.calrelay.sandbox.world.Actor;
import io.calrelay.sandbox.world.Fault;
import io.calrelay.sandbox.world.Positions;
import io.calrelay.sandbox.world.Service;
import io.calrelay.sandbox.world.World;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Takes one call through sign-in, scopes, quota and permission to its method. Guarded by the cloud's lock. */
final class Dispatcher {
    private final World world;
    private final AccessTokens tokens;
    private final Calendars calendars;
    private final Positions<GoogleSwitch> switches;
    private final Quota quota = new Quota();
    private final List<Endpoint> endpoints;

    /** An answer and the template of the path it came from. */
    record Answered(GoogleResponse response, String template) {}

    private record Found(Endpoint endpoint, Map<String, String> variables) {}

    Dispatcher(World world, Access access, List<Endpoint> endpoints) {
        this.world = world;
        this.tokens = access.tokens();
        this.calendars = access.calendars();
        this.switches = access.switches();
        this.endpoints = endpoints;
    }

    /** What a call is let in by. */
    record Access(AccessTokens tokens, Calendars calendars, Positions<GoogleSwitch> switches) {}

    Quota quota() {
        return quota;
    }

    Answered answer(GoogleRequest request) {
        Optional<Found> found = find(request.method(), request.path());
        String template = template(request.method(), request.path());
        try {
            GoogleResponse response = answer(request, found.orElseThrow(GoogleError::notFound));
            return new Answered(shaped(request, response), template);
        } catch (GoogleError refused) {
            return new Answered(refused.response(), template);
        }
    }

    /** The path without ids; {@code /unknown} where there is no such method. */
    String template(String method, String path) {
        return find(method, path).map(each -> "/" + each.endpoint().template()).orElse("/unknown");
    }

    private Optional<Found> find(String method, String path) {
        return endpoints.stream()
                .filter(each -> each.method().equals(method))
                .flatMap(each -> each.match(path).map(variables -> new Found(each, variables)).stream())
                .findFirst();
    }

    private GoogleResponse answer(GoogleRequest request, Found found) {
        Caller caller = caller(request);
        if (switches.isOn(GoogleSwitch.API_DISABLED)) {
            throw GoogleError.apiDisabled();
        }
        Scopes.require(caller, found.endpoint().name());
        if (caller.actor() instanceof Actor.Relay && switches.isOn(GoogleSwitch.QUOTAS)) {
            String user = request.query().text("quotaUser").orElse(caller.user());
            quota.take(user, request.method(), world.clock().instant());
        }
        String id = found.variables().getOrDefault("calendarId", "primary");
        suffer(caller, id, found.endpoint());
        Call call = call(caller, id, request);
        if (found.endpoint().isWrite() && !call.role().mayWrite()) {
            throw GoogleError.requiredAccessLevel();
        }
        return found.endpoint().handler().answer(call, found.variables());
    }

    private Caller caller(GoogleRequest request) {
        try {
            return tokens.caller(request.header("Authorization")
                    .or(() -> request.query().text("access_token").map(token -> "Bearer " + token)));
        } catch (GoogleError refused) {
            boolean missing = request.header("Authorization").isEmpty();
            throw switches.isOn(GoogleSwitch.FRONT_END_401) && !missing
                    ? GoogleError.badCredentialsAtTheFrontEnd()
                    : refused;
        }
    }

    /** Lets the faults in force that mean this one mailbox strike. */
    private void suffer(Caller caller, String calendarId, Endpoint endpoint) {
        if (strikes(Fault.MAILBOX_GONE, caller)) {
            throw calendarId.equals("primary") ? GoogleError.notACalendarUser() : GoogleError.notFound();
        }
        if (strikes(Fault.PERMISSION_LOST, caller)) {
            calendars.of(caller.user()).ifPresent(PersonalCalendar::accessChanged);
            throw endpoint.isWrite() ? GoogleError.requiredAccessLevel() : GoogleError.forbidden();
        }
    }

    private boolean strikes(Fault fault, Caller caller) {
        return world.faults().strike(Service.GOOGLE, fault, caller.actor()).isPresent();
    }

    private Call call(Caller caller, String id, GoogleRequest request) {
        boolean own = id.equals("primary") || id.equalsIgnoreCase(caller.user());
        if (!own) {
            SharedCalendars.Seen seen =
                    calendars.shared().find(caller.user(), id).orElseThrow(GoogleError::notFound);
            return new Call(caller, seen.calendar(), seen.role(), request);
        }
        PersonalCalendar calendar = caller.user().endsWith(".gserviceaccount.com")
                ? calendars.ofServiceAccount(caller.user())
                : calendars.of(caller.user()).orElseThrow(GoogleError::notACalendarUser);
        return new Call(caller, calendar, AccessRole.OWNER, request);
    }

    private static GoogleResponse shaped(GoogleRequest request, GoogleResponse response) {
        String etag = response.headers().getOrDefault("ETag", "");
        boolean known = request.method().equals("GET")
                && request.header("If-None-Match").filter(etag::equals).isPresent();
        if (known) {
            return GoogleResponse.notModified(etag);
        }
        Optional<String> fields = request.query().text("fields");
        Optional<ObjectNode> body = response.body();
        return fields.isPresent() && body.isPresent()
                ? response.withBody(FieldMask.parse(fields.get()).of(body.get()))
                : response;
    }
}
