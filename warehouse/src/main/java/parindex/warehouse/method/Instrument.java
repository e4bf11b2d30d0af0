package parindex.warehouse.method;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * A set of criteria that turns counts into an index, under one variant of its rules. Only {@link InstrumentFile} makes
 * one, so whoever holds one may trust its sums.
 *
 * @param version date of the decision, as text
 * @param variant which reading of the rules, {@code api} or {@code text}
 * @param until last day of validity; {@link LocalDate#MAX}: in force
 * @param total decimals of the index in percent; places and tiers follow the rounded figure, which is the published one
 * @param tiers best first
 */
public record Instrument(
        String id,
        String version,
        String variant,
        Words title,
        LocalDate from,
        LocalDate until,
        Rounding criterion,
        Rounding total,
        List<Tier> tiers,
        List<Criterion> criteria) {

    public Instrument {
        tiers = List.copyOf(tiers);
        criteria = List.copyOf(criteria);
    }

    /** What is measured, in the order of the file. */
    public List<Criterion.Leaf> leaves() {
        return criteria.stream().flatMap(Criterion::leaves).toList();
    }

    /** The tier of an index in percent; exactly on a cut is the better tier. */
    public Tier tier(BigDecimal percent) {
        return tiers.stream()
                .filter(tier -> percent.compareTo(tier.from()) >= 0)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("need 0 or more percent, got " + percent));
    }
}
