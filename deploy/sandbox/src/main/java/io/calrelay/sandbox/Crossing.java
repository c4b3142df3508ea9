package io.calrelay.sandbox;

import io.calrelay.sandbox.world.Actor;
import io.calrelay.sandbox.world.People;
import io.calrelay.sandbox.world.Service;
import io.calrelay.sandbox.world.Trace;
import io.calrelay.sandbox.world.World;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Consumer;

/** Shows a newcomer one event on its way from Outlook into NetSuite, with its time. */
final class Crossing {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String TITLE = "Hello from Outlook";
    private final URI clouds;
    private final World world;

    Crossing(URI clouds, World world) {
        this.clouds = clouds;
        this.world = world;
    }

    void show(Consumer<String> progress) {
        Optional<People.Person> person = world.people().all().stream()
                .filter(each -> each.licensed() && each.calendar() == People.Provider.OUTLOOK)
                .findFirst();
        if (person.isEmpty()) {
            progress.accept("nobody in this company has Outlook, so there is nothing to show");
            return;
        }
        Instant begun = world.clock().instant();
        progress.accept(person.get().name() + " creates '" + TITLE + "' in Outlook …");
        create(person.get());
        Optional<Trace.Entry> arrived = arrival(begun);
        progress.accept(arrived.map(entry -> "… and it stands in NetSuite as event %s, %d ms later"
                        .formatted(
                                entry.event(),
                                Duration.between(begun, entry.at()).toMillis()))
                .orElse("… and it did not arrive within " + PATIENCE.toSeconds() + " s; look at " + clouds));
        progress.accept("Look around at " + clouds + "/ ; Ctrl-C stops everything.");
    }

    private void create(People.Person person) {
        LocalDate day =
                LocalDate.ofInstant(world.clock().instant(), ZoneOffset.UTC).plusDays(1);
        String body = """
                {"subject": "%s", "location": {"displayName": "Room 4"},
                 "body": {"contentType": "html", "content": "<p>This crossed by itself.</p>"},
                 "start": {"dateTime": "%sT10:00:00", "timeZone": "%s"},
                 "end": {"dateTime": "%sT10:30:00", "timeZone": "%s"}}
                """.formatted(TITLE, day, person.timeZone(), day, person.timeZone());
        HttpRequest request = HttpRequest.newBuilder(clouds.resolve("/graph/v1.0/me/events"))
                .header("Authorization", "Bearer person:" + person.email())
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
        } catch (IOException unreachable) {
            throw new BadStart("the clouds do not answer: " + unreachable.getMessage());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private Optional<Trace.Entry> arrival(Instant since) {
        Instant until = since.plus(PATIENCE);
        while (world.clock().instant().isBefore(until)
                && !Thread.currentThread().isInterrupted()) {
            Optional<Trace.Entry> found = world.trace().since(since).stream()
                    .filter(entry -> entry.service() == Service.NETSUITE
                            && entry.by() instanceof Actor.Relay
                            && entry.title().equals(TITLE))
                    .findFirst();
            if (found.isPresent()) {
                return found;
            }
            Thread.onSpinWait();
        }
        return Optional.empty();
    }
}
