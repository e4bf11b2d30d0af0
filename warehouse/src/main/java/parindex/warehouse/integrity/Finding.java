package parindex.warehouse.integrity;

import java.util.List;

/**
 * What a check says about a figure, in words for whoever must correct it.
 *
 * @param figure id of the figure it is about
 * @param others ids of further figures that it speaks of
 */
public record Finding(
        Check check, Weight weight, String figure, List<String> others, String vietnamese, String english) {

    /** What follows from a finding. */
    public enum Weight {
        /** The document contradicts itself here. */
        INCONSISTENT,
        /** Nothing is proved wrong; read the figure with care. */
        WARNING
    }

    public Finding {
        others = others.stream()
                .filter(other -> !other.isEmpty() && !other.equals(figure))
                .distinct()
                .toList();
    }
}
