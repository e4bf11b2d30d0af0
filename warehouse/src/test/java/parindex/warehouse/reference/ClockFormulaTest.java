package parindex.warehouse.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parindex.warehouse.store.Sql;

/**
 * Working minutes in SQL: the formula over the rows of clock_day against a count of single minutes, and its way back. Calendars
 * with winter hours, half days, closures, hours of their own and Saturdays on which the counter only receives.
 */
class ClockFormulaTest {
    private static final String DAYS = """
            calendar_id,unit_id,day,day_to,weekday,kind,am_from,am_to,pm_from,pm_to,decided_on,source
            ,x,2025-01-02,2025-02-28,FRIDAY,MORNING,,,,,,s
            ,x,2025-03-01,2025-03-31,WEDNESDAY,AFTERNOON,,,,,,s
            ,x,2025-04-01,2025-04-30,TUESDAY,HOURS,09:00,09:01,,,,s
            ,x,2025-05-05,2025-05-09,,CLOSED,,,,,2025-06-02,s
            ,d,2025-01-04,2025-06-28,SATURDAY,RECEIPT_ONLY,,,,,,s
            """;
    private static final String UNIT_CALENDARS = """
            unit_id,group_id,calendar_id,valid_from,valid_to,source
            x,,mua-dong,,2025-04-15,s
            d,,ca-dem,2025-02-01,2025-03-31,s
            """;
    private static final String CALENDARS = """
            calendar_id,name_vi,name_en,am_from,am_to,pm_from,pm_to,source
            mua-dong,Giờ mùa đông,,07:30,11:30,13:00,17:00,s
            ca-dem,Ca đêm,,,,16:00,24:00,s
            """;

    @TempDir
    private static Path data;

    private static Connection warehouse;
    private static Sql sql;

    @BeforeAll
    static void load() throws SQLException {
        warehouse = DriverManager.getConnection("jdbc:duckdb:");
        sql = new Sql(warehouse, "test");
        ReferenceLoader.load(
                warehouse,
                DataFolder.in(data)
                        .with("unit.csv", DataFolder.UNITS)
                        .with("calendar.csv", CALENDARS)
                        .with("unit_calendar.csv", UNIT_CALENDARS)
                        .with("calendar_day.csv", DAYS)
                        .path());
        // every minute of half a year in every calendar: worked or not, told one by one
        sql.runAll("""
                create table minute as
                select day.calendar_no, cast(day.day as timestamp) + to_minutes(minute.no) as moment,
                    minute.no >= day.am_from and minute.no < day.am_to
                    or minute.no >= day.pm_from and minute.no < day.pm_to as is_worked
                from reference.clock_day as day cross join range(1440) as minute(no)
                where day.day between date '2025-01-01' and date '2025-06-30'""");
        sql.runAll("""
                create table counted as
                select minute.calendar_no, minute.moment, minute.is_worked,
                    first_day.minute_no + coalesce(sum(cast(is_worked as integer)) over (
                        partition by minute.calendar_no order by moment
                        rows between unbounded preceding and 1 preceding), 0) as n
                from minute join reference.clock_day as first_day
                    on first_day.calendar_no = minute.calendar_no and first_day.day = date '2025-01-01'""");
    }

    @AfterAll
    static void close() throws SQLException {
        warehouse.close();
    }

    /** hanh-chinh; d; x as known to 1/6/2025, x as known since. */
    @Test
    void severalCalendarsAreTried() {
        assertEquals(
                List.of("hanh-chinh", "unit:d", "unit:x", "unit:x"),
                sql.texts("select calendar_id from reference.calendar_version order by calendar_id, known_from"));
        assertEquals(4L * 181 * 1440, sql.number("select count(*) from counted"));
    }

    @Test
    void theFormulaIsTheCountOfSingleMinutes() {
        assertEquals(List.of(), sql.rows("""
                        select counted.calendar_no, counted.moment, counted.n,
                            reference.working_minute(minute_no, am_from, am_to, pm_from, pm_to, moment) as told
                        from counted join reference.clock_day as day
                            on day.calendar_no = counted.calendar_no and day.day = cast(counted.moment as date)
                        where told <> counted.n limit 3"""));
    }

    /** A term of n minutes is over at the end of the n-th worked minute. */
    @Test
    void theEndOfAMinuteIsFoundByItsNumber() {
        assertEquals(List.of(), sql.rows("""
                        select worked.calendar_no, worked.n, worked.moment,
                            reference.minute_ends_at(day, minute_no, am_from, am_to, pm_from, pm_to, worked.n + 1) as told
                        from counted as worked
                        asof join (from reference.clock_day where is_working) as day
                            on day.calendar_no = worked.calendar_no and worked.n + 1 > day.minute_no
                        where worked.is_worked and told <> worked.moment + interval 1 minute limit 3"""));
    }

    /** Whatever is received at any moment, work on it begins with the next worked minute. */
    @Test
    void theBeginOfTheNextMinuteIsFoundByItsNumber() {
        assertEquals(List.of(), sql.rows("""
                        select received.calendar_no, received.moment,
                            reference.minute_begins_at(day, minute_no, am_from, am_to, pm_from, pm_to, received.n) as told,
                            worked.moment as begins_at
                        from counted as received
                        join counted as worked
                            on worked.calendar_no = received.calendar_no and worked.n = received.n and worked.is_worked
                        asof join (from reference.clock_day where is_working) as day
                            on day.calendar_no = received.calendar_no and received.n >= day.minute_no
                        where told <> worked.moment limit 3"""));
    }
}
