package parindex.warehouse.app;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import parindex.warehouse.domain.Share;
import parindex.warehouse.method.Criterion;
import parindex.warehouse.method.CriterionRule;
import parindex.warehouse.method.Instrument;
import parindex.warehouse.method.JoinedRule;
import parindex.warehouse.method.MarkRule;
import parindex.warehouse.method.Silence;
import parindex.warehouse.rank.Movement;
import parindex.warehouse.rank.Standing;
import parindex.warehouse.score.CriterionScore;
import parindex.warehouse.score.Observation;
import parindex.warehouse.score.UnitScore;

/** Writes judgements into the contract tables of the attached snapshot, a whole table at a time. */
final class JudgementTables {
    private final DuckDBConnection database;

    JudgementTables(DuckDBConnection database) {
        this.database = database;
    }

    record Scored(String periodId, String unitId, UnitScore score) {}

    /** The standings of one period beside those of the period before it. */
    record Ranked(String periodId, List<Standing> now, List<Standing> before) {}

    void writeInstrument(Instrument instrument) throws SQLException {
        try (var table = table("criterion")) {
            int sort = 0;
            for (Criterion top : instrument.criteria()) {
                sort = writeCriterion(table, top, Optional.empty(), sort);
            }
        }
        writeTerms(instrument.leaves());
        try (var table = table("tier")) {
            for (var tier : instrument.tiers()) {
                table.beginRow();
                table.append(tier.number());
                table.append(tier.name().vietnamese());
                table.append(tier.name().english());
                table.append(four(tier.from()));
                table.endRow();
            }
        }
    }

    /** Writes a line and all below it; answers the last number given. */
    private static int writeCriterion(DuckDBAppender table, Criterion line, Optional<String> parent, int sort)
            throws SQLException {
        int number = sort + 1;
        table.beginRow();
        table.append(line.code());
        table.append(parent.orElse(null));
        table.append(number);
        table.append(line.name().vietnamese());
        table.append(line.name().english());
        table.append(four(line.max()));
        if (line instanceof Criterion.Leaf leaf) {
            appendMeasure(table, leaf);
        } else {
            appendNoMeasure(table);
        }
        table.append(line.leaves().anyMatch(Criterion.Leaf::isFed));
        table.append(line.provenance().name());
        table.endRow();
        if (line instanceof Criterion.Group group) {
            for (Criterion part : group.parts()) {
                number = writeCriterion(table, part, Optional.of(group.code()), number);
            }
        }
        return number;
    }

    private static void appendMeasure(DuckDBAppender table, Criterion.Leaf leaf) throws SQLException {
        table.append(ruleType(leaf.rule()));
        if (leaf.rule() instanceof CriterionRule.Target rule) {
            table.append(four(rule.target()));
        } else {
            table.appendNull();
        }
        table.append(leaf.part().vietnamese());
        table.append(leaf.part().english());
        table.append(leaf.whole().vietnamese());
        table.append(leaf.whole().english());
        table.append(leaf.silence().name());
    }

    private static String ruleType(CriterionRule rule) {
        if (rule instanceof MarkRule) {
            return "MARKS";
        }
        return rule instanceof JoinedRule
                ? "COMPOSITE"
                : rule.getClass().getSimpleName().toUpperCase(Locale.ROOT);
    }

    /** What a criterion is judged by, where that is more than one share. */
    private void writeTerms(List<Criterion.Leaf> leaves) throws SQLException {
        try (var table = table("criterion_term")) {
            for (Criterion.Leaf leaf : leaves) {
                int sort = 0;
                for (CriterionRule.Term term : leaf.rule().terms()) {
                    sort++;
                    table.beginRow();
                    table.append(leaf.code());
                    table.append(sort);
                    table.append(term.metric());
                    table.append(term.name().vietnamese());
                    table.append(term.name().english());
                    if (term.points().isPresent()) {
                        table.append(four(term.points().get()));
                    } else {
                        table.appendNull();
                    }
                    table.endRow();
                }
            }
        }
    }

    private static void appendNoMeasure(DuckDBAppender table) throws SQLException {
        table.append("GROUP");
        table.appendNull();
        for (int words = 0; words < 4; words++) {
            table.append("");
        }
        table.append(Silence.NO_VALUE.name());
    }

