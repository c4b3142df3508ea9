package io.calrelay.store;

import io.calrelay.model.CalendarService;
import io.calrelay.model.Direction;
import io.calrelay.model.EmailAddress;
import io.calrelay.model.Person;
import io.calrelay.ports.PersonStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** The licensed people in MariaDB. */
record SqlPersonStore(Transactions transactions) implements PersonStore {
    private static final String SELECT =
            "SELECT email, name, employee_id, service, enabled, direction, time_zone FROM person ";

    @Override
    public List<Person> all() {
        return transactions.alone(handle -> handle.createQuery(SELECT + "ORDER BY email")
                .map((row, context) -> person(row))
                .list());
    }

    @Override
    public Optional<Person> find(EmailAddress email) {
        return transactions.alone(handle -> handle.createQuery(SELECT + "WHERE email = :email")
                .bind("email", email.value())
                .map((row, context) -> person(row))
                .findOne());
    }

    @Override
    public void put(Person person) {
        transactions.alone(handle -> handle.createUpdate("""
                        INSERT INTO person (email, name, employee_id, service, enabled, direction, time_zone)
                        VALUES (:email, :name, :employee_id, :service, :enabled, :direction, :time_zone)
                        ON DUPLICATE KEY UPDATE
                            name = VALUES(name),
                            employee_id = VALUES(employee_id),
                            service = VALUES(service),
                            enabled = VALUES(enabled),
                            direction = VALUES(direction),
                            time_zone = VALUES(time_zone)
                        """)
                .bind("email", person.email().value())
                .bind("name", person.name())
                .bind("employee_id", person.employeeId())
                .bind("service", person.service().name())
                .bind("enabled", person.enabled())
                .bind("direction", person.direction().map(Direction::name).orElse(null))
                .bind("time_zone", person.timeZone().map(ZoneId::getId).orElse(null))
                .execute());
    }

    private static Person person(ResultSet row) throws SQLException {
        return new Person(
                new EmailAddress(row.getString("email")),
                row.getString("name"),
                row.getInt("employee_id"),
                CalendarService.valueOf(row.getString("service")),
                row.getBoolean("enabled"),
                Optional.ofNullable(row.getString("direction")).map(Direction::valueOf),
                Optional.ofNullable(row.getString("time_zone")).map(ZoneId::of));
    }
}
