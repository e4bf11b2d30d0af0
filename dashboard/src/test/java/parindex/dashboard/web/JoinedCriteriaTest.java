package parindex.dashboard.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Criteria of several counts show each of them; form II.07b counts internal processes where lists were sent. */
class JoinedCriteriaTest {
    private static final String[] SQL = {
        "update published.criterion set rule_type = 'MARKS' where criterion_code = 'ON_TIME'",
        "update published.criterion set rule_type = 'COMPOSITE' where criterion_code = 'ONLINE_FILED'",
        "insert into published.criterion_term values"
                + " ('ON_TIME', 1, 'dossier_timing/EARLY', 'hồ sơ giải quyết sớm hẳn', 'dossiers done early', 2),"
                + " ('ON_TIME', 2, 'dossier_timing/ON_TIME', 'hồ sơ đúng ngày hẹn', 'dossiers on the day', 1),"
                + " ('ONLINE_FILED', 1, 'online_offered', 'thủ tục trực tuyến (từ 20 %)', 'procedures online', null),"
                + " ('ONLINE_FILED', 2, 'on_site/COMMUNE', 'không có loại này', 'nothing of this', null)",
        "insert into published.criterion_term_score"
                + " select period_id, unit_id, 'ON_TIME', 1, 31, 40 from published.criterion_score where"
                + " criterion_code = 'ON_TIME'"
                + " union all select period_id, unit_id, 'ON_TIME', 2, 9, 40 from published.criterion_score where"
                + " criterion_code = 'ON_TIME'"
                + " union all select period_id, unit_id, 'ONLINE_FILED', 1, 7, 28 from published.criterion_score where"
                + " criterion_code = 'ON_TIME'"
                + " union all select period_id, unit_id, 'ONLINE_FILED', 2, 0, 0 from published.criterion_score where"
                + " criterion_code = 'ON_TIME'",
        // communes list 4 of their procedures with a process and 2 without, and 3 that are the districts'
        "insert into published.listed_procedure select 'COMMUNE', procedure_code, 1, 1,"
                + " if(row_number() over (order by procedure_code) <= 4, 1, 0) from published.procedure"
                + " where in_catalogue and level = 'COMMUNE' order by procedure_code limit 6",
        "insert into published.listed_procedure select 'COMMUNE', procedure_code, 1, 1, 1 from published.procedure"
                + " where in_catalogue and level = 'DISTRICT' order by procedure_code limit 3",
        // a district lists one of its own
        "insert into published.listed_procedure select 'DISTRICT', procedure_code, 1, 0, 1 from published.procedure"
                + " where in_catalogue and level = 'DISTRICT' order by procedure_code limit 1",
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
    void theUnitPageShowsEachCountOfACriterion() throws Exception {
        String page = site.get("/don-vi/bd-545?ky=2025-Q2").body();
        assertTrue(page.contains("hồ sơ giải quyết sớm hẳn"));
        assertTrue(
                Pattern.compile("tap=EARLY[^>]*>31</a>|EARLY[^>]*>31</a>")
                        .matcher(page)
                        .find(),
                "31 of 40 early");
        assertTrue(page.contains("2 điểm mỗi trường hợp"));
        assertTrue(page.contains("thủ tục trực tuyến (từ 20 %)"));
        // 7 of 28
        assertTrue(page.contains(">25,0") || page.contains(">25,00"), "25 %");
        assertFalse(page.contains("không có loại này"), "what there is nothing of is not shown");
        assertFalse(page.contains("href=\"\""), "no number leads nowhere");
    }

    @Test
    void theMethodPageSaysWhatIsMarkedAndJoined() throws Exception {
        String page = site.get("/en/cach-tinh").body();
        for (String words : List.of("dossiers done early: 2 each", "Mean of marks:", "Conditions joined:")) {
            assertTrue(page.contains(words), words);
        }
    }

    @Test
    void internalProcessesAreCountedWhereAListWasSent() throws Exception {
        String page = site.get("/bieu-mau?mau=II.07b").body();
        var total = new ArrayList<List<String>>();
        for (String row : page.split("<tr")) {
            var cells = new ArrayList<String>();
            var cell =
                    Pattern.compile("<t[dh][^>]*>(.*?)</t[dh]>", Pattern.DOTALL).matcher(row);
            while (cell.find()) {
                cells.add(cell.group(1).replaceAll("<[^>]+>", "").strip());
            }
            if (cells.size() == 14 && cells.get(2).matches("[0-9]+")) {
                total.add(cells);
            }
        }
        // every line: (12) <= (4), (13) <= (5), (14) <= (6), (11) <= (3) and <= (12)+(13)+(14)
        for (List<String> row : total) {
            for (int n = 10; n < 14; n++) {
                assertTrue(count(row.get(n)) <= count(row.get(n - 8)), row.toString());
            }
            assertTrue(
                    count(row.get(10)) <= count(row.get(11)) + count(row.get(12)) + count(row.get(13)), row.toString());
        }
        // 4 of the communes (their lists of the districts' do not count), 1 of the districts, nothing told of the
        // province
        assertEquals(List.of("5", "–", "1", "4"), total.get(total.size() - 1).subList(10, 14));
    }

    private static long count(String cell) {
        return cell.equals("–") ? 0 : Long.parseLong(cell);
    }
}
