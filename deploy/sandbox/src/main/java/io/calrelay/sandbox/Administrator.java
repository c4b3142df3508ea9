package io.calrelay.sandbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.calrelay.sandbox.world.People;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Does what an administrator does on the first day: puts the policy and takes in the licensed people, over the relay's API. */
final class Administrator {
    static final String TOKEN = "sandbox-admin";
    private static final ObjectMapper JSON = new ObjectMapper();
    private final HttpClient http = HttpClient.newHttpClient();
    private final URI relay;

    Administrator(URI relay) {
        this.relay = relay;
    }

    void decide(JsonNode policy) {
        if (!policy.isEmpty()) {
            put("/api/policy", policy);
        }
    }

    /** Takes in those of them whom the relay does not know yet. */
    void takeIn(Iterable<People.Person> people) {
        Set<String> known = new HashSet<>();
        parse(send(request("/api/people").GET().build()))
                .forEach(person -> known.add(person.path("email").asText()));
        for (People.Person person : people) {
            if (person.licensed() && person.calendar() != People.Provider.NONE && !known.contains(person.email())) {
                takeIn(person);
            }
        }
    }

    private void takeIn(People.Person person) {
        ObjectNode wish = JSON.createObjectNode();
        wish.put("calendar", person.calendar().name().toLowerCase(Locale.ROOT));
        wish.put("enabled", true);
        wish.put("timeZone", person.timeZone());
        person.direction().ifPresent(direction -> wish.put("direction", direction));
        put("/api/people/" + person.email(), wish);
    }

    private void put(String path, JsonNode body) {
        send(request(path)
                .PUT(HttpRequest.BodyPublishers.ofString(body.toString()))
                .build());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(relay.resolve(path)).header("Authorization", "Bearer " + TOKEN);
    }

    private String send(HttpRequest request) {
        try {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new BadStart("the relay refused " + request.uri().getPath() + ": " + answer.body());
            }
            return answer.body();
        } catch (IOException unreachable) {
            throw new BadStart("the relay does not answer: " + unreachable.getMessage());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new BadStart("interrupted");
        }
    }

    private static JsonNode parse(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException unreadable) {
            throw new BadStart("the relay's answer is not JSON");
        }
    }
}
