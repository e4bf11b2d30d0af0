package parindex.warehouse.alert;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import parindex.warehouse.domain.Share;
import parindex.warehouse.query.Bilingual;

/**
 * What a unit is told: counts and names of procedures. Nothing of a single dossier, nothing that a source wrote by hand.
 *
 * @param counts dossiers by kind, only kinds that are subscribed to and that some dossier bears
 * @param procedures most waiting time lost first
 */
record Digest(String unitId, Bilingual unit, Map<String, Long> counts, List<LateProcedure> procedures) {
    /** @param missed of what fell due since that day */
    record LateProcedure(
            String code, Bilingual name, Bilingual unit, LocalDate sinceOn, Share missed, long openOverdue) {}

    /** Whether there is anything to do. */
    boolean isDue() {
        return count(Kinds.TO_SAVE) > 0 || count(Kinds.TOO_LATE) > 0 || !procedures.isEmpty();
    }

    long count(String kind) {
        return counts.getOrDefault(kind, 0L);
    }

    private long count(List<String> kinds) {
        return kinds.stream().mapToLong(this::count).sum();
    }
}
