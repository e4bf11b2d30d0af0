package parindex.warehouse.reference;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import parindex.warehouse.fault.WarehouseException;

/** One row of a reference file; whatever cannot be read is a fault of RULES that names file, line and column. */
record ReferenceRow(String file, long line, Map<String, Integer> place, List<String> cells) {
    Optional<String> find(String column) {
        String text = cells.get(place.get(column));
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    String text(String column) {
        return find(column).orElseThrow(() -> wrong(column, "không được để trống", "must not be empty"));
    }

    Optional<LocalDate> findDay(String column) {
        return find(column).map(text -> {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeParseException e) {
                throw wrong(
                        column,
                        "cần ngày dạng 2025-06-30, nhận được \"" + text + "\"",
                        "need a date such as 2025-06-30, got \"" + text + "\"");
            }
        });
    }

    LocalDate day(String column) {
        text(column);
        return findDay(column).orElseThrow();
    }

    Optional<BigDecimal> findDecimal(String column) {
        return find(column).map(text -> {
            if (!text.matches("\\d{1,7}(\\.\\d{1,2})?")) {
                throw wrong(
                        column,
                        "cần số không âm, nhiều nhất hai chữ số thập phân, ví dụ 2.5; nhận được \"" + text + "\"",
                        "need a number from 0 with two decimals at most, such as 2.5, got \"" + text + "\"");
            }
            return new BigDecimal(text);
        });
    }

    int number(String column) {
        return findDecimal(column)
                .filter(value -> value.scale() == 0)
                .orElseThrow(() -> wrong(column, "cần số nguyên không âm", "need a whole number from 0"))
                .intValueExact();
    }

    boolean flag(String column) {
        return switch (text(column).toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default ->
                throw wrong(
                        column,
                        "cần true hoặc false, nhận được \"" + text(column) + "\"",
                        "need true or false, got \"" + text(column) + "\"");
        };
    }

    <E extends Enum<E>> E oneOf(String column, Class<E> kind) {
        String text = text(column);
        return Arrays.stream(kind.getEnumConstants())
                .filter(each -> each.name().equals(text))
                .findFirst()
                .orElseThrow(() -> notAmong(column, text, Arrays.toString(kind.getEnumConstants())));
    }

    WarehouseException notAmong(String column, String text, String known) {
        return wrong(
                column,
                "cần một trong " + known + ", nhận được \"" + text + "\"",
                "need one of " + known + ", got \"" + text + "\"");
    }

    WarehouseException wrong(String column, String vietnamese, String english) {
        return ReferenceTable.fault(
                file, line, "cột " + column + ": " + vietnamese, "column " + column + ": " + english);
    }
}
