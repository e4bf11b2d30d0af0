package parindex.warehouse.reference;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import parindex.warehouse.calendar.Hours;

/** The columns {@code am_from, am_to, pm_from, pm_to} of a row, such as 07:30; a half that is closed is empty. */
final class HoursColumns {
    static final List<String> NAMES = List.of("am_from", "am_to", "pm_from", "pm_to");
    private static final Pattern TIME = Pattern.compile("([01]\\d|2[0-3]):([0-5]\\d)|24:00");

    private HoursColumns() {}

    static boolean areEmpty(ReferenceRow row) {
        return NAMES.stream().allMatch(name -> row.find(name).isEmpty());
    }

    static Hours read(ReferenceRow row) {
        if (areEmpty(row)) {
            throw row.wrong(
                    "am_from",
                    "cần giờ làm việc của ít nhất một buổi, ví dụ 07:00 và 11:30",
                    "need the hours of a morning or an afternoon at least, such as 07:00 and 11:30");
        }
        Optional<int[]> morning = half(row, "am_from", "am_to");
        Optional<int[]> afternoon = half(row, "pm_from", "pm_to");
        if (morning.isPresent() && afternoon.isPresent() && afternoon.get()[0] < morning.get()[1]) {
            throw row.wrong("pm_from", "buổi chiều bắt đầu trước khi hết buổi sáng", "begins before the morning ends");
        }
        int noon = morning.map(half -> half[1]).orElseGet(() -> afternoon.orElseThrow()[0]);
        int[] am = morning.orElse(new int[] {noon, noon});
        int[] pm = afternoon.orElse(new int[] {noon, noon});
        return new Hours(am[0], am[1], pm[0], pm[1]);
    }

    private static Optional<int[]> half(ReferenceRow row, String from, String to) {
        if (row.find(from).isPresent() != row.find(to).isPresent()) {
            throw row.wrong(to, "phải có cùng với " + from, "must be given together with " + from);
        }
        if (row.find(from).isEmpty()) {
            return Optional.empty();
        }
        int[] half = {minute(row, from), minute(row, to)};
        if (half[1] <= half[0]) {
            throw row.wrong(to, "phải sau " + from, "must be after " + from);
        }
        return Optional.of(half);
    }

    private static int minute(ReferenceRow row, String column) {
        String text = row.text(column);
        if (!TIME.matcher(text).matches()) {
            throw row.wrong(
                    column,
                    "cần giờ dạng 07:30, nhận được \"" + text + "\"",
                    "need a time such as 07:30, got \"" + text + "\"");
        }
        return Integer.parseInt(text.substring(0, 2)) * 60 + Integer.parseInt(text.substring(3));
    }
}
