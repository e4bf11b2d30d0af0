package parindex.ingest.reader;

import static parindex.warehouse.fault.Fault.RULES;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import parindex.warehouse.fault.WarehouseException;

/** Options that are lists: {@code a, b} and {@code key = value; key = value}. */
final class OptionPairs {
    private OptionPairs() {}

    static List<String> list(String text) {
        return Stream.of(text.split(","))
                .map(each -> each.strip().toLowerCase(Locale.ROOT))
                .filter(each -> !each.isEmpty())
                .toList();
    }

    /** Keys in lower case. */
    static Map<String, String> pairs(String option, String text) {
        var pairs = new LinkedHashMap<String, String>();
        for (String each : text.split(";")) {
            int sign = each.indexOf('=');
            if (sign > 0) {
                pairs.put(
                        each.substring(0, sign).strip().toLowerCase(Locale.ROOT),
                        each.substring(sign + 1).strip());
            } else if (!each.isBlank()) {
                throw wrong(option, "các cặp \"tên = đơn vị; …\"", "pairs such as \"name = unit; …\"");
            }
        }
        return pairs;
    }

    static WarehouseException wrong(String option, String vietnamese, String english) {
        return new WarehouseException(RULES, option, "cần " + vietnamese, "need " + english);
    }
}
