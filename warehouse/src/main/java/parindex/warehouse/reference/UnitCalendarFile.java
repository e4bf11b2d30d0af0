package parindex.warehouse.reference;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import parindex.warehouse.calendar.Schedule;
import parindex.warehouse.calendar.Schedule.Season;
import parindex.warehouse.calendar.WorkingCalendar;
import parindex.warehouse.unit.Unit;

/**
 * Which calendar a unit, or all units of a group, follow in which days: read, checked, made into seasons without a gap. A
 * unit's own row goes before its group's; where neither speaks, the default holds.
 */
final class UnitCalendarFile {
    private static final List<String> COLUMNS =
            List.of("unit_id", "group_id", "calendar_id", "valid_from", "valid_to", "source");

    private record Told(long line, String calendarId, DaySpan days) {}

    private final OfficeHoursFile hours;
    private final CalendarDayFile calendarDays;
    private final Map<String, List<Told>> ofUnit = new HashMap<>();
    private final Map<String, List<Told>> ofGroup = new HashMap<>();

    private UnitCalendarFile(OfficeHoursFile hours, CalendarDayFile calendarDays) {
        this.hours = hours;
        this.calendarDays = calendarDays;
    }

    static UnitCalendarFile read(
            Path dataFolder, OfficeHoursFile hours, CalendarDayFile calendarDays, UnitFiles units) {
        var file = new UnitCalendarFile(hours, calendarDays);
        for (ReferenceRow row :
                ReferenceTable.read(dataFolder, "unit_calendar.csv", COLUMNS).rows()) {
            if (row.find("unit_id").isPresent() == row.find("group_id").isPresent()) {
                throw row.wrong(
                        "unit_id",
                        "cần unit_id hoặc group_id, chỉ một trong hai",
                        "need unit_id or group_id, one of the two");
            }
            row.find("unit_id").ifPresent(id -> units.known(row, "unit_id"));
            row.find("group_id")
                    .filter(group -> !units.groups().contains(group))
                    .ifPresent(group -> {
                        throw row.notAmong("group_id", group, new TreeSet<>(units.groups()).toString());
                    });
            row.text("source");
            file.add(row, new Told(row.line(), hours.known(row, "calendar_id"), DaySpan.of(row)));
        }
        return file;
    }

    /** The schedule of a unit: its seasons and its own days. */
    Schedule schedule(Unit unit) {
        List<Told> own = ofUnit.getOrDefault(unit.id().value(), List.of());
        List<Told> group =
                unit.groupId().map(id -> ofGroup.getOrDefault(id, List.of())).orElse(List.of());
        var seasons = new ArrayList<Season>();
        for (LocalDate from : turns(own, group)) {
            String calendarId = Stream.concat(own.stream(), group.stream())
                    .filter(told -> told.days.holds(from))
                    .findFirst()
                    .map(Told::calendarId)
                    .orElse(OfficeHoursFile.DEFAULT);
            int last = seasons.size() - 1;
            if (last < 0 || !seasons.get(last).calendarId().equals(calendarId)) {
                if (last >= 0) {
                    seasons.set(
                            last,
                            season(
                                    seasons.get(last).calendarId(),
                                    seasons.get(last).from(),
                                    from.minusDays(1)));
                }
                seasons.add(season(calendarId, from, WorkingCalendar.LAST));
            }
        }
        return new Schedule(seasons, calendarDays.ofUnit(unit.id().value()));
    }

    private Season season(String calendarId, LocalDate from, LocalDate to) {
        return new Season(calendarId, from, to, hours.hours(calendarId), calendarDays.ofCalendar(calendarId));
    }

    /** Days on which another row may begin to hold. */
    private static TreeSet<LocalDate> turns(List<Told> own, List<Told> group) {
        var turns = new TreeSet<LocalDate>();
        turns.add(WorkingCalendar.FIRST);
        Stream.concat(own.stream(), group.stream())
                .flatMap(told -> Stream.of(
                        told.days.from(),
                        told.days.to().equals(LocalDate.MAX)
                                ? LocalDate.MAX
                                : told.days.to().plusDays(1)))
                .filter(day -> day.isAfter(WorkingCalendar.FIRST) && !day.isAfter(WorkingCalendar.LAST))
                .forEach(turns::add);
        return turns;
    }

    private void add(ReferenceRow row, Told told) {
        var others = row.find("unit_id")
                .map(id -> ofUnit.computeIfAbsent(id, any -> new ArrayList<>()))
                .orElseGet(() -> ofGroup.computeIfAbsent(row.text("group_id"), any -> new ArrayList<>()));
        for (Told other : others) {
            if (told.days.meets(other.days)) {
                throw row.wrong(
                        "valid_from",
                        "đã có lịch cùng thời gian ở dòng " + other.line,
                        "line " + other.line + " gives a calendar for the same days");
            }
        }
        others.add(told);
    }
}
