package parindex.dashboard.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** One opened page, and everything about it that a reader should never meet. */
final class Visit implements AutoCloseable {
    /** WCAG up to 2.2, levels A and AA. */
    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private final Page page;
    private final int expected;
    private final String authority;
    private final List<String> complaints = new ArrayList<>();

    private Visit(BrowserContext window, URI address, int expected) {
        page = window.newPage();
        this.expected = expected;
        authority = address.getAuthority();
        page.onConsoleMessage(message -> {
            boolean isBad = message.type().equals("error") || message.type().equals("warning");

            if (isBad && !(expected >= 400 && message.text().contains("status of " + expected))) {
                complaints.add("console: " + message.text());
            }
        });
        page.onPageError(error -> complaints.add("script: " + error));
        page.onRequest(this::watchHost);
        page.onRequestFailed(request -> complaints.add("not loaded: " + request.url() + " " + request.failure()));
        page.onResponse(this::watchStatus);
    }

    /** Opens the page and waits until it has all its parts. */
    static Visit to(Reader reader, URI address) {
        return to(reader, address, 200);
    }

    /** @param expected status of the page itself; one from 400 on is no complaint then */
    static Visit to(Reader reader, URI address, int expected) {
        Visit visit = new Visit(BrowserSession.window(reader), address, expected);
        visit.page.navigate(address.toString());
        visit.page.waitForLoadState();
        return visit;
    }

    Page page() {
        return page;
    }

    private void watchHost(Request request) {
        URI target = URI.create(request.url());
        boolean embedded = "data".equals(target.getScheme()) || "blob".equals(target.getScheme());

        if (!embedded && !authority.equals(target.getAuthority())) {
            complaints.add("leaves the host: " + request.url());
        }
    }

    private void watchStatus(Response response) {
        if (response.status() >= 400 && response.status() != expected) {
            complaints.add("answered " + response.status() + ": " + response.url());
        }
    }

    /** Console errors, parts that were not loaded, requests to other hosts; empty when all is well. */
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** By every rule, one line for each rule and place; empty when all is well. */
    List<String> barriers() {
        return lines(new AxeBuilder(page).withTags(RULES));
    }

    /** By the rules of contrast alone: all that a theme can change. */
    List<String> paleTexts() {
        return lines(new AxeBuilder(page).withRules(List.of("color-contrast", "link-in-text-block")));
    }

    /** By the rule on the size of what is touched: all that a narrow screen changes. */
    List<String> smallTargets() {
        return lines(new AxeBuilder(page).withRules(List.of("target-size")));
    }

    /** In one run within the page: our pages have no frames, and the other mode opens a second page for every audit. */
    @SuppressWarnings("deprecation")
    private static List<String> lines(AxeBuilder axe) {
        return axe.setLegacyMode(true).analyze().getViolations().stream()
                .flatMap(Visit::lines)
                .toList();
    }

    private static Stream<String> lines(Rule rule) {
        return rule.getNodes().stream()
                .map(node -> rule.getId() + " at " + node.getTarget() + ": " + node.getFailureSummary() + " "
                        + node.getHtml());
    }

    /** In CSS pixels: how far the page can be pushed sideways; 0 when it fits. */
    int sidewaysScroll() {
        return ((Number) page.evaluate(
                        "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .intValue();
    }

    /** What sticks out on the right, as tag and class: the first places to look when the page can be pushed. */
    String tooWide() {
        return (String) page.evaluate("() => [...document.querySelectorAll('body *')]"
                + ".filter(e => e.getBoundingClientRect().right > document.documentElement.clientWidth + 0.5)"
                + ".slice(0, 5).map(e => e.tagName + '.' + e.getAttribute('class')).join(' ')");
    }

    @Override
    public void close() {
        page.close();
    }
}
