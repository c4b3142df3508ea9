package io.calrelay.rules;

import io.calrelay.model.Agreed;
import io.calrelay.model.Attendee;
import io.calrelay.model.Attendee.Response;
import io.calrelay.model.EmailAddress;
import io.calrelay.model.MeetingFields;
import io.calrelay.model.Observation;
import io.calrelay.model.Organizer;
import io.calrelay.model.Person;
import io.calrelay.model.Side;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Who takes part and what each answered: three-way, person by person (design.md rules 3, 4 and 6).
 *
 * <p>The list belongs to whoever speaks for the meeting, and to both sides where both speak: who was added on one is added,
 * who was taken off one that had them is taken off. So a side never takes people off by being unable to hold them, and order
 * survives. The organizer stays in any case.
 *
 * <table>
 *   <caption>Whose word counts for an answer; the first that changed</caption>
 *   <tr><th>source</th><th>when</th></tr>
 *   <tr><td>the person's own copy</td><td>its answer changed, or its owner deleted it: declined</td></tr>
 *   <tr><td>NetSuite</td><td>the response of the attendee line changed</td></tr>
 *   <tr><td>the organizer's copy</td><td>it was told an answer, as of guests from outside</td></tr>
 * </table>
 */
final class AttendeeMerge {
    /** @param answeredInNetSuite whose answers in NetSuite were taken over now */
    record Outcome(List<Attendee> attendees, Set<EmailAddress> answeredInNetSuite) {}

    private final MeetingView view;
    private final Standings standings;

    AttendeeMerge(MeetingView view, Standings standings) {
        this.view = view;
        this.standings = standings;
    }

    /** @param truth the attendees as the meeting names them so far */
    Outcome outcome(List<Attendee> truth) {
        Map<String, Attendee> merged = byKey(truth);
        for (Side side : listSpeakers()) {
            view.present(side).ifPresent(now -> mergeList(side, now, merged));
        }
        Set<EmailAddress> inNetSuite = new HashSet<>();
        merged.replaceAll((key, attendee) -> answered(attendee, inNetSuite));
        return new Outcome(List.copyOf(merged.values()), inNetSuite);
    }

    /** NetSuite's people without an address are told apart by name. */
    static String key(Attendee attendee) {
        return attendee.email().map(EmailAddress::value).orElse("~" + attendee.name());
    }

    static Map<String, Attendee> byKey(Collection<Attendee> attendees) {
        Map<String, Attendee> byKey = new LinkedHashMap<>();
        attendees.forEach(each -> byKey.putIfAbsent(key(each), each));
        return byKey;
    }

    /** The organizer's calendar before NetSuite, so that its order holds. */
    private List<Side> listSpeakers() {
        List<Side> speakers = new ArrayList<>();
        standings.organizerSide().ifPresent(speakers::add);
        speakers.add(Side.NETSUITE);
        speakers.removeIf(side -> !standings.of(side).speaks() || Standings.isBegun(view.agreed(side)));
        return speakers;
    }

    private void mergeList(Side side, Observation.Present now, Map<String, Attendee> merged) {
        Map<String, Attendee> here = byKey(now.fields().attendees());
        Map<String, Attendee> before =
                byKey(agreed(side).map(last -> last.seen().attendees()).orElse(List.of()));
        here.forEach((key, attendee) -> {
            Attendee known = before.get(key);
            if (known == null) {
                merged.putIfAbsent(key, attendee);
            } else if (known.role() != attendee.role()) {
                merged.computeIfPresent(key, (same, each) -> each.withRole(attendee.role()));
            }
        });
        before.keySet().stream()
                .filter(key -> !here.containsKey(key) && !isOrganizer(key))
                .forEach(merged::remove);
    }

    private boolean isOrganizer(String key) {
        boolean meetings = view.meeting()
                .organizer()
                .flatMap(Organizer::email)
                .filter(email -> email.value().equals(key))
                .isPresent();
        boolean sides = standings
                .organizerSide()
                .filter(side ->
                        !standings.isForeign() && side.id().owner().value().equals(key))
                .isPresent();
        return meetings || sides;
    }

    private Attendee answered(Attendee attendee, Set<EmailAddress> inNetSuite) {
        if (attendee.email().isEmpty()) {
            return answerIn(Side.NETSUITE, attendee).map(attendee::withResponse).orElse(attendee);
        }
        EmailAddress email = attendee.email().get();
        Optional<Response> own = ownAnswer(email);
        if (own.isPresent()) {
            return attendee.withResponse(own.get());
        }
        Optional<Response> netsuites =
                mayAnswerInNetSuite(email) ? answerIn(Side.NETSUITE, attendee) : Optional.empty();
        if (netsuites.isPresent()) {
            inNetSuite.add(email);
            return attendee.withResponse(netsuites.get());
        }
        return standings
                .organizerSide()
                .filter(side ->
                        standings.of(side).speaks() && !side.id().owner().equals(email))
                .flatMap(side -> answerIn(side, attendee))
                .map(attendee::withResponse)
                .orElse(attendee);
    }

    /** What the person newly answered in a calendar of their own, or by deleting the copy there. */
    private Optional<Response> ownAnswer(EmailAddress email) {
        Optional<Side> side = view.licensed(email)
                .map(Person::calendar)
                .<Side>map(Side.Calendar::new)
                .filter(each -> standings.of(each).answers());
        if (side.isEmpty()) {
            return Optional.empty();
        }
        Optional<Response> agreed =
                agreed(side.get()).flatMap(last -> last.means().answerOf(email));
        if (view.deletedByOwner(side.get())) {
            return agreed.filter(last -> last != Response.DECLINED).map(last -> Response.DECLINED);
        }
        Optional<Response> now =
                view.present(side.get()).flatMap(copy -> copy.fields().answerOf(email));
        Optional<MeetingFields> seen = agreed(side.get()).map(Agreed::seen);
        return seen.isPresent()
                ? now.filter(answer ->
                        seen.get().answerOf(email).filter(answer::equals).isEmpty())
                : now.filter(answer -> answer != Response.NONE && !Standings.isBegun(view.agreed(side.get())));
    }

    private boolean mayAnswerInNetSuite(EmailAddress email) {
        return view.licensed(email)
                .map(person -> view.policy().directionFor(person).calendarHears())
                .orElse(true);
    }

    /** The answer of that attendee on that side, if it is not the one that was agreed there. */
    private Optional<Response> answerIn(Side side, Attendee attendee) {
        Optional<Attendee> now =
                view.present(side).map(copy -> byKey(copy.fields().attendees()).get(key(attendee)));
        Optional<Attendee> before =
                agreed(side).map(last -> byKey(last.seen().attendees()).get(key(attendee)));
        return now.isPresent()
                        && before.isPresent()
                        && now.get().response() != before.get().response()
                ? Optional.of(now.get().response())
                : Optional.empty();
    }

    private Optional<Agreed> agreed(Side side) {
        return view.agreed(side).filter(last -> last.event().isPresent());
    }
}
