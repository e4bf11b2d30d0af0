package parindex.warehouse.batch;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What one feed may tell, agreed between those who send, intake and the warehouse: {@code sql/feed/<feed>.conf}. The table of
 * a batch, the template that a unit fills in, and the rules by which a row is accepted all follow from it.
 *
 * @param feed lower case with underscores; also the name of its table, {@code batch.<feed>}
 * @param key columns that identify a record inside its source; of several versions the newest counts
 * @param happened column with the day a row belongs to; it cannot lie in the future
 * @param isPlanned that day may lie ahead: what is decided now holds from a day to come
 */
public record FeedContract(
        String feed,
        String titleVi,
        String titleEn,
        List<Column> columns,
        List<String> key,
        String happened,
        boolean isPlanned) {

    private static final String COMMON =
            "line_count bigint, version_at timestamp, content_hash varchar, file_id varchar,"
                    + " sheet varchar, line bigint, origin varchar";

    public FeedContract {
        columns = List.copyOf(columns);
        key = List.copyOf(key);
    }

    /** What a column holds. */
    public enum Kind {
        /** A token without spaces. */
        CODE("varchar"),
        /** A short text that names no person. */
        TEXT("varchar"),
        /** One of a closed list. */
        WORD("varchar"),
        DAY("date"),
        /** Local time of Vietnam. */
        INSTANT("timestamp"),
        /** A whole number. */
        COUNT("bigint"),
        AMOUNT("decimal(18,2)"),
        FLAG("boolean"),
        /** Any writing of a unit; stored as its id. */
        UNIT("varchar"),
        /** A text of which only a hash of its folded letters is kept, so that copies can be counted; it names no person. */
        CONTENT("varchar"),
        /** A person or mailbox, told apart by a keyed hash that only the ingesting host can make. */
        PERSON("varchar");

        private final String sqlType;

        Kind(String sqlType) {
            this.sqlType = sqlType;
        }

        /** The type of the column in batches and in the warehouse. */
        public String sqlType() {
            return sqlType;
        }
    }

    /**
     * One column.
     *
     * @param name as units send it under its head in Vietnamese or English
     * @param words Vietnamese words of a closed list and their codes
     * @param notBefore name of a column whose day this one cannot precede; empty when there is none
     * @param max of a number; of a text its length
     * @param example a filled cell of the template
     */
    public record Column(
            String name,
            Kind kind,
            boolean isRequired,
            String vi,
            String en,
            String noteVi,
            String noteEn,
            String example,
            Map<String, String> words,
            Optional<BigDecimal> min,
            Optional<BigDecimal> max,
            String notBefore) {

        public Column {
            words = Map.copyOf(words);
        }

        /** Its name in the tables: a unit is stored by its id. */
        public String stored() {
            return kind == Kind.UNIT ? name + "_id" : name;
        }
    }

    public Column column(String name) {
        return columns.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("need a column of " + feed + ", got " + name));
    }

    public boolean has(String name) {
        return columns.stream().anyMatch(each -> each.name().equals(name));
    }

    /** Columns of the feed's table in SQL, in their order: where a row comes from, what it tells, which file and line it was. */
    public String tableColumns() {
        var own = columns.stream()
                .map(column -> column.stored() + " " + column.kind().sqlType());
        return Stream.of(Stream.of("source varchar"), own, Stream.of(COMMON))
                .flatMap(texts -> texts)
                .collect(Collectors.joining(", "));
    }

    /** The id of the profile that reads the feed's own template. */
    public String profileId() {
        return feed.replace('_', '-');
    }
}
