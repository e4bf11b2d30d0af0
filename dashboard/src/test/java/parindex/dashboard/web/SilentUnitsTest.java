package parindex.dashboard.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A leader reads which units are silent longest; that there are more, and where they all stand, is said with their number. */
class SilentUnitsTest {
    @TempDir
    Path folder;

    @Test
    void eightAreNamedAndTheOthersCounted() throws Exception {
        // Of the fixture's units of a group the first eleven are silent for 31, 30, … 21 working days.
        String silent =
                "insert into published.attention select 100 + row_number() over (order by unit_id), 'SILENT', 2,"
                        + " '2025-06', unit_id, null, date '2025-06-11', 32 - row_number() over (order by unit_id), null, null,"
                        + " null from published.unit where group_id is not null order by unit_id limit 11";
        try (Site site = new Site(folder, "delete from published.attention", silent)) {
            String page = site.get("/").body();
            assertTrue(page.contains("11 đơn vị không gửi dữ liệu"), page);
            String sentence = page.substring(page.indexOf("11 đơn vị không gửi dữ liệu"));
            sentence = sentence.substring(0, sentence.indexOf("</p>"));
            assertEquals(
                    8, Pattern.compile("/don-vi/").matcher(sentence).results().count(), sentence);
            assertTrue(sentence.contains("(24 ngày làm việc)") && !sentence.contains("(23 ngày"), sentence);
            assertTrue(sentence.contains("href=\"/du-lieu#don-vi\""), sentence);
            assertTrue(sentence.contains(">3 đơn vị khác</a>"), sentence);
        }
    }
}
