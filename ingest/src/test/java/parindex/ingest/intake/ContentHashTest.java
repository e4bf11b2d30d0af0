package parindex.ingest.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import org.junit.jupiter.api.Test;

/** Values are hashed by themselves, as text and as bytes alike. */
class ContentHashTest {
    private static String hash(String... values) {
        var hash = new ContentHash();
        hash.begin();
        for (String value : values) {
            hash.add(value);
        }
        return Long.toHexString(hash.bits());
    }

    @Test
    void bytesAndTextOfOneValueAreOne() {
        var hash = new ContentHash();
        for (String text : new String[] {"", "a", "05/07/2024", "Đã trả kết quả", "x".repeat(100)}) {
            byte[] bytes = ("12" + text + "3456789").getBytes(StandardCharsets.UTF_8);
            var ofBytes = new Value();
            var ofText = new Value();
            hash.of(bytes, 2, bytes.length - 9);
            hash.keepIn(ofBytes);
            hash.of(text);
            hash.keepIn(ofText);

            assertEquals(ofText.hashHigh, ofBytes.hashHigh, text);
            assertEquals(ofText.hashLow, ofBytes.hashLow, text);
        }
    }

    @Test
    void valuesDoNotRunIntoEachOtherNorChangePlaces() {
        var hashes = new HashSet<String>();
        String[][] rows = {
            {},
            {""},
            {"", ""},
            {"a", ""},
            {"", "a"},
            {"ab", ""},
            {"a", "b"},
            {"b", "a"},
            {"abcdefgh"},
            {"abcdefgha"},
            {"abcdefgh", "a"},
            {"abcdefghabcdefgh"},
            {"abcdefgh", "abcdefgh"},
            {"\u0000"},
            {"\u0000\u0000"}
        };
        for (String[] row : rows) {
            hashes.add(hash(row));
        }

        assertEquals(rows.length, hashes.size());
    }
}
