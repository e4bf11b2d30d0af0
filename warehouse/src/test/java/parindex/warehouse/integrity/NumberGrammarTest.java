package parindex.warehouse.integrity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parindex.warehouse.integrity.NumberGrammar.Token;

class NumberGrammarTest {
    private static final NumberGrammar VIETNAMESE = new NumberGrammar(',', false);
    private static final NumberGrammar ENGLISH = new NumberGrammar('.', false);

    @ParameterizedTest(name = "{0} is {1} ({2})")
    @CsvSource(
            delimiter = '|',
            value = {
                "85,45 % | 85.45 | EXACT",
                "hơn 3.000 | 3000 | MORE_THAN",
                "trên 2.900 hồ sơ | 2900 | MORE_THAN",
                "8 340 | 8340 | EXACT",
                "1.499 | 1499 | EXACT",
                "1.156.252 | 1156252 | EXACT",
                "gần 200 | 200 | LESS_THAN",
                "khoảng 230.000 | 230000 | ABOUT",
                "~230000 | 230000 | ABOUT",
                ">7000 | 7000 | MORE_THAN",
                "0,5 | 0.5 | EXACT",
                "12 345,6 | 12345.6 | EXACT",
                "21196 | 21196 | EXACT",
                "34,7% | 34.7 | EXACT"
            })
    void numbersAsReportsPrintThem(String text, String value, PrintedNumber.Bound bound) {
        var number = VIETNAMESE.read(new Token(text, text.contains("%"))).orElseThrow();
        assertEquals(value, number.value().toPlainString());
        assertEquals(bound, number.bound());
    }

    @ParameterizedTest(name = "{0} is no number")
    @CsvSource(
            delimiter = '|',
            value = {"12/18", "1.49.9", "8 34", "tất cả", "1,2,3", "hai", "12 34 567"})
    void whatIsNoNumberIsNotGuessed(String text) {
        assertTrue(VIETNAMESE.read(new Token(text, false)).isEmpty());
    }

    /** A space that a spreadsheet puts between thousands is no ordinary one. */
    @Test
    void theSpaceBetweenThousandsMayBeAnyOfThem() {
        for (String space : List.of(" ", "\u00a0", "\u202f", "\u2009")) {
            var number = VIETNAMESE.read(new Token("1" + space + "234", false)).orElseThrow();
            assertEquals("1234", number.value().toPlainString());
        }
    }

    @Test
    void percentagesHaveDecimalsAndCountsHaveThousands() {
        assertEquals(
                "98.125",
                VIETNAMESE.read(new Token("98,125", true)).orElseThrow().value().toPlainString());
        assertEquals(
                "1499",
                ENGLISH.read(new Token("1,499", false)).orElseThrow().value().toPlainString());
    }

    @Test
    void theDocumentDecidesOnceAndKnowsWhenItIsMixed() {
        var plain = NumberGrammar.decide(List.of(new Token("71,8%", true), new Token("1.499", false)));
        assertEquals(',', plain.decimal());
        assertFalse(plain.isMixed());
        var mixed = NumberGrammar.decide(
                List.of(new Token("71,8%", true), new Token("70.8%", true), new Token("1.499", false)));
        assertTrue(mixed.isMixed());
        assertTrue(mixed.isAgainst(new Token("70.8%", true)));
        assertFalse(mixed.isAgainst(new Token("1.499", false)));
        var english = NumberGrammar.decide(List.of(new Token("70.8", true), new Token("12", false)));
        assertEquals('.', english.decimal());
    }

    /** A number without any sign speaks for nobody, and without evidence the grammar is the Vietnamese one. */
    @Test
    void withoutEvidenceItIsVietnamese() {
        assertEquals(
                ',', NumberGrammar.decide(List.of(new Token("21196", false))).decimal());
    }

    @Test
    void boundsAllowWhatTheirWordsAllow() {
        var more = VIETNAMESE.read(new Token("hơn 3.000", false)).orElseThrow();
        assertEquals("3001 6000", more.lowest() + " " + more.highest());
        var less = VIETNAMESE.read(new Token("gần 200", false)).orElseThrow();
        assertEquals("100 199", less.lowest() + " " + less.highest());
        var about = VIETNAMESE.read(new Token("khoảng 1.000", false)).orElseThrow();
        assertEquals("900.0 1100.0", about.lowest() + " " + about.highest());
    }
}
