package io.calrelay.gateway.netsuite;

import com.fasterxml.jackson.databind.JsonNode;
import io.calrelay.sandbox.http.CloudsServer;
import io.calrelay.sandbox.netsuite.AccountSettings;
import io.calrelay.sandbox.netsuite.NetSuiteCloud;
import io.calrelay.sandbox.netsuite.sdf.ClassPathFiles;
import io.calrelay.sandbox.world.Fault;
import io.calrelay.sandbox.world.Faults;
import io.calrelay.sandbox.world.People;
import io.calrelay.sandbox.world.Service;
import io.calrelay.sandbox.world.World;
import io.calrelay.sandbox.world.WorldClock;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/** The sandbox's NetSuite with the real SuiteApp in it, and people who use its screens. */
final class SimulatedNetSuite implements AutoCloseable {
    static final String ACCOUNT = "TSTDRV1234567";
    static final String ALICE = "alice@northwind.example";

    private final WorldClock clock = new WorldClock(InstantSource.fixed(Instant.parse("2027-01-04T12:00:00Z")));
    private final World world = World.begin(clock, 1);
    private final NetSuiteCloud cloud;
    private final CloudsServer server;
    private final HttpClient browser = HttpClient.newHttpClient();

    SimulatedNetSuite(String settings) throws IOException {
        JsonNode company = Samples.JSON.readTree(settings);
        person(ALICE, "Alice Ash", 11, "America/Los_Angeles");
        person("bob@northwind.example", "Bob Birch", 12, "America/Chicago");
        cloud = new NetSuiteCloud(
                world,
                AccountSettings.read(company),
                new ClassPathFiles(getClass().getClassLoader(), "suiteapp"));
        cloud.addRecord(Samples.JSON.readTree(
                "{\"type\":\"customer\",\"id\":101,\"name\":\"Contoso Ltd\",\"email\":\"office@contoso.example\"}"));
        cloud.addRecord(
                Samples.JSON.readTree(
                        "{\"type\":\"contact\",\"id\":201,\"name\":\"Dana Fox\",\"email\":\"dana@contoso.example\",\"company\":101}"));
        cloud.addRecord(
                Samples.JSON.readTree("{\"type\":\"contact\",\"id\":202,\"name\":\"Erik Oak\",\"company\":101}"));
        server = new CloudsServer(world, List.of(cloud), routes -> {});
        server.start(0);
    }

    RestletGateway gateway() {
        var tba = cloud.tba();
        return gateway(
                new TbaCredentials(ACCOUNT, tba.consumerKey(), tba.consumerSecret(), tba.tokenId(), tba.tokenSecret()));
    }

    RestletGateway gateway(TbaCredentials credentials) {
        Signer signer = new TbaSigner(credentials, clock, new SplittableRandom(2));
        return new RestletGateway(RestletSettings.of(root().resolve("/netsuite")), signer, clock, Samples.ids());
    }

    io.calrelay.sandbox.netsuite.auth.TbaCredentials tba() {
        return cloud.tba();
    }

    /** What a person does in NetSuite's screens. */
    JsonNode screen(String method, String path, String body) {
        HttpRequest request = HttpRequest.newBuilder(root().resolve("/netsuite/ui" + path))
                .header("Authorization", "Bearer person:" + ALICE)
                .method(method, BodyPublishers.ofString(body))
                .build();
        try {
            HttpResponse<String> response = browser.send(request, BodyHandlers.ofString());
            if (response.statusCode() >= 300) {
                throw new AssertionError(response.statusCode() + " " + response.body());
            }
            return Samples.JSON.readTree(response.body().isEmpty() ? "{}" : response.body());
        } catch (IOException failed) {
            throw new AssertionError(failed);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopping);
        }
    }

    void fault(Fault fault) {
        world.faults().add(new Faults.Order(Service.NETSUITE, fault, 1, 1, Optional.empty(), false));
    }

    @Override
    public void close() {
        server.close();
        cloud.close();
        world.close();
    }

    private URI root() {
        return URI.create("http://127.0.0.1:" + server.port());
    }

    private void person(String email, String name, int employee, String zone) {
        world.people()
                .add(new People.Person(
                        email, name, employee, zone, zone, People.Provider.OUTLOOK, true, Optional.empty()));
    }
}
