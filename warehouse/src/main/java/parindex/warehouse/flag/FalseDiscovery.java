package parindex.warehouse.flag;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Benjamini and Hochberg: how many of the flags would be false if the line were drawn at this one. */
final class FalseDiscovery {
    private FalseDiscovery() {}

    /** The q of each p, in the same order: the smallest of p·m/rank over itself and all larger ones. */
    static double[] qs(List<Double> ps) {
        int m = ps.size();
        int[] largestFirst = IntStream.range(0, m)
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> ps.get(i)).reversed())
                .mapToInt(Integer::intValue)
                .toArray();
        double[] qs = new double[m];
        double least = 1;
        for (int i = 0; i < m; i++) {
            least = Math.min(least, ps.get(largestFirst[i]) * m / (m - i));
            qs[largestFirst[i]] = least;
        }
        return qs;
    }
}
