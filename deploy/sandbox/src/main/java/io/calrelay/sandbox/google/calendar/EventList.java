package io.calrelay.sandbox.google.calendar;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.calrelay.sandbox.google.wire.Base32Hex;
import io.calrelay.sandbox.google.wire.GoogleError;
import io.calrelay.sandbox.google.wire.GoogleResponse;
import io.calrelay.sandbox.google.wire.Json;
import io.calrelay.sandbox.google.wire.Query;
import io.calrelay.sandbox.world.Fault;
import io.calrelay.sandbox.world.Faults;
import io.calrelay.sandbox.world.Service;
import io.calrelay.sandbox.world.Verified;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** events.list and events.instances. */
@Verified(on = "2026-04-01", source = "google.md 4: discovery document and sync guide")
public final class EventList {
    private static final List<String> NOT_WITH_SYNC_TOKEN = List.of(
            "iCalUID",
            "orderBy",
            "privateExtendedProperty",
            "q",
            "sharedExtendedProperty",
            "timeMin",
            "timeMax",
            "updatedMin");
    // Provider: sync tokens are missing with filters of this kind (google.md 4.3, reports).
    private static final List<String> WITHOUT_SYNC_TOKEN =
            List.of("iCalUID", "orderBy", "privateExtendedProperty", "q", "sharedExtendedProperty", "updatedMin");
    private static final DateTimeFormatter MILLIS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private final Store store;
    private final Pages pages;
    private final Faults faults;

    public EventList(Store store, Pages pages, Faults faults) {
        this.store = store;
        this.pages = pages;
        this.faults = faults;
    }

    public GoogleResponse list(Call call) {
        Query query = call.query();
        Optional<String> page = query.text("pageToken");
        Optional<String> sync = query.text("syncToken");
        check(query, sync.isPresent());
        if (page.isPresent()) {
            return answer(call, pages.rest(call, page.get()));
        }
        Instant now = store.ledger().now();
        List<StoredEvent> found = sync.isPresent() ? changed(call, sync.get(), now) : full(call, now);
        boolean continued = WITHOUT_SYNC_TOKEN.stream().noneMatch(query::has);
        Optional<String> next =
                continued ? Optional.of(Cursors.issue(call, store.ledger().revision(), now)) : Optional.empty();
        return answer(call, rest(call, found, next));
    }

    /** The occurrences of one series; no sync token. */
    public GoogleResponse instances(Call call, String id) {
        Query query = call.query();
        StoredEvent master = store.find(call.calendar(), id).orElseThrow(GoogleError::notFound);
        Optional<String> page = query.text("pageToken");
        if (page.isPresent()) {
            return answer(call, pages.rest(call, page.get()));
        }
        ListFilter filter = new ListFilter(call.calendar(), query, store.switches());
        Expansion expansion = new Expansion(store, call.calendar());
        List<StoredEvent> found = expansion.of(master, store.ledger().now(), filter).stream()
                .filter(each -> query.flag("showDeleted") || !each.isCancelled())
                .filter(filter::isInWindow)
                .filter(each -> filter.isOriginalStart(each))
                .toList();
        return answer(call, rest(call, found, Optional.empty()));
    }

    private void check(Query query, boolean withToken) {
        boolean forbidden = NOT_WITH_SYNC_TOKEN.stream().anyMatch(query::has)
                || query.has("showDeleted") && !query.flag("showDeleted");
        if (withToken && forbidden) {
            throw GoogleError.badRequest("badRequest", "Bad Request");
        }
        boolean byStart = query.word("orderBy", List.of("startTime", "updated"))
                .filter("startTime"::equals)
                .isPresent();
        if (byStart && !query.flag("singleEvents")) {
            throw GoogleError.badRequest(
                    "badRequest", "The requested ordering is not available for the particular query.");
        }
        Optional<Instant> from = query.instant("timeMin");
        Optional<Instant> until = query.instant("timeMax");
        if (from.isPresent() && until.isPresent() && !until.get().isAfter(from.get())) {
            throw GoogleError.timeRangeEmpty();
        }
        Instant oldest = store.ledger().now().minus(Store.TOMBSTONE_LIFE);
        if (query.instant("updatedMin").filter(oldest::isAfter).isPresent()) {
            throw GoogleError.updatedMinTooLongAgo();
        }
    }

