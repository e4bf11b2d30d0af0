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

/** K1 to K5 and K14 on invented figures, good and bad, in several ways of writing numbers. */
class SumsAndSharesTest {

    @ParameterizedTest(name = "{0} / {1} = {2}: {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "412 | 1.200 | 34,33% | CONSISTENT", // 34.3333
                "412 | 1.200 | 34,3 | CONSISTENT",
                "412 | 1.200 | 34 | CONSISTENT",
                "412 | 1.200 | 34,34 | INCONSISTENT",
                "2 | 3 | 66,67 | CONSISTENT",
                "2 | 3 | 66,66 | INCONSISTENT", // truncated
                "1 | 8 | 12,5 | CONSISTENT",
                "1 | 800 | 0,13 | CONSISTENT", // 0.125 half up
                "1 | 800 | 0,12 | INCONSISTENT", // half even, or truncated
                "17 | 17 | 100 | CONSISTENT",
                "0 | 17 | 0 | CONSISTENT",
                "1 234 | 5 678 | 21,73 | CONSISTENT", // 21.7330
                "12.345 | 54.321 | 22,7 | CONSISTENT", // 22.7260
                "12.345 | 54.321 | 27,2 | INCONSISTENT",
                "hơn 900 | 1.000 | 95 | NOTHING_TO_CHECK", // possible, and no proof
                "hơn 900 | 1.000 | 42 | INCONSISTENT" // 90.1 at the least
            })
    void aPercentageIsItsPartOverItsWholeHalfUp(String part, String whole, String percent, Verdict verdict) {
        assertEquals(
                verdict, report().figure("x", "settled", part, whole, percent).verdict("x"));
    }

    @Test
    void truncationIsNamed() {
        String said = report().figure("x", "settled", "2", "3", "66,66").said("x", Check.K2);
        assertEquals("2 / 3 = 66.67%, not 66.66%; it was truncated, not rounded", said);
    }

    /** 1/16 = 6.25 exactly: 6.3 half up; half even and truncation both give 6.2. */
    @Test
    void anExactHalfThatWasNotRoundedUpMayBeEither() {
        assertEquals(
                "1 / 16 = 6.3%, not 6.2%; it was truncated, or rounded half to even",
                report().figure("x", "a", "1", "16", "6,2").said("x", Check.K2));
    }

    /** 1/3 = 33.33 and 2/3 = 66.67 would do; printed 33.34 to fill up 100 - 66.66. */
    @Test
    void aComplementIsNamed() {
        var report = report().figure("a", "on time", "200", "300", "66,66").figure("b", "late", "100", "300", "33,34");
        assertTrue(report.said("a", Check.K2).contains("truncated"));
        assertEquals(
                "100 / 300 = 33.33%, not 33.34%; it was made to fill 100: 100 − 66.66", report.said("b", Check.K2));
        assertEquals(
                "100 / 300 = 33,33%, không phải 33,34%; được lấy cho đủ 100: 100 − 66,66",
                report.saidVi("b", Check.K2));
    }

    @Test
    void swappedDigitsOfAPercentageAreNamed() {
        // 157 / 250 = 62.8
        var report = report().figure("x", "a", "157", "250", "68,2");
        assertTrue(report.said("x", Check.K2).contains("two digits of the percentage are swapped"));
    }

    /** 45 / 60.0% -> 75: the number of procedures that could be done online, printed elsewhere. */
    @Test
    void theBaseThatAPercentageWasMadeOnIsNamed() {
        var report = report().count("p", "procedures that qualify", "75").figure("x", "online", "45", "90", "60,0");
        assertEquals(
                "45 / 90 = 50.0%, not 60.0%; the percentage implies a base of 75 (as \"procedures that qualify\")",
                report.said("x", Check.K2));
    }

    @Test
    void aPercentageThatNoWholeBaseGivesIsInconsistent() {
        // 7/21 = 33.33, 7/22 = 31.82
        assertEquals(INCONSISTENT, report().figure("x", "a", "7", "", "32,50").verdict("x"));
        assertEquals(
                NOTHING_TO_CHECK, report().figure("x", "a", "7", "", "33,33").verdict("x"));
        assertTrue(
                report().figure("x", "a", "7", "", "33,33").said("x", Check.K5).contains("a base of 21"));
    }

    @Test
    void aPercentageThatNoWholePartGivesIsInconsistent() {
        // 5/11 = 45.45, 6/11 = 54.55
        assertEquals(INCONSISTENT, report().figure("x", "a", "", "11", "50,00").verdict("x"));
        assertEquals(
                NOTHING_TO_CHECK, report().figure("x", "a", "", "11", "45,45").verdict("x"));
        assertEquals(
                NOTHING_TO_CHECK,
                report().figure("x", "a planned", "", "11", "50,00").verdict("x"),
                "a plan may");
        assertEquals(
                NOTHING_TO_CHECK, report().figure("x", "a", "", "gần 200", "80").verdict("x"), "about");
    }

    @ParameterizedTest(name = "{0} against {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "SUM new 12 + amended 30 + abolished 8 | 50 | CONSISTENT",
                "SUM new 12 + amended 30 + abolished 8 | 51 | INCONSISTENT",
                "SUM dossiers: 1.204 trực tiếp + 3.296 trực tuyến | 4.500 | CONSISTENT",
                "SUM dossiers: 1,204 direct + 3,296 online | 4,600 | INCONSISTENT",
                "Tổng cộng: 15 phòng + 21 xã | 36 | CONSISTENT",
                "Tổng cộng: 15 phòng + 21 xã | 37 | INCONSISTENT",
                "SUM 900+80 | hơn 950 | CONSISTENT",
                "SUM 900+80 | hơn 1.000 | INCONSISTENT",
                "SUM 900+80 | gần 1.000 | CONSISTENT",
                "SUM 900+110 | gần 1.000 | INCONSISTENT",
                "SUM 900+180 | khoảng 1.000 | CONSISTENT",
                "SUM 900+580 | khoảng 1.000 | INCONSISTENT"
            })
    void partsAddToThePrintedTotal(String metric, String total, Verdict verdict) {
        assertEquals(verdict, report().figure("x", metric, "", total, "").verdict("x"));
    }

    @Test
    void partsNamedByTheirNumbersAdd() {
        var good =
                report().count("1", "schools", "65").count("2", "centres", "4").total("3", "units", "69", "", "1", "2");
        assertEquals(CONSISTENT, good.verdict("3"));
        var bad =
                report().count("1", "schools", "65").count("2", "centres", "4").total("3", "units", "96", "", "1", "2");
        assertEquals(INCONSISTENT, bad.verdict("3"));
        assertTrue(bad.said("3", Check.K1).contains("65 + 4 = 69, but printed is 96: 27 short"));
        var lost = report().count("1", "schools", "65").total("3", "units", "69", "", "1", "2");
        assertTrue(lost.said("3", Check.K6).contains("part \"2\" of this total is missing"));
    }

    /** Three thirds make 99.99, each half a hundredth off; 99.90 cannot be. */
    @Test
    void roundedSharesMayMissTheHundredByTheirRounding() {
        var thirds = report().figure("a", "survey: good", "", "", "33,33")
                .figure("b", "survey: fair", "", "", "33,33")
                .figure("c", "survey: poor", "", "", "33,33")
                .figure("s", "SUM survey, percent points", "99,99", "100", "");
        assertEquals(CONSISTENT, thirds.verdict("s"));
        var wrong = report().figure("a", "survey: good", "", "", "33,33")
                .figure("b", "survey: fair", "", "", "33,33")
                .figure("c", "survey: poor", "", "", "33,24")
                .figure("s", "SUM survey, percent points", "99,90", "100", "");
        assertEquals(INCONSISTENT, wrong.verdict("s"));
    }

    @Test
    void aPartAboveItsWholeIsInconsistentUnlessItIsAPlan() {
        assertEquals(
                INCONSISTENT,
                report().figure("x", "dossiers online", "501", "500", "").verdict("x"));
        assertEquals(
                NOTHING_TO_CHECK,
                report().figure("x", "against plan", "501", "500", "").verdict("x"));
        assertEquals(
                NOTHING_TO_CHECK,
                report().figure("x", "dossiers online", "499", "500", "").verdict("x"));
    }

    /** 10.000 of 12.500 is 80.00, of 12.501 79.99; 9.000 of 10.000 is 90.00, of 10.001 89.99: the total is to blame. */
    @Test
    void oneNumberRepairsEverythingThatFails() {
        var report = report().count("r", "counter: received", "12.501")
                .figure("s", "counter: solved", "10.000", "12.501", "80,00")
                .figure("o", "counter: on time", "9.000", "10.000", "90,00")
                .figure("p", "counter: pending", "2.500", "12.501", "20,00") // on both
                .figure("t", "SUM counter: solved 10.000 + pending 2.500 against received", "", "12.501", "");
        assertEquals(INCONSISTENT, report.verdict("s"));
        assertEquals(CONSISTENT, report.verdict("p"));
        assertEquals(INCONSISTENT, report.verdict("t"));
        assertEquals(NOTHING_TO_CHECK, report.verdict("r"));
        assertEquals(
                "80.00% = 10,000 / 12,500: the printed 12,501 (“counter: received”) is 1 too many; correcting it repairs"
                        + " 2 relations at once",
                report.said("s", Check.K3));
        assertTrue(report.saidVi("t", Check.K3).contains("số 12.501 (“counter: received”) in thừa 1"));
    }

    /** Without the 90.00% either number may be the misprint, and both are named. */
    @Test
    void twoNumbersThatRepairTheSameAreBothNamed() {
        var report = report().count("r", "counter: received", "12.501")
                .figure("s", "counter: solved", "10.000", "12.501", "80,00")
                .figure("p", "counter: pending", "2.500", "12.501", "20,00")
                .figure("t", "SUM counter: solved 10.000 + pending 2.500 against received", "", "12.501", "");
        String said = report.said("s", Check.K3);
        assertTrue(said.contains("10,001 / 12,501") && said.contains(" or ") && said.contains("10,000 / 12,500"), said);
    }

    /** 1.243 stands where 1.234 is right: 1.234 + 766 = 2.000 and 1.234 / 2.000 = 61.7 %. */
    @Test
    void swappedDigitsAreFoundByWhatTheyBreak() {
        var report = report().count("r", "desk: received", "2.000")
                .figure("s", "desk: solved", "1.243", "2.000", "61,7")
                .figure("p", "desk: pending", "766", "2.000", "38,3")
                .figure("t", "SUM desk: solved 1.243 + pending 766 against received", "", "2.000", "");
        assertTrue(
                report.said("t", Check.K3).startsWith("1,234 + 766 = 2,000: the printed 1,243"),
                report.said("t", Check.K3));
        assertTrue(report.said("s", Check.K3).contains("two digits are swapped"));
        assertEquals(CONSISTENT, report.verdict("p"));
    }

    @Test
    void aSumThatIsOneOffAloneBlamesNobody() {
        var report = report().figure("t", "SUM a 10 + b 20", "", "31", "");
        assertEquals(List.of(Check.K1), report.checks("t"));
    }

    @Test
    void aTotalPercentageLiesBetweenItsParts() {
        var good = levels("66,1");
        assertEquals(List.of(), good.checks("t"));
        var above = levels("80,2");
        assertEquals(INCONSISTENT, above.verdict("t"));
        assertTrue(above.said("t", Check.K4).contains("larger than each of its parts (80.0; 60.0; 50.0)"));
        assertTrue(levels("49,8").said("t", Check.K4).contains("smaller than each"));
        assertEquals(List.of(), levels("80,0").checks("t"), "as large as the largest may be");
    }

    private static Reports levels(String total) {
        return report().figure("t", "online, province-wide", "", "", total)
                .figure("a", "online, provincial level", "40", "50", "80,0")
                .figure("b", "online, district level", "60", "100", "60,0")
                .figure("c", "online, commune level", "10", "20", "50,0");
    }

    /** 30 of 100 = 20 + 10 of 100: shares of one base add, and the total is above each. */
    @Test
    void sharesOfOneBaseAreNoWeights() {
        var report = report().figure("a", "online: full", "20", "100", "20")
                .figure("b", "online: partial", "10", "100", "10")
                .figure("t", "online: total", "30", "100", "30")
                .figure("s", "SUM online: full 20 + partial 10 against total", "", "30", "");
        for (String id : List.of("a", "b", "t", "s")) {
            assertEquals(CONSISTENT, report.verdict(id), id);
        }
    }

    /** 40 open + 500 received = 480 solved + 60 open. */
    @Test
    void whatCameInWentOutOrIsStillThere() {
        var good = carried("60");
        assertEquals(CONSISTENT, good.verdict("r"));
        assertEquals(Check.K14, good.judged("r").check());
        var bad = carried("70");
        assertEquals(INCONSISTENT, bad.verdict("r"));
        assertEquals("480 + 70 = 550, but printed is 40 + 500: 10 over", bad.said("r", Check.K14));
    }

    private static Reports carried(String closing) {
        return report().count("o", "một cửa: kỳ trước chuyển qua", "40")
                .count("r", "một cửa: tiếp nhận", "500")
                .count("s", "một cửa: đã giải quyết", "480")
                .count("c", "một cửa: đang giải quyết", closing);
    }

    /** Without the opening stock 480 + 60 = 540 of 500 received is nothing wrong, but is told. */
    @Test
    void anUnprintedOpeningStockIsToldAndNotCondemned() {
        var report = report().count("r", "desk: received", "500")
                .count("s", "desk: solved", "480")
                .count("c", "desk: pending", "60");
        assertEquals(NOTHING_TO_CHECK, report.verdict("r"));
        assertEquals(List.of(Check.K14), report.checks("r"));
    }

    @Test
    void solvedIsOnTimeAndLateByTheMeaningOfTheWords() {
        var good = report().count("s", "xã: đã giải quyết", "1.000")
                .count("a", "xã: đúng hạn", "950")
                .count("b", "xã: quá hạn", "50");
        assertEquals(CONSISTENT, good.verdict("s"));
        var bad = report().count("s", "xã: đã giải quyết", "1.000")
                .count("a", "xã: đúng hạn", "950")
                .count("b", "xã: quá hạn", "49");
        assertEquals(INCONSISTENT, bad.verdict("s"));
    }
}
