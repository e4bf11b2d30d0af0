package parindex.warehouse.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parindex.warehouse.query.FigureQueries.Scope;
import parindex.warehouse.query.RuleSet;
import parindex.warehouse.query.Snapshot;
import parindex.warehouse.query.VerdictFilter;
import parindex.warehouse.query.VerdictQueries;
import parindex.warehouse.query.VerdictSet;

/** The same dossiers, three rules: from batches to the numbers of the page. What the units do stands in {@link FourHabits}. */
class ThreeRulesTest {
    @TempDir
    static Path folder;

    private static Snapshot snapshot;
    private static VerdictQueries queries;

    @BeforeAll
    static void build() throws Exception {
        snapshot = FourHabits.build(folder);
        queries = new VerdictQueries(snapshot);
    }

    @AfterAll
    static void close() {
        snapshot.close();
    }

    /** One early of two finished; by 766 one of three, for the open one is overdue. The vendor: both in time, none overdue. */
    @Test
    void whoWithholdsDueDatesIsFlatteredByTheVendorOnly() {
        assertEquals(
                List.of("1/2, 1 late, 1 overdue", "1/3, 1 late, 1 overdue", "2/2, 0 late, 0 overdue"),
                seen(Scope.unit(FourHabits.WITHHOLDS)));
        assertEquals(List.of("VENDOR_TD DUE_WITHHELD 2/2"), changes(Scope.unit(FourHabits.WITHHOLDS)));
    }

    /** A wait begun after the due date hides nothing; what the vendor hides is the overdue one on hold. */
    @Test
    void whoSuspendsAfterTheDueDateIsFlatteredByTheVendorOnly() {
        assertEquals(
                List.of("1/2, 1 late, 1 overdue", "1/3, 1 late, 1 overdue", "1/2, 1 late, 0 overdue"),
                seen(Scope.unit(FourHabits.SUSPENDS)));
        assertEquals(List.of("VENDOR_TD WAIT_AFTER_DUE 1/1"), changes(Scope.unit(FourHabits.SUSPENDS)));
    }

    @Test
    void whoMovesDueDatesIsFlatteredByTheVendorOnly() {
        assertEquals(
                List.of("1/2, 1 late, 1 overdue", "1/3, 1 late, 1 overdue", "2/2, 0 late, 0 overdue"),
                seen(Scope.unit(FourHabits.MOVES)));
        assertEquals(List.of("VENDOR_TD DUE_MOVED 2/2"), changes(Scope.unit(FourHabits.MOVES)));
    }

    /** Late and re-appointed is a class of its own and stays in the whole of the rate; withdrawn is late by 766. */
    @Test
    void whoApologisesAtTheEndIsFlatteredByTheVendorOnly() {
        assertEquals(
                List.of("1/2, 1 late, 1 overdue", "1/4, 2 late, 1 overdue", "3/3, 0 late, 0 overdue"),
                seen(Scope.unit(FourHabits.APOLOGISES)));
        assertEquals(
                List.of("VENDOR_TD REAPPOINTED 2/2", "766 WITHDRAWN_JUDGED 1/0", "VENDOR_TD WITHDRAWN_COUNTED 1/1"),
                changes(Scope.unit(FourHabits.APOLOGISES)));
    }

    /** 1 + 1 + 1 + 1 = 4 of 2 + 2 + 2 + 2 = 8; 4 of 3 + 3 + 3 + 4 = 13; 2 + 1 + 2 + 3 = 8 of 2 + 2 + 2 + 3 = 9. */
    @Test
    void theGroupIsTheSumOfItsUnits() {
        var sums = List.of("4/8, 4 late, 4 overdue", "4/13, 5 late, 4 overdue", "8/9, 1 late, 0 overdue");

        assertEquals(sums, seen(Scope.group("G0")));
        assertEquals(sums, seen(Scope.PROVINCE));
    }

    @Test
    void everyNumberIsTheDossiersBehindIt() {
        for (var tally : queries.tallies(Scope.PROVINCE)) {
            var counted = new TreeMap<VerdictSet, Long>();
            for (VerdictSet set : VerdictSet.values()) {
                counted.put(set, count(tally.rule(), set, Optional.empty()));
            }
            assertEquals(new TreeMap<>(tally.counts()), counted, tally.rule().name());
        }
        for (var change : queries.changes(Scope.PROVINCE)) {
            assertEquals(
                    change.dossiers(),
                    count(change.rule(), VerdictSet.DOSSIERS, Optional.of(change.cause())),
                    change.cause());
        }
    }

    @Test
    void aLineShowsTheThreeClassesBesideEachOther() {
        var filter = new VerdictFilter(
                RuleSet.VENDOR_TD,
                VerdictSet.ON_TIME,
                Optional.of("DUE_WITHHELD"),
                Optional.of(FourHabits.WITHHOLDS),
                Optional.empty());
        var lines = queries.lines(filter, 0, 10);

        assertEquals(1, lines.size());
        assertEquals(FourHabits.WITHHELD_LATE, lines.get(0).dossierCode());
        assertEquals("late", lines.get(0).outcomes().get(RuleSet.OFFICIAL_II06).english());
        assertEquals("late", lines.get(0).outcomes().get(RuleSet.DECISION_766).english());
        assertEquals("on time", lines.get(0).outcomes().get(RuleSet.VENDOR_TD).english());
    }

    private static long count(RuleSet rule, VerdictSet set, Optional<String> cause) {
        return queries.count(new VerdictFilter(rule, set, cause, Optional.empty(), Optional.empty()));
    }

    /** By form II.06, by decision 766, as the vendor prints: the two counts of the rate, ended late, open overdue. */
    private static List<String> seen(Scope scope) {
        return queries.tallies(scope).stream()
                .map(tally -> tally.of(VerdictSet.IN_TIME) + "/" + tally.of(VerdictSet.JUDGED) + ", "
                        + (tally.of(VerdictSet.LATE) + tally.of(VerdictSet.REAPPOINTED_MET)) + " late, "
                        + tally.of(VerdictSet.OPEN_OVERDUE) + " overdue")
                .toList();
    }

    /** How many, and how many of them are better off. */
    private static List<String> changes(Scope scope) {
        return queries.changes(scope).stream()
                .map(change -> change.rule().code() + " " + change.cause() + " " + change.dossiers() + "/"
                        + change.flattered())
                .toList();
    }
}