    void writeScores(List<Scored> units) throws SQLException {
        try (var table = table("criterion_score")) {
            for (Scored unit : units) {
                for (CriterionScore each : unit.score().criteria()) {
                    appendScore(table, unit, each);
                }
            }
        }
        try (var table = table("criterion_term_score")) {
            for (Scored unit : units) {
                for (CriterionScore each : unit.score().criteria()) {
                    appendTerms(table, unit, each);
                }
            }
        }
    }

    private static void appendTerms(DuckDBAppender table, Scored unit, CriterionScore score) throws SQLException {
        if (!(score.observation() instanceof Observation.Counted counted)
                || counted.terms().size() < 2) {
            return;
        }
        int sort = 0;
        for (Share term : counted.terms()) {
            sort++;
            table.beginRow();
            table.append(unit.periodId());
            table.append(unit.unitId());
            table.append(score.criterion());
            table.append(sort);
            table.append(term.part());
            table.append(term.whole());
            table.endRow();
        }
    }

    private static void appendScore(DuckDBAppender table, Scored unit, CriterionScore score) throws SQLException {
        table.beginRow();
        table.append(unit.periodId());
        table.append(unit.unitId());
        table.append(score.criterion());
        table.append(score.state().name());
        if (score.observation() instanceof Observation.Counted counted) {
            table.append(counted.share().part());
            table.append(counted.share().whole());
        } else {
            table.appendNull();
            table.appendNull();
        }
        if (score.state() == CriterionScore.State.SCORED) {
            table.append(four(score.points()));
        } else {
            table.appendNull();
        }
        table.append(four(score.max()));
        table.endRow();
    }

    void writeRanking(List<Ranked> periods) throws SQLException {
        try (var table = table("ranking")) {
            for (Ranked period : periods) {
                var earlier = Movement.places(period.before());
                for (Standing each : period.now()) {
                    appendStanding(table, period.periodId(), each, earlier);
                }
            }
        }
    }

    private static void appendStanding(
            DuckDBAppender table, String periodId, Standing standing, Map<Movement.Seat, Integer> earlier)
            throws SQLException {
        var unit = standing.contender();
        table.beginRow();
        table.append(periodId);
        table.append(unit.groupId());
        table.append(unit.unitId());
        Integer before = earlier.get(Movement.seat(standing));
        if (standing.verdict() instanceof Standing.Placed placed) {
            table.append("PLACED");
            table.append(placed.place());
            table.append(before);
            appendPoints(table, unit.score());
            table.append(placed.percent().setScale(2, RoundingMode.UNNECESSARY));
            table.append(placed.tier());
        } else {
            table.append(((Standing.Unplaced) standing.verdict()).reason().name());
            table.appendNull();
            table.append(before);
            appendPoints(table, unit.score());
            table.appendNull();
            table.appendNull();
        }
        table.endRow();
    }

    private static void appendPoints(DuckDBAppender table, UnitScore score) throws SQLException {
        table.append(four(score.points()));
        table.append(four(score.max()));
    }

    /** Adds to the things to look at, after those that are there; a fall asks for a look, a climb is good to know. */
    void addMoves(String periodId, Optional<Movement> fall, Optional<Movement> climb) throws SQLException {
        int sort = lastAttention();
        try (var table = table("attention")) {
            if (fall.isPresent()) {
                sort++;
                appendMove(table, sort, "FALL", 1, periodId, fall.get());
            }
            if (climb.isPresent()) {
                sort++;
                appendMove(table, sort, "CLIMB", 0, periodId, climb.get());
            }
        }
    }

    private int lastAttention() throws SQLException {
        try (var statement = database.createStatement();
                var rows = statement.executeQuery("select coalesce(max(sort), 0) from snap.published.attention")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static void appendMove(
            DuckDBAppender table, int sort, String kind, int severity, String periodId, Movement move)
            throws SQLException {
        table.beginRow();
        table.append(sort);
        table.append(kind);
        table.append(severity);
        table.append(periodId);
        table.append(move.unitId());
        table.appendNull();
        table.appendNull();
        table.append((long) Math.abs(move.climbed()));
        table.appendNull();
        table.appendNull();
        table.appendNull();
        table.endRow();
    }

    private DuckDBAppender table(String name) throws SQLException {
        return database.createAppender("snap", "published", name);
    }

    /** The appender takes a decimal only at the scale of its column. */
    private static BigDecimal four(BigDecimal number) {
        return number.setScale(4, RoundingMode.UNNECESSARY);
    }
}
