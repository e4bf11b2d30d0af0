package parindex.ingest.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parindex.warehouse.app.Flagging;
import parindex.warehouse.batch.Ledger;
import parindex.warehouse.flag.FlagRules;
import parindex.warehouse.model.RunTables;
import parindex.warehouse.model.SnapshotDraft;
import parindex.warehouse.reference.ReferenceLoader;
import parindex.warehouse.settings.PortalRules;
import parindex.warehouse.settings.Settings;
import parindex.warehouse.store.DataFolder;
import parindex.warehouse.store.Engine;
import parindex.warehouse.store.Sql;
import parindex.warehouse.store.SqlFiles;

/** The planted outbreak of the sample province, judged by the models and the flags of a real build two weeks after it began. */
class PlantedOutbreakTest {
    private static final int SMALL = 12_000;

    /** The sample's default. */
    private static final int WHOLE = 200_000;

    private static final int DAYS = 14;

    /** Series whose own past can be asked at all, as the engine decides by what fell due. */
    private static final String ASKED = """
            select count(*)
            from (
                select distinct late_week.unit_id, late_week.procedure_code
                from core.late_week as late_week
                cross join (select unnest([1, 2, 3, 4, 6, 8, 10, 13, 17, 22, 26, 32, 41, 52]) as weeks) as span
                group by late_week.unit_id, late_week.procedure_code, span.weeks
                having
                    coalesce(sum(fell_due) filter (where week_no < weeks), 0) >= 3
                    and coalesce(sum(fell_due) filter (where week_no >= weeks and week_no < weeks + 52), 0) >= 20
                    and count(*) filter (where fell_due > 0 and week_no >= weeks and week_no < weeks + 52) >= 6
            )
            """;

    private static final Pattern NAME = Pattern.compile("\\b(?:staging|core)\\.\\w+");

    @TempDir
    private Path folder;

    private Connection warehouse;

    @BeforeEach
    void openAnEmptyWarehouse() {
        warehouse = Engine.openInMemory(Settings.defaults());
        new Ledger(warehouse).bringUpTo(List.of());
        new RunTables(warehouse).write(PortalRules.of(folder));
    }

    @AfterEach
    void close() throws SQLException {
        warehouse.close();
    }

    /**
     * @param due in the two weeks, of the planted procedure
     * @param missed of them
     * @param past due in the year before
     * @param pastMissed of them
     * @param asked series that a false flag could come from, counted low
     * @param flagged flags outside the units of the stories
     */
    private record Seen(
            boolean isFound,
            long due,
            long missed,
            long past,
            long pastMissed,
            long asked,
            long series,
            long flagged,
            String since) {
        /**
         * Whether it can be told in two weeks at all: whether an exact test at the engine's own share of false flags tells it
         * that knows unit, procedure and day, and pays for nothing but how many series are asked. A bound from above; the
         * engine knows none of the three.
         */
        boolean canBeTold() {
            return ExactTail.of(missed, due, pastMissed, past) <= FlagRules.Q / asked;
        }
    }

    private Seen judge(PlannedProvince planned, LocalDate asOf) {
        new RunTables(warehouse).write(Optional.of(asOf), Settings.defaults());
        ReferenceLoader.load(warehouse, folder.resolve("shipped"));
        var sql = new Sql(warehouse, "flags");
        build(sql);
        String unit = planned.outbreak().unitId();
        String code = planned.planted().procedureCode();
        var draft = SnapshotDraft.open(warehouse, new DataFolder(folder));
        try {
            Flagging.write(warehouse);
            var told = String.join("', '", planned.told());
            long found = sql.number(
                    "select count(*) from published.procedure_flag where unit_id = ? and procedure_code = ?"
                            + " and kind <> 'PEERS'",
                    unit,
                    code);
            var since = sql.texts(
                    "select cast(since_on as varchar) from published.procedure_flag where unit_id = ?"
                            + " and procedure_code = ?",
                    unit,
                    code);
            var weeks =
                    "select coalesce(sum(%s), 0) from core.late_week where unit_id = ? and procedure_code = ? and %s";
            String now = "week_no < 2";
            String before = "week_no between 2 and 53";
            return new Seen(
                    found == 1,
                    sql.number(weeks.formatted("fell_due", now), unit, code),
                    sql.number(weeks.formatted("missed", now), unit, code),
                    sql.number(weeks.formatted("fell_due", before), unit, code),
                    sql.number(weeks.formatted("missed", before), unit, code),
                    sql.number(ASKED),
                    sql.number("select count(*) from (select distinct unit_id, procedure_code from core.late_week"
                            + " where week_no < 26 and fell_due > 0)"),
                    sql.number("select count(*) from published.procedure_flag where unit_id not in ('" + told + "')"),
                    since.isEmpty() ? "" : since.get(0));
        } finally {
            draft.close();
        }
    }

    /** The models of a build that flags stand on, and no others: fifty whole builds would take an hour. */
    private static void build(Sql sql) {
        var texts = new TreeMap<String, String>();
        for (String layer : List.of("staging", "core")) {
            sql.runAll("create schema if not exists " + layer);
            SqlFiles.layer(layer).forEach((name, text) -> texts.put(layer + "." + name, text));
        }
        var built = new HashSet<String>();
        build(sql, texts, "core.late_week", built);
        build(sql, texts, "core.late_step", built);
    }

    private static void build(Sql sql, Map<String, String> texts, String name, Set<String> built) {
        if (!built.add(name)) {
            return;
        }
        NAME.matcher(texts.get(name).replaceAll("--.*", ""))
                .results()
                .map(MatchResult::group)
                .filter(texts::containsKey)
                .forEach(needed -> build(sql, texts, needed, built));
        sql.on(name).runAll("create or replace table " + name + " as\n" + texts.get(name));
    }

