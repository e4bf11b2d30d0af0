package parindex.ingest.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VolumesTest {
    /** 10 by 1 : 1 : 1 is 3.33 each; the one left over goes to the first of equal remainders. */
    @Test
    void partsAreWholeAndAddUp() {
        var weights = new LinkedHashMap<String, Double>(Map.of());
        weights.put("a", 1.0);
        weights.put("b", 1.0);
        weights.put("c", 1.0);
        weights.put("none", 0.0);
        assertEquals(Map.of("a", 4, "b", 3, "c", 3, "none", 0), Volumes.apportion(weights, 10));
    }

    @Test
    void partsAddUpForAnyWeights() {
        Dice dice = Dice.of(3, "weights");
        for (int round = 0; round < 1_000; round++) {
            var weights = new LinkedHashMap<Integer, Double>();
            for (int i = 0; i < 18; i++) {
                weights.put(i, dice.within(0.1, 5));
            }
            int whole = dice.between(0, 30_000);
            var parts = Volumes.apportion(weights, whole);
            assertEquals(
                    whole, parts.values().stream().mapToInt(Integer::intValue).sum());
            assertTrue(parts.values().stream().allMatch(part -> part >= 0));
        }
    }
}
