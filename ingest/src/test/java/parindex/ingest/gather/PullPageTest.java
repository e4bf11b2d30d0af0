package parindex.ingest.gather;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import parindex.warehouse.settings.StrictConfig;

/** What PULLS.md tells is what the program reads. */
class PullPageTest {
    private static final Path PAGE = Path.of("PULLS.md");

    private static List<PullSource> sources() throws IOException {
        var blocks = Pattern.compile("```conf\n(.*?)```", Pattern.DOTALL).matcher(Files.readString(PAGE));
        var sources = new ArrayList<PullSource>();
        while (blocks.find()) {
            sources.add(PullFile.read(
                    StrictConfig.read("PULLS.md", new StringReader(blocks.group(1))), Path.of("data/pulls")));
        }
        return sources;
    }

    @Test
    void everyExampleIsAPull() throws IOException {
        assertEquals(
                List.of("my-system", "my-portal", "igate", "ho-so-phu-my", "phan-anh"),
                sources().stream().map(PullSource::id).toList());
        assertTrue(Files.readAllLines(PAGE).size() < 200, "short enough to be read");
    }

    @Test
    void theDefaultsShownAreTheDefaults() throws IOException {
        PullSource shown = sources().get(0);
        PullSource plain = sources().get(2);
        assertEquals(shown.overlap(), plain.overlap());
        assertEquals(shown.attempts(), plain.attempts());
        var web = (WebOrigin) sources().get(1).origin();
        var plainWeb = (WebOrigin) sources().get(4).origin();
        assertEquals(web.maxMebibytes(), plainWeb.maxMebibytes());
        assertEquals(web.timeoutSeconds(), plainWeb.timeoutSeconds());
        assertEquals("yyyy-MM-dd'T'HH:mm:ss", plainWeb.sinceFormat());
    }

    @Test
    void everyKeyEveryKindEveryJarAndEveryRefusalIsExplained() throws IOException {
        String page = Files.readString(PAGE);
        String source = Files.readString(Path.of("src/main/java/parindex/ingest/gather/PullFile.java"));
        var lists = Pattern.compile("\\bonly\\(([^)]*)\\)").matcher(source);
        int count = 0;
        while (lists.find()) {
            var keys = Pattern.compile("\"([a-z-]+)\"").matcher(lists.group(1));
            while (keys.find()) {
                count++;
                String key = keys.group(1);
                assertTrue(
                        Pattern.compile("(?m)\\b" + key + "\\b").matcher(page).find(), key);
            }
        }
        assertTrue(count > 35, "found only " + count + " keys");
        for (DatabaseKind kind : DatabaseKind.values()) {
            assertTrue(page.contains(kind.word()) && page.contains(kind.jar()), kind.word());
        }
        for (String file : List.of("WebClient", "WebReading", "JsonPage")) {
            String code = Files.readString(Path.of("src/main/java/parindex/ingest/gather/" + file + ".java"));
            var refusals = Pattern.compile("new Refusal\\(\\s*\"([A-Z_0-9]+)\"").matcher(code);
            while (refusals.find()) {
                String refusal = refusals.group(1);
                assertTrue(page.contains("`" + refusal + "`") || refusal.equals("HTTP_"), refusal);
            }
        }
    }
}
