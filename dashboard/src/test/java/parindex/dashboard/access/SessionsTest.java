package parindex.dashboard.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SessionsTest {
    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");

    private final Sessions sessions = new Sessions();

    @Test
    void itEndsAfterThirtyIdleMinutes() {
        String secret = sessions.start("a", NOW).secret();
        Instant used = NOW.plus(Duration.ofMinutes(29));
        assertTrue(sessions.find(secret, used).isPresent());
        assertTrue(sessions.find(secret, used.plus(Duration.ofMinutes(29))).isPresent(), "counted from its last use");
        assertFalse(sessions.find(secret, used.plus(Duration.ofMinutes(59))).isPresent());
        assertFalse(sessions.find(secret, NOW).isPresent(), "what has ended stays ended");
    }

    @Test
    void itEndsAfterEightHoursHoweverMuchItIsUsed() {
        String secret = sessions.start("a", NOW).secret();
        Instant now = NOW;
        for (int i = 1; i < 16; i++) {
            now = NOW.plus(Duration.ofMinutes(29L * i));
            assertTrue(sessions.find(secret, now).isPresent(), now.toString());
        }
        assertFalse(sessions.find(secret, NOW.plus(Duration.ofHours(8))).isPresent());
    }

    @Test
    void everySignInIsASessionOfItsOwn() {
        var one = sessions.start("a", NOW);
        var two = sessions.start("a", NOW);
        assertNotEquals(one.secret(), two.secret());
        assertFalse(one.session().wrote(two.session().formToken()));
        sessions.end(one.session());
        assertFalse(sessions.find(one.secret(), NOW).isPresent());
        assertTrue(sessions.find(two.secret(), NOW).isPresent());
    }

    @Test
    void theEleventhFailureInAMinuteWaitsForTheFirstToBeForgotten() {
        var attempts = new Attempts();
        for (int i = 0; i < 10; i++) {
            assertEquals(Duration.ZERO, attempts.failed("1.2.3.4", NOW.plusSeconds(i)));
        }
        assertEquals(Duration.ofSeconds(50), attempts.failed("1.2.3.4", NOW.plusSeconds(10)));
        assertEquals(Duration.ZERO, attempts.failed("1.2.3.5", NOW.plusSeconds(10)), "another address");
        assertEquals(Duration.ZERO, attempts.failed("1.2.3.4", NOW.plusSeconds(60)), "the first is a minute old");
    }
}
