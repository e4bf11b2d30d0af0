package parindex.ingest.gather;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The statements of a pull, built from names that were checked and are quoted as the server wants it. */
final class TableQuery {
    private final TableOrigin origin;
    private final DatabaseKind kind;

    TableQuery(TableOrigin origin) {
        this.origin = origin;
        this.kind = origin.kind();
    }

    /** No rows; tells the types of the columns. */
    String types() {
        return "select " + origin.read().stream().map(kind::quoted).collect(Collectors.joining(", ")) + " from "
                + table() + " where 1 = 0";
    }

    /**
     * All rows from a watermark on, and those without one; in a fixed order, so that the same rows are the same file.
     *
     * @param limit long texts come one character longer than this at most, so that no row is larger than memory
     */
    String rows(List<Cell> cells, boolean isFromMark, int limit) {
        var read = new ArrayList<String>();
        List<String> names = origin.read();
        for (int i = 0; i < names.size(); i++) {
            read.add(
                    cells.get(i) == Cell.LONG_TEXT
                            ? start(kind.quoted(names.get(i)), limit + 1)
                            : kind.quoted(names.get(i)));
        }
        String mark = kind.quoted(origin.watermark());
        String order = origin.orderKey().stream()
                .filter(name -> !name.equals(origin.watermark()))
                .map(name -> ", " + kind.quoted(name))
                .collect(Collectors.joining());
        return "select " + String.join(", ", read) + " from " + table()
                + (isFromMark ? " where (" + mark + " >= ? or " + mark + " is null)" : "") + " order by " + mark
                + order;
    }

    private String start(String column, int length) {
        return switch (kind) {
            case POSTGRESQL -> "left(cast(" + column + " as text), " + length + ")";
            case MARIADB, MYSQL -> "left(" + column + ", " + length + ")";
            case SQLSERVER -> "left(cast(" + column + " as nvarchar(max)), " + length + ")";
            case ORACLE -> column; // its long texts are read piece by piece
        };
    }

    private String table() {
        return (origin.schema().isEmpty() ? "" : kind.quoted(origin.schema()) + ".") + kind.quoted(origin.table());
    }

    /** Binds the watermark as a value of the column's own type, so that the server can use its index. */
    void bind(PreparedStatement statement, Watermark mark) throws SQLException {
        if (mark instanceof Watermark.Count count) {
            statement.setBigDecimal(1, new java.math.BigDecimal(count.number()));
        } else if (kind.isMysql()) {
            statement.setString(1, mysqlText(mark));
        } else if (mark instanceof Watermark.Zoned zoned) {
            statement.setObject(1, zoned.at().atOffset(ZoneOffset.UTC));
        } else if (mark instanceof Watermark.Local local) {
            statement.setObject(1, local.at());
        } else if (mark instanceof Watermark.Day day) {
            statement.setObject(1, day.day());
        }
    }

    private static String mysqlText(Watermark mark) {
        if (mark instanceof Watermark.Day day) {
            return day.day().toString();
        }
        LocalDateTime at = mark instanceof Watermark.Zoned zoned
                ? LocalDateTime.ofInstant(zoned.at(), Watermark.VIETNAM)
                : ((Watermark.Local) mark).at();
        return at.toString().replace('T', ' ');
    }
}
