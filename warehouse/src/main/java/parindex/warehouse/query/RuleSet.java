package parindex.warehouse.query;

import java.util.Arrays;
import java.util.Optional;
import parindex.warehouse.explain.RuleWords;

/** The rules by which every dossier is judged side by side. */
public enum RuleSet {
    /** The clock of this house, for form II.06. */
    OFFICIAL_II06("OFFICIAL_II06"),
    /** As decision 766 counts. */
    DECISION_766("766"),
    /** As one-stop systems print. */
    VENDOR_TD("VENDOR_TD");

    private final String code;

    RuleSet(String code) {
        this.code = code;
    }

    /** As the snapshot writes it. */
    public String code() {
        return code;
    }

    public Bilingual title() {
        return ClockQueries.of(RuleWords.rule(code));
    }

    public Bilingual law() {
        return ClockQueries.of(RuleWords.law(code));
    }

    public static Optional<RuleSet> find(String code) {
        return Arrays.stream(values()).filter(each -> each.code.equals(code)).findFirst();
    }
}
