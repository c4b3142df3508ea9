package io.calrelay.sandbox.google.calendar;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.calrelay.sandbox.google.wire.Json;
import io.calrelay.sandbox.world.Assumed;
import io.calrelay.sandbox.world.CalendarMessage;
import io.calrelay.sandbox.world.MailLog.Kind;
import io.calrelay.sandbox.world.Service;
import io.calrelay.sandbox.world.Trace.Operation;
import io.calrelay.sandbox.world.Verified;
import io.calrelay.sandbox.world.World;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Carries a meeting to its guests, and their answers back: directly within Google, by mail elsewhere. */
@Verified(on = "2026-04-23", source = "google.md 7.2 and 12: inviting-attendees page and reference")
final class Meetings {
    private static final List<String> NEWS = EventFields.TOLD.stream()
            .filter(field -> !field.equals("attendees"))
            .toList();

    // Provider: answers of larger meetings are not passed on (google.md 3.3).
    private static final int MOST_WHO_ANSWER = 200;

    private final Store store;
    private final World world;
    private final GuestCopies copies;

    Meetings(Store store, World world) {
        this.store = store;
        this.world = world;
        this.copies = new GuestCopies(store);
    }

    /** The organizer's copy changed: every guest's copy follows. */
    void organizerChanged(Change change) {
        List<String> now = change.after().isCancelled() ? List.of() : guests(change.after());
        List<String> before = change.before()
                .filter(event -> !event.isCancelled())
                .map(this::guests)
                .orElse(List.of());
        before.stream().filter(guest -> !now.contains(guest)).forEach(guest -> uninvite(change, guest));
        now.forEach(guest -> invite(change, guest, !before.contains(guest)));
    }

    /** A guest's copy changed: nothing but the answer leaves it. */
    void guestChanged(Change change) {
        ObjectNode before = change.before().map(StoredEvent::body).orElseGet(Json::object);
        String guest = change.calendar().email();
        if (EventFields.flag(before, "guestsCanModify") && change.isAbout(NEWS)) {
            modifiedByGuest(change);
        }
        boolean crowd = change.after().body().path("attendees").size() > MOST_WHO_ANSWER;
        if (crowd || Attendees.sameAnswer(before, change.after().body(), guest)) {
            return;
        }
        String organizer = change.after().organizer().toLowerCase(Locale.ROOT);
        Optional<PersonalCalendar> home = store.calendars().home(organizer);
        boolean privateCopy = change.after().body().path("privateCopy").asBoolean();
        boolean known = !privateCopy
                && home.flatMap(calendar -> store.find(calendar, change.after().id()))
                        .isPresent();
        if (known) {
            answerWithin(change, home.orElseThrow());
        } else {
            answerByMail(change, organizer);
        }
    }

    /** An answer reached the organizer's copy by mail. */
    void answered(Change change, String guest, ObjectNode answer) {
        PersonalCalendar home = change.calendar();
        StoredEvent event = change.after();
        ObjectNode body = event.body().deepCopy();
        ObjectNode entry = Attendees.find(body, guest)
                .orElseGet(() -> body.withArray("attendees").addObject().put("email", guest));
        Attendees.takeOwn(entry, answer);
        if (body.equals(event.body())) {
            return;
        }
        StoredEvent stored = store.ledger()
                .commit(home, new StoredEvent(event.id(), body, event.stamp()), change.by(), Operation.ANSWERED);
        guests(stored).stream()
                .filter(other -> !other.equalsIgnoreCase(guest))
                .forEach(other ->
                        store.calendars().of(other).ifPresent(calendar -> copies.write(change, calendar, stored)));
    }

    private void answerWithin(Change change, PersonalCalendar home) {
        String guest = change.calendar().email();
        StoredEvent event = store.find(home, change.after().id()).orElseThrow();
        Attendees.find(change.after().body(), guest).ifPresent(entry -> {
            answered(new Change(change.by(), home, Optional.empty(), event, change.mailing()), guest, entry);
        });
        if (change.mailing() == Call.Mailing.ALL) {
            mail(guest, home.email(), Kind.RESPONSE, change.after());
        }
    }

    @Assumed(
            source =
                    "google.md 12: how edits of guests who may modify travel is not described; here to the organizer first")
    private void modifiedByGuest(Change change) {
        Optional<PersonalCalendar> home = store.calendars().home(change.after().organizer());
        home.flatMap(calendar -> store.find(calendar, change.after().id())).ifPresent(event -> {
            ObjectNode body = event.body().deepCopy();
            body.remove(NEWS);
            NEWS.stream()
                    .filter(change.after().body()::has)
                    .forEach(field -> body.set(field, change.after().body().get(field)));
            StoredEvent modified = new StoredEvent(event.id(), body, event.stamp());
            StoredEvent stored = store.ledger().commit(home.orElseThrow(), modified, change.by(), Operation.UPDATED);
            organizerChanged(new Change(change.by(), home.orElseThrow(), Optional.of(event), stored, change.mailing()));
        });
    }

    private void answerByMail(Change change, String organizer) {
        boolean silent =
                change.mailing() == Call.Mailing.NONE && !store.switches().isOn(GoogleSwitch.REPLY_ALWAYS);
        if (silent || organizer.isEmpty()) {
            return;
        }
        String guest = change.calendar().email();
        mail(guest, organizer, Kind.RESPONSE, change.after());
        world.postOffice().send(MessageForm.reply(change, organizer, store.calendars()));
    }

    private void invite(Change change, String guest, boolean isNew) {
        Optional<PersonalCalendar> calendar = store.calendars().of(guest);
        calendar.ifPresent(each -> copies.write(change, each, change.after()));
        boolean told = isNew || change.isAbout(NEWS);
        if (told && isMailed(change.mailing(), calendar.isPresent())) {
            mail(change.calendar().email(), guest, isNew ? Kind.INVITATION : Kind.UPDATE, change.after());
            if (calendar.isEmpty()) {
                send(change, CalendarMessage.Method.REQUEST, guest);
            }
        }
    }

    private void uninvite(Change change, String guest) {
        Optional<PersonalCalendar> calendar = store.calendars().of(guest);
        calendar.ifPresent(each -> copies.cancel(change, each));
        if (isMailed(change.mailing(), calendar.isPresent())) {
            mail(change.calendar().email(), guest, Kind.CANCELLATION, change.after());
            if (calendar.isEmpty()) {
                send(change, CalendarMessage.Method.CANCEL, guest);
            }
        }
    }

    private void send(Change change, CalendarMessage.Method method, String guest) {
        world.postOffice().send(MessageForm.toGuest(method, change, guest, store.calendars()));
    }

    private void mail(String from, String to, Kind kind, StoredEvent event) {
        world.mail().add(Service.GOOGLE, from, to, kind, event.title());
    }

    private static boolean isMailed(Call.Mailing mailing, boolean isGoogle) {
        return mailing == Call.Mailing.ALL || mailing == Call.Mailing.EXTERNAL_ONLY && !isGoogle;
    }

    private List<String> guests(StoredEvent event) {
        return Attendees.of(event.body()).stream()
                .filter(each -> !each.path("organizer").asBoolean()
                        && !each.path("resource").asBoolean())
                .map(each -> Attendees.email(each).toLowerCase(Locale.ROOT))
                .toList();
    }
}
