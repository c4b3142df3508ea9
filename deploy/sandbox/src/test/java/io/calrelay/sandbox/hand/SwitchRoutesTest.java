package io.calrelay.sandbox.hand;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.calrelay.sandbox.google.GoogleCloud;
import io.calrelay.sandbox.google.calendar.GoogleSwitch;
import io.calrelay.sandbox.http.CloudsServer;
import io.calrelay.sandbox.outlook.GraphCloud;
import io.calrelay.sandbox.outlook.GraphSwitch;
import io.calrelay.sandbox.world.World;
import io.calrelay.sandbox.world.WorldClock;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Turning the disputed behaviours of the clouds from outside. */
class SwitchRoutesTest {
    private final World world = World.begin(new WorldClock(() -> Instant.EPOCH), 1);
    private final GraphCloud graph = new GraphCloud(world);
    private final GoogleCloud google = new GoogleCloud(world);
    private final CloudsServer server = new CloudsServer(world, List.of(graph, google), routes -> {
        new SwitchRoutes(graph, google).addTo(routes);
        routes.exception(WrongCall.class, (wrong, ctx) -> ctx.status(400).result(wrong.code()));
    });

    SwitchRoutesTest() {
        server.start(0);
    }

    @AfterEach
    void close() {
        server.close();
        world.close();
    }

    private HttpResponse<String> send(String method, String body) throws Exception {
        URI uri = URI.create("http://127.0.0.1:" + server.port() + "/sandbox/switches");
        HttpRequest request = HttpRequest.newBuilder(uri)
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void everySwitch_isListedWithItsPositionAndCanBeTurned() throws Exception {
        JsonNode all = new ObjectMapper().readTree(send("GET", "").body());
        assertThat(all).hasSize(GraphSwitch.values().length + GoogleSwitch.values().length);
        assertThat(all).allSatisfy(each -> assertThat(each.path("on")).isEqualTo(each.path("usual")));
        assertThat(send("POST", "{\"service\": \"graph\", \"switch\": \"DELTA_LAGS\", \"on\": true}").statusCode())
                .isEqualTo(204);
        assertThat(send("POST", "{\"service\": \"google\", \"switch\": \"QUOTAS\", \"on\": false}").statusCode())
                .isEqualTo(204);
        assertThat(graph.switches().isOn(GraphSwitch.DELTA_LAGS)).isTrue();
        assertThat(google.switches().isOn(GoogleSwitch.QUOTAS)).isFalse();
    }

    @Test
    void unknownSwitchServiceOrPosition_isRefused() throws Exception {
        assertThat(send("POST", "{\"service\": \"graph\", \"switch\": \"QUOTAS\", \"on\": true}").body())
                .isEqualTo("INVALID_SWITCH");
        assertThat(send("POST", "{\"service\": \"netsuite\", \"switch\": \"X\", \"on\": true}").body())
                .isEqualTo("INVALID_SERVICE");
        assertThat(send("POST", "{\"service\": \"graph\", \"switch\": \"DELTA_LAGS\", \"on\": \"up\"}").body())
                .isEqualTo("INVALID_VALUE");
    }
}
