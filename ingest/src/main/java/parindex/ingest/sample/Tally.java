package parindex.ingest.sample;

import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/** What was written, counted while writing. */
final class Tally {
    private final Map<String, Long> rows = new TreeMap<>();
    private final Map<String, Long> files = new TreeMap<>();
    private final Map<DirtyKind, Long> dirty = new EnumMap<>(DirtyKind.class);
    private long dossiers;
    private long laterVersions;
    private long duplicates;
    private long steps;

    void dossier() {
        dossiers++;
    }

    void file(String profile) {
        files.merge(profile, 1L, Long::sum);
    }

    void rows(String profile, long count) {
        rows.merge(profile, count, Long::sum);
    }

    void dirty(DirtyKind kind, long count) {
        dirty.merge(kind, count, Long::sum);
    }

    void laterVersion() {
        laterVersions++;
    }

    void duplicate() {
        duplicates++;
    }

    void step() {
        steps++;
    }

    Map<String, Long> rows() {
        return rows;
    }

    Map<String, Long> files() {
        return files;
    }

    Map<DirtyKind, Long> dirty() {
        return dirty;
    }

    long dossiers() {
        return dossiers;
    }

    /** Rows that tell of a dossier known from an earlier file. */
    long laterVersions() {
        return laterVersions;
    }

    /** Rows that stand word for word in an earlier file too. */
    long duplicates() {
        return duplicates;
    }

    /** Hand-overs told by logs; rows of their own, none of them dirty. */
    long steps() {
        return steps;
    }

    /** All but the hand-overs. */
    long allRows() {
        return rows.values().stream().mapToLong(Long::longValue).sum();
    }

    long dirtyRows() {
        return dirty.values().stream().mapToLong(Long::longValue).sum();
    }
}
