package parindex.warehouse.alert;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/** The words of the digests in one language, complete in each. */
final class Words {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy", Locale.ROOT);
    private static final Map<Language, Words> ALL = new EnumMap<>(Language.class);

    static {
        for (Language language : Language.values()) {
            ALL.put(language, new Words(language));
        }
    }

    private final Language language;
    private final Properties texts = new Properties();

    private Words(Language language) {
        this.language = language;
        String file = "/parindex/alert/" + language.code() + ".properties";
        try (var reader = new InputStreamReader(Words.class.getResourceAsStream(file), UTF_8)) {
            texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Words of(Language language) {
        return ALL.get(language);
    }

    Properties texts() {
        return texts;
    }

    /** @param arguments text that is ready to be read */
    String say(String key, String... arguments) {
        String text = texts.getProperty(key);
        if (text == null) {
            throw new IllegalStateException("need the words of " + key + " in " + language);
        }
        return new MessageFormat(text, Locale.ROOT).format(arguments);
    }

    /** 1.234 or 1,234. */
    String count(long number) {
        return NumberFormat.getIntegerInstance(Locale.forLanguageTag(language == Language.VI ? "vi-VN" : "en-GB"))
                .format(number);
    }

    String day(LocalDate day) {
        return DAY.format(day);
    }

    static String moment(LocalDateTime moment) {
        return MOMENT.format(moment);
    }
}
