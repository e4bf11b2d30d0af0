package parindex.dashboard.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;

/** The one browser of this test run; started by the first test that needs it, closed with the JVM. */
final class BrowserSession {
    /** Quiet and alone: no update, no background traffic, no sandbox (build machines run as root). */
    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private static BrowserSession started;

    private final Playwright playwright;
    private final Browser browser;
    private final Map<Reader, BrowserContext> windows = new HashMap<>();

    private BrowserSession(Chromium chromium) {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium.binary())
                        .setEnv(chromium.environment())
                        .setHeadless(true)
                        .setArgs(FLAGS));
        System.out.println("browser " + browser.version() + " from " + chromium.binary());
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
    }

    /** Without a browser the test is skipped with the reason, or fails where a browser is required. */
    static synchronized Browser browser() {
        if (started == null) {
            try {
                started = new BrowserSession(Chromium.find());
            } catch (MissingBrowser e) {
                skipOrFail(e);
            }
        }

        return started.browser;
    }

    /** One reader's window, opened once: pages of the same window share nothing but the cache of files. */
    static synchronized BrowserContext window(Reader reader) {
        Browser browser = browser();
        return started.windows.computeIfAbsent(reader, missing -> reader.open(browser));
    }

    private static void skipOrFail(MissingBrowser missing) {
        if (Chromium.isRequired()) {
            throw new AssertionError(missing.getMessage(), missing);
        }

        System.out.println("BỎ QUA / SKIPPED: " + missing.getMessage());
        Assumptions.abort(missing.getMessage());
    }

    private void close() {
        browser.close();
        playwright.close();
    }
}
