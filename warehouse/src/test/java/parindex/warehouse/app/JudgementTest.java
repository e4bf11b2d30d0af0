package parindex.warehouse.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parindex.warehouse.fault.Fault;
import parindex.warehouse.fault.WarehouseException;
import parindex.warehouse.settings.Settings;

/** Two complete quarters and a running one; data to Tuesday 15 July 2025. */
class JudgementTest {
    private static final List<String> METRICS = List.of(
            "on_time",
            "online_filed",
            "online_active",
            "electronic_result",
            "digitised",
            "paid_online",
            "paid_procedure");

    @TempDir
    private Path folder;

    private UnfinishedSnapshot snapshot;

    @BeforeEach
    void fillWhatABuildWroteBefore() throws Exception {
        snapshot = new UnfinishedSnapshot(folder.resolve("snap.duckdb"));
        snapshot.run("create schema core")
                .run("create schema metric")
                .run("""
                        create table core.working_day as
                        select day, isodow(day) <= 5 as is_working,
                            cast(sum(case when isodow(day) <= 5 then 1 else 0 end) over (order by day) as integer)
                                as working_day_no
                        from (select cast(unnest(generate_series(date '2024-12-01', date '2025-12-31', interval 1 day))
                            as date) as day)
                        """)
                .run("""
                        create table metric.value (period_id varchar, unit_id varchar, metric_code varchar,
                            state varchar, part bigint, whole bigint)
                        """)
                .run("""
                        insert into snap.published.snapshot values ('2025-07-15-x', date '2025-07-15', 'x', 'bd',
                            'Bình Định', 'Binh Dinh', 'qd766', '2022-06-23', 'api', false, 1000)
                        """)
                .run("""
                        insert into snap.published.period values
                            ('2025-Q1', 'QUARTER', date '2025-01-01', date '2025-04-01', null, true),
                            ('2025-Q2', 'QUARTER', date '2025-04-01', date '2025-07-01', '2025-Q1', true),
                            ('2025-Q3', 'QUARTER', date '2025-07-01', date '2025-10-01', '2025-Q2', false)
                        """);
        unit("bd", "PROVINCE", "null");
        unit("d1", "DISTRICT", "'DISTRICT'");
        unit("d2", "DISTRICT", "'DISTRICT'");
        unit("d3", "DISTRICT", "'DISTRICT'");
        unit("c1", "COMMUNE", "'COMMUNE'");
    }

    @AfterEach
    void close() throws SQLException {
        snapshot.close();
    }

    private void unit(String id, String kind, String group) throws SQLException {
        snapshot.run("insert into snap.published.unit values ('" + id + "', '1', 'v', 'e', 'v', 'e', '" + kind + "', "
                + group + ", null, null, null, 0)");
    }

    /** A unit's counts in a period that a judgement looks at; every share other than on time is of nothing. */
    private void figure(String period, String unit, String state, int received, String lastOn, int onTime, int of)
            throws SQLException {
        String last = lastOn.isEmpty() ? "null" : "date '" + lastOn + "'";
        snapshot.run("insert into snap.published.figure values ('" + period + "', 'UNIT', '" + unit + "', '" + state
                + "', " + received + ", 10" + ", 0".repeat(21) + ", null, null, " + last + ")");
        for (String metric :
                List.of("online_filed", "online_active", "electronic_result", "digitised", "paid_online")) {
            metric(period, unit, metric, state, 0, 0);
        }
        metric(period, unit, "paid_procedure", state, 0, 0);
        metric(period, unit, "on_time", state, onTime, of);
    }

    private void metric(String period, String unit, String code, String state, int part, int whole)
            throws SQLException {
        String counts = !state.equals("REPORTED") ? "null, null" : part + ", " + whole;
        snapshot.run("delete from metric.value where period_id = '" + period + "' and unit_id = '" + unit
                + "' and metric_code = '" + code + "'");
        snapshot.run("insert into metric.value values ('" + period + "', '" + unit + "', '" + code + "', '" + state
                + "', " + counts + ")");
    }

    private void judge() {
        Judgement.write(snapshot.connection(), Settings.defaults(), folder);
    }

