package io.calrelay.sandbox.netsuite.web;

import io.calrelay.sandbox.netsuite.record.Role;
import io.calrelay.sandbox.netsuite.record.Session;
import io.calrelay.sandbox.netsuite.script.ScriptType;
import io.calrelay.sandbox.world.Actor;
import io.calrelay.sandbox.world.Fault;
import io.calrelay.sandbox.world.Faults;
import io.calrelay.sandbox.world.People.Person;
import io.calrelay.sandbox.world.Service;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Makes the session that a call runs in. */
public final class Sessions {
    /** The employee that stands for the integration. */
    public static final long INTEGRATION_USER = 900_001;

    public static final String INTEGRATION_NAME = "CalRelay Integration";
    public static final String INTEGRATION_EMAIL = "calrelay.integration@netsuite.invalid";
    private static final Role PERSON = new Role("3", "Employee", true, false, Map.of());
    private static final Set<String> EVENT_KEYS = Set.of("LIST_EVENT", "LIST_CALENDAR");

    private final Role integrationRole;
    private final Supplier<ZoneId> companyZone;
    private final Faults faults;

    public Sessions(Role integrationRole, Supplier<ZoneId> companyZone, Faults faults) {
        this.integrationRole = integrationRole;
        this.companyZone = companyZone;
        this.faults = faults;
    }

    public static Session person(Person person, String context) {
        return new Session(
                new Actor.Person(person.email()),
                person.employeeId(),
                person.name(),
                person.email(),
                PERSON,
                ZoneId.of(person.timeZone()),
                context,
                false,
                false);
    }

    public Session integration(String context) {
        return new Session(
                new Actor.Relay(),
                INTEGRATION_USER,
                INTEGRATION_NAME,
                INTEGRATION_EMAIL,
                role(),
                companyZone.get(),
                context,
                false,
                false);
    }

    /** The session of a script that somebody runs, in the context of its type. @param as empty for the integration user */
    public Session ofScript(ScriptType type, Optional<Person> as) {
        String context = switch (type) {
            case RESTLET -> "RESTLET";
            case SUITELET -> "SUITELET";
            case USER_EVENT -> "USERINTERFACE";
            default -> "SCHEDULED";
        };
        return as.map(person -> person(person, context)).orElseGet(() -> integration(context));
    }

    /** Whoever follows a link from a mail of NetSuite's acts through the system, without signing in. */
    Session behindLink(Actor who) {
        Session system = system("USERINTERFACE");
        return new Session(
                who,
                system.userId(),
                system.userName(),
                system.email(),
                system.role(),
                system.zone(),
                system.context(),
                false,
                false);
    }

    /** Whether the integration's role has a permission at any level; faults do not count. */
    boolean integrationMay(String permission) {
        return integrationRole.level(permission) != Role.Level.NONE;
    }

    /** Scheduled scripts run as the system, with every permission (netsuite.md 3.9). */
    public Session system(String context) {
        Role all = new Role("-1", "System", true, false, Map.of());
        return new Session(new Actor.Person("system"), -4, "System", "", all, companyZone.get(), context, false, false);
    }

    private Role role() {
        if (!faults.strikes(Service.NETSUITE, Fault.PERMISSION_LOST)) {
            return integrationRole;
        }
        Map<String, String> left = new HashMap<>(integrationRole.permissions());
        left.keySet().removeAll(EVENT_KEYS);
        return new Role(integrationRole.id(), integrationRole.name(), false, integrationRole.webServicesOnly(), left);
    }
}