    private List<StoredEvent> changed(Call call, String token, Instant now) {
        boolean expired = faults.strike(
                        Service.GOOGLE, Fault.EXPIRE_CURSOR, call.caller().actor())
                .isPresent();
        if (expired) {
            throw GoogleError.fullSyncRequired();
        }
        long known = Cursors.read(call, token, now);
        ListFilter filter = new ListFilter(call.calendar(), call.query(), store.switches());
        List<StoredEvent> news = call.calendar().all().stream()
                .filter(event -> event.stamp().revision() > known)
                .sorted(Comparator.comparingLong(event -> event.stamp().revision()))
                .toList();
        return single(call)
                ? new Expansion(store, call.calendar()).news(news, now, filter)
                : news.stream().filter(filter::isOfWantedType).toList();
    }

    private List<StoredEvent> full(Call call, Instant now) {
        Query query = call.query();
        ListFilter filter = new ListFilter(call.calendar(), query, store.switches());
        boolean deletedToo = query.flag("showDeleted") || query.has("updatedMin");
        Expansion expansion = new Expansion(store, call.calendar());
        List<StoredEvent> all =
                single(call) ? expansion.all(now, filter) : call.calendar().all();
        return all.stream()
                .filter(event -> !store.isForgotten(event))
                .filter(event -> !event.isCancelled() || deletedToo || !single(call) && isShownCancelled(call, event))
                .filter(filter::matches)
                .sorted(order(call))
                .toList();
    }

    // Provider: with free/busy access only, as if singleEvents were true (google.md 4.2).
    private static boolean single(Call call) {
        return call.query().flag("singleEvents") || call.role() == AccessRole.FREE_BUSY_READER;
    }

    // Provider: cancelled occurrences of live series are listed even without showDeleted (google.md 4.1).
    private boolean isShownCancelled(Call call, StoredEvent event) {
        return isOfLiveSeries(call, event)
                || event.isMaster() && store.switches().isOn(GoogleSwitch.CANCELLED_MASTERS_LISTED);
    }

    private Comparator<StoredEvent> order(Call call) {
        String order = call.query().text("orderBy").orElse("");
        return switch (order) {
            case "startTime" ->
                Comparator.comparing(event -> event.start(call.calendar().zone())
                        .instant(call.calendar().zone()));
            case "updated" -> Comparator.comparing(event -> event.stamp().micros());
            default ->
                store.switches().isOn(GoogleSwitch.EXCEPTIONS_FIRST)
                        ? Comparator.comparing(event -> !event.isInstance())
                        : (one, other) -> 0;
        };
    }

    private static boolean isOfLiveSeries(Call call, StoredEvent event) {
        return event.isInstance()
                && call.calendar()
                        .stored(event.masterId())
                        .filter(master -> !master.isCancelled())
                        .isPresent();
    }

    private Pages.Rest rest(Call call, List<StoredEvent> found, Optional<String> syncToken) {
        EventView view = EventView.asked(call, store.switches(), true);
        return new Pages.Rest(Cursors.fingerprint(call), view, found, syncToken);
    }

    private GoogleResponse answer(Call call, Pages.Rest rest) {
        PersonalCalendar calendar = call.calendar();
        long revision = calendar.all().stream()
                .mapToLong(event -> event.stamp().revision())
                .max()
                .orElse(0);
        ObjectNode answer = Json.object().put("kind", "calendar#events");
        answer.put("etag", "\"p3" + Base32Hex.encode(String.valueOf(revision)) + "\"");
        answer.put("summary", calendar.email()).put("description", "");
        if (revision > 0) {
            answer.put("updated", MILLIS.format(Instant.ofEpochMilli(revision / 1_000)));
        }
        answer.put(
                "timeZone", EventView.asked(call, store.switches(), true).zone().getId());
        answer.put("accessRole", call.role().wireName());
        answer.putArray("defaultReminders").addObject().put("method", "popup").put("minutes", 30);
        pages.fill(answer, rest, call.query().number("maxResults", 1, 0));
        return GoogleResponse.ok(answer);
    }
}
