package parindex.warehouse.reference;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import parindex.warehouse.calendar.DayException;
import parindex.warehouse.calendar.Hours;

/** Days on which a calendar or one unit departs from its hours: read, spread over their days, checked, written. */
final class CalendarDayFile {
    private static final List<String> COLUMNS = Stream.of(
                    List.of("calendar_id", "unit_id", "day", "day_to", "weekday", "kind"),
                    HoursColumns.NAMES,
                    List.of("decided_on", "source"))
            .flatMap(List::stream)
            .toList();

    private record Told(ReferenceRow row, DayException exception) {}

    private final List<Told> told = new ArrayList<>();
    private final Map<String, Map<LocalDate, DayException>> ofCalendar = new HashMap<>();
    private final Map<String, Map<LocalDate, DayException>> ofUnit = new HashMap<>();

    private CalendarDayFile() {}

    static CalendarDayFile read(Path dataFolder, OfficeHoursFile hours, UnitFiles units) {
        var file = new CalendarDayFile();
        var lineOf = new HashMap<String, Long>();
        for (ReferenceRow row :
                ReferenceTable.read(dataFolder, "calendar_day.csv", COLUMNS).rows()) {
            if (row.find("calendar_id").isPresent() == row.find("unit_id").isPresent()) {
                throw row.wrong(
                        "unit_id",
                        "cần calendar_id hoặc unit_id, chỉ một trong hai",
                        "need calendar_id or unit_id, one of the two");
            }
            row.find("calendar_id").ifPresent(id -> hours.known(row, "calendar_id"));
            row.find("unit_id").ifPresent(id -> units.known(row, "unit_id"));
            row.text("source");
            for (DayException exception : exceptions(row)) {
                file.add(row, exception, lineOf);
            }
        }
        return file;
    }

    Map<LocalDate, DayException> ofCalendar(String calendarId) {
        return ofCalendar.getOrDefault(calendarId, Map.of());
    }

    Map<LocalDate, DayException> ofUnit(String unitId) {
        return ofUnit.getOrDefault(unitId, Map.of());
    }

    void write(Connection warehouse) throws SQLException {
        try (var table = new TableWriter(warehouse, "calendar_day")) {
            for (Told each : told) {
                Optional<Hours> hours = each.exception.hours();
                table.row(
                        each.row.find("calendar_id"),
                        each.row.find("unit_id"),
                        each.exception.day(),
                        each.exception.kind().name(),
                        hours.map(own -> (short) own.amFrom()),
                        hours.map(own -> (short) own.amTo()),
                        hours.map(own -> (short) own.pmFrom()),
                        hours.map(own -> (short) own.pmTo()),
                        each.exception.decidedOn(),
                        each.row.text("source"));
            }
        }
    }

    /** On any day a calendar, or a unit, has one row. */
    private void add(ReferenceRow row, DayException exception, Map<String, Long> lineOf) {
        String who = row.find("unit_id").map(id -> "unit " + id).orElseGet(() -> row.text("calendar_id"));
        Long line = lineOf.putIfAbsent(who + " " + exception.day(), row.line());
        if (line != null) {
            throw row.wrong(
                    "day", exception.day() + " đã có ở dòng " + line, exception.day() + " is already on line " + line);
        }
        told.add(new Told(row, exception));
        var days = row.find("unit_id")
                .map(id -> ofUnit.computeIfAbsent(id, any -> new HashMap<>()))
                .orElseGet(() -> ofCalendar.computeIfAbsent(row.text("calendar_id"), any -> new HashMap<>()));
        days.put(exception.day(), exception);
    }

    private static List<DayException> exceptions(ReferenceRow row) {
        var kind = row.oneOf("kind", DayException.Kind.class);
        boolean hasHours = kind == DayException.Kind.HOURS;
        if (!hasHours && !HoursColumns.areEmpty(row)) {
            throw row.wrong("am_from", "chỉ HOURS mới có giờ riêng", "only HOURS has hours of its own");
        }
        Optional<Hours> hours = hasHours ? Optional.of(HoursColumns.read(row)) : Optional.empty();
        Optional<LocalDate> decidedOn = row.findDay("decided_on");
        List<DayException> exceptions = days(row).stream()
                .map(day -> new DayException(day, kind, hours, decidedOn))
                .toList();
        if (kind == DayException.Kind.RECEIPT_ONLY
                && exceptions.stream().anyMatch(each -> !HolidayFile.isWeekend(each.day()))) {
            throw row.wrong(
                    "kind",
                    "RECEIPT_ONLY chỉ dùng cho thứ bảy, chủ nhật; ghi SATURDAY ở cột weekday nếu là mỗi thứ bảy",
                    "RECEIPT_ONLY is for Saturdays and Sundays; write SATURDAY in column weekday for each Saturday");
        }
        return exceptions;
    }

    private static List<LocalDate> days(ReferenceRow row) {
        LocalDate first = HolidayFile.dayOfCalendar(row, "day");
        LocalDate last = row.find("day_to").isPresent() ? HolidayFile.dayOfCalendar(row, "day_to") : first;
        if (last.isBefore(first)) {
            throw row.wrong("day_to", "trước day", "is before day");
        }
        Optional<DayOfWeek> weekday = row.find("weekday").map(text -> row.oneOf("weekday", DayOfWeek.class));
        List<LocalDate> days = first.datesUntil(last.plusDays(1))
                .filter(day -> weekday.isEmpty() || day.getDayOfWeek() == weekday.get())
                .toList();
        if (days.isEmpty()) {
            throw row.wrong(
                    "weekday",
                    "không có ngày " + weekday.orElseThrow() + " nào từ " + first + " đến " + last,
                    "there is no " + weekday.orElseThrow() + " from " + first + " to " + last);
        }
        return days;
    }
}
