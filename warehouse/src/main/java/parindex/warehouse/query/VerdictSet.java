package parindex.warehouse.query;

import static parindex.warehouse.db.Tables.DOSSIER_VERDICT;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jooq.Condition;
import parindex.warehouse.explain.RuleWords;

/**
 * The sets into which a rule set sorts all dossiers: eleven classes that share them out, and the two counts of its
 * on-time rate. Each is a column of {@code published.verdict_figure} and a condition on {@code published.dossier_verdict}.
 */
public enum VerdictSet {
    EARLY,
    ON_TIME,
    LATE,
    REAPPOINTED_MET,
    OPEN_IN_TERM,
    OPEN_PAUSED,
    OPEN_OVERDUE,
    WITHDRAWN,
    REFUSED,
    EXCLUDED,
    UNKNOWN,
    /** Part of the rate. */
    IN_TIME,
    /** Whole of the rate. */
    JUDGED,
    /** All of them. */
    DOSSIERS;

    /** The classes, in the order of a table. */
    public static final List<VerdictSet> CLASSES = List.of(values()).subList(0, IN_TIME.ordinal());

    public Bilingual title() {
        return switch (this) {
            case IN_TIME -> new Bilingual("tính là đúng hạn", "counted in time");
            case JUDGED -> new Bilingual("được xét", "judged");
            case DOSSIERS -> new Bilingual("mọi hồ sơ", "all dossiers");
            default -> ClockQueries.of(RuleWords.outcome(name(), Optional.empty()));
        };
    }

    String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The same as the filters of the mart. */
    Condition condition(RuleSet rule) {
        var outcome = DOSSIER_VERDICT.OUTCOME;
        boolean countsOpen = rule == RuleSet.DECISION_766;
        Condition all = DOSSIER_VERDICT.RULE_SET.eq(rule.code());
        return switch (this) {
            case DOSSIERS -> all;
            case IN_TIME ->
                all.and(
                        countsOpen
                                ? outcome.in("EARLY", "ON_TIME", "OPEN_IN_TERM", "OPEN_PAUSED")
                                : outcome.in("EARLY", "ON_TIME"));
            case JUDGED ->
                all.and(
                        countsOpen
                                ? outcome.notIn("WITHDRAWN", "REFUSED", "EXCLUDED", "UNKNOWN")
                                : outcome.in("EARLY", "ON_TIME", "LATE", "REAPPOINTED_MET"));
            default -> all.and(outcome.eq(name()));
        };
    }
}
