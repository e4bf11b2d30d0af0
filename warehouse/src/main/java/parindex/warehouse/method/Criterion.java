package parindex.warehouse.method;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/** A line of an instrument: a group whose parts sum to it, or a leaf that is measured. */
public sealed interface Criterion {
    String code();

    Words name();

    /** Points that can be earned. */
    BigDecimal max();

    Provenance provenance();

    /** This line and all below it, in the order of the file. */
    Stream<Criterion> lines();

    /** The measured lines at and below this one, in the order of the file. */
    default Stream<Leaf> leaves() {
        return lines().filter(Leaf.class::isInstance).map(Leaf.class::cast);
    }

    /** Lines that belong together; its maximum is the sum of theirs. */
    record Group(String code, Words name, BigDecimal max, Provenance provenance, List<Criterion> parts)
            implements Criterion {
        public Group {
            parts = List.copyOf(parts);
        }

        @Override
        public Stream<Criterion> lines() {
            return Stream.concat(Stream.of(this), parts.stream().flatMap(Criterion::lines));
        }
    }

    /**
     * A line that earns points from a share of two counts, or from several.
     *
     * @param silence what a whole of 0 does
     * @param metrics keys in the grid of metrics of what feeds it, one for each term of a rule with terms; empty: no data of
     *     this kind is gathered yet
     */
    record Leaf(
            String code,
            Words name,
            Provenance provenance,
            CriterionRule rule,
            Silence silence,
            Words part,
            Words whole,
            List<String> metrics)
            implements Criterion {
        public Leaf {
            metrics = List.copyOf(metrics);
            int wanted = Math.max(rule.terms().size(), 1);
            if (!metrics.isEmpty() && metrics.size() != wanted) {
                throw new IllegalArgumentException("need " + wanted + " metrics for " + code + ", got " + metrics);
            }
        }

        /** Whether data of this kind is gathered. */
        public boolean isFed() {
            return !metrics.isEmpty();
        }

        @Override
        public BigDecimal max() {
            return rule.max();
        }

        @Override
        public Stream<Criterion> lines() {
            return Stream.of(this);
        }
    }
}
