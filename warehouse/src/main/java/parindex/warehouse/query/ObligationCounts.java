package parindex.warehouse.query;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;

/** How many owed spans came to which end; every state has its count, 0 too. */
public record ObligationCounts(Map<ObligationState, Long> byState) {
    public ObligationCounts {
        var all = new EnumMap<ObligationState, Long>(ObligationState.class);
        for (ObligationState state : ObligationState.values()) {
            all.put(state, byState.getOrDefault(state, 0L));
        }
        byState = Map.copyOf(all);
    }

    static ObligationCounts of(Collection<ObligationState> states) {
        var counts = new EnumMap<ObligationState, Long>(ObligationState.class);
        states.forEach(state -> counts.merge(state, 1L, Long::sum));
        return new ObligationCounts(counts);
    }

    public long of(ObligationState state) {
        return byState.get(state);
    }

    /** Spans whose last day to send is over, or that have been told of or refused already: all but NOT_DUE. */
    public long owed() {
        return all() - of(ObligationState.NOT_DUE);
    }

    /** Spans of which something came: received, late or partial. */
    public long told() {
        return of(ObligationState.RECEIVED) + of(ObligationState.LATE) + of(ObligationState.PARTIAL);
    }

    public long all() {
        return byState.values().stream().mapToLong(Long::longValue).sum();
    }
}
