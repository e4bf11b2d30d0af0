package parindex.warehouse.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parindex.warehouse.app.Told.Version;
import parindex.warehouse.store.Sql;

/** A period that has passed does not move when later files tell how its dossiers went on. */
class PastPeriodsTest {
    private static final int PROVINCES = 12;
    private static final LocalDate CUT = LocalDate.of(2025, 3, 31);
    private static final String SETTINGS = "method { min-dossiers = 8, silent-working-days = 25 }";

    /** Whose first column is the period; places carry those of the period before with them. */
    private static final List<String> TABLES =
            List.of("dossier_period", "figure", "procedure_figure", "procedure_time", "criterion_score", "ranking");

    private final Random random = new Random(31_03_2025);

    @TempDir
    Path toMarch;

    @TempDir
    Path toJune;

    @Test
    void closedPeriodsStayAsTheyWerePublished() throws Exception {
        Told all = toldMonthByMonth(RandomProvinces.told(118, PROVINCES));
        Told early = new Told(
                all.versions().stream()
                        .filter(each -> !each.versionAt().toLocalDate().isAfter(CUT))
                        .toList(),
                all.events().stream()
                        .filter(each -> !each.at().toLocalDate().isAfter(CUT))
                        .toList());

        var inMarch = closed(toMarch, early, CUT);
        var inJune = closed(toJune, all, RandomProvinces.AS_OF);

        for (String table : TABLES) {
            assertTrue(inMarch.get(table).size() > 100, table + " has rows");
            assertEquals(List.of(), without(inMarch.get(table), inJune.get(table)), table + " had in March only");
            assertEquals(List.of(), without(inJune.get(table), inMarch.get(table)), table + " has since");
        }
    }

    private static List<List<String>> without(List<List<String>> rows, List<List<String>> others) {
        var left = new ArrayList<>(rows);
        left.removeAll(new java.util.HashSet<>(others));
        return left.subList(0, Math.min(5, left.size()));
    }

    /** As a unit that exports at the end of each month tells it: what had happened by then, nothing of what came after. */
    private Told toldMonthByMonth(Told known) {
        Map<String, Version> last = new HashMap<>();
        known.versions()
                .forEach(each -> last.merge(
                        each.key(), each, (one, two) -> one.versionAt().isAfter(two.versionAt()) ? one : two));
        var versions = new ArrayList<Version>();
        last.values().stream()
                .filter(each -> !each.isDeleted())
                .sorted(java.util.Comparator.comparing(Version::key))
                .forEach(each -> {
                    for (LocalDate month = LocalDate.of(2024, 9, 1);
                            !month.isAfter(RandomProvinces.AS_OF);
                            month = month.plusMonths(1)) {
                        tell(each, month.plusMonths(1).minusDays(1).atTime(23, 59, 59), versions);
                    }
                });
        return new Told(versions, known.events());
    }

    private void tell(Version each, LocalDateTime at, List<Version> versions) {
        LocalDateTime begun = each.begun().orElseThrow();
        boolean isDone = by(at, each.decidedAt()) != null
                || by(at, each.returnedAt()) != null
                || by(at, each.refusedAt()) != null
                || by(at, each.withdrawnAt()) != null;
        boolean isRefusedLater = each.status().equals("REFUSED") && !isDone;
        boolean isNew =
                begun.toLocalDate().withDayOfMonth(1).equals(at.toLocalDate().withDayOfMonth(1));
        boolean isLeftOut = !isNew && !isDone && random.nextInt(4) == 0;
        if (begun.isAfter(at) || isRefusedLater || isLeftOut) {
            return;
        }
        String open = List.of("PROCESSING", "WAIT_FINANCIAL", "SUSPENDED").get(random.nextInt(3));
        versions.add(new Version(
                each.source(),
                each.code(),
                each.procedure(),
                each.unit(),
                each.channel(),
                isDone || each.status().equals("SUBMITTED") ? each.status() : open,
                each.submittedAt(),
                each.receivedAt() == null && !each.status().equals("REFUSED") ? begun : each.receivedAt(),
                each.dueAt(),
                each.precision(),
                by(at, each.decidedAt()),
                by(at, each.returnedAt()),
                by(at, each.refusedAt()),
                by(at, each.withdrawnAt()),
                each.hasFee(),
                each.paidOnline(),
                each.isDigitised(),
                each.hasElectronicResult(),
                false,
                at,
                "%08x".formatted(random.nextInt())));
    }

    private static LocalDateTime by(LocalDateTime at, LocalDateTime happened) {
        return happened == null || happened.isAfter(at) ? null : happened;
    }

    private static Map<String, List<List<String>>> closed(Path data, Told told, LocalDate asOf) throws Exception {
        try (var snapshot = new ToldFolder(data, PROVINCES, SETTINGS, List.of())
                .deal(told, 3, new Random(5))
                .build(asOf)) {
            var rows = new HashMap<String, List<List<String>>>();
            for (String table : TABLES) {
                rows.put(
                        table,
                        new Sql(snapshot, table)
                                .rows(
                                        "select each.* from published." + table + " as each"
                                                + " join published.period as period on period.period_id = each.period_id"
                                                + " where period.ends_before <= date '2025-04-01' and period.kind <> 'ALL' order by all"));
            }
            return rows;
        }
    }
}
