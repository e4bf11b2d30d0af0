package parindex.dashboard.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class WordsTest {
    private static final Words VI = Words.of(Language.VI);
    private static final Words EN = Words.of(Language.EN);

    @Test
    void bothLanguagesSayTheSameThings() {
        assertEquals(VI.keys(), EN.keys());
    }

    @Test
    void bothLanguagesTakeTheSameArgumentsUnlessOneNeedsFewer() {
        for (String key : VI.keys()) {
            var onlyEnglish = placeholders(EN.say(key));
            onlyEnglish.removeAll(placeholders(VI.say(key)));
            assertEquals(new TreeSet<>(), onlyEnglish, key);
        }
    }

    @Test
    void everyKeyThatAPageNamesIsKnown() throws IOException {
        var missing = new TreeSet<String>();
        for (String key : keysInSources()) {
            boolean isFamily = key.endsWith(".");
            boolean isKnown = isFamily ? VI.keys().stream().anyMatch(k -> k.startsWith(key)) : VI.has(key);
            if (!isKnown) {
                missing.add(key);
            }
        }
        assertEquals(new TreeSet<>(), missing);
    }

    /** As in {@link Figures#percentSign()}. */
    @Test
    void thePerCentSignFollowsItsNumberAtOnce() {
        for (Words words : new Words[] {VI, EN}) {
            for (String key : words.keys()) {
                assertFalse(words.say(key).matches("(?s).*[0-9}][ \u00a0]%.*"), key);
            }
        }
    }

    @Test
    void anUnknownKeyStopsThePage() {
        assertThrows(IllegalArgumentException.class, () -> VI.say("no.such.key"));
    }

    @Test
    void argumentsAreSetInAsTheyAre() {
        assertEquals("3 trên 4", VI.say("part_of", "3", "4"));
        assertFalse(EN.say("part_of", "{1}", "x").isEmpty());
    }

    @Test
    void englishCountsOneOfAThingAsOne() {
        assertEquals("1 procedure", EN.say("procedures.count", "1"));
        assertEquals("0 procedures", EN.say("procedures.count", "0"));
        assertEquals("A fell 1 place to number 6", EN.say("finding.fall", "A", 1, 6));
    }

    private static TreeSet<String> placeholders(String text) {
        var found = new TreeSet<String>();
        var matcher = Pattern.compile("\\{\\d}").matcher(text);
        while (matcher.find()) {
            found.add(matcher.group());
        }
        return found;
    }

    private static TreeSet<String> keysInSources() throws IOException {
        var keys = new TreeSet<String>();
        var pattern = Pattern.compile("say\\(\"([a-zA-Z0-9_.]+)\"");
        for (String folder : List.of("src/main/jte", "src/main/java")) {
            try (var files = Files.walk(Path.of(folder))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    var matcher = pattern.matcher(Files.readString(file));
                    while (matcher.find()) {
                        keys.add(matcher.group(1));
                    }
                }
            }
        }
        return keys;
    }
}
