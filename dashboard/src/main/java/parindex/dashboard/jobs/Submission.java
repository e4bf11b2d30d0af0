package parindex.dashboard.jobs;

import java.time.Instant;
import java.util.Optional;

/**
 * A file that a sender gave us whole, and how far it has come. Once it exists it is never lost.
 *
 * @param id cannot be guessed
 * @param number from 1 in the order of arrival
 * @param name as it was sent but for what may be a person, for people; never used as a path
 * @param file where the bytes wait for the intake, relative to the data folder
 * @param sha256 of the content, 64 hexadecimal digits
 * @param attempts how often the intake was started on it
 * @param outcome the receipt; null until there is one
 */
public record Submission(
        String id,
        long number,
        String senderId,
        String unitId,
        String profile,
        String name,
        String file,
        long bytes,
        String sha256,
        Instant receivedAt,
        State state,
        int attempts,
        Outcome outcome) {

    /** How far it has come. */
    public enum State {
        /** Waits for its turn. */
        QUEUED,
        /** The intake reads it now; never written to disk, after a stop it waits again. */
        RUNNING,
        /** Its rows are counted: accepted, set aside, duplicate or blank. */
        DONE,
        /** The whole file was refused, with a reason. */
        REFUSED,
        /** The intake failed again and again; the operator must look. */
        FAILED;

        public boolean isSettled() {
            return this == DONE || this == REFUSED || this == FAILED;
        }
    }

    public Optional<Outcome> findOutcome() {
        return Optional.ofNullable(outcome);
    }

    Submission in(State next) {
        return new Submission(
                id, number, senderId, unitId, profile, name, file, bytes, sha256, receivedAt, next, attempts, outcome);
    }

    Submission triedAgain() {
        return new Submission(
                id,
                number,
                senderId,
                unitId,
                profile,
                name,
                file,
                bytes,
                sha256,
                receivedAt,
                State.QUEUED,
                attempts + 1,
                outcome);
    }

    Submission with(Outcome receipt) {
        return new Submission(
                id,
                number,
                senderId,
                unitId,
                profile,
                name,
                file,
                bytes,
                sha256,
                receivedAt,
                receipt.isRefused() ? State.REFUSED : State.DONE,
                attempts,
                receipt);
    }
}
