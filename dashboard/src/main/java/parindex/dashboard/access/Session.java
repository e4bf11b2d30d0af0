package parindex.dashboard.access;

import java.time.Instant;

/**
 * A person of a sender at a browser.
 *
 * @param key hash of what the cookie holds
 * @param formToken must come back with every form, so that no other site can send one
 * @param startedAt after eight hours it ends, used or not
 * @param usedAt after thirty idle minutes it ends
 */
public record Session(String key, String senderId, String formToken, Instant startedAt, Instant usedAt) {
    /** Whether a form was written for this session. */
    public boolean wrote(String token) {
        return Token.isSame(formToken, token);
    }

    Session used(Instant now) {
        return new Session(key, senderId, formToken, startedAt, now);
    }
}
