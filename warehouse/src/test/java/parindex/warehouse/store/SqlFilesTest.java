package parindex.warehouse.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import parindex.warehouse.fault.WarehouseException;

/** The SQL that is packed, and the style every text of it keeps. */
class SqlFilesTest {
    private static final Pattern CLOCK = Pattern.compile(
            "\\b(current_date|current_timestamp|current_time|localtimestamp|now\\s*\\(|today\\s*\\(|get_current_time)");
    private static final int WIDTH = 110;

    @Test
    void everyLayerIsFoundByItsName() {
        assertTrue(SqlFiles.layer("core").containsKey("dossier"));
        assertTrue(SqlFiles.layer("mart").containsKey("figure"));
        assertEquals(Map.of(), SqlFiles.layer("no_such_layer"));
    }

    @Test
    void aMissingFileIsAFaultThatNamesIt() {
        var fault = assertThrows(WarehouseException.class, () -> SqlFiles.text("core/no_such_model.sql"));

        assertEquals("sql/core/no_such_model.sql", fault.subject());
    }

    @Test
    void noModelAsksTheClockOrTakesEveryColumn() {
        var offending = new ArrayList<String>();
        for (String layer : List.of("staging", "core", "metric", "mart", "checks")) {
            SqlFiles.layer(layer).forEach((name, text) -> {
                String code = text.replaceAll("--[^\n]*", "");
                if (CLOCK.matcher(code).find()) {
                    offending.add(layer + "/" + name + " asks the clock");
                }
                if (Pattern.compile("select\\s+(\\w+\\.)?\\*").matcher(code).find()) {
                    offending.add(layer + "/" + name + " selects *");
                }
                if (!code.equals(withoutCapitals(code))) {
                    offending.add(layer + "/" + name + " has capitals outside quotes");
                }
                if (text.lines().anyMatch(line -> line.length() > WIDTH)) {
                    offending.add(layer + "/" + name + " has a line over " + WIDTH + " columns");
                }
                if (!text.startsWith("-- ")) {
                    offending.add(layer + "/" + name + " has no head");
                }
            });
        }
        assertEquals(List.of(), offending);
    }

    /** Text in quotes may hold what it likes. */
    private static String withoutCapitals(String code) {
        var plain = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < code.length(); i++) {
            char each = code.charAt(i);
            quoted ^= each == '\'';
            plain.append(quoted ? each : Character.toLowerCase(each));
        }
        return plain.toString();
    }
}
