package io.calrelay.sandbox.netsuite.script;

import io.calrelay.sandbox.netsuite.record.Session;
import io.calrelay.sandbox.netsuite.search.Result;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One execution of a script: for whom, with what budget, and what it has open. Used by one thread. */
public final class Invocation {
    private final Target target;
    private final Session session;
    private final Meter meter;
    private final Map<String, String> parameters;
    private final List<Result> results = new ArrayList<>();
    private final Set<Long> events = new HashSet<>();
    private final @Nullable Consumer<HttpRequest> instead;
    private boolean changed;

    /**
     * @param scriptId such as {@code customscript_x}
     * @param file path in the file cabinet
     */
    public record Target(ScriptType type, String scriptId, String deploymentId, String file) {}

    public Invocation(Target target, Session session, Meter meter) {
        this(target, session, meter, Map.of(), null);
    }

    /** @param parameters values that script parameters have in this execution only */
    Invocation(Target target, Session session, Meter meter, Map<String, String> parameters) {
        this(target, session, meter, parameters, null);
    }

    /** @param instead takes the requests that the script makes, which then are not sent */
    public Invocation(Target target, Session session, Meter meter, Consumer<HttpRequest> instead) {
        this(target, session, meter, Map.of(), instead);
    }

    private Invocation(
            Target target,
            Session session,
            Meter meter,
            Map<String, String> parameters,
            @Nullable Consumer<HttpRequest> instead) {
        this.parameters = Map.copyOf(parameters);
        this.instead = instead;
        this.target = target;
        this.session = session.inside(target.type() == ScriptType.USER_EVENT);
        this.meter = meter;
    }

    Target target() {
        return target;
    }

    Session session() {
        return session;
    }

    public Meter meter() {
        return meter;
    }

    Optional<String> parameter(String id) {
        return Optional.ofNullable(parameters.get(id));
    }

    int keep(Result result) {
        results.add(result);
        return results.size() - 1;
    }

    Result result(int handle) {
        return results.get(handle);
    }

    /** Whether the request was taken and is not to be sent. */
    boolean takes(HttpRequest request) {
        if (instead != null) {
            instead.accept(request);
        }
        return instead != null;
    }

    void changed() {
        changed = true;
    }

    /** Whether a record was saved or deleted. */
    public boolean hasChanged() {
        return changed;
    }

    void touched(String type, long id) {
        if (type.equals("calendarevent")) {
            events.add(id);
        }
    }

    /** How many different event records the script read or wrote as records. */
    public int eventRecords() {
        return events.size();
    }
}
