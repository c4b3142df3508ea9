package io.calrelay.sandbox.page;

import static io.calrelay.sandbox.page.PageTown.ALICE;
import static io.calrelay.sandbox.page.PageTown.BOB;
import static io.calrelay.sandbox.page.PageTown.DAY;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.WaitForSelectorState;
import io.calrelay.browser.Visit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The calendars side by side: what a person does with mouse and keyboard is done in the cloud, as that person. */
class CalendarsPageTest {
    private static final String GUEST_BOB =
            ",'attendees':[{'type':'required','emailAddress':{'address':'" + BOB + "'}}]";

    @SuppressWarnings("NullAway.Init")
    private static PageTown town;

    @SuppressWarnings("NullAway.Init")
    private static Visit visit;

    @SuppressWarnings("NullAway.Init")
    private static Page page;

    @BeforeAll
    static void open() {
        town = new PageTown();
        visit = town.visit("calendars", 1600, 1100);
        page = visit.page();
    }

    @AfterAll
    static void close() {
        town.close();
    }

    /** What a failed test left open must not fail the others. */
    @BeforeEach
    void nothingIsOpen() {
        page.keyboard().press("Escape");
        dialog().waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    }

    @Test
    void everybodysCalendars_standSideBySideAndNothingIsAskedOutside() {
        assertThat(page.locator(".lane-head .place").allTextContents())
                .containsExactly("Outlook", "NetSuite", "Google", "NetSuite", "NetSuite");
        assertThat(visit.hosts()).containsExactly("127.0.0.1");
    }

    @Test
    void meetingMadeByClicking_standsInThePersonsCalendar() {
        slot("outlook", ALICE, "11:00").click(new Locator.ClickOptions().setForce(true));
        dialog().getByLabel("Title").fill("By click");
        dialog().getByLabel("Place").fill("Room 4");
        dialog().getByLabel("Guests").fill(BOB);
        button("Create").click();
        event("outlook", "By click").waitFor();
        JsonNode made = town.outlook("By click");
        assertThat(made.at("/start/dateTime").asText()).startsWith(DAY + "T18:00");
        assertThat(made.at("/location/displayName").asText()).isEqualTo("Room 4");
        event("google", "By click").waitFor();
    }

    @Test
    void draggedMeeting_isMoved() {
        town.outlookMeeting("Dragged", "13:00", "14:00", "");
        Locator event = event("outlook", "Dragged");
        BoundingBox box = placeOf(event);
        double x = box.x + box.width / 2;
        page.mouse().move(x, box.y + box.height / 2);
        page.mouse().down();
        page.mouse().move(x, box.y + box.height / 2 + 10);
        page.mouse().move(x, box.y + box.height * 1.5, new Mouse.MoveOptions().setSteps(5));
        page.mouse().up();
        page.getByText("Alice Ash moved “Dragged” to").waitFor();
        assertThat(town.outlook("Dragged").at("/start/dateTime").asText()).startsWith(DAY + "T21:00");
    }

    @Test
    void altAndArrowKey_moveAMeetingToo() {
        town.as(BOB, "POST", "/google/calendar/v3/calendars/primary/events", googles("By keys", "10:00", "11:00"));
        Locator event = event("google", "By keys");
        event.focus();
        event.press("Alt+ArrowDown");
        page.getByText("Bob Birch moved “By keys” to " + DAY + " 10:30").waitFor();
        page.locator("[data-place=google] [data-title='By keys']:focus").waitFor();
    }

    @Test
    void refusedChange_goesBackAndSaysWhy() {
        town.as(BOB, "POST", "/google/calendar/v3/calendars/primary/events", googles("Refused", "15:00", "15:30"));
        Locator event = event("google", "Refused");
        event.focus();
        town.as(BOB, "POST", "/sandbox/faults", "{'service':'google','fault':'unavailable','callers':'all'}");
        event.press("Alt+ArrowDown");
        page.getByText("Google refused: ").waitFor();
        town.as(BOB, "DELETE", "/sandbox/faults", "");
        assertThat(event.locator(".time").textContent()).isEqualTo("15:00");
    }

