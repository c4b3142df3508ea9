package io.calrelay.sandbox.netsuite.script;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.ByteArrayOutputStream;
import java.util.Map;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** The Java side of N/crypto, N/crypto/random and N/encode. Costs no units (netsuite.md 3.2). */
final class CryptoOperations {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private final SecureText secure;
    private final RandomGenerator chance;

    CryptoOperations(ScriptServices services) {
        this.secure = new SecureText(services.account());
        this.chance = services.world().seeds().forPurpose("suitescript-uuid");
    }

    void addTo(Map<String, Operation> operations) {
        operations.put("crypto.key", this::key);
        operations.put(
                "crypto.hash",
                (call, in) -> NODES.textNode(
                        SecureText.encode(SecureText.digest(in.path("algorithm").asText(), input(in)), output(in))));
        operations.put(
                "crypto.hmac",
                (call, in) -> NODES.textNode(SecureText.encode(
                        SecureText.hmac(in.path("algorithm").asText(), secure.key(in.path("key")), input(in)),
                        output(in))));
        operations.put(
                "encode.convert",
                (call, in) -> NODES.textNode(SecureText.encode(
                        SecureText.decode(
                                in.path("text").asText(), in.path("from").asText()),
                        in.path("to").asText())));
        operations.put("crypto.uuid", (call, in) -> NODES.textNode(uuid().toString()));
    }

    /** Fails at once where the secret does not exist. */
    private @Nullable JsonNode key(Invocation call, JsonNode in) {
        secure.key(in);
        return null;
    }

    private static byte[] input(JsonNode in) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        in.path("parts")
                .forEach(part -> all.writeBytes(SecureText.decode(
                        part.path("text").asText(), part.path("encoding").asText("UTF_8"))));
        return all.toByteArray();
    }

    private static String output(JsonNode in) {
        return in.path("encoding").asText("HEX");
    }

    private UUID uuid() {
        synchronized (chance) {
            long high = (chance.nextLong() & ~0xF000L) | 0x4000L;
            long low = (chance.nextLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
            return new UUID(high, low);
        }
    }
}
