package parindex.ingest.profile;

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
import parindex.ingest.feed.onestop.OneStop;
import parindex.warehouse.settings.StrictConfig;

/** What PROFILES.md tells is what the program reads. */
class ProfilePageTest {
    private static final Path PAGE = Path.of("PROFILES.md");

    private static List<Profile> profiles() throws IOException {
        var blocks = Pattern.compile("```conf\n(.*?)```", Pattern.DOTALL).matcher(Files.readString(PAGE));
        var profiles = new ArrayList<Profile>();
        while (blocks.find()) {
            profiles.add(read("PROFILES.md", blocks.group(1)));
        }
        return profiles;
    }

    private static Profile read(String name, String text) {
        return ProfileFile.read(StrictConfig.read(name, new StringReader(text)), List.of(OneStop.SHAPE));
    }

    @Test
    void everyExampleIsAProfile() throws IOException {
        assertEquals(
                List.of("my-system", "wabo", "boston"),
                profiles().stream().map(Profile::id).toList());
        assertTrue(Files.readAllLines(PAGE).size() < 175, "short enough to be read");
    }

    @Test
    void theWorkedExamplesAreThoseThatAreTried() throws IOException {
        for (Profile shown : profiles().subList(1, 3)) {
            Path tried = Path.of("src/test/resources/users", shown.id() + ".conf");
            assertEquals(read(tried.toString(), Files.readString(tried)), shown);
        }
    }

    @Test
    void theFirstExampleHasEveryColumnWordAndEvent() throws IOException {
        Profile all = profiles().get(0);
        var columns = new ArrayList<>(all.columns().keySet());
        columns.addAll(all.constants().keySet());
        assertEquals(
                OneStop.SHAPE.columns().stream().sorted().toList(),
                columns.stream().sorted().toList());
        assertEquals(OneStop.SHAPE.words().keySet(), all.words().keySet());
        String page = Files.readString(PAGE);
        OneStop.SHAPE
                .words()
                .values()
                .forEach(codes -> codes.forEach(code -> assertTrue(page.contains(code) || code.equals("OTHER"), code)));
        OneStop.SHAPE.eventKinds().forEach(kind -> assertTrue(page.contains(kind), kind));
    }

    @Test
    void everyKeyIsExplained() throws IOException {
        String source = Files.readString(Path.of("src/main/java/parindex/ingest/profile/ProfileFile.java"));
        var keys = Pattern.compile("\\b(?:only|has|text|texts|level|levels|findText|number)\\(\\s*\"([a-z-]+)\"")
                .matcher(source);
        String page = Files.readString(PAGE);
        while (keys.find()) {
            assertTrue(
                    Pattern.compile("\\b" + keys.group(1) + "\\b").matcher(page).find(), keys.group(1));
        }
    }
}
