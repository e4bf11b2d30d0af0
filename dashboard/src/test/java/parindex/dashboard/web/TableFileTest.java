package parindex.dashboard.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableFileTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "\nx", "  =1+1", "＝1+1", "＋1", "－1", "＠x", "\0x"})
    void aTextThatASpreadsheetWouldRunGetsAnApostrophe(String text) {
        assertEquals("'" + text, TableFile.cell(text).replace("\"", ""));
    }

    @Test
    void numbersStayNumbers() {
        assertEquals("-3", TableFile.cell(-3));
        assertEquals("-1.5", TableFile.cell(new BigDecimal("-1.5")));
    }

    @Test
    void separatorsAndQuotesAreQuoted() {
        assertEquals("\"a,b\"", TableFile.cell("a,b"));
        assertEquals("\"a\"\"b\"", TableFile.cell("a\"b"));
        assertEquals("'=1+1", TableFile.cell("=1+1"));
        assertEquals("\"'=1;2\"", TableFile.cell("=1;2"));
    }
}
