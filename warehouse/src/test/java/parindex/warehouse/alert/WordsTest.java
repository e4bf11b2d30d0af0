package parindex.warehouse.alert;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class WordsTest {
    @Test
    void bothLanguagesSayTheSameThings() {
        assertEquals(
                Words.of(Language.VI).texts().keySet(),
                Words.of(Language.EN).texts().keySet());
        Kinds.ALL.forEach(kind -> assertTrue(Words.of(Language.VI).texts().containsKey(kind), kind));
        assertEquals("1.234", Words.of(Language.VI).count(1234));
        assertEquals("1,234", Words.of(Language.EN).count(1234));
    }

    /** One decision for pages, listings, forms and mails: 97,3% and 97.3%. */
    @Test
    void thePerCentSignFollowsItsNumberAtOnce() {
        for (Language language : Language.values()) {
            Words.of(language)
                    .texts()
                    .forEach((key, text) ->
                            assertFalse(String.valueOf(text).matches("(?s).*[0-9}][ \u00a0]%.*"), key + ": " + text));
        }
    }
}
