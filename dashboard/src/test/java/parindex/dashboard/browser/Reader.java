package parindex.dashboard.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.ColorScheme;
import java.util.Locale;

/**
 * Who looks at a page: with how wide a screen, and in which theme.
 *
 * @param width in CSS pixels
 */
record Reader(String name, int width, int height, ColorScheme theme) {
    /**
     * Opens this reader's own window, without cookies or history.
     *
     * <p>Playwright 1.62 writes its enums in lower case by the language of the JVM, and in Turkish, in which our tests run,
     * LIGHT becomes "lıght": hence the neutral language for the length of this call.
     */
    BrowserContext open(Browser browser) {
        Locale language = Locale.getDefault();
        Locale.setDefault(Locale.ROOT);

        try {
            return browser.newContext(new Browser.NewContextOptions()
                    .setViewportSize(width, height)
                    .setColorScheme(theme)
                    .setLocale("vi-VN")
                    .setTimezoneId("Asia/Ho_Chi_Minh"));
        } finally {
            Locale.setDefault(language);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
