package io.calrelay.gateway.netsuite;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.calrelay.contract.ContractVersion;
import io.calrelay.ports.Reply;
import io.calrelay.schema.MessageSchemas;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Calls RESTlets, at most so many at the same time, and lets only answers through that fit the contract. Thread-safe. */
final class RestletClient {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final RestletSettings settings;
    private final Signer signer;
    private final Transport transport;
    private final FailedCall failedCall;
    private final MessageSchemas schemas = new MessageSchemas();
    private final Semaphore free;

    RestletClient(RestletSettings settings, Signer signer, InstantSource clock) {
        this.settings = settings;
        this.signer = signer;
        this.transport = new Transport(settings.requestTimeout());
        this.failedCall = new FailedCall(clock);
        this.free = new Semaphore(settings.callsInFlight(), true);
    }

    /** An empty request in the contract's present version. */
    static ObjectNode request() {
        return JSON.createObjectNode().put("contractVersion", ContractVersion.CURRENT);
    }

    /**
     * @return the answer, valid by its schema and no failure
     * @throws UnreadableAnswer when a 200 is not what the contract says
     */
    Reply<JsonNode> call(Restlet restlet, ObjectNode request) {
        Reply<HttpAnswer> reply = inTurn(() -> signed(restlet, request.toString()));
        if (!(reply instanceof Reply.Done<HttpAnswer> done)) {
            return reply.other();
        }
        if (done.value().status() != 200) {
            return failedCall.meaning(done.value());
        }
        JsonNode answer = parse(restlet, done.value().body());
        schemas.breachOfAnswer(restlet.answer(), answer).ifPresent(breach -> {
            throw new UnreadableAnswer(restlet.answer(), breach.path(), breach.rule());
        });
        return answer.has("error") ? Failure.meaning(answer.path("error")) : new Reply.Done<>(answer);
    }

    private Reply<HttpAnswer> inTurn(Supplier<Reply<HttpAnswer>> call) {
        try {
            if (!free.tryAcquire(settings.requestTimeout().toMillis(), TimeUnit.MILLISECONDS)) {
                return new Reply.Later<>(Optional.empty(), "every call that may be made to NetSuite is still waiting");
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return new Reply.Later<>(Optional.empty(), "the relay is stopping");
        }
        try {
            return call.get();
        } finally {
            free.release();
        }
    }

    private Reply<HttpAnswer> signed(Restlet restlet, String body) {
        URI address = restlet.address(settings.base());
        Reply<String> authorization = signer.authorization(address);
        if (!(authorization instanceof Reply.Done<String> first)) {
            return authorization.other();
        }
        Reply<HttpAnswer> reply = send(address, first.value(), body);
        boolean refused =
                reply.whenDone().filter(answer -> answer.status() == 401).isPresent();
        if (refused && signer.renew(first.value())) {
            Reply<String> renewed = signer.authorization(address);
            return renewed instanceof Reply.Done<String> second ? send(address, second.value(), body) : renewed.other();
        }
        return reply;
    }

    private Reply<HttpAnswer> send(URI address, String authorization, String body) {
        return transport.send(HttpRequest.newBuilder(address)
                .header("Authorization", authorization)
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    private static JsonNode parse(Restlet restlet, String body) {
        try {
            JsonNode answer = JSON.readTree(body);
            if (answer.isObject()) {
                return answer;
            }
        } catch (JsonProcessingException notJson) {
            throw new UnreadableAnswer(restlet.answer(), "", "not JSON");
        }
        throw new UnreadableAnswer(restlet.answer(), "", "not an object");
    }
}
