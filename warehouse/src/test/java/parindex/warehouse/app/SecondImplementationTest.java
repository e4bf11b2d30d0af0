package parindex.warehouse.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parindex.warehouse.store.Sql;

/** Made-up provinces of two hundred dossiers each: SQL and plain Java come to the same figures, points and places. */
class SecondImplementationTest {
    private static final int MIN_DOSSIERS = 8;
    private static final int SILENT_DAYS = 25;

    private static final List<String> FIGURES = List.of(
            "received",
            "carried_in",
            "finished",
            "early",
            "on_time",
            "late",
            "finished_no_due",
            "withdrawn",
            "closing_open",
            "open_in_term",
            "open_paused",
            "open_overdue",
            "open_no_due",
            "refused",
            "received_online",
            "received_direct",
            "received_postal",
            "received_unknown",
            "received_digitised",
            "received_with_fee",
            "received_paid_online",
            "finished_electronic");

    private static final Map<String, String> SHARES = Map.of(
            "on_time/part", "ON_TIME",
            "on_time/whole", "ON_TIME",
            "online_active/part", "ONLINE_ACTIVE",
            "online_active/whole", "ONLINE_ACTIVE",
            "paid_procedure/part", "PAY_TTHC_ACTIVE",
            "paid_procedure/whole", "PAY_TTHC_ACTIVE");

    @TempDir
    Path data;

    @ParameterizedTest(name = "seed {0}, judged on {1}, {2}, no due date {3}")
    @CsvSource({"20260101, 2025-06-30, api, left-out", "61, 2025-05-14, text, on-time"})
    void bothComeToTheSame(long seed, LocalDate asOf, String variant, String noDueDate) throws Exception {
        compare(20, seed, asOf, variant, noDueDate);
    }

    @Tag("slow")
    @ParameterizedTest(name = "seed {0}, judged on {1}, {2}, no due date {3}")
    @CsvSource({"1, 2025-06-30, api, left-out", "2, 2025-06-30, text, on-time", "3, 2025-05-14, api, left-out"})
    void bothComeToTheSameForThreeHundred(long seed, LocalDate asOf, String variant, String noDueDate)
            throws Exception {
        compare(100, seed, asOf, variant, noDueDate);
    }

    private void compare(int provinces, long seed, LocalDate asOf, String variant, String noDueDate) throws Exception {
        Told told = RandomProvinces.told(seed, provinces);
        String settings = "method { variant = %s, no-due-date = %s, min-dossiers = %d, silent-working-days = %d }"
                .formatted(variant, noDueDate, MIN_DOSSIERS, SILENT_DAYS);
        var plain = new PlainIndex(told, asOf, noDueDate.equals("on-time"), MIN_DOSSIERS, SILENT_DAYS);

        try (var snapshot = new ToldFolder(data, provinces, settings, List.of())
                .deal(told, 3, new Random(seed))
                .build(asOf)) {
            var sql = new Sql(snapshot, "snapshot");

            var differences = new ArrayList<String>();
            compareFigures(sql, plain, provinces, differences);
            compareShares(sql, plain, provinces, differences);
            compareRanking(sql, plain, provinces, variant.equals("api"), differences);
            assertEquals(List.of(), differences.subList(0, Math.min(differences.size(), 20)), "seed " + seed);
        }
    }

    private static void compareFigures(Sql sql, PlainIndex plain, int provinces, List<String> differences) {
        var rows = byKey(sql.rows("select period_id, scope_id, " + String.join(", ", FIGURES)
                + " from published.figure where scope_kind = 'UNIT'"));
        for (var period : plain.periods()) {
            for (String unit : units(provinces)) {
                var want = plain.counts(unit, period);
                var got = rows.remove(period.id() + " " + unit);
                for (int column = 0; column < FIGURES.size(); column++) {
                    String name = FIGURES.get(column);
                    note(differences, period, unit, name, PlainIndex.count(want, name), got.get(2 + column));
                }
            }
        }
        rows.keySet().stream().filter(key -> !key.endsWith(" bd")).forEach(differences::add);
    }

