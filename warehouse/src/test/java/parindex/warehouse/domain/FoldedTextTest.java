package parindex.warehouse.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldedTextTest {
    @ParameterizedTest
    @CsvSource({
        "UBND huyện Phù Mỹ, ubnd huyen phu my",
        "'  UBND   HUYỆN\u00A0PHÙ MỸ ', ubnd huyen phu my",
        "Sở Kế hoạch và Đầu tư, so ke hoach va dau tu",
        "Xã Đak Mang, xa dak mang",
        "Nhơn Hoà, nhon hoa",
        "Nhơn Hòa, nhon hoa",
        "INTERNET, internet",
    })
    void writingsOfOneNameFoldToTheSame(String text, String folded) {
        assertEquals(folded, FoldedText.of(text).value());
    }

    @Test
    void composedAndDecomposedAccentsAreTheSame() {
        String name = "Phường Bồng Sơn";

        assertEquals(FoldedText.of(name), FoldedText.of(Normalizer.normalize(name, Normalizer.Form.NFD)));
    }

    @Test
    void foldingTwiceChangesNothing() {
        FoldedText once = FoldedText.of("Ủy ban nhân dân thị xã Hoài Nhơn");

        assertEquals(once, FoldedText.of(once.value()));
    }

    @Test
    void unfoldedTextIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new FoldedText("Phù Mỹ"));
    }
}
