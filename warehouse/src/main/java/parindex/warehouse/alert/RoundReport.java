package parindex.warehouse.alert;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** What became of everybody who is to be told. */
public record RoundReport(List<Line> lines) {
    /** How it stands with one recipient today. */
    public enum State {
        /** Would be told now. */
        READY,
        SENT,
        /** Was told before. */
        TOLD,
        /** Has nothing to do. */
        NOTHING,
        /** Outside working time. */
        WAITS,
        /** The server does not know or want the recipient. */
        REFUSED,
        REFUSED_FOR_NOW,
        /** The connection or this program ended while the server had the letter. */
        UNKNOWN
    }

    /**
     * @param until when the recipient's working time begins again
     * @param letter what would be sent; only of a rehearsal
     */
    public record Line(Recipient recipient, State state, Optional<LocalDateTime> until, Optional<Letter> letter) {
        static Line of(Recipient recipient, State state) {
            return new Line(recipient, state, Optional.empty(), Optional.empty());
        }
    }

    public RoundReport {
        lines = List.copyOf(lines);
    }

    public long count(State state) {
        return lines.stream().filter(line -> line.state() == state).count();
    }

    /** When the first of those who wait can be told. */
    public Optional<LocalDateTime> waitsUntil() {
        return lines.stream().flatMap(line -> line.until().stream()).min(LocalDateTime::compareTo);
    }

    /** Whether somebody did not get, or may not have got, what was meant for them. */
    public boolean hasFindings() {
        return count(State.REFUSED) + count(State.REFUSED_FOR_NOW) + count(State.UNKNOWN) > 0;
    }
}
