package parindex.warehouse.method;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import parindex.warehouse.domain.Share;

/**
 * Gives the points of the first case all of whose conditions hold together (TT 01/2018/TT-VPCP, indicators 5 and 9).
 *
 * @param held terms of which there may be nothing without harm: no online dossier, so none was late. Nothing of any other
 *     term leaves the criterion without anything to judge.
 * @param cases the best first; the last one asks nothing
 */
public record JoinedRule(List<Term> terms, Set<String> held, List<Case> cases) implements CriterionRule {
    public JoinedRule {
        terms = List.copyOf(terms);
        held = Set.copyOf(held);
        cases = List.copyOf(cases);
        for (int n = 0; n < cases.size(); n++) {
            BigDecimal points = cases.get(n).points();
            if (points.signum() < 0
                    || (n > 0 && points.compareTo(cases.get(n - 1).points()) >= 0)) {
                throw new IllegalArgumentException("need cases downwards, got " + cases);
            }
        }
        if (cases.size() < 2 || !cases.get(cases.size() - 1).all().isEmpty()) {
            throw new IllegalArgumentException("need a last case that asks nothing, got " + cases);
        }
        int known = terms.size();
        if (cases.stream().flatMap(each -> each.all().stream()).anyMatch(each -> each.term() >= known)) {
            throw new IllegalArgumentException("a condition asks for a term that is not there: " + cases);
        }
    }

    /** Conditions that must hold together. */
    public record Case(BigDecimal points, List<Condition> all) {
        public Case {
            all = List.copyOf(all);
        }
    }

    /**
     * A bound on one share.
     *
     * @param term its place among the terms
     * @param bound a share of 0 to 1
     * @param isStrict true: more than the bound; false: exactly on it holds
     */
    public record Condition(int term, BigDecimal bound, boolean isStrict) {
        boolean holds(Share share) {
            int side = BigDecimal.valueOf(share.part()).compareTo(bound.multiply(BigDecimal.valueOf(share.whole())));
            return share.isOfNothing() || side > 0 || (side == 0 && !isStrict);
        }
    }

    @Override
    public BigDecimal award(List<Share> shares, Rounding rounding) {
        return cases.stream()
                .filter(each ->
                        each.all().stream().allMatch(condition -> condition.holds(shares.get(condition.term()))))
                .findFirst()
                .map(each -> rounding.round(each.points()))
                .orElseThrow();
    }

    /** Conditions of the best case that hold over those that it has, what there was nothing of left out. */
    @Override
    public Share summary(List<Share> shares) {
        var asked = cases.get(0).all().stream()
                .filter(each -> !shares.get(each.term()).isOfNothing())
                .toList();
        long holding = asked.stream()
                .filter(each -> each.holds(shares.get(each.term())))
                .count();
        return new Share(holding, asked.size());
    }

    @Override
    public boolean isOfNothing(List<Share> shares) {
        for (int n = 0; n < terms.size(); n++) {
            if (shares.get(n).isOfNothing() && !held.contains(terms.get(n).metric())) {
                return true;
            }
        }
        return false;
    }

    @Override
    public BigDecimal max() {
        return cases.get(0).points();
    }
}
