package io.calrelay.sandbox.hand;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.calrelay.sandbox.BadStart;
import io.calrelay.sandbox.database.DatabaseTrouble;
import io.calrelay.sandbox.entry.Entry;
import io.calrelay.sandbox.entry.WrongEntry;
import io.calrelay.sandbox.netsuite.record.NetSuiteError;
import io.javalin.http.Context;
import io.javalin.http.Handler;

/** What all calls to the hand have in common: how a body is read, how an answer is written, how a refusal looks. */
final class Guarded {
    private Guarded() {}

    /** Answers 400 with code and message for wrong input, and 503 where a process would not do what it was told. */
    static Handler by(Handler route) {
        return ctx -> {
            try {
                route.handle(ctx);
            } catch (WrongCall wrong) {
                refuse(ctx, 400, wrong.code(), wrong);
            } catch (WrongEntry wrong) {
                refuse(ctx, 400, "INVALID_VALUE", wrong);
            } catch (NetSuiteError refused) {
                refuse(ctx, 400, refused.code(), refused);
            } catch (BadStart | DatabaseTrouble stubborn) {
                refuse(ctx, 503, "NOT_POSSIBLE_NOW", stubborn);
            }
        };
    }

    private static void refuse(Context ctx, int status, String code, RuntimeException why) {
        String message = String.valueOf(why.getMessage());
        answer(
                ctx.status(status),
                HandJson.JSON.createObjectNode().put("code", code).put("message", message));
    }

    /** The body, which has to be a JSON object with members of these names only. */
    static Entry body(Context ctx, String... members) {
        return Entry.of(json(ctx), "").only(members);
    }

    static JsonNode json(Context ctx) {
        try {
            return HandJson.JSON.readTree(ctx.body());
        } catch (JsonProcessingException notJson) {
            throw new WrongCall("INVALID_JSON", "the body is no JSON");
        }
    }

    static void answer(Context ctx, JsonNode json) {
        ctx.contentType("application/json").result(json.toString());
    }
}
