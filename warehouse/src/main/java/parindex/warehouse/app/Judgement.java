package parindex.warehouse.app;

import static java.lang.System.Logger.Level.INFO;
import static parindex.warehouse.fault.Fault.BUG;
import static parindex.warehouse.fault.Fault.RULES;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.duckdb.DuckDBConnection;
import parindex.warehouse.fault.WarehouseException;
import parindex.warehouse.method.Instrument;
import parindex.warehouse.method.InstrumentFile;
import parindex.warehouse.rank.Contender;
import parindex.warehouse.rank.Movement;
import parindex.warehouse.rank.PlaceRules;
import parindex.warehouse.rank.Ranking;
import parindex.warehouse.rank.Standing;
import parindex.warehouse.score.Scoring;
import parindex.warehouse.score.UnitScore;
import parindex.warehouse.settings.Settings;
import parindex.warehouse.settings.StrictConfig;

/** The step of a build that turns the counts of a new snapshot into points, places and tiers, and writes them into it. */
public final class Judgement {
    private static final System.Logger LOG = System.getLogger(Judgement.class.getName());
    /** The group whose moves a province's leader looks at. */
    private static final String WATCHED_GROUP = "DISTRICT";

    private final Instrument instrument;
    private final PlaceRules rules;
    private final JudgedCounts counts;
    private final JudgementTables tables;

    private Judgement(Instrument instrument, PlaceRules rules, JudgedCounts counts, JudgementTables tables) {
        this.instrument = instrument;
        this.rules = rules;
        this.counts = counts;
        this.tables = tables;
    }

    /**
     * Fills {@code criterion}, {@code tier}, {@code criterion_score} and {@code ranking} of the attached snapshot and adds
     * the largest climb and fall to {@code attention}.
     *
     * @param warehouse the warehouse database with the unfinished snapshot attached as {@code snap}; its {@code snapshot},
     *     {@code period}, {@code unit} and {@code figure} are written already, and so are {@code metric.value} and
     *     {@code core.working_day}
     * @param dataFolder may hold a province's own instrument under {@code reference/instrument/}
     */
    public static void write(Connection warehouse, Settings settings, Path dataFolder) {
        try {
            var database = warehouse.unwrap(DuckDBConnection.class);
            var counts = new JudgedCounts(database);
            var instrument = InstrumentFile.read(file(dataFolder, settings.instrument()), counts.metrics())
                    .variant(settings.variant());
            var rules = new PlaceRules(settings.minDossiers(), settings.silentWorkingDays());
            new Judgement(instrument, rules, counts, new JudgementTables(database)).write();
        } catch (SQLException e) {
            throw new WarehouseException(
                    BUG, "judgement", "câu lệnh SQL lỗi: " + e.getMessage(), "the SQL failed: " + e.getMessage(), e);
        }
    }

    /** What instrument a build of this folder judges by; for the snapshot's own row. @param id as the settings name it */
    public static StrictConfig file(Path dataFolder, String id) {
        String name = "instrument/" + id + ".conf";
        Path own = dataFolder.resolve("reference").resolve(name);
        if (Files.exists(own)) {
            return StrictConfig.read(own);
        }
        var shipped = Judgement.class.getResourceAsStream("/sql/reference/" + name);
        if (shipped == null) {
            throw new WarehouseException(
                    RULES,
                    name,
                    "không có bộ chỉ số này; kiểm tra method.instrument trong parindex.conf",
                    "there is no such instrument; see method.instrument in parindex.conf");
        }
        try (var text = new InputStreamReader(shipped, StandardCharsets.UTF_8)) {
            return StrictConfig.read(name, text);
        } catch (IOException e) {
            throw new WarehouseException(RULES, name, "không đọc được tệp", "the file cannot be read", e);
        }
    }

    private void write() throws SQLException {
        long begun = System.nanoTime();
        tables.writeInstrument(instrument);
        var scoring = new Scoring(instrument);
        var observations = counts.observations(instrument.leaves().stream()
                .flatMap(leaf -> leaf.metrics().stream())
                .toList());
        Map<String, List<Contender>> contenders = new HashMap<>();
        var scores = new ArrayList<JudgementTables.Scored>();
        for (JudgedCounts.Presence unit : counts.presences()) {
            var seen = observations.getOrDefault(new JudgedCounts.Key(unit.periodId(), unit.unitId()), Map.of());
            if (seen.isEmpty() && unit.groupId().isEmpty()) {
                continue; // the province itself, where the metrics do not count it
            }
            UnitScore score = scoring.score(seen);
            scores.add(new JudgementTables.Scored(unit.periodId(), unit.unitId(), score));
            unit.groupId().ifPresent(group -> contenders
                    .computeIfAbsent(unit.periodId(), period -> new ArrayList<>())
                    .add(new Contender(unit.unitId(), group, score, unit.handled(), unit.quietWorkingDays())));
        }
        tables.writeScores(scores);
        writePlaces(contenders);
        LOG.log(
                INFO,
                "judged {0} units and periods by {1} ({2}) in {3} s",
                scores.size(),
                instrument.id(),
                instrument.variant(),
                String.format(Locale.ROOT, "%.1f", (System.nanoTime() - begun) / 1e9));
    }

    private void writePlaces(Map<String, List<Contender>> contenders) throws SQLException {
        var ranking = new Ranking(instrument, rules);
        Map<String, List<Standing>> standings = new HashMap<>();
        contenders.forEach((period, units) -> standings.put(period, ranking.rank(units)));
        var ranked = new ArrayList<JudgementTables.Ranked>();
        for (JudgedCounts.Period period : counts.periods()) {
            var now = standings.getOrDefault(period.periodId(), List.of());
            var before = before(period, standings);
            ranked.add(new JudgementTables.Ranked(period.periodId(), now, before));
        }
        tables.writeRanking(ranked);
        Optional<JudgedCounts.Period> quarter = counts.latestCompleteQuarter();
        if (quarter.isPresent()) {
            String periodId = quarter.get().periodId();
            var moves =
                    Movement.between(before(quarter.get(), standings), standings.getOrDefault(periodId, List.of()))
                            .stream()
                            .filter(each -> each.groupId().equals(WATCHED_GROUP))
                            .toList();
            tables.addMoves(periodId, Movement.largestFall(moves), Movement.largestClimb(moves));
        }
    }

    private static List<Standing> before(JudgedCounts.Period period, Map<String, List<Standing>> standings) {
        return period.previousId()
                .map(previous -> standings.getOrDefault(previous, List.of()))
                .orElse(List.of());
    }
}