    @Test
    void meetingOfTwoDays_isNotSentToNetSuite() {
        town.as(
                BOB,
                "POST",
                "/netsuite/ui/events",
                "{'title':'Late','startdate':'" + DAY + "','starttime':'23:15','endtime':'23:45'}");
        Locator event = event("netsuite", "Late");
        event.focus();
        event.press("Alt+ArrowDown");
        page.getByText("NetSuite refused: an event begins and ends on one day.").waitFor();
    }

    @Test
    void invitationIsAnswered_fromTheGuestsOwnCopy() {
        town.outlookMeeting("Answer me", "07:00", "07:30", GUEST_BOB);
        event("google", "Answer me").click();
        button("Accept").click();
        page.getByText("Bob Birch answered: accepted.").waitFor();
        town.await(() -> town.outlook("Answer me")
                .at("/attendees/0/status/response")
                .asText()
                .equals("accepted"));
    }

    @Test
    void oneOccurrenceIsChanged_theSeriesStays() {
        String daily = ",'recurrence':{'pattern':{'type':'daily','interval':1},'range':{'type':'numbered',"
                + "'startDate':'" + DAY + "','numberOfOccurrences':3}}";
        town.outlookMeeting("Stand-up", "08:00", "08:15", daily);
        event("outlook", "Stand-up").click();
        page.getByText("as it is: every day, 3 times").waitFor(attached());
        dialog().getByLabel("Title").fill("Only today");
        button("Save this one").click();
        event("outlook", "Only today").waitFor();
        page.locator("[data-view=week]").first().click();
        page.locator("[data-place=outlook] [data-title='Stand-up']").nth(1).waitFor();
        assertThat(page.locator("[data-place=outlook] [data-title='Stand-up']").count())
                .isEqualTo(2);
        page.locator("[data-view=day]").first().click();
    }

    @Test
    void whatLastsDays_isDrawnAcrossThem() {
        town.as(
                BOB,
                "POST",
                "/google/calendar/v3/calendars/primary/events",
                "{'summary':'Trade fair','start':{'date':'2026-05-04'},'end':{'date':'2026-05-07'}}");
        event("google", "Trade fair").waitFor();
        page.locator("[data-view=week]").first().click();
        Locator fair = event("google", "Trade fair");
        fair.waitFor();
        double day =
                page.locator("[data-place=google] .fc-col-header-cell").first().boundingBox().width;
        assertThat(placeOf(fair).width).isBetween(day * 2.7, day * 3.05);
        page.locator("[data-view=day]").first().click();
    }

    @Test
    void chosenZone_saysAtWhichHourThingsAreDrawn() {
        town.outlookMeeting("Zoned", "16:00", "16:30", "");
        assertThat(event("outlook", "Zoned").locator(".time").textContent()).isEqualTo("16:00");
        page.getByLabel("Time zone").selectOption("America/Chicago");
        page.locator("[data-place=outlook] [data-title=Zoned] .time:text-is('18:00')")
                .waitFor();
        page.getByLabel("Time zone").selectOption("own");
    }

    private static Locator slot(String place, String person, String time) {
        return page.locator("[data-place=%s][data-person='%s'] .fc-timegrid-slot-lane[data-time='%s:00']"
                .formatted(place, person, time));
    }

    private static Locator event(String place, String title) {
        return page.locator("[data-place=%s] [data-title='%s']".formatted(place, title))
                .first();
    }

    /** Where it is drawn; a calendar that is just drawn anew has no events for a moment. */
    private static BoundingBox placeOf(Locator event) {
        BoundingBox[] box = new BoundingBox[1];
        town.await(() -> {
            event.scrollIntoViewIfNeeded();
            box[0] = event.boundingBox();
            return box[0] != null;
        });
        return box[0];
    }

    private static Locator dialog() {
        return page.getByRole(AriaRole.DIALOG);
    }

    private static Locator button(String name) {
        return dialog().getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator.WaitForOptions attached() {
        return new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED);
    }

    private static String googles(String title, String start, String end) {
        return "{'summary':'%s','start':{'dateTime':'%sT%s:00','timeZone':'Europe/Berlin'},'end':{'dateTime':'%sT%s:00','timeZone':'Europe/Berlin'}}"
                .formatted(title, DAY, start, DAY, end);
    }
}
