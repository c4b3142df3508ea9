package io.calrelay.sandbox.company;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.calrelay.sandbox.BadStart;
import io.calrelay.sandbox.world.People;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The world a sandbox starts with.
 *
 * @param netsuite the account's settings as they stand in the file
 * @param policy fields of the relay's policy, to be put there at the first start
 * @param records companies, contacts, opportunities and the rest, as they stand in the file
 */
public record CompanyFile(JsonNode netsuite, JsonNode policy, List<People.Person> people, List<JsonNode> records) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> MEMBERS = Set.of("netsuite", "policy", "people", "records");

    public CompanyFile {
        people = List.copyOf(people);
        records = List.copyOf(records);
    }

    /** @param file empty for the company that comes with the sandbox */
    public static CompanyFile read(Optional<Path> file) {
        try (InputStream content = file.isPresent()
                ? Files.newInputStream(file.get())
                : Objects.requireNonNull(CompanyFile.class.getResourceAsStream("/company.json"))) {
            return of(JSON.readTree(content));
        } catch (IOException unreadable) {
            throw new BadStart("the company file cannot be read as JSON: "
                    + file.map(Path::toString).orElse("its own"));
        }
    }

    /** @throws BadStart naming the field that is wrong */
    public static CompanyFile of(JsonNode root) {
        for (Iterator<String> names = root.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!MEMBERS.contains(name)) {
                throw new BadStart("company file: '" + name + "' is not known; known are " + MEMBERS);
            }
        }
        List<People.Person> people = new ArrayList<>();
        for (int at = 0; at < root.path("people").size(); at++) {
            people.add(PersonEntry.read(root.path("people").get(at), "people[" + at + "]"));
        }
        List<JsonNode> records = new ArrayList<>();
        root.path("records").forEach(records::add);
        return new CompanyFile(root.path("netsuite"), root.path("policy"), people, records);
    }
}
