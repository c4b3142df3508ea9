package io.calrelay.sandbox.reference;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.calrelay.sandbox.http.Cloud;
import io.calrelay.sandbox.world.Actor;
import io.calrelay.sandbox.world.Fault;
import io.calrelay.sandbox.world.Faults;
import io.calrelay.sandbox.world.Service;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A cloud every single answer of which is held against the vendor's document, whoever asked: tests, SDKs, other programs. */
public final class WitnessedCloud implements Cloud {
    /** What is wrong with one answer. */
    interface Judge {
        List<String> violations(Context answered);
    }

    private final Cloud cloud;
    private final Judge judge;
    private final Queue<String> violations = new ConcurrentLinkedQueue<>();
    private final Queue<String> expected = new ConcurrentLinkedQueue<>();

    private WitnessedCloud(Cloud cloud, Judge judge) {
        this.cloud = cloud;
        this.judge = judge;
    }

    public static WitnessedCloud graph(Cloud cloud) {
        return new WitnessedCloud(cloud, new GraphJudge());
    }

    public static WitnessedCloud google(Cloud cloud) {
        return new WitnessedCloud(cloud, new GoogleJudge());
    }

    /** What is wrong with a collection of Graph's notifications. */
    public static List<String> strangeNotifications(JsonNode collection) {
        return GraphJudge.notifications(collection);
    }

    /** Passes over violations with these words: for switches that make the service contradict its own document. */
    public void expect(String words) {
        expected.add(words);
    }

    /** Fails if any answer so far was none that the documents describe. */
    public void requireNoViolations() {
        assertThat(violations)
                .filteredOn(each -> expected.stream().noneMatch(each::contains))
                .as("answers that the vendor's document does not describe")
                .isEmpty();
    }

    private void witness(Context ctx) {
        if (cloud.answers(ctx.path())) {
            String call = ctx.method() + " " + ctx.path() + " → " + ctx.statusCode() + ": ";
            try {
                judge.violations(ctx).forEach(each -> violations.add(call + each));
            } catch (RuntimeException unreadable) {
                violations.add(call + unreadable);
            }
        }
    }

    /** The text of the answer; the context still has it afterwards. */
    static String body(Context answered) {
        return Optional.ofNullable(answered.result()).orElse("");
    }

    @Override
    public Service service() {
        return cloud.service();
    }

    @Override
    public void addRoutes(RoutesConfig routes) {
        cloud.addRoutes(routes);
        routes.after(this::witness);
    }

    @Override
    public boolean answers(String path) {
        return cloud.answers(path);
    }

    @Override
    public void refuse(Context ctx, Fault fault, Faults.Order order) {
        cloud.refuse(ctx, fault, order);
        witness(ctx);
    }

    @Override
    public String template(Context ctx) {
        return cloud.template(ctx);
    }

    @Override
    public boolean waitsItself(Context ctx) {
        return cloud.waitsItself(ctx);
    }

    @Override
    public Actor caller(Context ctx) {
        return cloud.caller(ctx);
    }
}