    /** Units and procedures of the small province; the warehouse has the shipped lists, which hold them. */
    private void laySmall() throws IOException {
        SmallProvince.lay(folder);
        Files.delete(folder.resolve("reference/holiday.csv"));
    }

    @Test
    void theOutbreakIsFoundTwoWeeksAfterItBegan() throws IOException {
        laySmall();
        var planned = new PlannedProvince(folder, SMALL, 2025);
        planned.load(warehouse, folder);
        LocalDate began = planned.planted().from();
        Seen seen = judge(planned, began.plusDays(DAYS));
        assertTrue(seen.isFound(), seen::toString);
        assertEquals(began.toString(), seen.since());
        assertEquals(0, seen.flagged(), seen::toString);
    }

    @Test
    @Tag("slow")
    void fiftySmallProvincesFindTheirOutbreakWithinTwoWeeks() throws IOException {
        laySmall();
        assertEquals(List.of(), findAll(SMALL, 50).missed());
    }

    /**
     * The shipped units and procedures, some 6.000 series of which a thousand and more are asked at once: the more are asked,
     * the more dossiers are needed to be sure of one. What can be told in two weeks is told, all others in two weeks more.
     */
    @Test
    @Tag("slow")
    void twentyProvincesOfTheSamplesOwnSizeFindEveryOutbreakThatCanBeTold() throws IOException {
        var found = findAll(WHOLE, 20);
        assertEquals(List.of(), found.missed().stream().filter(Seen::canBeTold).toList());
        assertTrue(found.most() <= 2 * DAYS, found::toString);
    }

    /** C(4,3)·C(6,1) + C(4,4) = 25 of the C(10,4) = 210 ways to lay four missed among ten have three in the four. */
    @Test
    void theExactTailCountsTheWays() {
        assertEquals(25 / 210.0, ExactTail.of(3, 4, 1, 6), 1e-12);
    }

    /**
     * Beside a thousand others with 39 of 324 late before, six dossiers are told if all are missed, five never; at eight in ten
     * late, how many must fall due so that nineteen outbreaks of twenty can be told: worked out, no choice.
     */
    @Test
    void howManyDossiersItTakesFollowsFromTheLevel() {
        double level = FlagRules.Q / 1000;
        int all = 1;
        while (ExactTail.of(all, all, 39, 324) > level) {
            all++;
        }
        int nearly = all;
        while (told(nearly, 0.8, level) < 0.95) {
            nearly++;
        }
        assertEquals(List.of(6, 16), List.of(all, nearly));
    }

    /** The chance that so many are missed of those due that the level is reached. */
    private static double told(int due, double share, double level) {
        double chance = 0;
        double term = Math.pow(share, due);
        for (int missed = due; missed >= 0 && ExactTail.of(missed, due, 39, 324) <= level; missed--) {
            chance += term;
            term *= missed / (due - missed + 1.0) * (1 - share) / share;
        }
        return chance;
    }

    /** The day on which it is flagged first, by halves: what is found on one day is found on the next, as good as always. */
    private int delay(PlannedProvince planned) {
        int from = 1;
        int to = DAYS;
        while (from < to) {
            int day = (from + to) / 2;
            boolean isFound =
                    judge(planned, planned.planted().from().plusDays(day)).isFound();
            to = isFound ? day : to;
            from = isFound ? from : day + 1;
        }
        return to;
    }

    /** The same of an outbreak that two weeks do not tell; 99 if it stays untold. */
    private int later(PlannedProvince planned) {
        for (int day = DAYS + 2; day <= 2 * DAYS; day += 2) {
            if (judge(planned, planned.planted().from().plusDays(day)).isFound()) {
                return day;
            }
        }
        return 99;
    }

    /** Outbreaks that two weeks did not tell, and the days until the last was told. */
    private record Found(List<Seen> missed, int most) {}

    private Found findAll(int dossiers, int seeds) throws IOException {
        var missed = new ArrayList<Seen>();
        var delays = new ArrayList<Integer>();
        long flagged = 0;
        long series = 0;
        long due = 0;
        for (int seed = 1; seed <= seeds; seed++) {
            var planned = new PlannedProvince(folder, dossiers, seed);
            planned.load(warehouse, folder);
            Seen seen = judge(planned, planned.planted().from().plusDays(DAYS));
            delays.add(seen.isFound() ? delay(planned) : later(planned));
            flagged += seen.flagged();
            series += seen.series();
            due += seen.due();
            if (!seen.isFound()) {
                missed.add(seen);
            }
            System.out.println("seed " + seed + ": after " + delays.get(delays.size() - 1) + " days, " + seen);
        }
        System.out.printf(
                Locale.ROOT,
                "sample of %,d dossiers, %d seeds: %d outbreaks found after %d days, of %.1f dossiers that fell due in them"
                        + " in the mean; %d flags in %,d other procedures of units: %.3f of 200%n",
                dossiers,
                seeds,
                seeds - missed.size(),
                DAYS,
                (double) due / seeds,
                flagged,
                series,
                200.0 * flagged / series);
        var inOrder = delays.stream().sorted().toList();
        System.out.printf(
                "days from the outbreak to its flag, %d seeds: least %d, quartiles %d, %d, %d, most %d%n",
                inOrder.size(),
                inOrder.get(0),
                inOrder.get((seeds - 1) / 4),
                inOrder.get((seeds - 1) / 2),
                inOrder.get((seeds - 1) * 3 / 4),
                inOrder.get(seeds - 1));
        assertTrue(flagged * 200 <= series, "at most one false flag in 200");
        return new Found(missed, inOrder.get(seeds - 1));
    }
}
