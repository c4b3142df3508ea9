package io.calrelay.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** One visitor's look at a page, with all that the browser complained about meanwhile. */
public final class Visit implements AutoCloseable {
    private final Page page;
    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private final List<String> hosts = new CopyOnWriteArrayList<>();

    Visit(Page page) {
        this.page = page;
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        page.onRequest(
                request -> hosts.add(String.valueOf(URI.create(request.url()).getHost())));
    }

    public Page page() {
        return page;
    }

    /** Errors and warnings on the console, and what no script caught; empty where all went well. */
    public List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** The hosts that were asked for anything, each once. */
    public List<String> hosts() {
        return hosts.stream().distinct().toList();
    }

    /** What axe-core finds wrong for people who cannot see, or use no mouse: rule and elements, one each. */
    public List<String> barriers() {
        return new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .map(rule -> rule.getId() + ": "
                                + rule.getNodes().stream()
                                        .map(node -> String.valueOf(node.getTarget()))
                                        .limit(4)
                                        .toList())
                        .toList();
    }

    @Override
    public void close() {
        page.context().close();
    }
}
