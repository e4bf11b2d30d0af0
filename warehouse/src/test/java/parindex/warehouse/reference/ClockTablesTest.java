package parindex.warehouse.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parindex.warehouse.store.Sql;

/** The tables that the clock counts by, as the files make them. */
class ClockTablesTest {
    private static final String SEASONS = """
            calendar_id,name_vi,name_en,am_from,am_to,pm_from,pm_to,source
            hanh-chinh,Giờ hành chính,Office hours,07:00,11:30,13:30,17:00,s
            mua-dong,Giờ mùa đông,Winter hours,07:30,11:30,13:00,17:00,s
            ca-chieu,Ca chiều,Afternoon shift,,,13:00,21:00,s
            """;
    private static final String DAYS_HEAD =
            "calendar_id,unit_id,day,day_to,weekday,kind,am_from,am_to,pm_from,pm_to,decided_on,source\n";

    @TempDir
    private Path data;

    private Connection warehouse;
    private Sql sql;

    @BeforeEach
    void open() throws SQLException {
        warehouse = DriverManager.getConnection("jdbc:duckdb:");
        sql = new Sql(warehouse, "test");
    }

    @AfterEach
    void close() throws SQLException {
        warehouse.close();
    }

    /** Nobody departs from office hours: one calendar in one state, and its days are those of working_day. */
    @Test
    void theShippedFilesMakeOneCalendar() {
        ReferenceLoader.load(warehouse, DataFolder.in(data).path());

        assertEquals(
                List.of(List.of("0", "hanh-chinh", "1900-01-01", "9999-12-31")),
                sql.rows("from reference.calendar_version"));
        assertEquals(8035, sql.number("select count(*) from reference.clock_day"));
        assertEquals(0, sql.number("select count(*) from reference.unit_calendar"));
        assertEquals(
                0,
                sql.number(
                        "select count(*) from reference.clock_day join reference.working_day as old using (day)"
                                + " where clock_day.working_day_no <> old.working_day_no or clock_day.is_working <> old.is_working"));
        assertEquals(
                480L * sql.number("select max(working_day_no) from reference.working_day"),
                sql.number("select max(minute_no + am_to - am_from + pm_to - pm_from) from reference.clock_day"));
    }

    /** The rules name procedures that are listed, and no day of receipt meets two rows. */
    @Test
    void theShippedRulesAreOfListedProcedures() {
        ReferenceLoader.load(warehouse, DataFolder.in(data).path());

        assertEquals(
                List.of(),
                sql.texts("select procedure_code from reference.clock_rule where procedure_code <> '*'"
                        + " and procedure_code not in (select procedure_code from reference.procedure)"));
        assertEquals(
                List.of("AFTER_15", "AFTER_15"),
                sql.texts(
                        "select start_rule from reference.clock_rule where procedure_code in ('2.000635', '2.000908')"));
        assertEquals(
                List.of("LAST_HOUR RESTART"),
                sql.texts("select start_rule || ' ' || pause_mode from reference.clock_rule"
                        + " where procedure_code = '1.000903'"));
        assertEquals(
                List.of("10"),
                sql.texts(
                        "select distinct remote_extra_days from reference.clock_rule as rule"
                                + " join reference.procedure using (procedure_code) where is_land and start_rule = 'COMPLETE'"));
        assertEquals(0, sql.number("select count(*) from reference.remote_unit"), "no list is at hand");
    }

    /** n follows the group all its life, x has winter hours for a quarter: one plain calendar, one made for x. */
    @Test
    void aUnitThatChangesHoursHasACalendarOfItsOwn() {
        load(
                "unit_id,group_id,calendar_id,valid_from,valid_to,source\n,COMMUNE,ca-chieu,,,s\n"
                        + "x,,mua-dong,2025-01-01,2025-03-31,s\nx,,hanh-chinh,2025-04-01,,s\n",
                "");

        assertEquals(
                List.of(List.of("n", "ca-chieu"), List.of("x", "unit:x")),
                sql.rows("from reference.unit_calendar order by unit_id"));
        // to 2024 the group's shift of 13:00 to 21:00, then winter, then office hours
        assertEquals(
                List.of(
                        List.of("2024-12-31", "780", "780", "780", "1260"),
                        List.of("2025-01-02", "450", "690", "780", "1020"),
                        List.of("2025-04-01", "420", "690", "810", "1020")),
                sql.rows("select day, am_from, am_to, pm_from, pm_to from reference.clock_day"
                        + " join reference.calendar_version using (calendar_no) where calendar_id = 'unit:x'"
                        + " and day in ('2024-12-31', '2025-01-02', '2025-04-01') order by day"));
        assertEquals(
                List.of(List.of("Lịch riêng: Xã X", "Own calendar: Xã X", "420")),
                sql.rows("select name_vi, name_en, am_from from reference.calendar where calendar_id = 'unit:x'"));
    }

