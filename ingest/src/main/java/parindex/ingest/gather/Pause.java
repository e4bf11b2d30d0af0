package parindex.ingest.gather;

import java.time.Duration;

/** Waits between two attempts; tests do not. */
@FunctionalInterface
public interface Pause {
    void rest(Duration time);
}