    @Test
    void pointsAreThoseOfTheInstrument() throws SQLException {
        figure("2025-Q2", "d1", "REPORTED", 80, "2025-06-30", 90, 100);
        metric("2025-Q2", "d1", "online_filed", "REPORTED", 20, 80);
        metric("2025-Q2", "d1", "online_active", "REPORTED", 3, 4);
        metric("2025-Q2", "d1", "electronic_result", "REPORTED", 10, 40);
        metric("2025-Q2", "d1", "digitised", "REPORTED", 40, 80);
        metric("2025-Q2", "d1", "paid_online", "REPORTED", 1, 3);
        metric("2025-Q2", "d1", "paid_procedure", "REPORTED", 2, 5);
        judge();
        assertEquals(
                List.of(
                        "ON_TIME 90 100 18.0000 20.0000", // 20 x 0.9
                        "ONLINE_ACTIVE 3 4 3.0000 4.0000", // 4 x 0.75
                        "ONLINE_FILED 20 80 3.0000 6.0000", // 6 x 0.25 / 0.50
                        "ORIGINAL_RESULT_AVAILABLE 10 40 1.5000 6.0000", // 6 x 0.25
                        "SO_HOA_GIAY_TO_GIAI_QUYET 40 80 2.0000 4.0000", // 4 x 0.5, variant api
                        "PAY_DOSSIER 1 3 2.0000 6.0000", // 6 / 3
                        "PAY_TTHC_ACTIVE 2 5 1.0000 2.0000"), // 2 x 0.4 / 0.80
                snapshot.ask("""
                        select criterion_code, part, whole, points, score.max_points
                        from snap.published.criterion_score as score
                        join snap.published.criterion using (criterion_code)
                        where state = 'SCORED' order by sort
                        """));
        // 18 + 3 + 3 + 1.5 + 2 + 2 + 1 = 30.50 of 48 = 63.541666… %
        assertEquals(
                List.of("d1 PLACED 1 - 30.5000 48.0000 63.54 4"),
                snapshot.ask("select unit_id, state, place, previous_place, points, max_points, index_percent, tier"
                        + " from snap.published.ranking"));
        assertEquals(
                List.of("NO_DATA 16 0.0000 0"),
                snapshot.ask("select state, count(*), sum(max_points), count(points) from"
                        + " snap.published.criterion_score where state <> 'SCORED' group by state"));
    }

    /** Objects by class, best first, whole = their sum. */
    private void marks(String unit, String metric, List<String> classes, int... counts) throws SQLException {
        int whole = java.util.Arrays.stream(counts).sum();
        for (int n = 0; n < counts.length; n++) {
            metric("2025-Q2", unit, metric + "/" + classes.get(n), "REPORTED", counts[n], whole);
        }
    }

    private void noData(String unit, String... codes) throws SQLException {
        for (String code : codes) {
            metric("2025-Q2", unit, code, "NO_DATA", 0, 0);
        }
    }

    private void judgeByTheNine() throws Exception {
        Path conf = Files.writeString(folder.resolve("parindex.conf"), "method { instrument = tt01-2018 }");
        Judgement.write(snapshot.connection(), Settings.of(conf.getParent()), folder);
    }

    private static final List<String> TIMES = List.of("EARLY", "ON_TIME", "LATE");
    private static final List<String> TIMES_ASKED = List.of("NONE", "ONE", "MORE");

