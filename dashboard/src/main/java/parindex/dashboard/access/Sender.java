package parindex.dashboard.access;

import java.time.LocalDate;
import java.util.List;

/**
 * Who may send files over HTTP: one program or desk of one unit.
 *
 * @param id twelve small letters and digits; part of the token, no secret
 * @param name what people call it; may be empty
 * @param unitId whose rows it may send
 * @param profiles ids of the profiles it may send
 * @param tokenSha256 64 hexadecimal digits; the token itself is kept nowhere
 */
public record Sender(
        String id,
        String name,
        String unitId,
        List<String> profiles,
        String tokenSha256,
        State state,
        LocalDate createdOn) {

    public Sender {
        profiles = List.copyOf(profiles);
    }

    /** Whether its token opens the door. */
    public enum State {
        ACTIVE,
        REVOKED
    }

    public boolean isActive() {
        return state == State.ACTIVE;
    }

    public boolean maySend(String profile) {
        return profiles.contains(profile);
    }

    Sender revoked() {
        return new Sender(id, name, unitId, profiles, tokenSha256, State.REVOKED, createdOn);
    }
}
