package parindex.dashboard.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One district, one procedure without a name, nothing finished: every sentence must still be one. */
class SmallProvinceTest {
    private static final String[] SQL = {
        "delete from published.unit where group_id is not null and unit_id <> 'bd-545'",
        "update published.unit set children = 0",
        "delete from published.ranking where unit_id <> 'bd-545'",
        "update published.ranking set place = 1, previous_place = null where place is not null",
        "delete from published.criterion_score where unit_id <> 'bd-545'",
        "delete from published.attention",
        "delete from published.unit_day where unit_id <> 'bd-545'",
        "delete from published.dossier_period where unit_id <> 'bd-545' or outcome in ('EARLY', 'ON_TIME', 'LATE')",
        "delete from published.procedure_time",
        "update published.procedure set name_vi = '', name_en = '', duration_count = null, duration_unit = null",
        "delete from published.procedure_figure where unit_id <> 'bd-545'",
        "update published.procedure_figure set finished = 0, early = 0, on_time = 0, late = 0, finished_no_due = 0,"
                + " finished_electronic = 0, open_overdue = 0",
        "update published.figure set finished = 0, early = 0, on_time = 0, late = 0, finished_no_due = 0,"
                + " finished_electronic = 0, open_overdue = 0, median_working_days = null, p90_working_days = null",
        "update published.dossier_period set outcome = 'OPEN_IN_TERM' where outcome = 'OPEN_OVERDUE'",
    };

    @TempDir
    static Path folder;

    private static Site site;

    @BeforeAll
    static void start() throws IOException, SQLException {
        site = new Site(folder, SQL);
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @Test
    void nothingIsBrokenOnAnyPage() throws Exception {
        var broken = Pattern.compile("NaN|Infinity|null|\\{\\d|>0,00\\s?%<|>0.00%<|Optional");
        for (String language : new String[] {"", "/en"}) {
            for (String path : new String[] {
                "/",
                "/?ky=all",
                "/xep-hang",
                "/don-vi/bd",
                "/don-vi/bd-545",
                "/thu-tuc-cham",
                "/thu-tuc/1.001037",
                "/thu-tuc?loai=ONLINE_USED&don-vi=bd-545",
                "/ho-so",
                "/du-lieu",
                "/cach-tinh",
                "/ba-cach-tinh",
                "/ba-cach-tinh?nhom=DISTRICT"
            }) {
                var answer = site.get(language + path);
                assertEquals(200, answer.statusCode(), path);
                // A share of mailboxes that were issued, or of a week with its count beside it, may be zero; a share of
                // nothing may not.
                String words = answer.body()
                        .replaceAll("<(style|script)[^>]*>.*?</\\1>", "")
                        .replaceAll("<span class=\"ac\"><b>0[.,]00\\s?%</b>", "")
                        .replaceAll(">[1-9]\\d*</a></td><td class=\"n\">0[.,]00\\s?%</td>", "");
                var found = broken.matcher(words);
                assertFalse(
                        found.find(),
                        () -> path + ": " + words.substring(Math.max(0, found.start() - 120), found.end() + 40));
            }
        }
    }
}
