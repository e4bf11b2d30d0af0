package parindex.warehouse.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import parindex.warehouse.app.Listing.Column;
import parindex.warehouse.app.Listing.Format;
import parindex.warehouse.app.Listing.Kind;
import parindex.warehouse.app.Listing.Language;

class ListingWriterTest {
    private static final List<Column> COLUMNS = List.of(
            Column.text("name", "Tên", "Name"),
            Column.number("count", "Số", "Count"),
            new Column("moved", "Tăng", "Moved", Kind.MOVE),
            Column.hidden("code"),
            Column.words("Vì sao", "Why"));

    private static String write(Format format, Language language, Object... cells) {
        var out = new StringWriter();
        var listing = new Listing("Đầu", "Head", COLUMNS, List.of(Arrays.asList(cells)));
        ListingWriter.write(listing, format, language, new PrintWriter(out));
        return out.toString();
    }

    @Test
    void numbersStandRightAndMovesHaveASign() {
        assertEquals("""
                Đầu

                Tên         Số  Tăng  Vì sao
                ───  ─────────  ────  ──────
                Một  1.234.567    +2  vì
                """, write(Format.table, Language.vi, "Một", 1234567L, 2, "c", "vì"));
        assertEquals("""
                Head

                Name      Count  Moved  Why
                ────  ─────────  ─────  ───
                Một   -1,234.50     -2  –
                """, write(Format.table, Language.en, "Một", new BigDecimal("-1234.50"), -2, "c", null));
    }

    @Test
    void aRowMustFillItsColumns() {
        assertThrows(IllegalArgumentException.class, () -> write(Format.csv, Language.vi, "Một"));
    }

    @Test
    void decomposedAccentsTakeNoRoom() {
        // "Một" written with combining marks is as wide as the composed one
        String decomposed = java.text.Normalizer.normalize("Một", java.text.Normalizer.Form.NFD);
        assertEquals(
                write(Format.table, Language.vi, "Một", 1L, 0, "c", ""),
                write(Format.table, Language.vi, decomposed, 1L, 0, "c", ""));
    }

    @Test
    void aLongTextIsCutInATableOnly() {
        String lengthy = "ă".repeat(60);
        assertEquals(
                "ă".repeat(47) + "…",
                write(Format.table, Language.vi, lengthy, 1L, 0, "c", "")
                        .lines()
                        .toList()
                        .get(4)
                        .substring(0, 48));
        assertEquals(
                "name,count,moved,code\r\n" + lengthy + ",1,0,c\r\n",
                write(Format.csv, Language.vi, lengthy, 1L, 0, "c", "words are for tables"));
    }

    @Test
    void csvQuotesWhatWouldBreakItAndLeavesNoneEmpty() {
        assertEquals(
                "name,count,moved,code\r\n\"a,\"\"b\"\"\nc\",0.10,,\r\n",
                write(Format.csv, Language.vi, "a,\"b\"\nc", new BigDecimal("0.10"), null, null, "w"));
    }

    @Test
    void jsonKeepsTheScaleOfDecimals() {
        assertEquals("""
                [{
                  "name" : "Đ \\"x\\"",
                  "count" : 90.00,
                  "moved" : null,
                  "code" : "00001"
                }]
                """, write(Format.json, Language.vi, "Đ \"x\"", new BigDecimal("90.00"), null, "00001", "w"));
    }
}
