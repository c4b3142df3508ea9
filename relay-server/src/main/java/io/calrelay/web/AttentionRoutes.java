package io.calrelay.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.calrelay.contract.ErrorCode;
import io.calrelay.model.AttentionItem;
import io.calrelay.model.EmailAddress;
import io.calrelay.model.MeetingId;
import io.calrelay.ports.AttentionStore;
import io.calrelay.sync.Verdicts;
import io.javalin.http.Context;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Lists what waits for a person, and takes the decision. */
final class AttentionRoutes {
    private final AttentionStore attention;
    private final Verdicts verdicts;

    AttentionRoutes(AttentionStore attention, Verdicts verdicts) {
        this.attention = attention;
        this.verdicts = verdicts;
    }

    void list(Context ctx) {
        ArrayNode items = JsonBodies.JSON.createArrayNode();
        attention.open().forEach(item -> items.add(json(item)));
        ctx.contentType("application/json").result(items.toString());
    }

    void resolve(Context ctx) {
        String id = ctx.pathParam("id");
        AttentionItem item = number(id).flatMap(attention::find).orElseThrow(() -> noSuch(id));
        ObjectNode body = JsonBodies.object(ctx.body(), Set.of("choice"));
        String possible = item.kind().choices().stream()
                .map(AttentionItem.Choice::wireName)
                .collect(Collectors.joining(", "));
        AttentionItem.Choice choice = JsonBodies.member(body, "choice", item::choice, possible)
                .orElseThrow(() -> new Refused(
                        ErrorCode.VALUE_INVALID, "'choice' is missing; possible: " + possible + ".", "/choice"));
        if (!verdicts.resolve(item, choice)) {
            throw noSuch(id);
        }
        ctx.contentType("application/json").result(json(item).toString());
    }

    private static Refused noSuch(String id) {
        return new Refused(ErrorCode.NOT_FOUND, "Nothing with the id " + id + " waits for a decision.", "");
    }

    private static Optional<Long> number(String id) {
        return id.matches("\\d{1,18}") ? Optional.of(Long.valueOf(id)) : Optional.empty();
    }

    private static ObjectNode json(AttentionItem item) {
        ObjectNode node = JsonBodies.JSON.createObjectNode();
        node.put("id", Long.toString(item.id()));
        node.put("kind", item.kind().wireName());
        node.put("person", item.person().map(EmailAddress::value).orElse(null));
        node.put("meetingId", item.meeting().map(MeetingId::value).orElse(null));
        node.put("since", item.since().toString());
        node.put("summary", item.summary());
        ArrayNode choices = node.putArray("choices");
        item.kind().choices().forEach(choice -> choices.add(choice.wireName()));
        return node;
    }
}
