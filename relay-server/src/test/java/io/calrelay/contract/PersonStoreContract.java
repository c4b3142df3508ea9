package io.calrelay.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.calrelay.model.CalendarService;
import io.calrelay.model.Direction;
import io.calrelay.model.EmailAddress;
import io.calrelay.model.Person;
import io.calrelay.ports.PersonStore;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The licensed people. */
public interface PersonStoreContract {
    Person ALICE = new Person(
            Samples.ALICE_EMAIL,
            "Alice Äsh",
            11,
            CalendarService.OUTLOOK,
            true,
            Optional.of(Direction.TO_CALENDAR),
            Optional.of(ZoneId.of("America/Los_Angeles")));
    Person BOB = new Person(
            new EmailAddress("bob@northwind.example"),
            "",
            12,
            CalendarService.GOOGLE,
            false,
            Optional.empty(),
            Optional.empty());

    PersonStore people();

    @Test
    default void people_areKeptAsTheyAre() {
        people().put(BOB);
        people().put(ALICE);

        assertThat(people().all()).containsExactlyInAnyOrder(ALICE, BOB);
        assertThat(people().find(new EmailAddress("ALICE@northwind.example"))).contains(ALICE);
        assertThat(people().find(new EmailAddress("carol@northwind.example"))).isEmpty();
    }

    @Test
    default void personWhoIsPutAgain_isChanged() {
        people().put(ALICE);
        Person changed = new Person(
                ALICE.email(), "Alice", 13, CalendarService.GOOGLE, false, Optional.empty(), Optional.empty());

        people().put(changed);

        assertThat(people().all()).containsExactly(changed);
    }
}
