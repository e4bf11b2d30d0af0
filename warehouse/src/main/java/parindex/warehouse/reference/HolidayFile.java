package parindex.warehouse.reference;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import parindex.warehouse.calendar.DayRule;
import parindex.warehouse.calendar.WorkingCalendar;

/** Holidays and swapped days of the whole country: read, checked, written as a table. */
final class HolidayFile {
    private static final List<String> COLUMNS =
            List.of("day", "kind", "name_vi", "name_en", "source", "confirmed", "decided_on");

    private final ReferenceTable holidays;
    private final List<DayRule> rules = new ArrayList<>();

    private HolidayFile(Path dataFolder) {
        holidays = ReferenceTable.read(dataFolder, "holiday.csv", COLUMNS);
    }

    static HolidayFile read(Path dataFolder) {
        var file = new HolidayFile(dataFolder);
        file.holidays.uniqueBy("day");
        for (ReferenceRow row : file.holidays.rows()) {
            row.text("name_vi");
            row.text("source");
            file.rules.add(rule(row));
        }
        return file;
    }

    List<DayRule> rules() {
        return List.copyOf(rules);
    }

    void write(Connection warehouse) throws SQLException {
        try (var table = new TableWriter(warehouse, "holiday")) {
            for (ReferenceRow row : holidays.rows()) {
                table.row(
                        row.day("day"),
                        row.text("kind"),
                        row.text("name_vi"),
                        row.find("name_en").orElse(row.text("name_vi")),
                        row.text("source"),
                        row.flag("confirmed"),
                        row.findDay("decided_on"));
            }
        }
    }

    /** A fault where the day of a column lies outside the calendar. */
    static LocalDate dayOfCalendar(ReferenceRow row, String column) {
        LocalDate day = row.day(column);
        if (day.isBefore(WorkingCalendar.FIRST) || day.isAfter(WorkingCalendar.LAST)) {
            throw row.wrong(
                    column,
                    "ngoài lịch từ " + WorkingCalendar.FIRST + " đến " + WorkingCalendar.LAST,
                    "outside the calendar from " + WorkingCalendar.FIRST + " to " + WorkingCalendar.LAST);
        }
        return day;
    }

    static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    private static DayRule rule(ReferenceRow row) {
        LocalDate day = row.day("day");
        DayRule.Kind kind = row.oneOf("kind", DayRule.Kind.class);
        dayOfCalendar(row, "day");
        if (kind == DayRule.Kind.SWAP_WORK && !isWeekend(day)) {
            throw row.wrong(
                    "kind", "chỉ làm bù vào thứ bảy, chủ nhật", "only a Saturday or Sunday can be worked in exchange");
        }
        if (kind == DayRule.Kind.SWAP_OFF && isWeekend(day)) {
            throw row.wrong("kind", "chỉ hoán đổi ngày làm việc", "only a working day can be taken off in exchange");
        }
        return new DayRule(day, kind, row.flag("confirmed"), row.findDay("decided_on"));
    }
}
