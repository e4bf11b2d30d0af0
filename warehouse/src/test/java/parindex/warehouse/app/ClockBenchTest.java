package parindex.warehouse.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parindex.warehouse.settings.Settings;
import parindex.warehouse.store.DataFolder;
import parindex.warehouse.store.Engine;
import parindex.warehouse.store.Sql;

/** The benchmark of the clock measures what it says: as many dossiers as asked, events, waits, all terms and verdicts. */
class ClockBenchTest {
    @TempDir
    private Path folder;

    @Test
    void theCommandMeasuresEachNumberOfDossiersAndHowItGrows() {
        var out = new StringWriter();
        var err = new StringWriter();
        int exitCode = Main.run(
                new PrintWriter(out, true),
                new PrintWriter(err, true),
                "bench",
                "clock",
                "--dossiers",
                "10000,20000",
                "--work",
                folder.toString());

        assertEquals("", err.toString());
        assertEquals(0, exitCode);
        var lines = out.toString().lines().toList();
        assertEquals(7, lines.size(), out.toString());
        assertTrue(lines.get(4).startsWith("20,000 hồ sơ / dossiers, 1GB, 2 luồng"), lines.get(4));
        assertTrue(lines.get(6).matches(".* [0-9.]+ : 2\\.00$"), lines.get(6));
    }

    /** Each dossier is either excluded or has three verdicts; none is left without a class. */
    @Test
    void twentyThousandMadeUpDossiersAddUp() throws Exception {
        for (String part : List.of(ClockBenchRun.MAKE, ClockBenchRun.FLOOR, ClockBenchRun.CLOCK)) {
            ClockBenchRun.main(new String[] {folder.toString(), "20000", "1GB", "2", part});
        }
        try (var connection = Engine.openForBuild(new DataFolder(folder).warehouse(), Settings.defaults())) {
            var sql = new Sql(connection, "bench");
            long excluded = sql.number("select count(*) from core.dossier_excluded");
            assertEquals(20000, sql.number("select count(*) from core.dossier") + excluded);
            assertEquals(20000, sql.number("select count(*) from run.floor"));
            assertTrue(excluded > 0 && excluded < 400, "excluded: " + excluded);
            assertEquals(0, sql.number("select count(*) from core.dossier_verdict where outcome is null"));
            long events = sql.number("select count(*) from staging.onestop_event");
            assertTrue(events > 36000 && events < 44000, "events: " + events);
            assertEquals(
                    List.of("CALENDAR_DAY", "MIXED", "MONTH", "SAME_DAY", "WORKING_DAY", "WORKING_HOUR"),
                    sql.texts("select distinct duration_unit from staging.procedure_version join core.dossier"
                            + " using (procedure_code) order by duration_unit"));
            assertEquals(
                    List.of("PAUSE", "RESTART"),
                    sql.texts("select distinct coalesce(mode, 'PAUSE') as mode from staging.onestop_event"
                            + " join core.dossier using (dossier_id) where paused_working_days > 0 order by mode"));
        }
    }
}
