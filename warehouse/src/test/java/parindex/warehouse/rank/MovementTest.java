package parindex.warehouse.rank;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import parindex.warehouse.score.UnitScore;

class MovementTest {
    private static Standing placed(String unit, String group, int place) {
        return new Standing(contender(unit, group), new Standing.Placed(place, BigDecimal.TEN, 5));
    }

    private static Standing silent(String unit) {
        return new Standing(contender(unit, "DISTRICT"), new Standing.Unplaced(Standing.Reason.SILENT));
    }

    private static Contender contender(String unit, String group) {
        return new Contender(unit, group, new UnitScore(List.of()), 30, 0);
    }

    @Test
    void onlyWhoHadAPlaceTwiceHasMoved() {
        var before = List.of(placed("a", "DISTRICT", 1), placed("b", "DISTRICT", 2), silent("c"), placed("d", "X", 3));
        var now = List.of(placed("b", "DISTRICT", 1), placed("c", "DISTRICT", 2), silent("a"), placed("d", "Y", 1));
        assertEquals(List.of(new Movement("b", "DISTRICT", 2, 1)), Movement.between(before, now));
    }

    @Test
    void theLargestClimbAndFallAreFound() {
        var moved = List.of(
                new Movement("a", "DISTRICT", 4, 2),
                new Movement("b", "DISTRICT", 5, 3),
                new Movement("c", "DISTRICT", 1, 4),
                new Movement("d", "DISTRICT", 2, 5));
        // a and b climb 2, a is placed better; c and d fall 3, d ends worse
        assertEquals("a", Movement.largestClimb(moved).orElseThrow().unitId());
        assertEquals("d", Movement.largestFall(moved).orElseThrow().unitId());
    }

    @Test
    void nobodyMovedIsEmpty() {
        var still = List.of(new Movement("a", "DISTRICT", 1, 1));
        assertEquals(Optional.empty(), Movement.largestClimb(still));
        assertEquals(Optional.empty(), Movement.largestFall(still));
    }
}
