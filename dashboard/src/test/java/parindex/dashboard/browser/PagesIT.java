package parindex.dashboard.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import parindex.dashboard.web.Sending;
import parindex.dashboard.web.Server;
import parindex.dashboard.web.SnapshotFixture;
import parindex.warehouse.settings.Settings;

/** Walks every page in both languages, both themes, on a desk and on a phone, as a reader with and without eyes would. */
class PagesIT {
    /** Stands for the first dossier of a list. */
    private static final String A_DOSSIER = "/ho-so/{first}";

    private static final String NOT_THERE = "/don-vi/none";
    private static final String NOT_UNDERSTOOD = "/?ky=never";

    private static final List<String> PATHS = List.of(
            "/",
            "/xep-hang",
            "/don-vi/bd-545",
            "/thu-tuc-cham",
            "/thoi-gian?ky=all",
            "/thoi-gian?ky=all&don-vi=bd-545&loai=LATE",
            "/thu-tuc/1.001037",
            "/thu-tuc/1.002073", // its name is an attack
            "/thu-tuc?ky=2025-Q2&loai=ONLINE_USED&don-vi=bd-545",
            "/ho-so?loai=LATE",
            A_DOSSIER,
            "/canh-bao",
            "/canh-bao?don-vi=bd-545&ma=OVERDUE",
            "/ba-cach-tinh?nhom=COMMUNE",
            "/ba-cach-tinh?don-vi=bd-545",
            "/ba-cach-tinh/ho-so?quy-tac=VENDOR_TD&loai=DOSSIERS&ly-do=NO_DUE_COUNTED",
            "/hoat-dong",
            "/hoat-dong?nhom=DEPARTMENT&muc=document&xep=don-vi",
            "/bieu-mau",
            "/bieu-mau?mau=II.06a&don-vi=bd-545&ky=bc-2025-06",
            "/bieu-mau?mau=II.07b",
            "/so-lieu-cong-bo",
            "/du-lieu",
            "/du-lieu?loai=feedback",
            "/du-lieu?nguon=feedback&thang=2025-06",
            "/du-lieu/nghia-vu?don-vi=bd-545&nguon=onestop&ngay=2025-06-16",
            "/du-lieu/cach-ly",
            "/cach-tinh",
            "/gui-du-lieu",
            NOT_THERE,
            NOT_UNDERSTOOD);

    private static final List<Reader> READERS = List.of(
            new Reader("desk, light", 1440, 900, ColorScheme.LIGHT),
            new Reader("desk, dark", 1440, 900, ColorScheme.DARK),
            new Reader("phone, light", 390, 844, ColorScheme.LIGHT));

    @TempDir
    private static Path folder;

    private static Server server;
    private static String firstDossier;

    @BeforeAll
    static void start() throws Exception {
        BrowserSession.browser(); // first: without a browser nothing else is worth its time
        var sending = new Sending(Clock.systemUTC(), arguments -> fail("nothing is sent here"), Duration.ofHours(1));
        server = Server.start(Settings.defaults().withPort(0), SnapshotFixture.dataFolder(folder), sending);
        var request = HttpRequest.newBuilder(address("/ho-so?loai=LATE")).build();
        String list = HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .body();
        firstDossier = Pattern.compile("/ho-so/([0-9a-f]{32})")
                .matcher(list)
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
    }

    private static URI address(String path) {
        return URI.create("http://127.0.0.1:" + server.port() + path);
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
        }
    }

    /** The languages share their colours: the dark theme is read in one of them. */
    static Stream<Arguments> everyPageForEveryReader() {
        return Stream.of("", "/en")
                .flatMap(language -> PATHS.stream()
                        .map(path -> path.equals("/") && !language.isEmpty() ? language : language + path))
                .flatMap(path -> READERS.stream()
                        .filter(reader -> !path.startsWith("/en") || reader.theme() == ColorScheme.LIGHT)
                        .map(reader -> Arguments.of(path, reader)));
    }

    @ParameterizedTest(name = "{0} ({1})")
    @MethodSource("everyPageForEveryReader")
    void nobodyMeetsABarrier(String path, Reader reader) {
        int expected = path.endsWith(NOT_THERE) ? 404 : path.endsWith(NOT_UNDERSTOOD) ? 400 : 200;
        URI address = address(path.replace("{first}", firstDossier));

        try (Visit visit = Visit.to(reader, address, expected)) {
            List<String> found = new ArrayList<>(visit.complaints());
            int sideways = visit.sidewaysScroll();

            if (sideways != 0) {
                found.add("scrolls sideways by " + sideways + " px: " + visit.tooWide());
            }

            found.addAll(audit(visit, reader));
            assertEquals("", String.join("\n", found));
        }
    }

    /** An audit takes seconds. A theme changes colours only, a narrow screen the room between targets. */
    private static List<String> audit(Visit visit, Reader reader) {
        if (reader.width() < 500) {
            return visit.smallTargets();
        }

        return reader.theme() == ColorScheme.DARK ? visit.paleTexts() : visit.barriers();
    }
}
