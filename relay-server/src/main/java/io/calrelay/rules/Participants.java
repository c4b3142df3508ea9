package io.calrelay.rules;

import io.calrelay.model.MeetingFields;
import io.calrelay.model.Person;
import io.calrelay.model.Side;
import java.util.LinkedHashSet;
import java.util.Set;

/** The licensed people who take part in a meeting that was made in NetSuite: each is to have it in their calendar. */
final class Participants {
    private Participants() {}

    static Set<Person> of(MeetingView view, Standings standings, MeetingFields truth) {
        Set<Person> people = new LinkedHashSet<>();
        standings.organizerSide().map(Side.Calendar::id).flatMap(view::owner).ifPresent(people::add);
        truth.attendees().stream()
                .flatMap(attendee -> attendee.email().stream())
                .flatMap(email -> view.licensed(email).stream())
                .forEach(people::add);
        return people;
    }
}
