package parindex.warehouse.method;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.math.BigDecimal;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parindex.warehouse.fault.Fault;
import parindex.warehouse.fault.WarehouseException;
import parindex.warehouse.settings.StrictConfig;

class InstrumentFileTest {
    /** Ten points: 4 linear + 0 monitored, 6 on a target of 80 % (text) or linear (api). */
    private static final String SMALL = """
            id = small
            version = "2024-01-01"
            title { vi = "Nhỏ", en = "Small" }
            legal-basis = [{ number = "1/QĐ", issued-on = "2024-01-01", issuer { vi = "Tỉnh", en = "Province" } }]
            valid { from = "2024-01-01", to = "2024-12-31" }
            levels = [DISTRICT, COMMUNE]
            variants = [api, text]
            total-max = 10
            rounding { criterion-decimals = 2, total-decimals = 2, mode = half-up, provenance = inferred }
            rank { basis = percent, ties = competition, groups = apart, provenance = inferred }
            tiers = [
              { from = 80, to = 100, name { vi = "Tốt", en = "Good" }, provenance = verified }
              { from = 0, to = 80, name { vi = "Yếu", en = "Weak" }, provenance = verified }
            ]
            criteria = [
              { code = G1, max = 4, provenance = verified, name { vi = "Nhóm", en = "Group" }, criteria = [
                { code = A, max = 4, provenance = verified, metric = on_time, name { vi = "a", en = "a" }
                  part { vi = "b", en = "b" }, whole { vi = "c", en = "c" }
                  rule { type = linear }, silence { does = full, provenance = secondary } }
                { code = M, max = 0, provenance = verified, name { vi = "a", en = "a" }
                  part { vi = "b", en = "b" }, whole { vi = "c", en = "c" }
                  rule { type = monitor }, silence { does = prior-year, provenance = secondary } }
              ] }
              { code = B, max = 6, provenance = verified, name { vi = "a", en = "a" }, applies-to = [COMMUNE]
                part { vi = "b", en = "b" }, whole { vi = "c", en = "c" }
                rule-variants { text { type = target, target = 0.80 }, api { type = linear } }
                silence-variants {
                  api { does = zero, provenance = inferred }, text { does = no-value, provenance = inferred } } }
            ]
            """;

    private static InstrumentFile read(String text) {
        return InstrumentFile.read(StrictConfig.read("small.conf", new StringReader(text)), Set.of("on_time"));
    }

    @Test
    void eachVariantHasItsOwnRulesAndSilences() {
        var api = read(SMALL).variant("api").leaves().get(2);
        assertEquals(new CriterionRule.Linear(new BigDecimal("6")), api.rule());
        assertEquals(Silence.ZERO, api.silence());
        var text = read(SMALL).variant("text").leaves().get(2);
        assertEquals(new CriterionRule.Target(new BigDecimal("6"), new BigDecimal("0.80")), text.rule());
        assertEquals(Silence.NO_VALUE, text.silence());
    }

    @Test
    void aVariantThatNobodyWroteIsAFaultOfTheRules() {
        var fault = assertThrows(WarehouseException.class, () -> read(SMALL).variant("real"));
        assertEquals(Fault.RULES, fault.fault());
        assertEquals("small.conf:7", fault.subject());
    }

    @ParameterizedTest(name = "{4}: line {2}, {3}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "code = G1, max = 4 | code = G1, max = 5 | 16 | sum to 4 points | children sum to their parent",
                "total-max = 10 | total-max = 100 | 8 | sum to 10 points, the total says 100 | leaves sum to the total",
                "from = 0, to = 80 | from = 0, to = 70 | 13 | need one that ends at 80 | a gap between tiers",
                "from = 0, to = 80 | from = 0, to = 85 | 13 | need one that ends at 80 | tiers overlap",
                "from = 0, to = 80 | from = 10, to = 80 | 11 | the tiers stop at 10 | tiers do not reach 0",
                "from = 80, to = 100 | from = 80, to = 99 | 12 | need one that ends at 100 | tiers do not reach 100",
                "metric = on_time | metric = ontime | 17 | no metric [ontime] | a metric that is not counted",
                "from = `2024-01-01` | from = `2024-13-01` | 5 | need a date | no such date",
                "to = `2024-12-31` | to = `2023-12-31` | 5 | before it begins | validity runs backwards",
                "code = A, max = 4, provenance = verified, | code = A, max = 4, | 17 | no provenance | a criterion without provenance",
                "does = full, provenance = secondary | does = full | 19 | no provenance | a silence without provenance",
                "en = `Weak` }, provenance = verified | en = `Weak` } | 13 | no provenance | a tier without provenance",
                "provenance = verified, metric | provenance = certain, metric | 17 | need one of | an unknown mark",
                "does = full | does = share-siblings | 17 | SHARE_SIBLINGS | a policy without data on a fed criterion",
                "type = linear }, silence | type = cubic }, silence | 19 | need one of | a rule that is not in the registry",
                "type = linear }, silence | type = target }, silence | 19 | has a `target` | a target rule without target",
                "target = 0.80 | target = 1.80 | 26 | above 0 and at most 1 | a target above the whole",
                "code = M, max = 0 | code = M, max = 1 | 20 | only a monitored | a monitored criterion with points",
                "text { type | txt { type | 26 | with the variant text | a variant is missing",
                "code = B, | code = A, | 15 | A occurs twice | a code twice",
                "code = B, | code = G1, | 15 | G1 occurs twice | the code of a group twice",
                "applies-to = [COMMUNE] | applies-to = [PROVINCE] | 24 | not a level | a level outside the instrument",
                "ties = competition | ties = dense | 10 | need one of | another way of placing",
                "mode = half-up | mode = half-even | 9 | need one of | another way of rounding",
                "total-decimals = 2 | total-decimals = 3 | 9 | need 0 to 2 decimals | more decimals than are published",
                "id = small | ID = small | 1 | unknown key | an unknown key",
                "levels = [DISTRICT, COMMUNE] | levels = [HAMLET] | 6 | unknown level | an unknown level",
                "max = 6, | max = many, | 24 | need a number | a maximum that is no number",
            })
    void aBrokenInstrumentStopsAndNamesItsLine(String good, String bad, int line, String says, String why) {
        String from = good.replace('`', '"');
        assertTrue(SMALL.contains(from), from);
        String broken = SMALL.replaceFirst(java.util.regex.Pattern.quote(from), bad.replace('`', '"'));
        var fault = assertThrows(WarehouseException.class, () -> read(broken), why);
        assertEquals(Fault.RULES, fault.fault());
        assertEquals("small.conf:" + line, fault.subject(), fault.english());
        assertTrue(fault.english().contains(says.replace('`', '"')), fault.english());
    }

    @Test
    void aLegalBasisIsNeeded() {
        String broken = SMALL.replaceFirst("legal-basis = .*", "legal-basis = []");
        var fault = assertThrows(WarehouseException.class, () -> read(broken));
        assertEquals("small.conf:4", fault.subject());
    }
}
