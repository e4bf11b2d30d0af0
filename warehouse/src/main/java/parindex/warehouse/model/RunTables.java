package parindex.warehouse.model;

import static parindex.warehouse.fault.Fault.REQUEST;

import java.sql.Connection;
import java.time.LocalDate;
import java.util.Optional;
import parindex.warehouse.fault.WarehouseException;
import parindex.warehouse.settings.PortalRules;
import parindex.warehouse.settings.Settings;
import parindex.warehouse.settings.WarningRules;
import parindex.warehouse.store.Sql;

/** Tells the SQL what it may not find out itself: the day it judges at ({@code run.clock}) and what the operator chose. */
public final class RunTables {

    /**
     * The last day that the loaded dossiers vouch for: their files' newest export, else the newest date in their rows. Where
     * no dossier came yet, what other feeds vouch for in the same way.
     */
    private static final String DATA_DATE = """
            select coalesce(
                (select max(cast(exported_at as date)) from batch.file_receipt where state = 'LOADED'
                    and feed = 'onestop'),
                (
                    select max(cast(greatest(received_at, decided_at, returned_at, refused_at, withdrawn_at) as date))
                    from batch.onestop_dossier
                ),
                (select max(cast(exported_at as date)) from batch.file_receipt where state = 'LOADED'),
                (select max(last_on) from batch.file_receipt where state = 'LOADED'),
                (select max(day) from batch.feed_row)
            )
            """;

    private final Sql sql;

    public RunTables(Connection connection) {
        this.sql = new Sql(connection, "run.clock");
    }

    /** @param asOf judged at the end of this day; empty: of the data date */
    public LocalDate write(Optional<LocalDate> asOf, Settings settings) {
        LocalDate judgedOn = asOf.orElseGet(this::dataDate);
        sql.runAll("create schema if not exists run");
        sql.runAll("create or replace table run.clock (as_of_on date not null)");
        sql.run("insert into run.clock values (?)", judgedOn);
        makeRoomForCalendars();
        sql.runAll("create or replace table run.setting (province_id varchar not null,"
                + " no_due_counts_on_time boolean not null, silent_working_days integer not null,"
                + " mail_active_days integer not null, mail_counts_login boolean not null,"
                + " mail_counts_send boolean not null)");
        sql.run(
                "insert into run.setting values (?, ?, ?, ?, ?, ?)",
                settings.provinceId(),
                settings.noDueDate() == Settings.NoDueDate.COUNTS_ON_TIME,
                settings.silentWorkingDays(),
                settings.mail().activeDays(),
                settings.mail().countsLogin(),
                settings.mail().countsSend());
        return judgedOn;
    }

    /** Tells how portals are judged ({@code run.portal_setting}). */
    public void write(PortalRules rules) {
        sql.runAll("create schema if not exists run");
        sql.runAll("create or replace table run.portal_setting (inactive_days integer not null,"
                + " answer_days_own integer not null, answer_days_several integer not null,"
                + " answer_days_most integer not null)");
        sql.run(
                "insert into run.portal_setting values (?, ?, ?, ?)",
                rules.inactiveDays(),
                rules.answerDaysOwn(),
                rules.answerDaysSeveral(),
                rules.answerDaysMost());
    }

    /**
     * Makes room for what {@link #keepCalendars} keeps: by which calendar the last published snapshot was judged. Empty
     * before the first.
     */
    private void makeRoomForCalendars() {
        sql.runAll("create table if not exists run.judged_unit (unit_id varchar not null, calendar_no integer not null,"
                + " as_of_on date not null)");
        sql.runAll("create table if not exists run.judged_day (calendar_no integer not null, day date not null,"
                + " is_working boolean not null, am_from smallint not null, am_to smallint not null,"
                + " pm_from smallint not null, pm_to smallint not null)");
    }

    /** Keeps the days by which the snapshot just published was judged, so that the next build can say what changed since. */
    public void keepCalendars() {
        sql.on("run.judged_day").inOneTransaction(() -> {
            sql.runAll("delete from run.judged_unit");
            sql.runAll("delete from run.judged_day");
            sql.runAll("insert into run.judged_unit select unit.unit_id, unit.calendar_no, clock.as_of_on"
                    + " from core.unit_clock as unit cross join run.clock as clock"
                    + " where clock.as_of_on between unit.known_from and unit.known_to");
            sql.runAll("insert into run.judged_day select calendar_no, day, is_working, am_from, am_to, pm_from, pm_to"
                    + " from reference.clock_day cross join run.clock as clock where day <= clock.as_of_on"
                    + " and calendar_no in (select calendar_no from run.judged_unit)");
        });
    }

    /** Tells when a dossier is flagged ({@code run.warning_setting}). */
    public void write(WarningRules rules) {
        sql.runAll("create schema if not exists run");
        sql.runAll("create or replace table run.warning_setting (soon_days integer not null,"
                + " suspended_days integer not null, hand_over_days integer not null)");
        sql.run(
                "insert into run.warning_setting values (?, ?, ?)",
                rules.soonDays(),
                rules.suspendedDays(),
                rules.handOverDays());
    }

    private LocalDate dataDate() {
        String day = sql.texts(DATA_DATE).get(0);
        if (day == null) {
            throw new WarehouseException(
                    REQUEST,
                    "batches",
                    "chưa có dữ liệu nào được nạp; chạy lệnh ingest trước",
                    "nothing was loaded yet; run ingest first");
        }
        return LocalDate.parse(day);
    }
}
