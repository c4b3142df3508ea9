package io.calrelay.sandbox.netsuite.script;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.calrelay.sandbox.netsuite.record.NetSuiteError;
import io.calrelay.sandbox.netsuite.record.Role;
import io.calrelay.sandbox.netsuite.search.Result;
import io.calrelay.sandbox.netsuite.search.Search;
import io.calrelay.sandbox.netsuite.search.SearchRequest;
import io.calrelay.sandbox.world.Assumed;
import io.calrelay.sandbox.world.Verified;
import java.util.Map;

/** The Java side of N/search. */
@Verified(on = "2026-11", source = "netsuite.md 3.2 and 3.3: costs and caps")
final class SearchOperations {
    private static final int BLOCK = 1000;
    private final Search search;

    SearchOperations(Search search) {
        this.search = search;
    }

    void addTo(Map<String, Operation> operations) {
        operations.put("search.check", (call, in) -> {
            SearchRequest.parse(in);
            return null;
        });
        operations.put("search.run", (call, in) -> handle(call, found(call, in)));
        operations.put("search.range", this::range);
        operations.put("search.paged", (call, in) -> {
            call.meter().charge(5);
            return handle(call, found(call, in));
        });
        operations.put("search.page", (call, in) -> {
            call.meter().charge(5);
            return rows(call, in);
        });
        operations.put("search.lookup", (call, in) -> {
            call.meter().charge(1);
            return search.run(call.session(), SearchRequest.parse(in)).rows(0, 1);
        });
    }

    @Assumed(source = "netsuite.md 5.6: Perform Search is a permission; that N/search needs it is inferred")
    private Result found(Invocation call, JsonNode in) {
        if (call.session().role().level("LIST_FIND") == Role.Level.NONE) {
            throw NetSuiteError.noPermission("Perform Search");
        }
        return search.run(call.session(), SearchRequest.parse(in));
    }

    private static JsonNode handle(Invocation call, Result result) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("handle", call.keep(result))
                .put("count", result.size());
    }

    private JsonNode range(Invocation call, JsonNode in) {
        if (in.path("end").asInt() - in.path("start").asInt() > BLOCK) {
            throw new NetSuiteError(
                    "SSS_SEARCH_RESULT_LIMIT_EXCEEDED",
                    "No more than 1000 search results may be requested at one time.");
        }
        call.meter().charge(10);
        return rows(call, in);
    }

    private static JsonNode rows(Invocation call, JsonNode in) {
        return call.result(in.path("handle").asInt())
                .rows(in.path("start").asInt(), in.path("end").asInt());
    }
}
