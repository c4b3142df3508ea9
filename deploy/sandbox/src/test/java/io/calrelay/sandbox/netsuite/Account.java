package io.calrelay.sandbox.netsuite;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.calrelay.sandbox.http.CloudsServer;
import io.calrelay.sandbox.netsuite.sdf.ClassPathFiles;
import io.calrelay.sandbox.netsuite.sdf.SuiteAppFiles;
import io.calrelay.sandbox.world.People;
import io.calrelay.sandbox.world.World;
import io.calrelay.sandbox.world.WorldClock;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** An account with the fixture SuiteApp, two people and a few records, served on a free port. */
final class Account implements AutoCloseable {
    static final String RESTLET =
            "/netsuite/app/site/hosting/restlet.nl?script=customscript_fixture_restlet&deploy=customdeploy_fixture_restlet";
    static final Instant NOW = Instant.parse("2026-05-04T15:00:00Z");
    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    record Answer(int status, String text, HttpResponse<String> response) {
        JsonNode json() {
            try {
                return JSON.readTree(text);
            } catch (IOException notJson) {
                throw new AssertionError(text, notJson);
            }
        }

        /** The error inside a RESTlet's {@code message}, which is JSON again. */
        JsonNode inner() {
            try {
                return JSON.readTree(json().path("error").path("message").asText());
            } catch (IOException notJson) {
                throw new AssertionError(text, notJson);
            }
        }
    }

    final World world;
    final NetSuiteCloud cloud;
    final CloudsServer server;
    private int nonces;

    static Account open(String netsuite) throws IOException {
        return open(netsuite, files -> files);
    }

    /** @param change makes another project of the fixture's */
    static Account open(String netsuite, UnaryOperator<SuiteAppFiles> change) throws IOException {
        return new Account(netsuite, change);
    }

    /** The project with another text in one file. */
    static SuiteAppFiles with(SuiteAppFiles files, String path, UnaryOperator<String> change) {
        return new SuiteAppFiles() {
            @Override
            public Optional<String> text(String asked) {
                return asked.equals(path) ? files.text(path).map(change) : files.text(asked);
            }

            @Override
            public List<String> under(String folder) {
                return files.under(folder);
            }
        };
    }

    private Account(String netsuite, UnaryOperator<SuiteAppFiles> change) throws IOException {
        world = World.begin(new WorldClock(() -> NOW), 1);
        person("alice@northwind.example", "Alice Ash", 11, "America/Los_Angeles");
        person("bob@northwind.example", "Bob Birch", 12, "America/New_York");
        person("carol@northwind.example", "Carol Cedar", 13, "Europe/Berlin");
        cloud = new NetSuiteCloud(
                world,
                AccountSettings.read(JSON.readTree(netsuite)),
                change.apply(new ClassPathFiles(Account.class.getClassLoader(), "netsuite-fixture")));
        record("{'type':'customer','id':101,'name':'Contoso Ltd','email':'office@contoso.example'}");
        record("{'type':'contact','id':201,'name':'Dana Fox','email':'dana@contoso.example','company':101}");
        record("{'type':'contact','id':202,'name':'Gone Fox','company':101,'isinactive':true}");
        record("{'type':'opportunity','id':301,'title':'Contoso renewal','entity':101}");
        record("{'type':'lead','id':111,'name':'Lead Ltd'}");
        record("{'type':'prospect','id':112,'name':'Prospect Ltd'}");
        record("{'type':'supportcase','id':501,'title':'Broken','entity':101}");
        record("{'type':'partner','id':121,'name':'Partner Ltd'}");
        record("{'type':'vendor','id':122,'name':'Vendor Ltd'}");
        record("{'type':'resource','id':601,'name':'Room 1'}");
        record("{'type':'group','id':401,'name':'Sales','members':[12,13]}");
        cloud.setSecret("custsecret_fixture", "s3cret");
        cloud.setParameter("custscript_fixture_url", "http://127.0.0.1/relay");
        server = new CloudsServer(world, List.of(cloud), routes -> {});
        server.start(0);
    }

    private void person(String email, String name, int employee, String zone) {
        world.people()
                .add(new People.Person(
                        email, name, employee, zone, zone, People.Provider.OUTLOOK, true, Optional.empty()));
    }

    private void record(String json) throws IOException {
        cloud.addRecord(json(json));
    }

    /** JSON with single quotes. */
    static JsonNode json(String text) {
        try {
            return JSON.readTree(text.replace('\'', '"'));
        } catch (IOException broken) {
            throw new AssertionError(text, broken);
        }
    }

    String url(String path) {
        return "http://127.0.0.1:" + server.port() + path;
    }

    Answer as(String person, String method, String path, String body) {
        return send(method, path, body, "application/json", "Bearer person:" + person + "@northwind.example");
    }

    Answer alice(String method, String path, String body) {
        return as("alice", method, path, body);
    }

    /** A page of NetSuite's as data, as Alice sees it. */
    JsonNode page(String path) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url(path)))
                .header("Authorization", "Bearer person:alice@northwind.example")
                .header("Accept", "application/json")
                .build();
        try {
            return json(HTTP.send(request, HttpResponse.BodyHandlers.ofString()).body());
        } catch (IOException | InterruptedException failed) {
            throw new AssertionError(failed);
        }
    }

    /** What the fixture's scripts have noted, oldest first. */
    List<String> notes() {
        return step(
                        "{'do':'search','type':'customrecord_fixture_seen','filters':[],'columns':['custrecord_fixture_what']}")
                .findValues("values")
                .stream()
                .map(values -> values.path(0).asText())
                .toList();
    }

    /** A signed call to the fixture's RESTlet. */
    Answer restlet(String body) {
        return send("POST", RESTLET, body, "application/json", signature("POST", RESTLET));
    }

    /** The result of one step of the fixture's RESTlet. */
    JsonNode step(String json) {
        Answer answer = restlet("{'steps':[" + json + "]}");
        if (answer.status() != 200) {
            throw new AssertionError(answer.text());
        }
        return answer.json().path("results").path(0);
    }

    /** The error code of one step. */
    String refusal(String json) {
        Answer answer = restlet("{'steps':[" + json + "]}");
        return answer.json().path("error").path("code").asText("none: " + answer.text());
    }

    String signature(String method, String path) {
        return new Rfc5849(cloud.tba(), "TSTDRV1234567")
                .header(method, url(path), world.clock().instant().getEpochSecond(), "nonce-" + nonces++);
    }

    Answer send(String method, String path, String body, String contentType, String authorization) {
        HttpRequest.Builder builder = HttpRequest.newBuilder(URI.create(url(path)))
                .method(method, HttpRequest.BodyPublishers.ofString(body.replace('\'', '"')))
                .header("Authorization", authorization);
        if (!contentType.isEmpty()) {
            builder.header("Content-Type", contentType);
        }
        try {
            HttpResponse<String> response = HTTP.send(builder.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.body(), response);
        } catch (IOException | InterruptedException failed) {
            throw new AssertionError(failed);
        }
    }

    @Override
    public void close() {
        server.close();
        cloud.close();
        world.close();
    }
}
