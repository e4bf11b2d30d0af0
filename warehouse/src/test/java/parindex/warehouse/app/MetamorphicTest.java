package parindex.warehouse.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parindex.warehouse.store.Sql;

/** What may not matter does not, and what is better never harms: the whole build, compared with itself. */
class MetamorphicTest {
    private static final int PROVINCES = 20;
    private static final long SEED = 20250630;
    private static final String SETTINGS = "method { min-dossiers = 8, silent-working-days = 25 }";
    private static final String QUARTER = "2025-Q1";
    private static final LocalDate QUARTER_BEGINS = LocalDate.of(2025, 1, 1);
    private static final LocalDate QUARTER_ENDS = LocalDate.of(2025, 3, 31);

    private final Told told = RandomProvinces.told(SEED, PROVINCES);

    @TempDir
    Path one;

    @TempDir
    Path other;

    @Test
    void theOrderOfRowsAndFilesHasNoSay() throws Exception {
        var tables = List.of("figure", "criterion_score", "ranking", "dossier", "dossier_period", "dossier_event");
        var first = published(one, told, 1, List.of(), 1, tables);
        var second = published(other, told, 5, List.of(), 2, tables);

        tables.forEach(table -> assertEquals(first.get(table), second.get(table), table));
    }

    @Test
    void anotherUnitChangesNobodysPoints() throws Exception {
        var versions = new ArrayList<>(told.versions());
        RandomProvinces.told(7, 1).versions().stream()
                .map(each -> inUnit(each, "another", each.code().replace("H08-", "H08-9")))
                .forEach(versions::add);
        var tables = List.of("criterion_score");

        var alone = published(one, told, 2, List.of(), 1, tables).get("criterion_score");
        var crowded = new ArrayList<>(published(
                        other,
                        new Told(versions, told.events()),
                        2,
                        List.of("another,another,,Xã khác,,,,COMMUNE,G0,bd,,"),
                        1,
                        tables)
                .get("criterion_score"));

        assertTrue(crowded.removeIf(row -> row.contains("another")), "the other unit is scored too");
        assertEquals(alone, crowded);
    }

    @Test
    void oneDossierLessLateNeverCostsAPlace() throws Exception {
        var improved = new HashSet<String>();
        var better = changed(each -> isLateInTheQuarter(each) && improved.add(each.unit()), each -> {
            LocalDateTime inTime = each.dueAt().toLocalDate().atStartOfDay();
            return each.ended(each.status(), inTime.isBefore(each.receivedAt()) ? each.receivedAt() : inTime);
        });

        compare(better, improved, true);
    }

    @Test
    void aUnitThatSendsNothingOfAQuarterHasNoPlaceInIt() throws Exception {
        var silent = firstUnits();
        var versions = told.versions().stream()
                .filter(each -> !silent.contains(each.unit()) || isOutsideTheQuarter(each))
                .toList();
        var keys = new HashSet<String>();
        versions.forEach(each -> keys.add(each.key()));
        var events =
                told.events().stream().filter(each -> keys.contains(each.key())).toList();

        var after = standings(other, new Told(versions, events));

        silent.forEach(unit -> assertEquals("SILENT", after.get(unit).get(1), unit));
    }

    @Test
    void leavingOutWhatWasDigitisedPaidOrSentAsAFileNeverHelps() throws Exception {
        var lazy = firstUnits();
        var less = changed(each -> lazy.contains(each.unit()), MetamorphicTest::withoutFlags);
        var before = standings(one, told);
        var after = standings(other, less);

        lazy.stream()
                .filter(unit -> before.get(unit).get(1).equals("PLACED"))
                .forEach(unit -> assertTrue(percent(after.get(unit)) <= percent(before.get(unit)), unit));
    }

    private void compare(Told better, Set<String> improved, boolean everyoneStaysPlaced) throws Exception {
        var before = standings(one, told);
        var after = standings(other, better);
        int tried = 0;
        for (String unit : improved) {
            var was = before.get(unit);
            var is = after.get(unit);
            if (was.get(1).equals("PLACED")) {
                tried++;
                assertEquals("PLACED", is.get(1), unit);
                assertTrue(percent(is) >= percent(was), unit + ": " + was + " became " + is);
            }
        }
        assertTrue(tried > PROVINCES, "improved and placed: " + tried);
        for (int province = 0; province < PROVINCES; province++) {
            assertNobodyOvertakes(province, improved, before, after);
        }
    }

    /** Who improved alone in its province loses no place; of several, the one above stays above those that did not. */
    private static void assertNobodyOvertakes(
            int province, Set<String> improved, Map<String, List<String>> before, Map<String, List<String>> after) {
        for (int unit = 0; unit < RandomProvinces.UNITS; unit++) {
            String better = RandomProvinces.unit(province, unit);
            for (int rival = 0; rival < RandomProvinces.UNITS; rival++) {
                String same = RandomProvinces.unit(province, rival);
                if (improved.contains(better)
                        && !improved.contains(same)
                        && place(before, better) <= place(before, same)) {
                    assertTrue(place(after, better) <= place(after, same), same + " overtook " + better);
                }
            }
        }
    }

