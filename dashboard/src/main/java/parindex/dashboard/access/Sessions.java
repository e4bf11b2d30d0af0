package parindex.dashboard.access;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Who is signed in. Kept in memory only: after a restart everybody signs in again. */
public final class Sessions {
    private static final Duration IDLE = Duration.ofMinutes(30);
    private static final Duration LONGEST = Duration.ofHours(8);
    private static final int MOST = 10_000;

    private final Map<String, Session> byKey = new ConcurrentHashMap<>();

    /** A session that was just begun, and the secret for the cookie. */
    public record Started(Session session, String secret) {}

    /** Always a new session, so that nobody can be signed in to one that another knows. */
    public Started start(String senderId, Instant now) {
        if (byKey.size() >= MOST) {
            byKey.values().removeIf(each -> !isAlive(each, now));
        }
        if (byKey.size() >= MOST) {
            byKey.values().stream()
                    .min(java.util.Comparator.comparing(Session::usedAt))
                    .ifPresent(this::end);
        }
        String secret = Token.randomText();
        var session = new Session(Token.sha256(secret), senderId, Token.randomText(), now, now);
        byKey.put(session.key(), session);
        return new Started(session, secret);
    }

    /** The session that a cookie speaks of, if it still runs; it counts as used now. */
    public Optional<Session> find(String secret, Instant now) {
        Session found = byKey.computeIfPresent(
                Token.sha256(secret), (key, session) -> isAlive(session, now) ? session.used(now) : null);
        return Optional.ofNullable(found);
    }

    public void end(Session session) {
        byKey.remove(session.key());
    }

    private static boolean isAlive(Session session, Instant now) {
        return now.isBefore(session.usedAt().plus(IDLE))
                && now.isBefore(session.startedAt().plus(LONGEST));
    }
}
