package parindex.dashboard.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DownloadsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "\nx", "  =1+1", "＝1+1", "＋1", "－1", "＠x", "\0x"})
    void aTextThatASpreadsheetWouldRunGetsAnApostrophe(String text) {
        assertEquals("'" + text, Downloads.cell(text).replace("\"", ""));
    }

    @Test
    void numbersStayNumbers() {
        assertEquals("-3", Downloads.cell(-3));
        assertEquals("-1.5", Downloads.cell(new BigDecimal("-1.5")));
    }

    @Test
    void separatorsAndQuotesAreQuoted() {
        assertEquals("\"a,b\"", Downloads.cell("a,b"));
        assertEquals("\"a\"\"b\"", Downloads.cell("a\"b"));
        assertEquals("'=1+1", Downloads.cell("=1+1"));
        assertEquals("\"'=1;2\"", Downloads.cell("=1;2"));
    }
}
