package io.calrelay.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.WaitUntilState;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A running headless Chromium. Used by one thread only, as Playwright demands. */
public final class HeadlessBrowser implements AutoCloseable {
    /** As root there is no sandbox, and nothing here has business outside this machine. */
    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    /** Long, because a machine that builds is slow; what is there is found at once all the same. */
    private static final double PATIENCE_MS = 60_000;

    private final Playwright playwright;
    private final Browser browser;

    private HeadlessBrowser(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    /** @throws IllegalStateException in one line, where no browser is to be had */
    public static HeadlessBrowser launch() {
        Chromium chromium = Chromium.find();
        Path node = Chromium.onPath("node")
                .orElseThrow(() -> new IllegalStateException("no Node.js on the PATH; Playwright runs on it"));
        Map<String, String> settings = new HashMap<>(System.getenv());
        settings.put("PLAYWRIGHT_NODEJS_PATH", node.toString());
        settings.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(settings));
        Browser browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium.program())
                        .setEnv(chromium.wholeEnvironment())
                        .setArgs(FLAGS));
        return new HeadlessBrowser(playwright, browser);
    }

    /** A visitor without cookies or anything kept. @param width of the window in CSS pixels */
    public Visit visit(String url, int width, int height) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setLocale("en-GB")
                .setTimezoneId("Europe/Berlin")
                .setReducedMotion(ReducedMotion.REDUCE));
        context.setDefaultTimeout(PATIENCE_MS);
        Page page = context.newPage();
        Visit visit = new Visit(page);
        page.navigate(url, new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
        return visit;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
