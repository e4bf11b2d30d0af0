package parindex.warehouse.model;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.duckdb.DuckDBConnection;
import parindex.warehouse.calendar.NaiveClock;
import parindex.warehouse.calendar.NaiveClock.Hours;
import parindex.warehouse.store.Sql;

/** The calendars of the deadline cases: as naive clocks, and written into the tables of {@code reference} that the clock reads. */
final class CaseCalendars {
    private static final LocalDate FIRST = LocalDate.of(2009, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2030, 12, 31);
    private static final LocalDate HALF_DAY = LocalDate.of(2024, 12, 30);
    private static final LocalDate FLOOD = LocalDate.of(2022, 10, 18);

    static final NaiveClock OFFICE = NaiveClock.of(Hours.OFFICE);
    static final NaiveClock WINTER = NaiveClock.of(new Hours(450, 690, 780, 1020));
    static final NaiveClock HALF = OFFICE.with(HALF_DAY, new Hours(420, 690, 690, 690));
    static final NaiveClock FLOODED = OFFICE.with(FLOOD, Hours.CLOSED).with(FLOOD.plusDays(1), Hours.CLOSED);

    /** By name, as every day but those of a decision taken afterwards counts. A Saturday counter only takes dossiers in. */
    static final Map<String, NaiveClock> BY_NAME = new TreeMap<>(
            Map.of("hanh-chinh", OFFICE, "mua-dong", WINTER, "nua-ngay", HALF, "lu", FLOODED, "thu-bay", OFFICE));

    /** What the tables are called with where nobody made them yet. */
    private static final String TABLES = """
            create table if not exists reference.calendar (
                calendar_id varchar, name_vi varchar, name_en varchar, am_from smallint, am_to smallint,
                pm_from smallint, pm_to smallint, source varchar);
            create table if not exists reference.unit_calendar (unit_id varchar, calendar_id varchar);
            create table if not exists reference.calendar_version (
                calendar_no integer, calendar_id varchar, known_from date, known_to date);
            create table if not exists reference.clock_day (
                calendar_no integer, day date, is_working boolean, is_receiving boolean, working_day_no integer,
                am_from smallint, am_to smallint, pm_from smallint, pm_to smallint, minute_no integer);
            create table if not exists reference.clock_rule (
                procedure_code varchar, valid_from date, valid_to date, start_rule varchar, end_rule varchar,
                pause_mode varchar, remote_extra_days integer, legal_basis varchar);
            create table if not exists reference.remote_unit (
                unit_id varchar, valid_from date, valid_to date, source varchar);
            create temp table told_day (
                calendar_no integer, day date, is_working boolean, is_receiving boolean, working_day_no integer,
                am_from smallint, am_to smallint, pm_from smallint, pm_to smallint, minute_no integer);
            """;

    private CaseCalendars() {}

    static void write(Connection connection) throws SQLException {
        var sql = new Sql(connection, "calendars");
        sql.runAll(TABLES);
        version(connection, sql, 0, "hanh-chinh", OFFICE, "1900-01-01", "9999-12-31");
        version(connection, sql, 1, "mua-dong", WINTER, "1900-01-01", "9999-12-31");
        version(connection, sql, 2, "nua-ngay", HALF, "1900-01-01", "9999-12-31");
        version(connection, sql, 3, "lu", FLOODED, "1900-01-01", "9999-12-31");
        version(connection, sql, 4, "lu-muon", OFFICE, "1900-01-01", "2022-10-19");
        version(connection, sql, 5, "lu-muon", FLOODED, "2022-10-20", "9999-12-31");
        version(connection, sql, 6, "thu-bay", OFFICE, "1900-01-01", "9999-12-31");
        sql.runAll("insert into reference.clock_day by name from told_day");
        sql.runAll("insert into reference.working_day by name select day, is_working, working_day_no from told_day"
                + " where calendar_no = 0");
        for (String name : new String[] {"hanh-chinh", "mua-dong", "nua-ngay", "lu", "lu-muon", "thu-bay"}) {
            var usual = name.equals("mua-dong") ? "450, 690, 780, 1020" : "420, 690, 810, 1020";
            sql.run("insert into reference.calendar by name select '" + name + "' as calendar_id, '" + name
                    + "' as name_vi, '" + name + "' as name_en, am_from, am_to, pm_from, pm_to, 'case' as source"
                    + " from (values (" + usual + ")) as hours(am_from, am_to, pm_from, pm_to)");
            sql.run("insert into reference.unit by name select 'u-" + name + "' as unit_id, '" + name
                    + "' as code, 'COMMUNE' as kind");
            if (!name.equals("hanh-chinh")) {
                sql.run("insert into reference.unit_calendar by name select 'u-" + name + "' as unit_id, '" + name
                        + "' as calendar_id");
            }
        }
        sql.runAll("insert into reference.unit by name select 'u-remote' as unit_id, 'remote' as code,"
                + " 'COMMUNE' as kind");
        sql.runAll("insert into reference.remote_unit by name select 'u-remote' as unit_id,"
                + " date '2025-01-01' as valid_from, cast(null as date) as valid_to, 'case' as source");
    }

    private static void version(
            Connection connection, Sql sql, int no, String name, NaiveClock clock, String from, String to)
            throws SQLException {
        sql.run("insert into reference.calendar_version by name select " + no + " as calendar_no, '" + name
                + "' as calendar_id, date '" + from + "' as known_from, date '" + to + "' as known_to");
        int dayNo = 0;
        int minuteNo = 0;
        try (var rows = connection.unwrap(DuckDBConnection.class).createAppender("temp", "main", "told_day")) {
            for (LocalDate day = FIRST; !day.isAfter(LAST); day = day.plusDays(1)) {
                Hours hours = clock.hours(day);
                boolean isWorking = clock.isWorking(day);
                dayNo += isWorking ? 1 : 0;
                boolean isCounter = name.equals("thu-bay") && day.getDayOfWeek() == DayOfWeek.SATURDAY;
                rows.beginRow().append(no).append(day).append(isWorking).append(isWorking || isCounter);
                rows.append(dayNo);
                rows.append((short) hours.amFrom()).append((short) hours.amTo());
                rows.append((short) hours.pmFrom()).append((short) hours.pmTo());
                rows.append(minuteNo).endRow();
                minuteNo += hours.minutes();
            }
        }
    }
}
