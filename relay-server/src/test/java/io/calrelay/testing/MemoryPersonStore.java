package io.calrelay.testing;

import io.calrelay.model.EmailAddress;
import io.calrelay.model.Person;
import io.calrelay.ports.PersonStore;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The person store in memory. Thread-safe. */
public final class MemoryPersonStore implements PersonStore {
    private final Map<EmailAddress, Person> people = new TreeMap<>();

    MemoryPersonStore() {}

    @Override
    public synchronized List<Person> all() {
        return List.copyOf(people.values());
    }

    @Override
    public synchronized Optional<Person> find(EmailAddress email) {
        return Optional.ofNullable(people.get(email));
    }

    @Override
    public synchronized void put(Person person) {
        people.put(person.email(), person);
    }
}
