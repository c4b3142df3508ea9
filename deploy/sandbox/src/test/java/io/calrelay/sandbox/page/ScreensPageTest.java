package io.calrelay.sandbox.page;

import static io.calrelay.sandbox.page.PageTown.ALICE;
import static io.calrelay.sandbox.page.PageTown.DAY;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import io.calrelay.browser.Visit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** NetSuite's screens, the hand on the world, the running list; and all of it without a mouse, a large window or eyes. */
class ScreensPageTest {
    @SuppressWarnings("NullAway.Init")
    private static PageTown town;

    @SuppressWarnings("NullAway.Init")
    private static Visit visit;

    @SuppressWarnings("NullAway.Init")
    private static Page page;

    @BeforeAll
    static void open() {
        town = new PageTown();
        town.outlookMeeting("Budget", "09:00", "10:00", "");
        town.as(
                ALICE,
                "POST",
                "/netsuite/ui/events",
                "{'title':'Renewal','startdate':'" + DAY
                        + "','starttime':'11:00','endtime':'12:00','company':101,'attendees':[{'attendee':12}]}");
        visit = town.visit("calendars", 1400, 900);
        page = visit.page();
        page.locator(".crossing").first().waitFor();
    }

    @AfterAll
    static void close() {
        town.close();
    }

    @BeforeEach
    void wide() {
        page.setViewportSize(1400, 900);
    }

    @Test
    void record_isShownWithItsSubtabs() {
        go("netsuite/customer/101");
        page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("Meetings"))
                .click();
        page.locator("[data-sublist=custpage_meetings]").getByText("Renewal").waitFor();
        assertThat(page.locator(".netsuite dl").textContent()).contains("office@contoso.example");
    }

    @Test
    void eventForm_makesAndEditsAnEvent() {
        go("netsuite/event");
        page.getByLabel("Title *").fill("By the form");
        page.getByLabel("Event Access *").selectOption("PRIVATE");
        button("Add attendee").click();
        page.locator("[name=attendee]").last().selectOption("12");
        page.getByLabel("Repeats").selectOption("WEEK");
        page.getByLabel("No end").check();
        button("Save").click();
        page.locator("h2:text-matches('^Event [0-9]+$')").waitFor();
        page.getByLabel("Title *").fill("By the form, edited");
        button("Save").click();
        String id = page.url().substring(page.url().lastIndexOf('/') + 1);
        town.await(() -> event(id).path("title").asText().equals("By the form, edited"));
        assertThat(event(id).path("accesslevel").asText()).isEqualTo("PRIVATE");
        assertThat(event(id).path("frequency").asText()).isEqualTo("WEEK");
        assertThat(event(id).path("attendees").findValuesAsText("attendee")).contains("11", "12");
    }

    @Test
    void suitelet_isDrawnAndSubmitted() {
        go("netsuite/suitelet/customscript_fixture_suitelet");
        button("Submit").click();
        page.frameLocator("iframe.suitelet").getByText("hello").waitFor();
    }

    @Test
    void change_isListedAsItHappens() {
        town.outlookMeeting("Just now", "15:00", "15:30", "");
        Locator row = page.locator(".crossing[data-title='Just now']");
        row.waitFor();
        assertThat(row.textContent()).contains("Alice Ash created", "Outlook");
    }

    @Test
    void hand_movesTheClockAndOrdersTrouble() {
        go("world");
        button("Graph throttles 5 calls").click();
        page.locator(".standing").getByText("Microsoft Graph: throttle").first().waitFor();
        button("End all trouble").click();
        page.getByText("All is well.").waitFor();
        page.locator(".world")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("+ 1 hour"))
                .click();
        page.getByText("The clock moved on by 1 hour.").waitFor();
    }

    @ParameterizedTest
    @ValueSource(strings = {"calendars", "netsuite/customer/101", "netsuite/event", "relay", "world"})
    void view_hasNoBarriersAndFitsANarrowScreen(String view) {
        go(view);
        assertThat(visit.barriers()).isEmpty();
        page.setViewportSize(390, 844);
        assertThat(visit.barriers()).isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isEqualTo(true);
    }

    @Test
    void meetingDialog_hasNoBarriersAndClosesByEscape() {
        go("calendars");
        Locator event = page.locator("[data-title=Budget]").first();
        town.await(() -> {
            if (!page.locator("dialog").isVisible()) {
                event.press("Enter");
            }
            return page.locator("dialog").isVisible();
        });
        page.getByText("The relay could not be asked").waitFor();
        assertThat(visit.barriers()).isEmpty();
        page.keyboard().press("Escape");
        page.locator("dialog").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    }

    @Test
    void narrowScreen_showsOnePersonAndActivityOnATabOfItsOwn() {
        page.setViewportSize(390, 844);
        go("calendars");
        page.locator(".card:visible").first().waitFor();
        assertThat(page.locator(".card:visible").count()).isEqualTo(1);
        page.locator(".people-filter [data-person='bob@northwind.example']").click();
        page.locator(".card:visible h3:text-is('Bob Birch')").waitFor();
        assertThat(page.locator(".activity").isVisible()).isFalse();
        page.locator("a.tab-activity").click();
        page.locator(".activity .crossing").first().waitFor();
        assertThat(page.locator("main").isVisible()).isFalse();
    }

    @Test
    void nothingIsAskedOutside_andTheBrowserHasNoComplaints() {
        go("relay");
        go("world");
        assertThat(visit.hosts()).containsExactly("127.0.0.1");
        assertThat(visit.complaints()).isEmpty();
    }

    private static JsonNode event(String id) {
        return town.as(ALICE, "GET", "/netsuite/ui/events/" + id, "");
    }

    /** Follows a link to a view, and waits for its first heading there. */
    private static void go(String view) {
        page.evaluate("view => { location.hash = view; }", view);
        String name = view.split("/", 2)[0];
        page.locator("main > [data-view=" + name + "]").waitFor();
        page.locator("main > [data-view=" + name + "] :is(.toolbar, .record, .columns, .panel) h2")
                .first()
                .waitFor();
    }

    private static Locator button(String name) {
        return page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .first();
    }
}
