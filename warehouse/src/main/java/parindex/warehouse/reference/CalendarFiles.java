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

/** Holidays and swapped days: read, checked, written as the rules and as the table of working days they make. */
final class CalendarFiles {
    private static final List<String> COLUMNS = List.of("day", "kind", "name_vi", "name_en", "source", "confirmed");

    private final ReferenceTable holidays;
    private final WorkingCalendar calendar;

    private CalendarFiles(ReferenceTable holidays, WorkingCalendar calendar) {
        this.holidays = holidays;
        this.calendar = calendar;
    }

    static CalendarFiles read(Path dataFolder) {
        ReferenceTable holidays = ReferenceTable.read(dataFolder, "holiday.csv", COLUMNS);
        holidays.uniqueBy("day");
        var rules = new ArrayList<DayRule>();
        for (ReferenceRow row : holidays.rows()) {
            row.text("name_vi");
            row.text("source");
            rules.add(rule(row));
        }
        return new CalendarFiles(holidays, WorkingCalendar.of(rules));
    }

    WorkingCalendar calendar() {
        return calendar;
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
                        row.flag("confirmed"));
            }
        }
        try (var table = new TableWriter(warehouse, "working_day")) {
            for (WorkingCalendar.Day day : calendar.days()) {
                table.row(day.day(), day.isWorking(), day.workingDayNo());
            }
        }
    }

    private static DayRule rule(ReferenceRow row) {
        LocalDate day = row.day("day");
        DayRule.Kind kind = row.oneOf("kind", DayRule.Kind.class);
        boolean isWeekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        if (day.isBefore(WorkingCalendar.FIRST) || day.isAfter(WorkingCalendar.LAST)) {
            throw row.wrong(
                    "day",
                    "ngoài lịch từ " + WorkingCalendar.FIRST + " đến " + WorkingCalendar.LAST,
                    "outside the calendar from " + WorkingCalendar.FIRST + " to " + WorkingCalendar.LAST);
        }
        if (kind == DayRule.Kind.SWAP_WORK && !isWeekend) {
            throw row.wrong(
                    "kind", "chỉ làm bù vào thứ bảy, chủ nhật", "only a Saturday or Sunday can be worked in exchange");
        }
        if (kind == DayRule.Kind.SWAP_OFF && isWeekend) {
            throw row.wrong("kind", "chỉ hoán đổi ngày làm việc", "only a working day can be taken off in exchange");
        }
        return new DayRule(day, kind, row.flag("confirmed"));
    }
}