    private static int place(Map<String, List<String>> standings, String unit) {
        var row = standings.get(unit);
        return row == null || row.get(2) == null ? Integer.MAX_VALUE : Integer.parseInt(row.get(2));
    }

    private static double percent(List<String> row) {
        return row.get(3) == null ? -1 : Double.parseDouble(row.get(3));
    }

    /** Late by the day of its slip, with nothing that could have moved it, all within the quarter. */
    private boolean isLateInTheQuarter(Told.Version each) {
        return told.events().stream().noneMatch(event -> event.key().equals(each.key()))
                && each.decidedAt() != null
                && each.dueAt() != null
                && each.receivedAt() != null
                && !each.isDeleted()
                && Set.of("RETURNED", "DECIDED").contains(each.status())
                && each.precision().equals("DAY")
                && !each.dueAt().toLocalDate().isBefore(each.receivedAt().toLocalDate())
                && each.dueAt().toLocalDate().isBefore(each.decidedAt().toLocalDate())
                && !each.receivedAt().toLocalDate().isBefore(QUARTER_BEGINS)
                && !each.decidedAt().toLocalDate().isAfter(QUARTER_ENDS);
    }

    /** Received and ended before it, or received after it. */
    private static boolean isOutsideTheQuarter(Told.Version each) {
        LocalDate begun = each.begun().orElseThrow().toLocalDate();
        var ends = new ArrayList<LocalDateTime>();
        for (LocalDateTime end :
                new LocalDateTime[] {each.decidedAt(), each.returnedAt(), each.refusedAt(), each.withdrawnAt()}) {
            if (end != null) {
                ends.add(end);
            }
        }
        return begun.isAfter(QUARTER_ENDS)
                || !ends.isEmpty()
                        && ends.stream().allMatch(end -> end.toLocalDate().isBefore(QUARTER_BEGINS));
    }

    private static Set<String> firstUnits() {
        var units = new HashSet<String>();
        for (int province = 0; province < PROVINCES; province++) {
            units.add(RandomProvinces.unit(province, 0));
        }
        return units;
    }

    private Told changed(Predicate<Told.Version> which, UnaryOperator<Told.Version> change) {
        var versions = told.versions().stream()
                .map(each -> which.test(each) ? change.apply(each) : each)
                .toList();
        return new Told(versions, told.events());
    }

    private static Told.Version withoutFlags(Told.Version each) {
        return new Told.Version(
                each.source(),
                each.code(),
                each.procedure(),
                each.unit(),
                each.channel(),
                each.status(),
                each.submittedAt(),
                each.receivedAt(),
                each.dueAt(),
                each.precision(),
                each.decidedAt(),
                each.returnedAt(),
                each.refusedAt(),
                each.withdrawnAt(),
                each.hasFee(),
                null,
                null,
                null,
                each.isDeleted(),
                each.versionAt(),
                each.contentHash());
    }

    private static Told.Version inUnit(Told.Version each, String unit, String code) {
        return new Told.Version(
                "third",
                code,
                each.procedure(),
                unit,
                each.channel(),
                each.status(),
                each.submittedAt(),
                each.receivedAt(),
                each.dueAt(),
                each.precision(),
                each.decidedAt(),
                each.returnedAt(),
                each.refusedAt(),
                each.withdrawnAt(),
                each.hasFee(),
                each.paidOnline(),
                each.isDigitised(),
                each.hasElectronicResult(),
                each.isDeleted(),
                each.versionAt(),
                each.contentHash());
    }

    /** Unit, state, place and percentage in the quarter. */
    private static Map<String, List<String>> standings(Path data, Told told) throws Exception {
        try (var snapshot = new ToldFolder(data, PROVINCES, SETTINGS, List.of())
                .deal(told, 2, new Random(SEED))
                .build(RandomProvinces.AS_OF)) {
            var byUnit = new HashMap<String, List<String>>();
            new Sql(snapshot, "snapshot")
                    .rows(
                            "select unit_id, state, place, index_percent from published.ranking where period_id = ?",
                            QUARTER)
                    .forEach(row -> byUnit.put(row.get(0), row));
            return byUnit;
        }
    }

    private static Map<String, List<List<String>>> published(
            Path data, Told told, int batches, List<String> units, long seed, List<String> tables) throws Exception {
        try (var snapshot = new ToldFolder(data, PROVINCES, SETTINGS, units)
                .deal(told, batches, new Random(seed))
                .build(RandomProvinces.AS_OF)) {
            var rows = new HashMap<String, List<List<String>>>();
            tables.forEach(table ->
                    rows.put(table, new Sql(snapshot, table).rows("from published." + table + " order by all")));
            return rows;
        }
    }
}
