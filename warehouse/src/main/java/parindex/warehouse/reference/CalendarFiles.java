package parindex.warehouse.reference;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import parindex.warehouse.calendar.CalendarHistory;
import parindex.warehouse.calendar.CalendarHistory.State;
import parindex.warehouse.calendar.Schedule;
import parindex.warehouse.calendar.WorkingCalendar;
import parindex.warehouse.calendar.WorkingMinutes;
import parindex.warehouse.unit.Unit;

/**
 * The calendars of all units: read from their files, followed back through the decrees that came late, written as the rows
 * that the clock counts by. Units with hours or days of their own get a calendar of their own; equal ones share it.
 */
final class CalendarFiles {
    /** A schedule that no row of calendar.csv describes, with its first unit and how many follow it. */
    private record Made(String calendarId, Unit first, int units) {}

    private final HolidayFile holidays;
    private final OfficeHoursFile hours;
    private final CalendarDayFile days;
    private final Map<String, Schedule> scheduleOf = new LinkedHashMap<>();
    private final Map<String, Made> made = new LinkedHashMap<>();
    private final Map<String, String> calendarOfUnit = new LinkedHashMap<>();
    private final Map<String, List<State>> statesOf = new LinkedHashMap<>();

    private CalendarFiles(HolidayFile holidays, OfficeHoursFile hours, CalendarDayFile days) {
        this.holidays = holidays;
        this.hours = hours;
        this.days = days;
    }

    static CalendarFiles read(Path dataFolder, UnitFiles units) {
        OfficeHoursFile hours = OfficeHoursFile.read(dataFolder);
        CalendarDayFile days = CalendarDayFile.read(dataFolder, hours, units);
        var files = new CalendarFiles(HolidayFile.read(dataFolder), hours, days);
        files.follow(UnitCalendarFile.read(dataFolder, hours, days, units), units);
        return files;
    }

    /** Days of calendar number 0. */
    WorkingCalendar calendar() {
        return statesOf.get(OfficeHoursFile.DEFAULT).get(0).clock().calendar();
    }

    /** The clock of a unit as it is known by now; of a code that is no unit, the default. */
    WorkingMinutes clock(String unitId) {
        List<State> states = statesOf.get(calendarOfUnit.getOrDefault(unitId, OfficeHoursFile.DEFAULT));
        return states.get(states.size() - 1).clock();
    }

    void write(Connection warehouse) throws SQLException {
        holidays.write(warehouse);
        days.write(warehouse);
        try (var table = new TableWriter(warehouse, "calendar")) {
            hours.write(table);
            for (Made each : made.values()) {
                writeMade(table, each);
            }
        }
        try (var table = new TableWriter(warehouse, "unit_calendar")) {
            for (Map.Entry<String, String> unit : calendarOfUnit.entrySet()) {
                table.row(unit.getKey(), unit.getValue());
            }
        }
        try (var table = new TableWriter(warehouse, "working_day")) {
            for (WorkingCalendar.Day day : calendar().days()) {
                table.row(day.day(), day.isWorking(), day.workingDayNo());
            }
        }
        try (var versions = new TableWriter(warehouse, "calendar_version");
                var clockDays = new TableWriter(warehouse, "clock_day")) {
            int no = 0;
            for (Map.Entry<String, List<State>> calendar : statesOf.entrySet()) {
                for (State state : calendar.getValue()) {
                    versions.row(no, calendar.getKey(), state.knownFrom(), state.knownTo());
                    write(clockDays, no, state.clock());
                    no++;
                }
            }
        }
    }

    private void follow(UnitCalendarFile calendars, UnitFiles units) {
        scheduleOf.put(OfficeHoursFile.DEFAULT, plain(OfficeHoursFile.DEFAULT));
        var idOf = new LinkedHashMap<Schedule, String>();
        idOf.put(scheduleOf.get(OfficeHoursFile.DEFAULT), OfficeHoursFile.DEFAULT);
        for (Unit unit : units.units()) {
            Schedule schedule = calendars.schedule(unit);
            String id = idOf.computeIfAbsent(schedule, any -> newId(schedule, unit));
            scheduleOf.putIfAbsent(id, schedule);
            made.computeIfPresent(id, (same, each) -> new Made(same, each.first, each.units + 1));
            if (!id.equals(OfficeHoursFile.DEFAULT)) {
                calendarOfUnit.put(unit.id().value(), id);
            }
        }
        scheduleOf.forEach((id, schedule) -> statesOf.put(id, CalendarHistory.of(holidays.rules(), schedule)));
    }

    /** The calendar that the schedule is, or the name of one made for the unit. */
    private String newId(Schedule schedule, Unit unit) {
        String first = schedule.seasons().get(0).calendarId();
        if (schedule.equals(plain(first))) {
            return first;
        }
        String id = "unit:" + unit.id().value();
        made.put(id, new Made(id, unit, 0));
        return id;
    }

    private Schedule plain(String calendarId) {
        return Schedule.of(calendarId, hours.hours(calendarId), days.ofCalendar(calendarId));
    }

    private void writeMade(TableWriter table, Made each) throws SQLException {
        int others = each.units - 1;
        OfficeHoursFile.write(
                table,
                each.calendarId,
                "Lịch riêng: " + each.first.nameVi() + (others > 0 ? " và " + others + " đơn vị" : ""),
                "Own calendar: " + each.first.nameEn() + (others > 0 ? " and " + others + " more" : ""),
                scheduleOf.get(each.calendarId).lastHours(),
                "unit_calendar.csv, calendar_day.csv");
    }

    private static void write(TableWriter table, int no, WorkingMinutes clock) throws SQLException {
        for (WorkingMinutes.Day day : clock.days()) {
            table.row(
                    no,
                    day.day(),
                    day.isWorking(),
                    day.isReceiving(),
                    day.workingDayNo(),
                    (short) day.hours().amFrom(),
                    (short) day.hours().amTo(),
                    (short) day.hours().pmFrom(),
                    (short) day.hours().pmTo(),
                    day.minuteNo());
        }
    }
}
