package io.calrelay.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.calrelay.contract.ErrorCode;
import io.calrelay.model.BusinessRecord;
import io.calrelay.model.EmailAddress;
import io.calrelay.model.Person;
import io.calrelay.ports.FeedStore;
import io.calrelay.ports.FeedStore.Feed;
import io.calrelay.ports.FeedStore.Kind;
import io.calrelay.ports.IdSource;
import io.calrelay.ports.Stores;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.net.URI;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/**
 * Gives out calendar feeds and takes them back. A feed is read without a token: its address, which nobody can guess, is the
 * right to read it. So it is told to the administrator alone and is never logged.
 */
public final class FeedRoutes implements Routes {
    private static final Set<String> MEMBERS = Set.of("kind", "of");
    private static final String RECORDS = "customer/101, contact/…, opportunity/… or supportcase/…";
    private static final String ENDING = ".ics";

    private final FeedStore feeds;
    private final Stores stores;
    private final FeedContent content;
    private final String base;
    private final IdSource ids;
    private final InstantSource clock;

    /** @param publicUrl where the relay is reached from outside */
    public FeedRoutes(FeedStore feeds, Stores stores, URI publicUrl, IdSource ids, InstantSource clock) {
        this.feeds = feeds;
        this.stores = stores;
        this.content = new FeedContent(stores);
        this.base = publicUrl.toString().replaceFirst("/+$", "") + "/feeds/";
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/api/feeds", this::list);
        routes.post("/api/feeds", this::add);
        routes.delete("/api/feeds/{id}", ctx -> remove(ctx, ctx.pathParam("id")));
        routes.delete(
                "/api/feeds",
                ctx -> remove(ctx, Optional.ofNullable(ctx.queryParam("id")).orElse("")));
        routes.get("/feeds/{file}", this::read);
    }

    private void list(Context ctx) {
        ArrayNode all = JsonBodies.JSON.createArrayNode();
        feeds.all().forEach(feed -> all.add(json(feed)));
        ctx.contentType("application/json").result(all.toString());
    }

    private void add(Context ctx) {
        ObjectNode body = JsonBodies.object(ctx.body(), MEMBERS);
        Kind kind = JsonBodies.member(body, "kind", FeedRoutes::kind, "record, person")
                .orElseThrow(() -> wrong("kind", "'kind' is needed: record or person."));
        String of = JsonBodies.member(body, "of", Optional::of, "text")
                .orElseThrow(() -> wrong("of", "'of' is needed: a record such as customer/101, or an e-mail address."));
        Feed feed = new Feed(
                ids.newSecret(),
                kind,
                kind == Kind.PERSON ? person(of) : record(of),
                ids.newSecret() + ids.newSecret(),
                clock.instant());
        feeds.add(feed);
        ctx.status(201).contentType("application/json").result(json(feed).toString());
    }

    private void remove(Context ctx, String id) {
        if (!feeds.remove(id)) {
            throw new Refused(ErrorCode.NOT_FOUND, "There is no feed " + id + ".", "");
        }
        ctx.status(204);
    }

    private void read(Context ctx) {
        String file = ctx.pathParam("file");
        String secret = file.endsWith(ENDING) ? file.substring(0, file.length() - ENDING.length()) : file;
        Feed feed = feeds.bySecret(secret)
                .orElseThrow(() -> new Refused(ErrorCode.NOT_FOUND, "There is no such feed (any more).", ""));
        ctx.header("Cache-Control", "private, max-age=300");
        ctx.contentType("text/calendar; charset=utf-8").result(content.of(feed));
    }

    private String person(String of) {
        return Optional.of(of)
                .filter(EmailAddress::isValid)
                .map(EmailAddress::new)
                .flatMap(stores.people()::find)
                .map(Person::email)
                .map(EmailAddress::value)
                .orElseThrow(() -> wrong(
                        "of",
                        "'of' names %s, whose calendar is not known; take the person in with PUT /api/people/{email}."
                                .formatted(of)));
    }

    private static String record(String of) {
        return BusinessRecord.parse(of)
                .map(BusinessRecord::wireName)
                .orElseThrow(() -> wrong("of", "'of' cannot be %s; possible: %s.".formatted(of, RECORDS)));
    }

    private ObjectNode json(Feed feed) {
        return JsonBodies.JSON
                .createObjectNode()
                .put("id", feed.id())
                .put("kind", feed.kind().wireName())
                .put("of", feed.of())
                .put("url", base + feed.secret() + ENDING);
    }

    private static Optional<Kind> kind(String text) {
        return Arrays.stream(Kind.values())
                .filter(each -> each.wireName().equals(text))
                .findFirst();
    }

    private static Refused wrong(String member, String message) {
        return new Refused(ErrorCode.VALUE_INVALID, message, "/" + member);
    }
}
