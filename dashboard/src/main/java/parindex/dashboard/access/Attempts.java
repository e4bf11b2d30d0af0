package parindex.dashboard.access;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How often each address showed a wrong token within the last minute. A right one always passes: it cannot be guessed, and
 * units behind one address must not lock each other out.
 */
public final class Attempts {
    private static final int ALLOWED = 10;
    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final int MOST_ADDRESSES = 50_000;

    private final Map<String, Deque<Instant>> failures = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Deque<Instant>> eldest) {
            return size() > MOST_ADDRESSES;
        }
    };

    /** Notes a failure. @return how long to wait before the next one is answered; zero while there are not too many */
    public synchronized Duration failed(String address, Instant now) {
        Deque<Instant> times = failures.computeIfAbsent(address, any -> new ArrayDeque<>());
        while (!times.isEmpty() && !times.peekFirst().plus(WINDOW).isAfter(now)) {
            times.removeFirst();
        }
        if (times.size() >= ALLOWED) {
            return Duration.between(now, times.peekFirst().plus(WINDOW));
        }
        times.addLast(now);
        return Duration.ZERO;
    }
}
