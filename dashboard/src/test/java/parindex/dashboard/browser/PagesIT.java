package parindex.dashboard.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import parindex.dashboard.web.Server;
import parindex.dashboard.web.SnapshotFixture;
import parindex.warehouse.settings.Settings;

/** Walks every page in both languages, both themes, on a desk and on a phone, as a reader with and without eyes would. */
class PagesIT {
    private static final List<String> PATHS = List.of(
            "/",
            "/xep-hang",
            "/don-vi/bd-545",
            "/thu-tuc-cham",
            "/thu-tuc/1.001037",
            "/thu-tuc/1.002073", // its name is an attack
            "/ho-so",
            "/du-lieu",
            "/cach-tinh");

    private static final List<Reader> READERS = List.of(
            new Reader("desk, light", 1440, 900, ColorScheme.LIGHT),
            new Reader("desk, dark", 1440, 900, ColorScheme.DARK),
            new Reader("phone, light", 390, 844, ColorScheme.LIGHT),
            new Reader("phone, dark", 390, 844, ColorScheme.DARK));

    @TempDir
    private static Path folder;

    private static Server server;

    @BeforeAll
    static void start() throws Exception {
        BrowserSession.browser(); // first: without a browser nothing else is worth its time
        server = Server.start(Settings.defaults().withPort(0), SnapshotFixture.dataFolder(folder));
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
        }
    }

    static Stream<Arguments> everyPageForEveryReader() {
        return Stream.of("", "/en")
                .flatMap(language -> PATHS.stream()
                        .map(path -> path.equals("/") && !language.isEmpty() ? language : language + path))
                .flatMap(path -> READERS.stream().map(reader -> Arguments.of(path, reader)));
    }

    @ParameterizedTest(name = "{0} ({1})")
    @MethodSource("everyPageForEveryReader")
    void nobodyMeetsABarrier(String path, Reader reader) {
        URI address = URI.create("http://127.0.0.1:" + server.port() + path);

        try (Visit visit = Visit.to(BrowserSession.browser(), reader, address)) {
            List<String> found = new ArrayList<>(visit.complaints());
            int sideways = visit.sidewaysScroll();

            if (sideways != 0) {
                found.add("scrolls sideways by " + sideways + " px: " + visit.tooWide());
            }

            // A theme changes colours only, and a full audit takes seconds: once for each width is enough.
            found.addAll(reader.theme() == ColorScheme.DARK ? visit.paleTexts() : visit.barriers());
            assertEquals("", String.join("\n", found));
        }
    }
}