    @Test
    void nineIndicatorsMakeEighteenPoints() throws Exception {
        for (String unit : List.of("d1", "d2")) {
            figure("2025-Q2", unit, "REPORTED", 80, "2025-06-30", 90, 100);
        }
        marks("d1", "dossier_timing", TIMES, 80, 15, 5);
        marks("d1", "step_timing", TIMES, 100, 40, 60);
        marks("d1", "supplement_marks", TIMES_ASKED, 2, 0, 1);
        marks("d1", "bodies_met", TIMES_ASKED, 3, 5, 2);
        metric("2025-Q2", "d1", "at_one_stop", "REPORTED", 40, 40);
        metric("2025-Q2", "d1", "on_site/DEPARTMENT", "REPORTED", 0, 0);
        metric("2025-Q2", "d1", "on_site/DISTRICT", "REPORTED", 20, 40);
        metric("2025-Q2", "d1", "on_site/COMMUNE", "REPORTED", 0, 0);
        marks("d1", "publication_marks", List.of("BOTH", "ONE", "NONE"), 50, 50, 0);
        marks("d1", "conduct", List.of("EARLY", "ON_TIME", "FOUNDED"), 80, 15, 1);
        metric("2025-Q2", "d1", "petition_in_time", "REPORTED", 9, 10);
        metric("2025-Q2", "d1", "online_offered", "REPORTED", 8, 40);
        metric("2025-Q2", "d1", "online_filed", "REPORTED", 24, 80);
        metric("2025-Q2", "d1", "online_in_time", "REPORTED", 30, 30);
        // d2 keeps only the records of the one-stop office, and is late once
        marks("d2", "dossier_timing", TIMES, 0, 0, 0);
        marks("d2", "supplement_marks", TIMES_ASKED, 0, 0, 0);
        for (String code : List.of("step_timing", "conduct")) {
            noData("d2", code + "/EARLY", code + "/ON_TIME");
        }
        noData("d2", "step_timing/LATE", "conduct/FOUNDED", "at_one_stop", "petition_in_time");
        noData("d2", "bodies_met/NONE", "bodies_met/ONE", "bodies_met/MORE");
        noData("d2", "on_site/DEPARTMENT", "on_site/DISTRICT", "on_site/COMMUNE");
        noData("d2", "publication_marks/BOTH", "publication_marks/ONE", "publication_marks/NONE");
        metric("2025-Q2", "d2", "online_offered", "REPORTED", 8, 40);
        metric("2025-Q2", "d2", "online_filed", "REPORTED", 24, 80);
        metric("2025-Q2", "d2", "online_in_time", "REPORTED", 29, 30);
        judgeByTheNine();
        assertEquals(
                List.of(
                        "CS1 SCORED 175 200 1.7500", // (2 x 80 + 15) / 100
                        "CS2 SCORED 240 400 1.2000", // (2 x 100 + 40) / 200
                        "CS3 SCORED 4 6 1.3300", // (2 x 2 + 0) / 3
                        "CS4 SCORED 11 20 1.1000", // (2 x 3 + 5) / 10
                        "CS5 SCORED 2 2 2.0000", // all at the one-stop unit, exactly 50 % of a district on the spot
                        "CS6 SCORED 150 200 1.5000", // (2 x 50 + 50) / 100
                        "CS7 SCORED 175 192 1.8200", // (2 x 80 + 15) / 96 = 1.8229
                        "CS8 SCORED 9 10 1.0000", // exactly 90 % is the step of 1 point
                        "CS9 SCORED 3 3 2.0000"), // exactly 20 %, exactly 30 %, none late
                snapshot.ask("select criterion_code, state, part, whole, points"
                        + " from snap.published.criterion_score where unit_id = 'd1' order by criterion_code"));
        assertEquals(
                List.of(
                        "CS1 NO_VALUE 0 0 -", // nothing finished: leaves the maximum
                        "CS2 NO_DATA - - -",
                        "CS3 NO_VALUE 0 0 -",
                        "CS4 NO_DATA - - -",
                        "CS5 NO_DATA - - -",
                        "CS6 NO_DATA - - -",
                        "CS7 NO_DATA - - -",
                        "CS8 NO_DATA - - -",
                        "CS9 SCORED 2 3 0.0000"), // one online dossier is late
                snapshot.ask("select criterion_code, state, part, whole, points"
                        + " from snap.published.criterion_score where unit_id = 'd2' order by criterion_code"));
        // 1.75 + 1.20 + 1.33 + 1.10 + 2 + 1.50 + 1.82 + 1 + 2 = 13.70 of 18 = 76.11 %: at least 12, below 15: Tốt
        assertEquals(
                List.of("d1 1 13.7000 18.0000 76.11 2", "d2 2 0.0000 2.0000 0.00 5"),
                snapshot.ask("select unit_id, place, points, max_points, index_percent, tier"
                        + " from snap.published.ranking order by unit_id"));
        assertEquals(
                List.of("9 18.0000"), snapshot.ask("select count(*), sum(max_points) from snap.published.criterion"));
        assertEquals(
                List.of(
                        "CS5 1 at_one_stop - 40 40",
                        "CS5 2 on_site/DEPARTMENT - 0 0",
                        "CS5 3 on_site/DISTRICT - 20 40",
                        "CS5 4 on_site/COMMUNE - 0 0",
                        "CS7 1 conduct/EARLY 2.0000 80 96",
                        "CS7 2 conduct/ON_TIME 1.0000 15 96",
                        "CS7 3 conduct/FOUNDED 0.0000 1 96"),
                snapshot.ask("""
                        select criterion_code, sort, metric_code, points, part, whole
                        from snap.published.criterion_term
                        join snap.published.criterion_term_score using (criterion_code, sort)
                        where unit_id = 'd1' and criterion_code in ('CS5', 'CS7') order by criterion_code, sort
                        """));
    }

