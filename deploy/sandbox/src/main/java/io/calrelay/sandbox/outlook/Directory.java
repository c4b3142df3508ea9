package io.calrelay.sandbox.outlook;

import io.calrelay.sandbox.world.Fault;
import io.calrelay.sandbox.world.People;
import io.calrelay.sandbox.world.People.Person;
import io.calrelay.sandbox.world.Service;
import io.calrelay.sandbox.world.Verified;
import io.calrelay.sandbox.world.World;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Who has a mailbox here, and who may open it. Guarded by the cloud's lock. */
final class Directory {
    private final World world;
    private final Map<String, Mailbox> mailboxes = new LinkedHashMap<>();

    Directory(World world) {
        this.world = world;
    }

    boolean hosts(String email) {
        return world.people()
                .byEmail(email)
                .filter(person -> person.calendar() == People.Provider.OUTLOOK)
                .isPresent();
    }

    /** The mailbox of an address that {@link #hosts}. */
    Mailbox of(String email) {
        return mailboxes.computeIfAbsent(email.toLowerCase(Locale.ROOT), Mailbox::new);
    }

    Collection<Mailbox> all() {
        return mailboxes.values();
    }

    void clear() {
        mailboxes.clear();
    }

    /** How an address is shown: the person's name, or the address itself for an outsider. */
    String nameOf(String email) {
        return world.people().byEmail(email).map(Person::name).orElse(email);
    }

    Person person(Mailbox box) {
        return world.people().byEmail(box.email).orElseThrow(GraphProblem::noMailbox);
    }

    /** The person that a path names, by address, by object id or as {@code me}. */
    Person user(Visit visit) {
        String named = visit.at("user");
        Caller caller = visit.call().caller();
        if (named.equals("me")) {
            return caller instanceof Caller.Owner owner
                    ? find(owner.email()).orElseThrow(Directory::noSuchUser)
                    : refuseMe();
        }
        return find(named).orElseThrow(Directory::noSuchUser);
    }

    /** The mailbox that a path names, after all checks that Graph makes before it opens one. */
    @Verified(on = "2026-10-05", source = "graph.md 7.4 [S22]")
    Mailbox open(Visit visit) {
        Person person = user(visit);
        Caller caller = visit.call().caller();
        boolean stranger =
                caller instanceof Caller.Owner owner && !owner.email().equals(person.email());
        if (stranger) {
            throw GraphProblem.accessDenied();
        }
        if (struck(visit, Fault.PERMISSION_LOST)) {
            throw GraphProblem.accessDeniedByPolicy();
        }
        if (!hosts(person.email()) || struck(visit, Fault.MAILBOX_GONE)) {
            throw GraphProblem.noMailbox();
        }
        Mailbox box = of(person.email());
        MailboxCalls.requireDefault(box, visit.at("calendar"));
        return box;
    }

    private boolean struck(Visit visit, Fault fault) {
        return world.faults().strike(Service.GRAPH, fault, visit.actor()).isPresent();
    }

    private Optional<Person> find(String named) {
        Optional<Person> byEmail = world.people().byEmail(named);
        return byEmail.isPresent()
                ? byEmail
                : world.people().all().stream()
                        .filter(person -> of(person.email()).userId.equalsIgnoreCase(named))
                        .findFirst();
    }

    private static Person refuseMe() {
        throw GraphProblem.noPermissions();
    }

    private static GraphProblem noSuchUser() {
        return new GraphProblem(404, "ErrorInvalidUser", "The requested user is invalid.");
    }
}
