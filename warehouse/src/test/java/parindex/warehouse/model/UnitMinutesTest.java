package parindex.warehouse.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parindex.warehouse.calendar.NaiveClock;
import parindex.warehouse.calendar.NaiveClock.Hours;
import parindex.warehouse.reference.ReferenceLoader;
import parindex.warehouse.settings.Settings;
import parindex.warehouse.store.Engine;
import parindex.warehouse.store.Sql;

/** Calendars of single units, as files tell them, against a walk of every minute: winter hours, half days, closures, counters. */
class UnitMinutesTest {
    private static final Hours WINTER = new Hours(450, 690, 780, 1020);

    private static final Map<String, String> FILES =
            Map.of("calendar.csv", """
            calendar_id,name_vi,name_en,am_from,am_to,pm_from,pm_to,source
            hanh-chinh,Giờ hành chính,Office hours,07:00,11:30,13:30,17:00,x
            mua-dong,Giờ mùa đông,Winter hours,07:30,11:30,13:00,17:00,x
            """, "unit_calendar.csv", """
            unit_id,group_id,calendar_id,valid_from,valid_to,source
            bd-540,,mua-dong,,,x
            bd-542,,mua-dong,2024-10-16,2025-04-15,x
            """, "calendar_day.csv", """
            calendar_id,unit_id,day,day_to,weekday,kind,am_from,am_to,pm_from,pm_to,decided_on,source
            ,bd-543,2024-12-30,,,MORNING,,,,,,x
            ,bd-543,2024-12-31,,,AFTERNOON,,,,,,x
            ,bd-544,2022-10-18,2022-10-19,,CLOSED,,,,,,x
            ,bd-545,2022-10-18,2022-10-19,,CLOSED,,,,,2022-10-20,x
            ,bd-547,2025-01-04,2025-12-27,SATURDAY,RECEIPT_ONLY,,,,,,x
            """);

    @TempDir
    Path data;

    @Test
    void everyUnitWorksTheMinutesThatItsFilesTell() throws SQLException, IOException {
        var reference = Files.createDirectories(data.resolve("reference"));
        for (var file : FILES.entrySet()) {
            Files.writeString(reference.resolve(file.getKey()), file.getValue());
        }
        try (var connection = Engine.openInMemory(Settings.defaults())) {
            ReferenceLoader.load(connection, data);
            var sql = new Sql(connection, "minutes");
            assumeTrue(
                    sql.number("select count(*) from duckdb_tables() where schema_name = 'reference' and table_name ="
                                    + " 'clock_day'")
                            > 0,
                    "nobody makes reference.clock_day yet");
            for (var unit : clocks().entrySet()) {
                String id = unit.getKey().substring(0, 6);
                compare(sql, id, LocalDate.parse(unit.getKey().substring(7)), unit.getValue());
            }
        }
    }

    /** By unit and the day it is judged on. */
    private static Map<String, NaiveClock> clocks() {
        NaiveClock office = CaseCalendars.OFFICE;
        NaiveClock season = office;
        for (LocalDate day = LocalDate.of(2024, 10, 16);
                !day.isAfter(LocalDate.of(2025, 4, 15));
                day = day.plusDays(1)) {
            season = season.with(day, WINTER);
        }
        NaiveClock halves = office.with(LocalDate.of(2024, 12, 30), new Hours(420, 690, 690, 690))
                .with(LocalDate.of(2024, 12, 31), new Hours(810, 810, 810, 1020));
        var clocks = new TreeMap<String, NaiveClock>();
        clocks.put("bd-540 2026-06-30", CaseCalendars.WINTER);
        clocks.put("bd-541 2026-06-30", office);
        clocks.put("bd-542 2026-06-30", season);
        clocks.put("bd-543 2026-06-30", halves);
        clocks.put("bd-544 2022-01-01", CaseCalendars.FLOODED);
        clocks.put("bd-545 2022-10-19", office);
        clocks.put("bd-545 2022-10-20", CaseCalendars.FLOODED);
        clocks.put("bd-547 2026-06-30", office);
        return clocks;
    }

    private static void compare(Sql sql, String unit, LocalDate judgedOn, NaiveClock clock) {
        var random = new Random(unit.hashCode() + judgedOn.toEpochDay());
        var spans = new ArrayList<String>();
        List<String> walked = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            LocalDate near = i % 2 == 0 ? LocalDate.of(2024, 12, 20) : LocalDate.of(2022, 10, 10);
            LocalDateTime from =
                    near.plusDays(random.nextInt(i % 4 < 2 ? 14 : 200)).atStartOfDay();
            from = from.plusMinutes(random.nextInt(1440));
            LocalDateTime to = from.plusMinutes(random.nextInt(60 * 24 * 6));
            spans.add("(" + i + ", timestamp '" + from + "', timestamp '" + to + "')");
            walked.add(from + " to " + to + ": " + clock.workedMinutes(from, to) + " in "
                    + clock.workingDays(from.toLocalDate(), to.toLocalDate()));
        }
        var counted = sql.texts("""
                with followed as (
                    select version.calendar_no
                    from reference.calendar_version as version
                    where
                        version.calendar_id = coalesce(
                            (select own.calendar_id from reference.unit_calendar as own where own.unit_id = ?),
                            'hanh-chinh'
                        )
                        and cast(? as date) between version.known_from and version.known_to
                ), span as (
                    select no, from_at, to_at from (values %s) as told(no, from_at, to_at)
                ), instant as (
                    select no, false as is_end, from_at as moment from span
                    union all
                    select no, true, to_at from span
                ), moment as (
                    select no, is_end, moment, date_part('hour', moment) * 60 + date_part('minute', moment) as minute
                    from instant
                ), counted as (
                    select moment.no, moment.is_end, moment.moment, day.working_day_no,
                        cast(day.minute_no + greatest(least(moment.minute, day.am_to) - day.am_from, 0)
                            + greatest(least(moment.minute, day.pm_to) - day.pm_from, 0) as integer) as minutes
                    from moment
                    cross join followed
                    join reference.clock_day as day
                        on day.calendar_no = followed.calendar_no and day.day = cast(moment.moment as date)
                )
                select
                    strftime(min(moment), '%%Y-%%m-%%dT%%H:%%M') || ' to ' || strftime(max(moment), '%%Y-%%m-%%dT%%H:%%M')
                    || ': ' || (max(minutes) - min(minutes)) || ' in ' || (max(working_day_no) - min(working_day_no))
                from counted
                group by no
                order by no
                """.formatted(String.join(", ", spans)), unit, judgedOn.toString());
        assertEquals(String.join("\n", walked), String.join("\n", counted), unit + " judged on " + judgedOn);
    }
}
