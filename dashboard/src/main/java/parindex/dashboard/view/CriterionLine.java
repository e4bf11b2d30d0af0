package parindex.dashboard.view;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import parindex.warehouse.domain.Share;
import parindex.warehouse.query.Catalogue;
import parindex.warehouse.query.Catalogue.Criterion;
import parindex.warehouse.query.Catalogue.Term;
import parindex.warehouse.query.CriterionQueries.Score;
import parindex.warehouse.query.DossierSet;
import parindex.warehouse.query.ProcedureSet;

/**
 * One criterion of a unit with the rows behind its two counts.
 *
 * @param score absent for a group of criteria
 * @param part rows behind the part; absent where it counts procedures
 */
public record CriterionLine(
        Criterion criterion,
        Optional<Score> score,
        Optional<DossierSet> part,
        Optional<DossierSet> whole,
        List<TermLine> terms) {
    public CriterionLine {
        terms = List.copyOf(terms);
    }

    /** One of several counts that a criterion is judged by. @param part rows behind the part; empty: no list has just them */
    public record TermLine(Term term, Share share, Optional<DossierSet> part) {
        private static final Map<String, DossierSet> PARTS = Map.of(
                "dossier_timing/EARLY", DossierSet.EARLY,
                "dossier_timing/ON_TIME", DossierSet.ON_TIME,
                "dossier_timing/LATE", DossierSet.LATE,
                "online_filed", DossierSet.RECEIVED_ONLINE);

        /** What the instrument joins beside what was counted; what there was nothing of is left out. */
        static List<TermLine> of(List<Term> terms, List<Share> shares) {
            return IntStream.range(0, Math.min(terms.size(), shares.size()))
                    .filter(n -> !shares.get(n).isOfNothing())
                    .mapToObj(n -> new TermLine(
                            terms.get(n),
                            shares.get(n),
                            Optional.ofNullable(PARTS.get(terms.get(n).metric()))))
                    .toList();
        }
    }

    /** Criteria whose counts are procedures. */
    public record Procedures(ProcedureSet part, ProcedureSet whole) {}

    private static final Map<String, Procedures> PROCEDURES = Map.of(
            "ONLINE_ACTIVE", new Procedures(ProcedureSet.ONLINE_USED, ProcedureSet.ONLINE_OFFERED),
            "PAY_TTHC_ACTIVE", new Procedures(ProcedureSet.FEE_PAID_ONLINE, ProcedureSet.FEE_CHARGED));

    private record Sets(DossierSet part, DossierSet whole) {}

    private static final Map<String, Sets> SETS = Map.of(
            "ON_TIME", new Sets(DossierSet.IN_TIME, DossierSet.JUDGED),
            "ONLINE_FILED", new Sets(DossierSet.RECEIVED_ONLINE, DossierSet.RECEIVED),
            "ORIGINAL_RESULT_AVAILABLE", new Sets(DossierSet.FINISHED_ELECTRONIC, DossierSet.FINISHED),
            "SO_HOA_GIAY_TO_GIAI_QUYET", new Sets(DossierSet.RECEIVED_DIGITISED, DossierSet.RECEIVED),
            "PAY_DOSSIER", new Sets(DossierSet.RECEIVED_PAID_ONLINE, DossierSet.RECEIVED_WITH_FEE));

    /**
     * All criteria of a unit in the order of the instrument.
     *
     * @param terms what was counted for those of several counts, by criterion
     * @param handled received and carried in: when the on-time share is of all of them, none was left out for want of a due date
     */
    public static List<CriterionLine> build(
            Catalogue catalogue, List<Score> scores, Map<String, List<Share>> terms, long handled) {
        return catalogue.criteria().stream()
                .map(criterion -> of(
                        criterion,
                        scores.stream()
                                .filter(s -> s.criterionCode().equals(criterion.code()))
                                .findFirst(),
                        TermLine.of(
                                catalogue.termsOf(criterion.code()), terms.getOrDefault(criterion.code(), List.of())),
                        handled))
                .toList();
    }

    /** Criteria whose counts are sets of dossiers. */
    public static Optional<DossierSet> partOf(String criterionCode) {
        return Optional.ofNullable(SETS.get(criterionCode)).map(Sets::part);
    }

    public static Optional<DossierSet> wholeOf(String criterionCode) {
        return Optional.ofNullable(SETS.get(criterionCode)).map(Sets::whole);
    }

    public static Optional<Procedures> proceduresOf(String criterionCode) {
        return Optional.ofNullable(PROCEDURES.get(criterionCode));
    }

    /** What the part leads to; empty for nowhere. */
    public String partLink(Page page, String unitId) {
        return part.map(set -> page.rows(set, "don-vi", unitId))
                .or(() -> proceduresOf(criterion.code()).map(sets -> page.procedures(sets.part(), unitId)))
                .orElse("");
    }

    /** What the whole leads to; empty for nowhere. */
    public String wholeLink(Page page, String unitId) {
        return whole.map(set -> page.rows(set, "don-vi", unitId))
                .or(() -> proceduresOf(criterion.code()).map(sets -> page.procedures(sets.whole(), unitId)))
                .orElse("");
    }

    public boolean isGroup() {
        return criterion.isGroup();
    }

    /** Points that full marks would have added; 0 unless scored. */
    public BigDecimal lost() {
        return score.filter(Score::isScored)
                .map(s -> s.maxPoints().subtract(s.points().orElseThrow()))
                .orElse(BigDecimal.ZERO);
    }

    private static CriterionLine of(Criterion criterion, Optional<Score> score, List<TermLine> terms, long handled) {
        if (criterion.code().equals("ON_TIME") && score.flatMap(Score::whole).equals(Optional.of(handled))) {
            return new CriterionLine(
                    criterion,
                    score,
                    Optional.of(DossierSet.IN_TIME_OR_NO_DUE),
                    Optional.of(DossierSet.JUDGED_OR_NO_DUE),
                    terms);
        }
        return new CriterionLine(criterion, score, partOf(criterion.code()), wholeOf(criterion.code()), terms);
    }
}
