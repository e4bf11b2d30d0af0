package parindex.warehouse.model;

import java.util.List;
import java.util.stream.Collectors;
import parindex.warehouse.store.Sql;

/**
 * Proves that no two rows of a table share its grain and that none lacks a part of it. Where whole numbers that lie close
 * together make the grain, one bit for each possible key is enough; else, and to count the broken ones, keys are grouped.
 */
final class GrainProof {
    private static final long FEW_ROWS = 10_000;
    private static final long BITS_A_ROW = 64;
    private static final long MOST_BITS = 1_000_000_000; // as many as the engine holds in one value

    private final Sql sql;
    private final String table;
    private final List<String> grain;

    /** @param sql names the table in each fault */
    GrainProof(Sql sql, Model model) {
        this.sql = sql;
        this.table = model.table();
        this.grain = model.grain();
    }

    /** How many keys occur twice or are empty. */
    long broken(long rows) {
        return rows > FEW_ROWS && isWholeNumbers() && isEachBitSetOnce(rows) ? 0 : brokenGroups();
    }

    private long brokenGroups() {
        String columns = String.join(", ", grain);
        String anyNull = grain.stream().map(column -> column + " is null").collect(Collectors.joining(" or "));
        return sql.number("select count(*) from (select " + columns + " from " + table + " group by " + columns
                + " having count(*) > 1 or " + anyNull + ")");
    }

    private boolean isWholeNumbers() {
        return sql.rows("describe select " + String.join(", ", grain) + " from " + table).stream()
                .map(column -> column.get(1))
                .allMatch(type -> type.equals("BIGINT") || type.equals("INTEGER") || type.equals("SMALLINT"));
    }

    /** False also where the numbers lie too far apart, or a key is empty: nothing is proved then. */
    private boolean isEachBitSetOnce(long rows) {
        var ends = sql.rows("select "
                        + grain.stream()
                                .map(column -> "count(" + column + "), min(" + column + "), max(" + column + ")")
                                .collect(Collectors.joining(", "))
                        + " from " + table)
                .get(0);
        long most = Math.min(MOST_BITS, rows * BITS_A_ROW);
        long bits = 1;
        String bit = "0";
        for (int i = 0; i < grain.size(); i++) {
            if (Long.parseLong(ends.get(3 * i)) < rows) {
                return false;
            }
            String least = ends.get(3 * i + 1);
            double width = Double.parseDouble(ends.get(3 * i + 2)) - Double.parseDouble(least) + 1;
            if (bits * width > most) {
                return false;
            }
            bits *= (long) width;
            bit = "(" + bit + ") * " + (long) width + " + cast(" + grain.get(i) + " as bigint) - (" + least + ")";
        }
        return sql.number("select bit_count(bitstring_agg(" + bit + ", 0, " + (bits - 1) + ")) from " + table) == rows;
    }
}