    /** x and d close on the same day by the same order and share a calendar; n keeps the office's. */
    @Test
    void unitsThatCloseAlikeShareACalendar() {
        load("", ",x,2020-10-28,2020-10-29,,CLOSED,,,,,,order\n,d,2020-10-28,2020-10-29,,CLOSED,,,,,,order\n");

        assertEquals(
                List.of(List.of("d", "unit:d"), List.of("x", "unit:d")),
                sql.rows("from reference.unit_calendar order by unit_id"));
        assertEquals(
                List.of(List.of("2020-10-27", "true"), List.of("2020-10-28", "false"), List.of("2020-10-30", "true")),
                sql.rows("select day, is_working from reference.clock_day where calendar_no = 1"
                        + " and day in ('2020-10-27', '2020-10-28', '2020-10-30') order by day"));
        assertEquals(4, sql.number("select count(*) from reference.calendar_day"));
        assertEquals(
                List.of("Lịch riêng: Huyện D và 1 đơn vị"),
                sql.texts("select name_vi from reference.calendar where calendar_id = 'unit:d'"));
    }

    /** From 5/7 to 19/7/2025 the Saturdays are the 5th, 12th and 19th. */
    @Test
    void aSaturdayCounterIsARowForAllItsSaturdays() {
        load("", ",n,2025-07-05,2025-07-19,SATURDAY,RECEIPT_ONLY,,,,,,s\n");

        assertEquals(
                List.of("2025-07-05", "2025-07-12", "2025-07-19"),
                sql.texts("select day from reference.clock_day where is_receiving and not is_working order by day"));
        assertEquals(
                0,
                sql.number("select count(*) from reference.clock_day where not is_working"
                        + " and am_to - am_from + pm_to - pm_from > 0"));
    }

    /** Decided on Monday 2/11/2020 for a Wednesday past: hanh-chinh has two states, and working_day is the first. */
    @Test
    void aLateDecreeMakesAState() {
        load("", "hanh-chinh,,2020-10-28,,,CLOSED,,,,,2020-11-02,s\nhanh-chinh,,2020-12-31,,,MORNING,,,,,,s\n");

        assertEquals(
                List.of(
                        List.of("0", "hanh-chinh", "1900-01-01", "2020-11-01"),
                        List.of("1", "hanh-chinh", "2020-11-02", "9999-12-31")),
                sql.rows("from reference.calendar_version order by calendar_no"));
        assertEquals(
                List.of("true", "false"),
                sql.texts("select is_working from reference.clock_day where day = '2020-10-28' order by calendar_no"));
        assertEquals(
                List.of("true"), sql.texts("select is_working from reference.working_day where day = '2020-10-28'"));
        assertEquals(
                List.of("270", "270"),
                sql.texts(
                        "select am_to - am_from + pm_to - pm_from from reference.clock_day where day = '2020-12-31'"));
    }

    @Test
    void whereTheUserReplacedTheUnitsTheShippedUnitsCalendarsFall() {
        ReferenceLoader.load(
                warehouse,
                DataFolder.in(data).with("unit.csv", DataFolder.UNITS).path());

        assertEquals(List.of("hanh-chinh"), sql.texts("select calendar_id from reference.calendar"));
    }

    @Test
    void officeHoursAreThereThoughTheUsersFileDoesNotNameThem() {
        ReferenceLoader.load(
                warehouse,
                DataFolder.in(data)
                        .with(
                                "calendar.csv",
                                "calendar_id,name_vi,name_en,am_from,am_to,pm_from,pm_to,source\nca,Ca,,07:00,11:00,,,s\n")
                        .path());

        assertEquals(
                List.of(List.of("ca", "420", "660", "660", "660"), List.of("hanh-chinh", "420", "690", "810", "1020")),
                sql.rows(
                        "select calendar_id, am_from, am_to, pm_from, pm_to from reference.calendar order by calendar_id"));
    }

    private void load(String unitCalendars, String days) {
        DataFolder folder = DataFolder.in(data)
                .with("unit.csv", DataFolder.UNITS)
                .with("calendar.csv", SEASONS)
                .with("calendar_day.csv", DAYS_HEAD + days);
        if (!unitCalendars.isEmpty()) {
            folder.with("unit_calendar.csv", unitCalendars);
        }
        ReferenceLoader.load(warehouse, folder.path());
    }
}
