package parindex.warehouse.method;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
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
     * A line that earns points from a share of two counts.
     *
     * @param silence what a whole of 0 does
     * @param metrics the metric of the warehouse that feeds it; empty: no data of this kind is gathered yet
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
            if (metrics.size() > 1) {
                throw new IllegalArgumentException("need at most one metric for " + code + ", got " + metrics);
            }
        }

        public Optional<String> metric() {
            return metrics.stream().findFirst();
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
