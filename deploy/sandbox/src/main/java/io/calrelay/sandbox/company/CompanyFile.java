package io.calrelay.sandbox.company;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.calrelay.sandbox.BadStart;
import io.calrelay.sandbox.entry.Entry;
import io.calrelay.sandbox.entry.WrongEntry;
import io.calrelay.sandbox.world.People;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
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

    public CompanyFile {
        people = List.copyOf(people);
        records = List.copyOf(records);
    }

    /** @param file empty for the company that comes with the sandbox */
    public static CompanyFile read(Optional<Path> file) {
        String name = file.map(Path::toString).orElse("its own");
        try (InputStream content = file.isPresent()
                ? Files.newInputStream(file.get())
                : Objects.requireNonNull(CompanyFile.class.getResourceAsStream("/company.json"))) {
            return of(JSON.readTree(content));
        } catch (JsonProcessingException broken) {
            throw new BadStart("company file: " + name + " is no JSON: " + broken.getOriginalMessage() + " in line "
                    + broken.getLocation().getLineNr());
        } catch (IOException unreadable) {
            throw new BadStart("company file: " + name + " cannot be read");
        }
    }

    /** @throws BadStart naming the field that is wrong */
    public static CompanyFile of(JsonNode root) {
        try {
            return read(Entry.of(root, "").only("netsuite", "policy", "people", "records"));
        } catch (WrongEntry wrong) {
            throw new BadStart("company file: " + wrong.getMessage());
        }
    }

    private static CompanyFile read(Entry root) {
        List<People.Person> people = new ArrayList<>();
        List<JsonNode> entries = root.list("people");
        for (int at = 0; at < entries.size(); at++) {
            people.add(PersonEntry.read(entries.get(at), "people[" + at + "]"));
        }
        areDifferent(people);
        return new CompanyFile(root.node("netsuite"), root.node("policy"), people, root.list("records"));
    }

    private static void areDifferent(List<People.Person> people) {
        Set<String> emails = new HashSet<>();
        Set<Integer> employees = new HashSet<>();
        for (int at = 0; at < people.size(); at++) {
            People.Person person = people.get(at);
            if (!emails.add(person.email())) {
                throw new WrongEntry("people[" + at + "].email", "is somebody else's already");
            }
            if (!employees.add(person.employeeId())) {
                throw new WrongEntry("people[" + at + "].employeeId", "is somebody else's already");
            }
        }
    }
}
