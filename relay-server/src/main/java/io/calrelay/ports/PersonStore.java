package io.calrelay.ports;

import io.calrelay.model.EmailAddress;
import io.calrelay.model.Person;
import java.util.List;
import java.util.Optional;

/** The licensed people. Thread-safe. */
public interface PersonStore {
    List<Person> all();

    Optional<Person> find(EmailAddress email);

    void put(Person person);
}
