package parindex.warehouse.app;

import java.util.List;

/**
 * Rows that a command prints.
 *
 * @param rows cells in the order of the columns: text, whole numbers, decimals at the scale to print, or null for none
 */
record Listing(String titleVi, String titleEn, List<Column> columns, List<List<Object>> rows) {
    Listing {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        for (List<Object> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException("need " + columns.size() + " cells, got " + row.size());
            }
        }
    }

    /** How a cell of a table is laid out. */
    enum Kind {
        TEXT,
        /** Text that a table does not cut off; stands last. */
        SENTENCE,
        NUMBER,
        /** With + before what is above 0. */
        MOVE,
        /** In CSV and JSON only; a table has no room for it. */
        HIDDEN,
        /** Words for people in place of codes; in tables only. */
        WORDS
    }

    /** @param key English snake_case, for CSV and JSON; never changes */
    record Column(String key, String vietnamese, String english, Kind kind) {
        static Column text(String key, String vietnamese, String english) {
            return new Column(key, vietnamese, english, Kind.TEXT);
        }

        static Column sentence(String key, String vietnamese, String english) {
            return new Column(key, vietnamese, english, Kind.SENTENCE);
        }

        static Column number(String key, String vietnamese, String english) {
            return new Column(key, vietnamese, english, Kind.NUMBER);
        }

        static Column words(String vietnamese, String english) {
            return new Column("", vietnamese, english, Kind.WORDS);
        }

        static Column hidden(String key) {
            return new Column(key, "", "", Kind.HIDDEN);
        }
    }

    /** In which words a table speaks. */
    enum Language {
        vi,
        en
    }

    /** For whom it is printed. */
    enum Format {
        /** For people. */
        table,
        /** For spreadsheets: RFC 4180. */
        csv,
        /** For programs. */
        json
    }
}
