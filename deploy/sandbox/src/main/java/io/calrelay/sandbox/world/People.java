package io.calrelay.sandbox.world;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The people of this world, by e-mail address. Grows while running. Thread-safe. */
public final class People {
    /** Where a person keeps a calendar. */
    public enum Provider {
        OUTLOOK,
        GOOGLE,
        NONE
    }

    /**
     * @param email in lower case
     * @param employeeId internal id of the NetSuite employee
     * @param timeZone the NetSuite preference, IANA
     * @param mailboxTimeZone the mailbox's zone, IANA
     * @param licensed whether the relay is to sync this person
     * @param direction {@code both}, {@code to-netsuite} or {@code to-calendar}; empty for the policy's
     */
    public record Person(
            String email,
            String name,
            int employeeId,
            String timeZone,
            String mailboxTimeZone,
            Provider calendar,
            boolean licensed,
            Optional<String> direction) {
        public Person {
            email = email.toLowerCase(Locale.ROOT);
        }
    }

    private static final String TOKEN_PREFIX = "bearer person:";
    private final Map<String, Person> byEmail = new LinkedHashMap<>();

    public synchronized void add(Person person) {
        byEmail.put(person.email(), person);
    }

    public synchronized Optional<Person> byEmail(String email) {
        return Optional.ofNullable(byEmail.get(email.toLowerCase(Locale.ROOT)));
    }

    public synchronized Optional<Person> byEmployee(int employeeId) {
        return byEmail.values().stream()
                .filter(person -> person.employeeId() == employeeId)
                .findFirst();
    }

    public synchronized List<Person> all() {
        return List.copyOf(byEmail.values());
    }

    /** The person who acts, from {@code Authorization: Bearer person:alice@northwind.example}. */
    public Optional<Person> acting(String authorization) {
        String lower = authorization.toLowerCase(Locale.ROOT);
        return lower.startsWith(TOKEN_PREFIX)
                ? byEmail(lower.substring(TOKEN_PREFIX.length()).strip())
                : Optional.empty();
    }
}
