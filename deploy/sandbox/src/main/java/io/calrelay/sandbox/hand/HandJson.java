package io.calrelay.sandbox.hand;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.calrelay.sandbox.processes.RelayNode;
import io.calrelay.sandbox.world.Actor;
import io.calrelay.sandbox.world.CallLog;
import io.calrelay.sandbox.world.MailLog;
import io.calrelay.sandbox.world.Trace;
import java.util.List;
import java.util.Locale;

/** The hand's answers as JSON. */
final class HandJson {
    static final ObjectMapper JSON = new ObjectMapper();

    private HandJson() {}

    /** Rows of scripts have units; rows of saves, which are no calls, have neither status nor records. */
    static ArrayNode calls(List<CallLog.Row> rows) {
        ArrayNode calls = JSON.createArrayNode();
        for (CallLog.Row row : rows) {
            CallLog.Key key = row.key();
            boolean save = key.method().equals("SAVE");
            ObjectNode call = calls.addObject().put("service", key.service().wireName());
            call.put("method", key.method()).put("path", key.path());
            if (!save) {
                call.put("status", key.status());
            }
            call.put("count", row.count());
            if (!save) {
                call.put("records", row.records());
            }
            if (save || !key.path().startsWith("/")) {
                call.put("units", row.units());
            }
            if (save) {
                call.put("addedMs", Math.round(row.addedMs() * 1000) / 1000.0);
            }
        }
        return calls;
    }

    static ArrayNode trace(List<Trace.Entry> entries) {
        ArrayNode trace = JSON.createArrayNode();
        for (Trace.Entry entry : entries) {
            ObjectNode node = trace.addObject();
            node.put("at", entry.at().toString());
            node.put("by", entry.by() instanceof Actor.Relay ? "relay" : "person");
            node.put("who", entry.by().name());
            node.put("service", entry.service().wireName());
            node.put("op", entry.operation().name().toLowerCase(Locale.ROOT));
            node.put("event", entry.event());
            node.put("title", entry.title());
        }
        return trace;
    }

    static ArrayNode mail(List<MailLog.Mail> mails) {
        ArrayNode list = JSON.createArrayNode();
        for (MailLog.Mail mail : mails) {
            ObjectNode node = list.addObject();
            node.put("from", mail.from());
            node.put("to", mail.to());
            node.put("kind", mail.kind().name().toLowerCase(Locale.ROOT));
            node.put("subject", mail.subject());
            node.put("service", mail.service().wireName());
            node.put("at", mail.at().toString());
        }
        return list;
    }

    static ArrayNode relays(List<RelayNode> relays) {
        ArrayNode list = JSON.createArrayNode();
        for (RelayNode relay : relays) {
            ObjectNode node = list.addObject();
            node.put("node", relay.name());
            node.put("url", relay.url().toString());
            node.put("pid", relay.pid());
            node.put("state", relay.isRunning() ? "running" : "stopped");
        }
        return list;
    }
}
