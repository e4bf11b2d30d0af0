package parindex.warehouse.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OutcomeTest {
    @ParameterizedTest
    @EnumSource
    void nothingIsFinishedAndOpen(Outcome outcome) {
        assertFalse(outcome.isFinished() && outcome.isOpen());
    }

    /** finished = early + on time + late + no due date; open = in term + paused + overdue + no due date. */
    @Test
    void fourWaysToBeFinishedAndFourToBeOpen() {
        assertEquals(
                4, Arrays.stream(Outcome.values()).filter(Outcome::isFinished).count());
        assertEquals(4, Arrays.stream(Outcome.values()).filter(Outcome::isOpen).count());
    }
}
