package parindex.warehouse.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parindex.warehouse.model.Snapshots;
import parindex.warehouse.query.Bilingual;
import parindex.warehouse.query.FigureSource;
import parindex.warehouse.settings.Settings;
import parindex.warehouse.store.DataFolder;
import parindex.warehouse.store.Engine;
import parindex.warehouse.store.Sql;
import parindex.warehouse.store.SqlFiles;

/** What the explanation of a clock adds up to is what the build counted, for every dossier of a made-up province. */
class ClockSumsTest {
    @TempDir
    static Path folder;

    private static Connection connection;
    private static Sql sql;

    @BeforeAll
    static void build() throws Exception {
        new MadeUpBatches(folder).write(1_500, 1);
        ReferenceOnly.build(folder);
        var data = new DataFolder(folder);
        connection =
                Engine.openSnapshot(data.snapshot(new Snapshots(data).current().orElseThrow()), Settings.defaults());
        sql = new Sql(connection, "snapshot");
        sql.runAll("create temp table stretch as "
                + SqlFiles.text("explain/dossier_clock.sql").replace("told.dossier_id = ?", "true"));
    }

    @AfterAll
    static void close() throws SQLException {
        connection.close();
    }

    /** Received and ended in the same minute it has no stretch. */
    @Test
    void everyDossierHasStretchesThatFollowOnEachOther() {
        assertEquals(
                List.of(),
                sql.rows(
                        "select dossier_id from published.dossier where dossier_id not in (select dossier_id from stretch)"
                                + " and received_at <> coalesce(ended_at, timestamp '9999-12-31')"));
        assertEquals(
                List.of(),
                sql.rows("select dossier_id from (select dossier_id, from_at, lag(to_at) over (partition by dossier_id"
                        + " order by line_no) as before from stretch) where before <> from_at"));
    }

    @Test
    void minutesAndDaysAddUpToTheLife() {
        assertTrue(sql.number("select count(distinct dossier_id) from stretch") > 1_000);
        assertEquals(
                List.of(),
                sql.rows("select s.dossier_id, sum(s.working_minutes), max(s.life_minutes) from stretch as s"
                        + " join published.dossier as d using (dossier_id) group by s.dossier_id, d.working_days,"
                        + " d.is_by_minute having sum(s.working_minutes) <> max(s.life_minutes)"
                        + " or max(s.life_days) <> d.working_days"
                        + " or not d.is_by_minute and sum(s.working_days) <> d.working_days"));
    }

    @Test
    void theMinutesAfterTheDueDateAreTheLateMinutes() {
        assertTrue(sql.number("select count(*) from published.dossier_verdict where late_minutes > 0") > 100);
        assertEquals(
                List.of(),
                sql.rows("select v.dossier_id, v.late_minutes, v.late_working_days, s.minutes, s.days"
                        + " from published.dossier_verdict as v left join (select dossier_id,"
                        + " sum(working_minutes) as minutes, sum(working_days) as days from stretch"
                        + " where state = 'OVERDUE' group by dossier_id) as s using (dossier_id)"
                        + " where v.rule_set = 'OFFICIAL_II06' and v.outcome in ('LATE', 'OPEN_OVERDUE')"
                        + " and (coalesce(s.minutes, 0) <> v.late_minutes"
                        + " or s.days is not null and s.days <> v.late_working_days)"));
    }

    /** A dossier that is in time has nothing after its due date. */
    @Test
    void whatIsInTimeHasNoStretchAfterTheDueDate() {
        assertEquals(
                List.of(),
                sql.rows(
                        "select distinct v.dossier_id from published.dossier_verdict as v join stretch using (dossier_id)"
                                + " where v.rule_set = 'OFFICIAL_II06' and v.outcome in ('EARLY', 'ON_TIME', 'OPEN_IN_TERM')"
                                + " and stretch.state = 'OVERDUE'"));
    }

    @Test
    void aTermOfWorkingDaysIsUsedUpToTheDay() {
        String term = "select d.dossier_id from published.dossier as d join stretch as s using (dossier_id)"
                + " where d.due_basis = 'LEGAL' and d.term_unit = 'WORKING_DAY' and not d.is_by_minute"
                + " and d.outcome in ('LATE', 'OPEN_OVERDUE') and s.state = 'TERM' group by d.dossier_id, d.term_count";

        assertTrue(!sql.rows(term).isEmpty());
        assertEquals(List.of(), sql.rows(term + " having sum(s.working_days) <> d.term_count"));
    }

    /** Every twentieth dossier: its clock in Vietnamese says nothing in English, and the other way round. */
    @Test
    void eachLanguageIsWholeInItself() {
        var clocks = new FigureSource(connection).clock();
        var said = new TreeSet<Bilingual>(Comparator.comparing(Bilingual::vietnamese));
        for (var row : sql.rows("select dossier_id from published.dossier order by 1")) {
            String id = String.valueOf(row.get(0));
            if (id.hashCode() % 20 == 0) {
                var clock = clocks.read(clocks.matches(id).get(0));
                clock.facts().forEach(fact -> said.addAll(List.of(fact.label(), fact.words())));
                clock.facts().forEach(fact -> fact.source().ifPresent(said::add));
                clock.lines().forEach(line -> said.add(line.words()));
                clock.lines().forEach(line -> line.source().ifPresent(said::add));
                clock.sums().forEach(sum -> said.add(sum.words()));
                clock.waits().forEach(wait -> said.add(wait.words()));
                clock.verdicts()
                        .forEach(verdict -> said.addAll(List.of(verdict.rule(), verdict.law(), verdict.words())));
                clock.verdicts().forEach(verdict -> verdict.cause().ifPresent(said::add));
            }
        }
        assertTrue(said.size() > 25, said.toString());
        assertTrue(said.stream().anyMatch(words -> words.vietnamese().startsWith("Bộ luật Lao động")), said.toString());
        for (Bilingual words : said) {
            assertEquals(List.of(), OneLanguage.english(words.vietnamese()));
            assertEquals(List.of(), OneLanguage.vietnamese(words.english()));
        }
    }

    @Test
    void holidaysBearTheirNames() {
        assertTrue(sql.number("select count(*) from stretch where kind = 'HOLIDAY' and name_vi is not null") > 0);
        assertEquals(0, sql.number("select count(*) from stretch where kind = 'HOLIDAY' and name_vi is null"));
    }
}
