package io.calrelay.whole;

import static io.calrelay.whole.Places.ALICE;
import static io.calrelay.whole.Places.titled;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.calrelay.browser.HeadlessBrowser;
import io.calrelay.browser.Visit;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What somebody sees who is shown the product for the first time: a meeting crossing, on the sandbox's page. */
class PageStoriesTest {
    @SuppressWarnings("NullAway.Init")
    private static RunningSandbox sandbox;

    @SuppressWarnings("NullAway.Init")
    private static HeadlessBrowser browser;

    @BeforeAll
    static void begin() throws IOException {
        sandbox = RunningSandbox.start();
        browser = HeadlessBrowser.launch();
    }

    @AfterAll
    static void end() {
        browser.close();
        sandbox.close();
    }

    @Test
    void meetingMadeByClicking_crossesBeforeOnesEyes() {
        try (Visit visit = browser.visit(sandbox.page(), 1600, 1100)) {
            Page page = visit.page();
            lane(page, "outlook")
                    .locator(".fc-timegrid-slot-lane[data-time='11:00:00']")
                    .click(new Locator.ClickOptions().setForce(true));
            page.getByRole(AriaRole.DIALOG).getByLabel("Title").fill("Seen crossing");
            page.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName("Create").setExact(true))
                    .click();
            lane(page, "netsuite").locator("[data-title='Seen crossing']").waitFor();
            Locator row = page.locator(".crossing[data-title='Seen crossing']");
            row.locator(".station.at-netsuite b").waitFor();
            row.locator(".why", new Locator.LocatorOptions().setHasText("create in netsuite: it is not there yet"))
                    .waitFor();
            sandbox.settle();
            assertThat(titled("Seen crossing", new Places(sandbox).netsuite(ALICE)))
                    .isPresent();

            Locator copy = lane(page, "netsuite").locator("[data-title='Seen crossing']");
            copy.focus();
            copy.press("Alt+ArrowDown");
            lane(page, "outlook")
                    .locator("[data-title='Seen crossing'] .time:text-is('11:30')")
                    .waitFor();
            assertThat(visit.complaints()).isEmpty();
        }
    }

    @Test
    void relaysOwnAccount_isReadThroughTheWindow() {
        new Places(sandbox).screenCreates(ALICE, "Told", "2026-12-10", "09:00", "10:00");
        sandbox.settle();
        try (Visit visit = browser.visit(sandbox.page() + "#relay", 1400, 900)) {
            Page page = visit.page();
            page.locator(".meetings a", new Page.LocatorOptions().setHasText("Told"))
                    .click();
            page.locator(".history").getByText("it is not there yet").first().waitFor();
            page.locator(".health.good").waitFor();
            assertThat(page.locator(".relay table").last().textContent()).contains("Alice Ash");
            assertThat(visit.complaints()).isEmpty();
        }
    }

    private static Locator lane(Page page, String place) {
        return page.locator("[data-place=%s][data-person='%s']".formatted(place, ALICE));
    }
}
