package parindex.warehouse.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import parindex.warehouse.query.WarningQueries.Reason;
import parindex.warehouse.query.WarningQueries.Warned;
import parindex.warehouse.warning.Reason.Code;

class WarningSentencesTest {
    @Test
    void everyReasonHasItsWordsInBothLanguages() {
        for (Code code : Code.values()) {
            var words = WarningSentences.reason(new Reason(code.name(), 41, 87, "Thẩm định"));
            assertFalse(words.vietnamese().isBlank() || words.english().isBlank(), code::name);
            assertFalse(words.vietnamese().equals(words.english()), code::name);
        }
    }

    @Test
    void theStepIsNamedWithItsCounts() {
        var words = WarningSentences.reason(new Reason("IN_STEP", 41, 87, "Thẩm định"));
        assertEquals(
                "Đang ở bước “Thẩm định”, nơi hồ sơ thường chậm: 41 trên 87 hồ sơ trước cùng thủ tục từng ở bước này đã trễ",
                words.vietnamese());
        assertEquals(
                "It stands in step “Thẩm định”, where dossiers are often late: 41 of 87 earlier ones of this procedure seen in"
                        + " it missed their date",
                words.english());
    }

    @Test
    void aChanceIsNeverCertainAndUnknownIsSaid() {
        assertEquals("Chance to miss its date 99.9 %; 3 working days left", chance("HIGH", 1000));
        assertEquals("The chance to miss its date is not known yet; 3 working days left", chance("UNKNOWN", 0));
    }

    private static String chance(String band, int perMille) {
        LocalDate due = LocalDate.of(2025, 6, 12);
        return WarningSentences.chance(new Warned(
                        "d", "H08", "u", "p", due.minusDays(9).atStartOfDay(), due, 3, perMille, perMille, band, 1))
                .english();
    }
}