    @Test
    void anInstrumentThatIsNotThereIsAFaultOfTheRules() throws Exception {
        Path conf = Files.writeString(folder.resolve("parindex.conf"), "method { instrument = none }");
        var settings = Settings.of(conf.getParent());
        var fault =
                assertThrows(WarehouseException.class, () -> Judgement.write(snapshot.connection(), settings, folder));
        assertEquals(Fault.RULES, fault.fault());
        assertEquals("instrument/none.conf", fault.subject());
    }

    @Test
    void theInstrumentIsWrittenInItsOrderEvenWithoutAnyData() throws SQLException {
        for (String metric : METRICS) {
            snapshot.run("create table metric." + metric + " (part bigint)");
        }
        judge();
        assertEquals(
                List.of("29 100.0000"),
                snapshot.ask("select count(*), sum(max_points) filter"
                        + " (rule_type <> 'GROUP') from snap.published.criterion"));
        assertEquals(
                List.of("G1 - 1 18.0000 GROUP - false", "PUBLISH_ON_TIME G1 2 6.0000 LINEAR - false"),
                snapshot.ask("select criterion_code, parent_code, sort, max_points, rule_type, target, has_feed"
                        + " from snap.published.criterion where sort <= 2 order by sort"));
        assertEquals(
                List.of("ONLINE_FILED G3 TARGET 0.5000 true ZERO SECONDARY"),
                snapshot.ask("select criterion_code, parent_code, rule_type, target, has_feed, silence, provenance"
                        + " from snap.published.criterion where criterion_code = 'ONLINE_FILED'"));
        assertEquals(
                List.of("1 Xuất sắc 90.0000", "5 Yếu 0.0000"),
                snapshot.ask("select tier, name_vi, min_percent from snap.published.tier where tier in (1, 5)"
                        + " order by tier"));
    }

    @Test
    void placesAreCountedInEachGroupAndRememberThePeriodBefore() throws SQLException {
        // percent = 20 x share / 38: the criteria of payment and online count 0 of 18
        figure("2025-Q1", "d1", "REPORTED", 40, "2025-03-31", 50, 100);
        figure("2025-Q1", "d2", "REPORTED", 40, "2025-03-31", 60, 100);
        figure("2025-Q1", "d3", "REPORTED", 40, "2025-03-31", 60, 100);
        figure("2025-Q2", "d1", "REPORTED", 40, "2025-06-30", 99, 100);
        figure("2025-Q2", "d2", "REPORTED", 40, "2025-06-30", 60, 100);
        figure("2025-Q2", "d3", "REPORTED", 40, "2025-06-30", 10, 100);
        figure("2025-Q2", "c1", "REPORTED", 40, "2025-06-30", 30, 100);
        figure("2025-Q2", "bd", "REPORTED", 400, "2025-06-30", 30, 100);
        snapshot.run("insert into snap.published.attention values"
                + " (3, 'SILENT', 2, '2025-06', 'c1', null, null, 14, null, null, null)");
        judge();
        assertEquals(
                List.of(
                        "2025-Q1 d1 3 - 26.32", // 10 of 38
                        "2025-Q1 d2 1 - 31.58", // 12 of 38
                        "2025-Q1 d3 1 - 31.58",
                        "2025-Q2 c1 1 - 15.79",
                        "2025-Q2 d1 1 3 52.11", // 19.8 of 38
                        "2025-Q2 d2 2 1 31.58",
                        "2025-Q2 d3 3 1 5.26"),
                snapshot.ask("select period_id, unit_id, place, previous_place, index_percent"
                        + " from snap.published.ranking order by period_id, unit_id"));
        assertEquals(
                List.of("3 SILENT 2 c1 14", "4 FALL 1 d3 2", "5 CLIMB 0 d1 2"),
                snapshot.ask("select sort, kind, severity, unit_id, part from snap.published.attention order by sort"));
    }

