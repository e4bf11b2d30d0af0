package parindex.dashboard.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class StepTest {
    @Test
    void aLineInTwoLanguagesIsOneStep() {
        assertEquals(new Step("đang đọc", "reading"), Step.of("đang đọc / reading"));
        assertEquals(new Step("x y", "x y"), Step.of("x\ty"));
        assertTrue(Step.of("a".repeat(500) + " / b").vietnamese().length() < 210);
    }

    @Test
    void whatEndedInTheMiddleOfAWordIsNoReceipt() {
        assertTrue(Outcome.parse("").isEmpty());
        assertTrue(Outcome.parse("{\"files\":[{\"rece").isEmpty());
        assertTrue(Outcome.parse("{\"files\":[{\"receipt\":null}]}").isEmpty());
    }

    /** After half a minute at least a kilobyte a second, on average. */
    @Test
    void aDripIsGivenUp() {
        Incoming.refuseDrip(1, Duration.ofSeconds(30).toNanos());
        Incoming.refuseDrip(60 * 1024, Duration.ofSeconds(60).toNanos());
        var refused = assertThrows(
                BodyRefused.class,
                () -> Incoming.refuseDrip(60 * 1024 - 1, Duration.ofSeconds(60).toNanos()));
        assertEquals(BodyRefused.Why.TOO_SLOW, refused.why());
    }
}
