package parindex.warehouse.warning;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class SurvivalTest {
    private static PastCount past(int term, int slack, int dossiers) {
        return new PastCount(LocalDate.of(2024, 11, 1), "u", "p", "DIRECT", term, slack, dossiers);
    }

    /**
     * Term 4: two ended at age 2, two at 4, four missed. Age 2 was reached by 8, 3 and 4 by 6. From age 1 on: 6 of 8 outlast day
     * 2, 6 of 6 day 3, 4 of 6 day 4: one half in all, and 4 of 8 missed indeed.
     */
    @Test
    void survivalIsTheProductOfTheDays() {
        var survival = new Survival();
        survival.add(past(4, 2, 2));
        survival.add(past(4, 0, 2));
        survival.add(past(4, -1, 4));
        assertEquals(0.5, Survival.lasts(1, 3, age -> survival.endsAfter(age, 0, 0)), 1e-3);
    }

    /** The long term says what came of the short one after its date: 10 of 10 lasted 2 days, of 20 that lasted 3 ended 5. */
    @Test
    void termsOfAllLengthsTeachEachOther() {
        var survival = new Survival();
        survival.add(past(2, -1, 10));
        survival.add(past(5, 2, 5));
        survival.add(past(5, -1, 15));
        assertEquals(0.75, 1 - survival.endsAfter(2, 0, 0), 1e-12);
        assertEquals(1, 1 - survival.endsAfter(1, 0, 0), 1e-12);
    }

    /** One of 10 ended; a wider kind in which half do weighs like 10 more: (1 + 5) / 20. */
    @Test
    void fewAreDrawnTowardsTheWiderKind() {
        var survival = new Survival();
        survival.add(past(3, 2, 1));
        survival.add(past(3, -1, 9));
        assertEquals(0.3, survival.endsAfter(0, 0.5, 10), 1e-12);
        assertEquals(0.5, survival.endsAfter(90, 0.5, 10), 1e-12);
    }
}
