package parindex.dashboard.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import parindex.dashboard.view.CriterionLine;
import parindex.warehouse.query.AgeBand;
import parindex.warehouse.query.CriterionQueries;
import parindex.warehouse.query.DossierFilter;
import parindex.warehouse.query.DossierQueries;
import parindex.warehouse.query.DossierSet;
import parindex.warehouse.query.FigureQueries;
import parindex.warehouse.query.FigureQueries.Scope;
import parindex.warehouse.query.ProcedureQueries;
import parindex.warehouse.query.ProcedureSet;
import parindex.warehouse.query.Snapshot;

class DossierSetTest {
    @TempDir
    static Path folder;

    private static Snapshot snapshot;

    @BeforeAll
    static void open() throws IOException, SQLException {
        Path file = folder.resolve("province.duckdb");
        SnapshotFixture.write(file);
        snapshot = Snapshot.open(file, "512MB", 2);
    }

    @AfterAll
    static void close() {
        snapshot.close();
    }

    @ParameterizedTest
    @EnumSource(DossierSet.class)
    void theListHoldsAsManyDossiersAsTheFigureSays(DossierSet set) {
        if (!DossierSet.counted().contains(set)) {
            return;
        }
        var figures = new FigureQueries(snapshot);
        var dossiers = new DossierQueries(snapshot);
        for (String period : new String[] {"2025-06", "2025-Q2", "2024", "all"}) {
            var whole = DossierFilter.of(period, set);
            long all =
                    figures.find(period, Scope.PROVINCE).orElseThrow().counts().of(set);
            assertEquals(all, dossiers.count(whole), period);
            var unit = figures.find(period, Scope.unit("bd-545")).orElseThrow();
            assertEquals(unit.counts().of(set), dossiers.count(whole.inUnit("bd-545")), period);
            var group = new DossierFilter(
                    period,
                    set,
                    Optional.empty(),
                    Optional.of("COMMUNE"),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
            assertEquals(
                    figures.find(period, Scope.group("COMMUNE"))
                            .orElseThrow()
                            .counts()
                            .of(set),
                    dossiers.count(group),
                    period);
        }
    }

    @Test
    void theTwoCountsOfACriterionAreTheDossiersTheyLinkTo() {
        var dossiers = new DossierQueries(snapshot);
        long compared = 0;
        for (var score : new CriterionQueries(snapshot).ofGroup("2025-Q2", "DISTRICT")) {
            var part = CriterionLine.partOf(score.criterionCode());
            if (part.isPresent() && score.isScored()) {
                var whole = CriterionLine.wholeOf(score.criterionCode()).orElseThrow();
                assertEquals(
                        score.part().orElseThrow(),
                        dossiers.count(DossierFilter.of("2025-Q2", part.get()).inUnit(score.unitId())),
                        score.toString());
                assertEquals(
                        score.whole().orElseThrow(),
                        dossiers.count(DossierFilter.of("2025-Q2", whole).inUnit(score.unitId())),
                        score.toString());
                compared++;
            }
        }
        assertTrue(compared >= 50, "need 11 units x 5 criteria, got " + compared);
    }

    @Test
    void theTwoCountsOfACriterionOfProceduresAreTheProceduresTheyLinkTo() {
        var procedures = new ProcedureQueries(snapshot);
        long compared = 0;
        for (String periodId : new String[] {"2025-06", "2025-Q2", "all"}) {
            var period = snapshot.catalogue().findPeriod(periodId).orElseThrow();
            for (String group : new String[] {"DEPARTMENT", "DISTRICT", "COMMUNE"}) {
                for (var score : new CriterionQueries(snapshot).ofGroup(periodId, group)) {
                    var sets = CriterionLine.proceduresOf(score.criterionCode());
                    if (sets.isPresent() && score.isScored()) {
                        long part = procedures
                                .codes(sets.get().part(), period, score.unitId())
                                .size();
                        long whole = procedures
                                .codes(sets.get().whole(), period, score.unitId())
                                .size();
                        assertEquals(score.part().orElseThrow(), part, score.toString());
                        assertEquals(score.whole().orElseThrow(), whole, score.toString());
                        compared++;
                    }
                }
            }
        }
        assertTrue(compared > 0, "need scores to compare");
    }

    @Test
    void proceduresWithAFeeAreThoseWhoseCountsSaySo() {
        var procedures = new ProcedureQueries(snapshot);
        var period = snapshot.catalogue().findPeriod("2025-Q2").orElseThrow();
        var tallies = procedures.byProcedure("2025-Q2", Optional.empty(), Optional.of("bd-545"));
        for (var pair : Map.of(
                        ProcedureSet.FEE_CHARGED, DossierSet.RECEIVED_WITH_FEE,
                        ProcedureSet.FEE_PAID_ONLINE, DossierSet.RECEIVED_PAID_ONLINE)
                .entrySet()) {
            long counted = tallies.stream()
                    .filter(tally -> tally.counts().of(pair.getValue()) > 0)
                    .count();
            assertTrue(counted > 0, pair.toString());
            assertEquals(
                    counted, procedures.codes(pair.getKey(), period, "bd-545").size(), pair.toString());
        }
    }

    @Test
    void setsWithoutAColumnAreTheSumOfThoseThatHaveOne() {
        var dossiers = new DossierQueries(snapshot);
        var counts = new FigureQueries(snapshot)
                .find("2025-Q2", Scope.PROVINCE)
                .orElseThrow()
                .counts();
        assertEquals(counts.finishedInTime(), dossiers.count(DossierFilter.of("2025-Q2", DossierSet.FINISHED_IN_TIME)));
        assertEquals(
                counts.of(DossierSet.LATE) + counts.of(DossierSet.OPEN_OVERDUE),
                dossiers.count(DossierFilter.of("2025-Q2", DossierSet.LATE_OR_OVERDUE)));
    }

    @Test
    void agesAddUpToTheOverdueDossiers() {
        Map<AgeBand, Long> ages = new FigureQueries(snapshot).overdueAges("all", Optional.empty());
        long overdue = new DossierQueries(snapshot).count(DossierFilter.of("all", DossierSet.OPEN_OVERDUE));
        assertEquals(overdue, ages.values().stream().mapToLong(Long::longValue).sum());
    }

    @Test
    void aSetThatWasNotCountedIsRefusedAndNotZero() {
        var counts = new FigureQueries(snapshot)
                .find("all", Scope.PROVINCE)
                .orElseThrow()
                .counts();
        assertThrows(IllegalArgumentException.class, () -> counts.of(DossierSet.HANDLED));
    }

    @Test
    void aMissingFileIsAFaultAndNotANewFile() {
        assertThrows(
                parindex.warehouse.fault.WarehouseException.class,
                () -> Snapshot.open(folder.resolve("none.duckdb"), "512MB", 2));
    }
}
