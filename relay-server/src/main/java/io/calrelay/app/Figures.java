package io.calrelay.app;

import io.calrelay.contract.ErrorCode;
import io.calrelay.model.Decision;
import io.calrelay.model.MeetingId;
import io.calrelay.model.Side;
import io.calrelay.ports.Reply;
import io.calrelay.ports.SyncLog;
import io.calrelay.web.WebEvents;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs and counts what happens, without content. */
final class Figures implements SyncLog, WebEvents {
    private static final Logger log = LoggerFactory.getLogger("calrelay.sync");
    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

    Figures() {
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
    }

    @Override
    public void observed(Side side, int events, int due, boolean complete) {
        registry.counter("calrelay_reads", "side", kind(side), "outcome", "done")
                .increment();
        log.debug("read {}: {} events, {} meetings due, complete: {}", kind(side), events, due, complete);
    }

    @Override
    public void observeFailed(Side side, Reply<?> reply) {
        registry.counter("calrelay_reads", "side", kind(side), "outcome", name(reply))
                .increment();
        log.warn("read {}: {}", kind(side), reply);
    }

    @Override
    public void decided(MeetingId meeting, Decision decision) {
        log.debug("{}: {} on {}", meeting, decision.getClass().getSimpleName(), kind(decision.on()));
    }

    @Override
    public void applied(MeetingId meeting, Decision decision, Reply<?> reply) {
        String what = decision.getClass().getSimpleName().toLowerCase(Locale.ROOT);
        registry.counter("calrelay_writes", "side", kind(decision.on()), "decision", what, "outcome", name(reply))
                .increment();
        if (reply instanceof Reply.Done) {
            log.info("{}: {} on {}: done", meeting, what, kind(decision.on()));
        } else {
            log.warn("{}: {} on {}: {}", meeting, what, kind(decision.on()), reply);
        }
    }

    @Override
    public void settled(MeetingId meeting) {
        registry.counter("calrelay_meetings_settled").increment();
    }

    @Override
    public void refused(String source, ErrorCode code) {
        registry.counter("calrelay_requests_refused", "source", source, "code", code.name())
                .increment();
        log.warn("refused a request from {}: {}", source, code);
    }

    @Override
    public void accepted(String source) {
        registry.counter("calrelay_signals", "source", source).increment();
    }

    @Override
    public String scrape() {
        return registry.scrape();
    }

    private static String kind(Side side) {
        return side instanceof Side.Calendar calendar ? calendar.id().service().wireName() : "netsuite";
    }

    private static String name(Reply<?> reply) {
        return reply.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }
}
