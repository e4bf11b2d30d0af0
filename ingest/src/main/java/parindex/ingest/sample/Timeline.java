package parindex.ingest.sample;

import java.time.LocalDateTime;

/**
 * All that will ever happen to a dossier, in local time of Vietnam; what does not happen lies at {@link #NEVER}, so that a
 * view as of some moment needs no question about absence.
 *
 * @param dueAt the first promise; never moved by a supplement or an apology
 * @param startedAt when the officer took it up
 * @param correctedAt when the sender completed the record after closing it
 */
record Timeline(
        LocalDateTime submittedAt,
        LocalDateTime receivedAt,
        LocalDateTime dueAt,
        LocalDateTime startedAt,
        Pause pause,
        Apology apology,
        LocalDateTime decidedAt,
        LocalDateTime returnedAt,
        LocalDateTime refusedAt,
        LocalDateTime withdrawnAt,
        LocalDateTime correctedAt) {

    static final LocalDateTime NEVER = LocalDateTime.MAX;

    /** A wait for the applicant; the clock stands still. */
    record Pause(Kind kind, LocalDateTime requestedAt, LocalDateTime answeredAt, LocalDateTime newDueAt) {
        static final Pause NONE = new Pause(Kind.SUPPLEMENT, NEVER, NEVER, NEVER);

        enum Kind {
            SUPPLEMENT,
            FINANCIAL,
            SUSPENSION
        }
    }

    /** A letter that says sorry and names a later day. */
    record Apology(LocalDateTime sentAt, LocalDateTime newDueAt) {
        static final Apology NONE = new Apology(NEVER, NEVER);
    }

    static boolean happens(LocalDateTime at) {
        return !at.equals(NEVER);
    }

    /** The latest thing that had happened by then; {@code LocalDateTime.MIN} when nothing had. */
    LocalDateTime lastChange(LocalDateTime asOf) {
        LocalDateTime last = LocalDateTime.MIN;
        LocalDateTime[] all = {
            submittedAt,
            receivedAt,
            startedAt,
            pause.requestedAt(),
            pause.answeredAt(),
            apology.sentAt(),
            decidedAt,
            returnedAt,
            refusedAt,
            withdrawnAt,
            correctedAt
        };
        for (LocalDateTime each : all) {
            if (!each.isAfter(asOf) && each.isAfter(last)) {
                last = each;
            }
        }
        return last;
    }

    /** Whether something is still to come after that moment. */
    boolean changesAfter(LocalDateTime asOf) {
        return !lastChange(asOf).equals(lastChange(NEVER.minusYears(1)));
    }
}
