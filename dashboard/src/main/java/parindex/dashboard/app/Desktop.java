package parindex.dashboard.app;

import java.io.IOException;
import java.net.URI;
import java.util.Locale;

/** Shows an address in the reader's browser where there is a desktop; a machine without one has lost nothing. */
final class Desktop {
    private Desktop() {}

    static void show(URI address) {
        boolean isMac = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac");
        if (!isMac && System.getenv("DISPLAY") == null && System.getenv("WAYLAND_DISPLAY") == null) {
            return;
        }
        try {
            new ProcessBuilder(isMac ? "open" : "xdg-open", address.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException noBrowser) {
            System.err.println("Hãy mở / Please open " + address);
        }
    }
}
