package parindex.dashboard.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuildWishTest {
    private static final Duration QUIET = Duration.ofMinutes(5);

    @TempDir
    Path data;

    @BeforeEach
    void makeRoom() throws Exception {
        Files.createDirectories(data.resolve("uploads"));
    }

    @Test
    void itIsDueWhenItWasQuietLongEnough() {
        var wish = new BuildWish(data, QUIET);
        long now = System.nanoTime();
        assertFalse(wish.isDue(now + QUIET.toNanos()), "nothing new came");
        wish.wanted(now);
        wish.wanted(now + 60_000_000_000L); // another file a minute later
        assertFalse(wish.isDue(now + QUIET.toNanos()), "counted from the last file");
        assertTrue(wish.isDue(now + 60_000_000_000L + QUIET.toNanos()));
        wish.done();
        assertFalse(wish.isDue(now + 2 * QUIET.toNanos()));
    }

    @Test
    void aRestartRemembersThatSomethingWaits() {
        new BuildWish(data, QUIET).wanted(System.nanoTime());
        var after = new BuildWish(data, QUIET);
        assertTrue(after.isDue(System.nanoTime() + QUIET.toNanos()));
        assertTrue(after.dueInNanos(System.nanoTime()) <= QUIET.toNanos());
    }

    @Test
    void zeroMinutesNeverBuild() {
        var wish = new BuildWish(data, Duration.ZERO);
        wish.wanted(System.nanoTime());
        assertFalse(wish.isDue(Long.MAX_VALUE / 2));
        assertEquals(Long.MAX_VALUE, wish.dueInNanos(System.nanoTime()));
    }
}
