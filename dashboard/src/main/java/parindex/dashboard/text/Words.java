package parindex.dashboard.text;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Every sentence that a page says, in one language. A missing key is a mistake of ours and stops the page. */
public final class Words {
    private static final Words VIETNAMESE = read(Language.VI);
    private static final Words ENGLISH = read(Language.EN);

    private final Map<String, String> texts;

    private static final Pattern NUMBERED = Pattern.compile("\\{(\\d)\\|([^|}]*)\\|([^|}]*)}");

    private Words(Map<String, String> texts) {
        this.texts = texts;
    }

    public static Words of(Language language) {
        return language == Language.VI ? VIETNAMESE : ENGLISH;
    }

    /** The text of a key with {@code {0}}, {@code {1}} … replaced by the arguments as they are. */
    public String say(String key, Object... arguments) {
        String text = texts.get(key);
        if (text == null) {
            throw new IllegalArgumentException("need a known text, got " + key);
        }

        text = numbered(text, arguments);
        for (int i = 0; i < arguments.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(arguments[i]));
        }
        return text;
    }

    /** {@code {1|place|places}}: the first word after a 1, else the second; it does not write the number itself. */
    private static String numbered(String text, Object... arguments) {
        return text.indexOf('|') < 0
                ? text
                : NUMBERED.matcher(text).replaceAll(found -> {
                    int argument = Integer.parseInt(found.group(1));
                    boolean isOne = argument < arguments.length && "1".equals(String.valueOf(arguments[argument]));
                    return Matcher.quoteReplacement(found.group(isOne ? 2 : 3));
                });
    }

    public boolean has(String key) {
        return texts.containsKey(key);
    }

    public Set<String> keys() {
        return new TreeSet<>(texts.keySet());
    }

    private static Words read(Language language) {
        String resource = "/text/" + language.code() + ".properties";
        try (var in = Objects.requireNonNull(Words.class.getResourceAsStream(resource), resource);
                var reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            var properties = new Properties();
            properties.load(reader);
            return new Words(properties.stringPropertyNames().stream()
                    .collect(Collectors.toUnmodifiableMap(key -> key, properties::getProperty)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
