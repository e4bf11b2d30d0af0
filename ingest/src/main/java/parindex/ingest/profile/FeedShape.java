package parindex.ingest.profile;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a feed understands, so that a profile cannot speak of anything else.
 *
 * @param columns canonical names, in the order of the raw table
 * @param codeColumn the column by which a head is recognised
 * @param words canonical columns that hold one of a closed set of codes
 * @param cells columns whose text is changed at the door
 * @param eventKinds codes of what may happen to a dossier
 * @param dates which columns are read as dates where the file is read, and how they follow each other
 * @param course which ends go with which status in a row that needs no closer look
 */
public record FeedShape(
        String feed,
        List<String> columns,
        String codeColumn,
        Map<String, Set<String>> words,
        Map<String, Cell> cells,
        Set<String> eventKinds,
        Dates dates,
        Course course) {

    /** Words of a column that holds a yes or a no. */
    public static final Set<String> YES_NO = Set.of("true", "false");

    public FeedShape {
        columns = List.copyOf(columns);
        words = Map.copyOf(words);
        cells = Map.copyOf(cells);
        eventKinds = Set.copyOf(eventKinds);
    }

    /** A feed whose values all reach SQL as text. */
    public FeedShape(
            String feed,
            List<String> columns,
            String codeColumn,
            Map<String, Set<String>> words,
            Map<String, Cell> cells,
            Set<String> eventKinds) {
        this(feed, columns, codeColumn, words, cells, eventKinds, Dates.NONE, Course.NONE);
    }

    /** Whether values are read where the file is read. */
    public boolean isTyped() {
        return !dates.all.isEmpty();
    }

    /**
     * Columns that hold dates.
     *
     * @param base the day the record begins
     * @param filed what is asked for its day while there is no base
     * @param version when the record was changed last; no part of its content
     * @param notBefore those that should not lie before the base
     * @param past those that should not lie in the future
     */
    public record Dates(
            List<String> all, String base, String filed, String version, Set<String> notBefore, Set<String> past) {
        private static final Dates NONE = new Dates(List.of(), "", "", "", Set.of(), Set.of());

        public Dates {
            all = List.copyOf(all);
            notBefore = Set.copyOf(notBefore);
            past = Set.copyOf(past);
        }
    }

    /**
     * What most rows look like: an open status and no end, or an ended one and one of the usual ends. All others are asked
     * more closely, and may be as good.
     *
     * @param ends usual columns of the end
     * @param otherEnds columns of ends that are looked at more closely
     */
    public record Course(Set<String> open, Set<String> ended, Set<String> ends, Set<String> otherEnds) {
        private static final Course NONE = new Course(Set.of(), Set.of(), Set.of(), Set.of());

        public Course {
            open = Set.copyOf(open);
            ended = Set.copyOf(ended);
            ends = Set.copyOf(ends);
            otherEnds = Set.copyOf(otherEnds);
        }
    }

    /** What becomes of a cell before anybody sees it. */
    public enum Cell {
        /** An empty amount is none. */
        FEE,
        PROCEDURE,
        FIELD,
        /** How the sender names a unit. */
        UNIT,
        /** A token, perhaps the number of a document: spaces beside its slash are slips. */
        CODE,
        /** A second code of the record; passes only when it is one. */
        OTHER_CODE,
        /** An empty word without a meaning of its own is a fault. */
        STATUS,
        /** Only a keyed hash passes. */
        PERSON,
        /** Only a hash of the folded letters passes. */
        CONTENT,
        /** Words of a clerk's own: names of people and addresses of houses are masked. */
        TITLE
    }
}
