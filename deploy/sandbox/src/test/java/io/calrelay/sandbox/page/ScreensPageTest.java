package io.calrelay.sandbox.page;

import static io.calrelay.sandbox.page.PageTown.ALICE;
import static io.calrelay.sandbox.page.PageTown.DAY;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.calrelay.browser.Visit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** NetSuite's screens, the hand on the world, the running list; and all of it without a mouse, a large window or eyes. */
class ScreensPageTest {
    @SuppressWarnings("NullAway.Init")
    private static PageTown town;

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
    }

    @AfterAll
    static void close() {
        town.close();
    }

    @Test
    void record_isShownWithItsSubtabs() {
        try (Visit visit = town.visit("netsuite/customer/101", 1400, 900)) {
            Page page = visit.page();
            page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("Meetings"))
                    .click();
            page.locator("[data-sublist=custpage_meetings]")
                    .getByText("Renewal")
                    .waitFor();
            assertThat(page.locator("dl").textContent()).contains("office@contoso.example");
            assertThat(visit.complaints()).isEmpty();
        }
    }

    @Test
    void eventForm_makesAndEditsAnEvent() {
        try (Visit visit = town.visit("netsuite/event", 1400, 900)) {
            Page page = visit.page();
            page.getByLabel("Title *").fill("By the form");
            page.getByLabel("Event Access *").selectOption("PRIVATE");
            button(page, "Add attendee").click();
            page.locator("[name=attendee]").last().selectOption("12");
            page.getByLabel("Repeats").selectOption("WEEK");
            page.getByLabel("No end").check();
            button(page, "Save").click();
            page.getByText("is saved.").waitFor();
            page.getByLabel("Title *").fill("By the form, edited");
            button(page, "Save").click();
            page.locator(".notice").nth(1).waitFor();
            String id = page.url().substring(page.url().lastIndexOf('/') + 1);
            var event = town.as(ALICE, "GET", "/netsuite/ui/events/" + id, "");
            assertThat(event.path("title").asText()).isEqualTo("By the form, edited");
            assertThat(event.path("accesslevel").asText()).isEqualTo("PRIVATE");
            assertThat(event.path("frequency").asText()).isEqualTo("WEEK");
            assertThat(event.path("attendees").findValuesAsText("attendee")).contains("11", "12");
        }
    }

    @Test
    void suitelet_isDrawnAndSubmitted() {
        try (Visit visit = town.visit("netsuite", 1400, 900)) {
            Page page = visit.page();
            page.locator("a[href='#netsuite/suitelet/customscript_fixture_suitelet']")
                    .click();
            button(page, "Submit").click();
            page.frameLocator("iframe.suitelet").getByText("hello").waitFor();
        }
    }

    @Test
    void change_isListedAsItHappens() {
        try (Visit visit = town.visit("calendars", 1400, 900)) {
            Page page = visit.page();
            page.locator(".crossing").first().waitFor();
            town.outlookMeeting("Just now", "15:00", "15:30", "");
            Locator row = page.locator(".crossing[data-title='Just now']");
            row.waitFor();
            assertThat(row.textContent()).contains("Alice Ash created", "Outlook");
        }
    }

    @Test
    void hand_movesTheClockAndOrdersTrouble() {
        try (Visit visit = town.visit("world", 1400, 900)) {
            Page page = visit.page();
            button(page, "Graph throttles 5 calls").click();
            page.locator(".standing")
                    .getByText("Microsoft Graph: throttle")
                    .first()
                    .waitFor();
            button(page, "End all trouble").click();
            page.getByText("All is well.").waitFor();
            page.locator(".world")
                    .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("+ 1 hour"))
                    .click();
            page.getByText("The clock moved on by 1 hour.").waitFor();
            assertThat(visit.complaints()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"calendars", "netsuite/customer/101", "netsuite/event", "relay", "world"})
    void view_hasNoBarriersAndFitsANarrowScreen(String view) {
        try (Visit visit = town.visit(view, 1400, 900)) {
            Page page = visit.page();
            page.locator(".crossing").first().waitFor();
            page.locator("main h2:visible").first().waitFor();
            assertThat(visit.barriers()).isEmpty();
            page.setViewportSize(390, 844);
            assertThat(visit.barriers()).isEmpty();
            assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                    .isEqualTo(true);
        }
    }

    @Test
    void meetingDialog_hasNoBarriersAndClosesByEscape() {
        try (Visit visit = town.visit("calendars", 1400, 900)) {
            Page page = visit.page();
            Locator event = page.locator("[data-title=Budget]").first();
            event.focus();
            event.press("Enter");
            page.getByText("The relay could not be asked").waitFor();
            assertThat(visit.barriers()).isEmpty();
            page.keyboard().press("Escape");
            assertThat(page.locator("dialog").count()).isZero();
        }
    }

    @Test
    void narrowScreen_showsOnePersonAndActivityOnATabOfItsOwn() {
        try (Visit visit = town.visit("calendars", 390, 844)) {
            Page page = visit.page();
            page.locator(".card:visible").first().waitFor();
            assertThat(page.locator(".card:visible").count()).isEqualTo(1);
            page.locator(".people-filter [data-person='bob@northwind.example']").click();
            page.locator(".card:visible h3:text-is('Bob Birch')").waitFor();
            assertThat(page.locator(".activity").isVisible()).isFalse();
            page.locator("a.tab-activity").click();
            page.locator(".activity .crossing").first().waitFor();
            assertThat(page.locator("main").isVisible()).isFalse();
        }
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .first();
    }
}
