package parindex.warehouse.integrity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static parindex.warehouse.integrity.Verdict.INCONSISTENT;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A document is a text that a sender chose: one of thousands of wrong figures must not hold up a build. */
class LongReportTest {
    private static final int MANY = 4_000;

    /** Row n prints n + 1,001 of 5n + 7,003 as 99.99 %: never right, no two numbers alike, and no row helps another. */
    @Test
    void thousandsOfWrongFiguresAreJudgedInTime() {
        var figures = new ArrayList<RawFigure>();
        for (int n = 0; n < MANY; n++) {
            figures.add(RawFigure.of(
                    "f" + n, "report", "2025", "metric " + n, "" + (n + 1_001), "" + (5 * n + 70_003), "99,99"));
        }
        assertTimeout(Duration.ofSeconds(30), () -> assertEquals(MANY, wrong(figures)));
    }

    /** Each row is one digit swap away from right: 12,34 in place of 21,34. */
    @Test
    void thousandsOfMisprintsAreJudgedInTime() {
        var figures = new ArrayList<RawFigure>();
        for (int n = 0; n < MANY; n++) {
            figures.add(RawFigure.of(
                    "f" + n, "report", "2025", "metric " + n, "" + 2_134 * (n + 1), "" + 10_000 * (n + 1), "12,34"));
        }
        assertTimeout(Duration.ofSeconds(30), () -> assertEquals(MANY, wrong(figures)));
    }

    private static long wrong(List<RawFigure> figures) {
        return FigureJudge.judge(figures).stream()
                .filter(each -> each.verdict() == INCONSISTENT)
                .count();
    }
}
