package parindex.warehouse.alert;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
}
