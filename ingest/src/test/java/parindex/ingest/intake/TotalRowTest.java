package parindex.ingest.intake;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parindex.ingest.profile.Profile.TotalRows;
import parindex.ingest.reader.SourceRow;

/** Totals are told from dossiers by their first word, and by its accents where it has some. */
class TotalRowTest {
    private static boolean isTotal(String cell) {
        var totals = new TotalRow(new TotalRows(List.of("STT"), List.of("tổng cộng", "tổng số", "cộng", "total")));
        totals.begin(name -> 0);
        return totals.fits(new SourceRow("", 1, new String[] {cell}, 1, false, ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Tổng cộng: 2 hồ sơ", "TỔNG CỘNG", "Cộng", "Cộng tháng 3:", "Tong cong", "cong 3", "Total 5"})
    void theseAreTotals(String cell) {
        assertTrue(isTotal(cell), cell);
        assertTrue(isTotal(Normalizer.normalize(cell, Normalizer.Form.NFD)), cell);
    }

    /** "Công nhận hộ nghèo" is a procedure, folded it begins like "cộng". */
    @Test
    void recognitionIsNoSum() {
        assertFalse(isTotal("Công nhận hộ nghèo, hộ cận nghèo thường xuyên hằng năm"));
        assertFalse(isTotal("Công chứng hợp đồng"));
        assertFalse(isTotal("1"));
        assertFalse(isTotal("Cộngtrình"));
    }
}
