package parindex.warehouse.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProcedureCodeTest {
    @ParameterizedTest(name = "{0} is {1} and {2}: {3}")
    @CsvSource({
        "1.000948.000.00.00.H38, 1.000948, 000.00.00.H38, old form of the body",
        "1.000948.H38,           1.000948, H38,           short form",
        "1.000948.h38,           1.000948, H38,           typed small on a Turkish machine too",
        "1.000948,               1.000948, '',            catalogue form",
        "' 2.000815 ',           2.000815, '',            spaces around",
        "TS_lop1.000.00.00.H22,  TS_lop1,  000.00.00.H22, a local code with its body",
        "TS_lop1,                TS_lop1,  '',            a local code alone",
        "QT-01.2,                QT-01.2,  '',            dots of its own",
    })
    void theBodyIsTakenOffTheCode(String sent, String code, String suffix, String why) {
        assertEquals(new ProcedureCode(code, suffix), ProcedureCode.of(sent), why);
    }

    @Test
    void onlyTheNationalFormIsNational() {
        assertTrue(ProcedureCode.of("1.000948.H38").isNational());
        assertFalse(ProcedureCode.of("TS_lop1.000.00.00.H22").isNational());
        assertFalse(ProcedureCode.of("1.00948").isNational());
    }

    @Test
    void itIsWrittenAsItWasSent() {
        assertEquals(
                "1.000948.000.00.00.H38",
                ProcedureCode.of("1.000948.000.00.00.H38").toString());
        assertEquals("1.000948", ProcedureCode.of("1.000948").toString());
    }

    @Test
    void emptyAndEndlessCodesAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> ProcedureCode.of("  "));
        assertThrows(IllegalArgumentException.class, () -> ProcedureCode.of("x".repeat(41)));
    }
}