    @Test
    void whoIsSilentOrSmallHasNoPlace() throws SQLException {
        figure("2025-Q2", "d1", "SILENT", 0, "", 0, 0);
        figure("2025-Q2", "d2", "REPORTED", 19, "2025-06-30", 99, 100); // 19 + 10 carried in < 30
        figure("2025-Q2", "d3", "REPORTED", 20, "2025-06-30", 10, 100); // 30 in hand
        figure("2025-Q2", "c1", "NOT_ALIVE", 0, "", 0, 0);
        judge();
        assertEquals(
                List.of("d1 SILENT - - -", "d2 TOO_FEW - - -", "d3 PLACED 1 5.26 5"),
                snapshot.ask("select unit_id, state, place, index_percent, tier"
                        + " from snap.published.ranking order by unit_id"));
        assertEquals(
                List.of("d1 SILENT 7", "d1 NO_DATA 16"),
                snapshot.ask("select unit_id, state, count(*) from snap.published.criterion_score"
                        + " where unit_id = 'd1' group by all order by state desc"));
    }

    @Test
    void silenceIsCountedInWorkingDaysToThePeriodsEnd() throws SQLException {
        // Monday 16 June to Monday 30 June: 17, 18, 19, 20, 23, 24, 25, 26, 27, 30 = 10 working days after the 16th
        figure("2025-Q2", "d1", "REPORTED", 40, "2025-06-16", 50, 100);
        figure("2025-Q2", "d2", "REPORTED", 40, "2025-06-13", 50, 100); // 11: Monday the 16th too
        judge();
        assertEquals(
                List.of("d1 PLACED", "d2 SILENT"),
                snapshot.ask("select unit_id, state from snap.published.ranking order by unit_id"));
    }

    @Test
    void inARunningPeriodSilenceIsCountedToTheDataDate() throws SQLException {
        // nothing in July yet: the last sign of life lies in the quarter before; 15 July is the 10th working day after
        // 1 July
        figure("2025-Q2", "d1", "REPORTED", 40, "2025-06-30", 50, 100); // 11 working days before 15 July
        figure("2025-Q3", "d1", "REPORTED", 40, "", 50, 100);
        figure("2025-Q3", "d2", "REPORTED", 40, "2025-07-01", 50, 100);
        judge();
        assertEquals(
                List.of("d1 SILENT", "d2 PLACED"),
                snapshot.ask("select unit_id, state from snap.published.ranking"
                        + " where period_id = '2025-Q3' order by unit_id"));
    }

    @Test
    void aUnitIsNotSilentAfterItsEnd() throws SQLException {
        snapshot.run("update snap.published.unit set valid_to = date '2025-05-15' where unit_id = 'd1'");
        figure("2025-Q2", "d1", "REPORTED", 40, "2025-05-14", 50, 100);
        judge();
        assertEquals(List.of("d1 PLACED"), snapshot.ask("select unit_id, state from snap.published.ranking"));
    }

    @Test
    void nothingToCountIsNoValueOrZeroAsTheInstrumentSays() throws SQLException {
        figure("2025-Q2", "d1", "REPORTED", 40, "2025-06-30", 0, 0);
        judge();
        // on time, electronic results, digitised leave the maximum: 4 + 6 + 6 + 2 = 18 remain, all 0
        assertEquals(
                List.of("PLACED 0.0000 18.0000 0.00 5"),
                snapshot.ask("select state, points, max_points, index_percent, tier from snap.published.ranking"));
    }

    @Test
    void aProvinceMayBringItsOwnInstrument() throws Exception {
        Path own = folder.resolve("reference/instrument/qd766.conf");
        Files.createDirectories(own.getParent());
        Files.writeString(own, "id = qd766\ntotal = 100\n");
        var fault = assertThrows(WarehouseException.class, this::judge);
        assertEquals(Fault.RULES, fault.fault());
        assertTrue(fault.subject().endsWith("qd766.conf:2"), fault.subject());
    }

    @Test
    void aSnapshotWithoutItsOwnRowIsNotJudged() throws SQLException {
        figure("2025-Q2", "d1", "REPORTED", 40, "2025-06-30", 0, 0);
        snapshot.run("delete from snap.published.snapshot");
        assertEquals(
                Fault.BUG, assertThrows(WarehouseException.class, this::judge).fault());
    }
}
