package parindex.warehouse.integrity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static parindex.warehouse.integrity.Reports.report;
import static parindex.warehouse.integrity.Verdict.CONSISTENT;
import static parindex.warehouse.integrity.Verdict.INCONSISTENT;
import static parindex.warehouse.integrity.Verdict.NOTHING_TO_CHECK;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** K6 to K13, K15 and K16 on invented figures, good and bad. */
class WordsAndNumbersTest {

    @Test
    void whatIsAnnouncedAndNotPrintedIsInconsistent() {
        assertEquals(
                INCONSISTENT,
                report().count("x", "satisfaction of citizens", "").verdict("x"));
        assertEquals(INCONSISTENT, report().count("x", "dossiers", "rất nhiều").verdict("x"));
        assertEquals(NOTHING_TO_CHECK, report().count("x", "dossiers", "1.204").verdict("x"));
    }

    @ParameterizedTest(name = "{0} / {1} = {2}: {3}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "1.204 | '' | '' | a count on its own",
                "'' | '' | 98 | a percentage without part and base",
                "17 | '' | 34 | a percentage without base",
                "'' | 31 | 100 | a percentage without part",
                "12 | 31 | '' | a fraction without a printed percentage",
                "gần 200 | '' | '' | only an approximate number is printed",
                "0 | '' | '' | nothing happened: there is no share"
            })
    void whyThereIsNothingToCheckIsSaid(String part, String base, String percent, String why) {
        var judged = report().figure("x", "metric", part, base, percent).judged("x");
        assertEquals(NOTHING_TO_CHECK, judged.verdict());
        assertEquals(why, judged.english());
    }

    @Test
    void anAnswerWithoutItsLabelIsTold() {
        var report = report().figure("x", "survey of fees: second cell", "", "", "40");
        assertEquals(List.of(Check.K6), report.checks("x"));
        assertEquals("its label is missing", report.judged("x").english());
    }

    @Test
    void oneNumberForTwoMetricsIsInconsistent() {
        var report = report().count("a", "dossiers online", "48.217").count("b", "payments online", "48.217");
        assertEquals(NOTHING_TO_CHECK, report.verdict("a"));
        assertEquals(INCONSISTENT, report.verdict("b"));
        assertTrue(report.said("b", Check.K7).contains("\"dossiers online\""));
    }

    @Test
    void theOneThatIsConfirmedIsNotTheCopy() {
        // 48.217 / 96.434 = 50 %
        var report = report().count("a", "payments online", "48.217")
                .figure("b", "dossiers online", "48.217", "96.434", "50");
        assertEquals(INCONSISTENT, report.verdict("a"));
        assertEquals(CONSISTENT, report.verdict("b"));
    }

    @Test
    void sameNumbersByChanceOrByMeaningAreNoCopies() {
        assertEquals(
                NOTHING_TO_CHECK,
                report().count("a", "communes", "18")
                        .count("b", "schools", "18")
                        .verdict("b"));
        assertEquals(
                NOTHING_TO_CHECK,
                report().count("a", "trees", "5.000")
                        .count("b", "bricks", "5.000")
                        .verdict("b"));
        var all = report().count("a", "documents: issued", "9.417").figure("b", "signed", "9.417", "9.417", "");
        assertEquals(NOTHING_TO_CHECK, all.verdict("b"), "all of them");
        var table = report().count("a", "desk: received", "1.417").count("b", "desk: online", "1.417");
        assertEquals(NOTHING_TO_CHECK, table.verdict("b"), "one table");
    }

    @Test
    void cutOffsThatDifferOrDoNotCloseThePeriodAreTold() {
        var report = report().in("Quý II/2025")
                .count("q", "communes", "155")
                .in("01/04-10/06/2025")
                .count("a", "dossiers", "1.204")
                .in("đến 12/06/2025")
                .count("b", "documents", "3.300");
        assertTrue(report.said("a", Check.K8).contains("to 2025-06-10, elsewhere in the same report to 2025-06-12"));
        assertTrue(report.said("b", Check.K8).contains("do not close the period (2025-06-30)"));
        assertEquals(NOTHING_TO_CHECK, report.verdict("a"));
        var closed = report().in("Q2/2025")
                .count("q", "communes", "155")
                .in("01/04-30/06/2025")
                .count("a", "dossiers", "7");
        assertEquals(List.of(), closed.checks("a"));
        var plan = report().in("to 30/06/2025")
                .count("a", "x", "1")
                .in("12/12/2025 plan")
                .count("b", "y", "2");
        assertEquals(List.of(), plan.checks("a"), "a plan has no cut-off");
    }

    @Test
    void differentYearsAreToldAndNotJudged() {
        var report = report().in("2024 so với 2025").figure("x", "rated of posts", "359", "379", "99");
        assertEquals(NOTHING_TO_CHECK, report.verdict("x"));
        assertEquals(List.of(Check.K9), report.checks("x"));
        var parts = report().in("2024")
                .count("1", "rated", "10")
                .in("2025")
                .count("2", "appointed", "20")
                .total("3", "posts", "31", "", "1", "2");
        assertEquals(NOTHING_TO_CHECK, parts.verdict("3"));
        assertEquals(List.of(Check.K9), parts.checks("3"));
    }

    @Test
    void differentUnitsOfCountAreTold() {
        var report = report().counted("d", "received", "17.024", "", "hồ sơ")
                .counted("p", "postal", "4.656", "17.024", "lượt");
        assertTrue(report.said("p", Check.K9).contains("transfers against dossiers"));
        var same = report().counted("d", "received", "17.024", "", "hồ sơ")
                .counted("p", "postal", "4.656", "17.024", "hồ sơ");
        assertEquals(List.of(), same.checks("p"));
    }

    @Test
    void aNumberByAnotherGrammarIsRefused() {
        var report = report().figure("a", "level 4", "901", "1.272", "70,8%") // 70.83
                .figure("b", "level 3", "", "", "71,8%")
                .figure("c", "level 2", "", "", "62.5%");
        assertEquals(CONSISTENT, report.verdict("a"));
        assertEquals(INCONSISTENT, report.verdict("c"));
        assertTrue(report.said("c", Check.K10).contains("\"62.5%\" is written unlike"));
        var english = report().figure("a", "x", "1,234", "2,000", "61.7").figure("b", "y", "", "", "62.5");
        assertEquals(CONSISTENT, english.verdict("a"));
        assertEquals(List.of(), english.checks("b"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "HTXSNV, ''",
        "HTSXNV, HTXSNV",
        "HTXNV, 'HTNV\" or \"HTTNV\" or \"HTXSNV'",
        "Trung binh, Trung bình",
        "Vững mạn, Vững mạnh",
        "Khá, ''",
        "Rất hài lòng, ''"
    })
    void categoriesAreSpeltAsInTheirList(String label, String meant) {
        String said = report().rated("x", "rating of staff", "12", label).said("x", Check.K11);
        assertTrue(meant.isEmpty() ? said.isEmpty() : said.contains("probably \"" + meant + "\""), said);
    }

    @Test
    void aCategoryOfNoListIsTold() {
        assertTrue(
                report().rated("x", "rating", "2", "Siêu").said("x", Check.K11).contains("in no code list"));
        assertEquals(
                List.of(),
                report().count("x", "rating of communes: Vững mạnh", "2").checks("x"));
    }

    @Test
    void aCountEqualsItsNamedList() {
        var good = report().named("x", "communes without articles", "3", "Giao Hải", "Giao Long", "Bạch Long");
        assertEquals(CONSISTENT, good.verdict("x"));
        assertEquals(Check.K12, good.judged("x").check());
        var bad = report().named("x", "communes without articles", "4", "Giao Hải", "Giao Long", "Bạch Long");
        assertEquals(INCONSISTENT, bad.verdict("x"));
        var twice = report().named("x", "communes without articles", "3", "Giao Hải", "giao hai", "Bạch Long");
        assertTrue(twice.said("x", Check.K12).contains("2 different names"));
        var more = report().named("x", "communes without articles", "hơn 2", "A", "B", "C");
        assertEquals(NOTHING_TO_CHECK, more.verdict("x"));
    }

    @Test
    void countersGrowWithTheirSpan() {
        var good = counters("12", "900", "7.100", "1.200.000");
        assertEquals(List.of(), good.checks("w"));
        assertEquals(NOTHING_TO_CHECK, good.verdict("w"), "growing proves nothing");
        var bad = counters("12", "900", "800", "1.200.000");
        assertEquals(INCONSISTENT, bad.verdict("w"));
        assertTrue(bad.said("w", Check.K13).contains("800 is less than 900"));
        assertTrue(counters("0", "20", "7.100", "8.000").said("o", Check.K13).contains("nobody online"));
        assertTrue(
                counters("1", "20", "7.100", "8.000").said("d", Check.K13).contains("the week's mean is 1,014 a day"));
    }

    private static Reports counters(String online, String day, String week, String total) {
        return report().count("o", "Lượt truy cập: đang truy cập", online)
                .count("d", "Lượt truy cập: hôm nay", day)
                .count("w", "Lượt truy cập: trong tuần", week)
                .count("t", "Lượt truy cập: tổng", total);
    }

    @Test
    void nothingHappenedHasNoShare() {
        assertEquals(
                INCONSISTENT,
                report().figure("x", "questions answered", "0", "0", "100").verdict("x"));
        assertEquals(
                INCONSISTENT,
                report().figure("x", "questions answered", "0", "0", "0").verdict("x"));
        assertEquals(
                INCONSISTENT,
                report().figure("x", "questions answered", "0", "", "100").verdict("x"));
        assertEquals(
                List.of(Check.K15),
                report().figure("x", "questions answered", "0", "0", "100").checks("x"));
        assertEquals(
                NOTHING_TO_CHECK, report().figure("x", "questions", "0", "", "").verdict("x"));
        assertEquals(
                CONSISTENT,
                report().figure("x", "questions answered", "0", "4", "0").verdict("x"));
    }

    @Test
    void alwaysAHundredIsToldAndSoIsIssuedInPlaceOfUsed() {
        var always = report().in("2023")
                .figure("a", "on time", "", "", "100")
                .in("2024")
                .figure("b", "on time", "", "", "100");
        assertEquals(List.of(), always.checks("b"));
        assertTrue(always.in("2025")
                .figure("c", "on time", "", "", "100")
                .said("c", Check.K16)
                .contains("3 periods"));
        var issued = report().figure("x", "thư điện tử: cán bộ được cấp tài khoản", "", "", "100");
        assertTrue(issued.said("x", Check.K16).contains("rate of issue"));
        var used = report().figure("x", "thư điện tử: cán bộ sử dụng thường xuyên", "", "", "100");
        assertEquals(List.of(), used.checks("x"));
    }
}