    private static void compareShares(Sql sql, PlainIndex plain, int provinces, List<String> differences) {
        var rows = new HashMap<String, List<String>>();
        sql.rows("select period_id, unit_id, criterion_code, part, whole from published.criterion_score"
                        + " where part is not null")
                .forEach(row -> rows.put(row.get(0) + " " + row.get(1) + " " + row.get(2), row));
        assertTrue(rows.size() > 1000, "scores: " + rows.size());
        for (var period : plain.periods()) {
            for (String unit : units(provinces)) {
                var want = plain.counts(unit, period);
                SHARES.forEach((name, criterion) -> {
                    var got = rows.get(period.id() + " " + unit + " " + criterion);
                    if (got != null) {
                        String value = got.get(name.endsWith("/part") ? 3 : 4);
                        note(differences, period, unit, name, PlainIndex.count(want, name), value);
                    }
                });
            }
        }
    }

    private static void compareRanking(
            Sql sql, PlainIndex plain, int provinces, boolean isApi, List<String> differences) {
        var rows = byKey(sql.rows("select period_id, unit_id, state, points, max_points, index_percent, place, tier"
                + " from published.ranking"));
        int placed = 0;
        for (var period : plain.periods()) {
            for (int province = 0; province < provinces; province++) {
                var percents = new TreeMap<String, BigDecimal>();
                for (int unit = 0; unit < RandomProvinces.UNITS; unit++) {
                    String id = RandomProvinces.unit(province, unit);
                    var got = rows.remove(period.id() + " " + id);
                    String state = plain.state(id, period, validFrom(unit), validTo(unit));
                    note(differences, period, id, "state", state, got == null ? "" : got.get(2));
                    if (state.equals("PLACED")) {
                        var earned = plain.earned(plain.counts(id, period), isApi);
                        note(differences, period, id, "points", earned.points().setScale(4), got.get(3));
                        note(differences, period, id, "max", earned.max().setScale(4), got.get(4));
                        note(differences, period, id, "percent", earned.percent(), got.get(5));
                        note(differences, period, id, "tier", tier(earned.percent()), got.get(7));
                        percents.put(id + " " + got.get(6), earned.percent());
                    }
                }
                placed += percents.size();
                percents.forEach((unitAndPlace, percent) -> {
                    long better = percents.values().stream()
                            .filter(other -> other.compareTo(percent) > 0)
                            .count();
                    String place = unitAndPlace.substring(unitAndPlace.indexOf(' ') + 1);
                    note(differences, period, unitAndPlace, "place", better + 1, place);
                });
            }
        }
        rows.keySet().forEach(differences::add);
        assertTrue(placed > 20 * provinces, "too few places to prove anything: " + placed);
    }

    private static int tier(BigDecimal percent) {
        int tier = 1;
        for (int cut : List.of(90, 80, 70, 50)) {
            tier += percent.compareTo(BigDecimal.valueOf(cut)) < 0 ? 1 : 0;
        }
        return tier;
    }

    private static Map<String, List<String>> byKey(List<List<String>> rows) {
        var byKey = new HashMap<String, List<String>>();
        rows.forEach(row -> byKey.put(row.get(0) + " " + row.get(1), row));
        return byKey;
    }

    private static List<String> units(int provinces) {
        var units = new ArrayList<String>();
        for (int province = 0; province < provinces; province++) {
            for (int unit = 0; unit < RandomProvinces.UNITS; unit++) {
                units.add(RandomProvinces.unit(province, unit));
            }
        }
        return units;
    }

    private static LocalDate validFrom(int unit) {
        return unit == RandomProvinces.UNITS - 2 ? LocalDate.of(2025, 2, 10) : LocalDate.EPOCH;
    }

    private static LocalDate validTo(int unit) {
        return unit == RandomProvinces.UNITS - 1 ? LocalDate.of(2025, 4, 15) : LocalDate.of(9999, 12, 31);
    }

    private static void note(
            List<String> differences, PlainIndex.Period period, String unit, String what, Object want, String got) {
        if (!want.toString().equals(got)) {
            differences.add(period.id() + " " + unit + " " + what + ": plain " + want + ", built " + got);
        }
    }
}
