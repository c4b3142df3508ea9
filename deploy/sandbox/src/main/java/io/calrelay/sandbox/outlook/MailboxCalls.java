package io.calrelay.sandbox.outlook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.calrelay.sandbox.outlook.series.Zones;
import io.calrelay.sandbox.world.Assumed;
import io.calrelay.sandbox.world.People.Person;
import io.calrelay.sandbox.world.Verified;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;

/** What a mailbox is beside its events: the user, the calendar, the settings, the zones it knows, its id formats. */
@Verified(on = "2021-07-01", source = "graph.md 1.2, 9 [S20]")
final class MailboxCalls {
    private static final int IDS_MAXIMUM = 1_000;

    private final Directory directory;

    MailboxCalls(Directory directory) {
        this.directory = directory;
    }

    void addTo(Router router) {
        router.on("GET", "/users/{user}", this::user)
                .on("GET", "/users/{user}/calendar", visit -> Answer.ok(calendar(directory.open(visit))))
                .on("GET", "/users/{user}/calendars", this::calendars)
                .on("GET", "/users/{user}/calendars/{calendar}", this::oneCalendar)
                .on("GET", "/users/{user}/mailboxSettings", this::settings)
                .on("GET", "/users/{user}/mailboxSettings/timeZone", this::timeZone)
                .on("GET", "/users/{user}/outlook/supportedTimeZones", this::zones)
                .on("POST", "/users/{user}/translateExchangeIds", this::translate);
    }

    private Answer user(Visit visit) {
        try {
            Person person = directory.user(visit);
            ObjectNode user = Json.object().put("@odata.context", EventView.context("users/$entity"));
            user.put("id", directory.of(person.email()).userId).put("displayName", person.name());
            return Answer.ok(user.put("mail", person.email()).put("userPrincipalName", person.email()));
        } catch (GraphProblem unknown) {
            throw unknown.status() == 404
                    ? new GraphProblem(
                            404, "Request_ResourceNotFound", "Resource '" + visit.at("user") + "' does not exist.")
                    : unknown;
        }
    }

    private ObjectNode calendar(Mailbox box) {
        ObjectNode calendar = Json.object().put("id", calendarId(box)).put("name", "Calendar");
        calendar.put("color", "auto").put("hexColor", "").put("isDefaultCalendar", true);
        calendar.put("changeKey", box.changeKey(0)).put("canShare", true).put("canViewPrivateItems", true);
        calendar.put("canEdit", true).put("isTallyingResponses", true).put("isRemovable", false);
        calendar.putArray("allowedOnlineMeetingProviders").add("teamsForBusiness");
        calendar.put("defaultOnlineMeetingProvider", "teamsForBusiness");
        calendar.putObject("owner").put("name", directory.nameOf(box.email)).put("address", box.email);
        return calendar;
    }

    private Answer calendars(Visit visit) {
        ObjectNode answer = Json.object();
        answer.putArray("value").add(calendar(directory.open(visit)));
        return Answer.ok(answer);
    }

    private Answer oneCalendar(Visit visit) {
        Mailbox box = directory.open(visit);
        requireDefault(box, visit.at("calendar"));
        return Answer.ok(calendar(box));
    }

    /** There is one calendar in each mailbox; another id is not found. */
    static void requireDefault(Mailbox box, String calendar) {
        if (!calendar.isEmpty() && !calendar.equals(calendarId(box))) {
            throw GraphProblem.notFound();
        }
    }

    private static String calendarId(Mailbox box) {
        byte[] name = ("calendar of " + box.userId).getBytes(StandardCharsets.US_ASCII);
        return "AAMkAGUw" + Base64.getUrlEncoder().withoutPadding().encodeToString(name) + "AAA=";
    }

    private Answer settings(Visit visit) {
        Person person = directory.person(directory.open(visit));
        String zone = Zones.windowsName(person.mailboxTimeZone());
        ObjectNode settings = Json.object()
                .put("timeZone", zone)
                .put("dateFormat", "M/d/yyyy")
                .put("timeFormat", "h:mm tt");
        settings.putObject("language").put("locale", "en-US").put("displayName", "English (United States)");
        ObjectNode hours = settings.putObject("workingHours");
        List.of("monday", "tuesday", "wednesday", "thursday", "friday").forEach(hours.putArray("daysOfWeek")::add);
        hours.put("startTime", "08:00:00.0000000").put("endTime", "17:00:00.0000000");
        hours.putObject("timeZone").put("name", zone);
        return Answer.ok(settings);
    }

    private Answer timeZone(Visit visit) {
        Person person = directory.person(directory.open(visit));
        return Answer.ok(Json.object().put("value", Zones.windowsName(person.mailboxTimeZone())));
    }

    private Answer zones(Visit visit) {
        directory.open(visit);
        boolean iana = visit.call().path().contains("'Iana'");
        ObjectNode answer = Json.object();
        List<String> names = iana ? Zones.ianaNames().toList() : Zones.windowsNames();
        names.forEach(name ->
                answer.withArray("/value").addObject().put("alias", name).put("displayName", name));
        return Answer.ok(answer);
    }

    @Assumed(source = "graph.md 1.2: up to 1,000 ids; the error form is the general one")
    private Answer translate(Visit visit) {
        directory.open(visit);
        JsonNode ids = visit.body().path("inputIds");
        if (ids.size() > IDS_MAXIMUM) {
            throw GraphProblem.badRequest("At most " + IDS_MAXIMUM + " ids can be converted at once.");
        }
        boolean immutable =
                Json.text(visit.body(), "targetIdType").toLowerCase(Locale.ROOT).contains("immutable");
        ObjectNode answer = Json.object();
        answer.putArray("value");
        ids.forEach(id -> EntryIds.read(id.asText())
                .ifPresent(named -> answer.withArray("/value")
                        .addObject()
                        .put("sourceId", id.asText())
                        .put("targetId", EntryIds.write(named, immutable))));
        return Answer.ok(answer);
    }
}
