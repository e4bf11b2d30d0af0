package parindex.ingest.gather;

import java.io.IOException;
import java.io.Reader;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;

/**
 * How the values of one column become text: times as ISO, with an offset where the column has a zone; numbers plain; yes and
 * no as 1 and 0; nothing as an empty cell.
 */
enum Cell {
    TEXT,
    /** May be longer than any field: read no further than the limit. */
    LONG_TEXT,
    WHOLE,
    DECIMAL,
    FLAG,
    DAY,
    LOCAL,
    ZONED,
    /** Bytes are no text; such a column is refused. */
    BINARY;

    private static final String CUT = "…[cắt/cut]";

    /** What kind of values a column has, from what the driver says of it. */
    static Cell of(DatabaseKind kind, ResultSetMetaData table, int column) throws SQLException {
        String type = table.getColumnTypeName(column).toLowerCase(Locale.ROOT);
        if (type.equals("timestamptz")
                || type.startsWith("datetimeoffset")
                || type.contains("with time zone")
                || type.contains("with local time zone")
                || kind.isMysql() && type.equals("timestamp")) {
            return ZONED;
        }
        return switch (table.getColumnType(column)) {
            case Types.TINYINT, Types.SMALLINT, Types.INTEGER, Types.BIGINT -> WHOLE;
            case Types.NUMERIC, Types.DECIMAL, Types.REAL, Types.FLOAT, Types.DOUBLE -> DECIMAL;
            case Types.BIT, Types.BOOLEAN -> table.getPrecision(column) > 1 ? TEXT : FLAG;
            case Types.DATE -> DAY;
            case Types.TIMESTAMP -> LOCAL;
            case Types.TIMESTAMP_WITH_TIMEZONE -> ZONED;
            case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB -> BINARY;
            case Types.CLOB, Types.NCLOB, Types.LONGVARCHAR, Types.LONGNVARCHAR, Types.OTHER, Types.SQLXML -> LONG_TEXT;
            default -> table.getPrecision(column) > 0 && table.getPrecision(column) <= 65_536 ? TEXT : LONG_TEXT;
        };
    }

    /** @param limit characters; what is longer is cut and marked, so that the intake sets its row aside */
    String text(DatabaseKind kind, ResultSet row, int column, int limit) throws SQLException {
        String text =
                switch (this) {
                    case LONG_TEXT -> longText(row, column, limit);
                    case FLAG -> flag(row, column);
                    case DECIMAL -> decimal(row.getString(column));
                    case DAY -> kind.isMysql() ? mysqlTime(row.getString(column), "") : day(row, column);
                    case LOCAL -> kind.isMysql() ? mysqlTime(row.getString(column), "") : local(row, column);
                    case ZONED -> kind.isMysql() ? mysqlTime(row.getString(column), "+07:00") : zoned(row, column);
                    default -> row.getString(column);
                };
        return text == null ? "" : text.length() > limit ? text.substring(0, limit) + CUT : text;
    }

    private static String longText(ResultSet row, int column, int limit) throws SQLException {
        try (Reader reader = row.getCharacterStream(column)) {
            if (reader == null) {
                return null;
            }
            var text = new StringBuilder();
            var buffer = new char[8192];
            for (int count = reader.read(buffer); count >= 0 && text.length() <= limit; count = reader.read(buffer)) {
                text.append(buffer, 0, count);
            }
            return text.toString();
        } catch (IOException e) {
            throw new SQLException("a long text ended early", "08006", e);
        }
    }

    private static String flag(ResultSet row, int column) throws SQLException {
        boolean flag = row.getBoolean(column);
        return row.wasNull() ? null : flag ? "1" : "0";
    }

    private static String decimal(String text) {
        try {
            return text == null ? null : new BigDecimal(text).toPlainString();
        } catch (NumberFormatException e) {
            return text; // NaN: the intake says what is wrong with it
        }
    }

    private static String day(ResultSet row, int column) throws SQLException {
        LocalDate day = row.getObject(column, LocalDate.class);
        return day == null ? null : day.toString();
    }

    private static String local(ResultSet row, int column) throws SQLException {
        LocalDateTime at = row.getObject(column, LocalDateTime.class);
        return at == null ? null : DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(at);
    }

    private static String zoned(ResultSet row, int column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null
                ? null
                : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                        at.getYear() > 9999 || at.getYear() < 1 ? at : at.withOffsetSameInstant(Watermark.VIETNAM));
    }

    /** {@code 0000-00-00} is how these servers write "never"; other days that do not exist stay, for the intake to judge. */
    private static String mysqlTime(String text, String offset) {
        if (text == null || text.startsWith("0000-00-00")) {
            return null;
        }
        return withoutTrailingZeros(text.replace(' ', 'T')) + (text.length() > 10 ? offset : "");
    }

    /** Drivers differ in how many decimals of a second they write. */
    private static String withoutTrailingZeros(String time) {
        int end = time.length();
        if (time.indexOf('.') > 0) {
            while (time.charAt(end - 1) == '0') {
                end--;
            }
            end -= time.charAt(end - 1) == '.' ? 1 : 0;
        }
        return time.substring(0, end);
    }

    /** The value as a watermark; empty for nothing, and for times before our era or in no calendar. */
    Optional<Watermark> watermark(DatabaseKind kind, ResultSet row, int column) throws SQLException {
        String text = text(kind, row, column, Integer.MAX_VALUE - 100);
        if (text.isEmpty() || text.startsWith("-") && this != WHOLE && this != DECIMAL) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    switch (this) {
                        case WHOLE, DECIMAL -> new Watermark.Count(new BigDecimal(text).toBigIntegerExact());
                        case DAY -> new Watermark.Day(LocalDate.parse(text));
                        case LOCAL -> new Watermark.Local(LocalDateTime.parse(text));
                        case ZONED ->
                            new Watermark.Zoned(OffsetDateTime.parse(text).toInstant());
                        default -> throw new IllegalStateException("need a time or a number, got " + this);
                    });
        } catch (DateTimeParseException | ArithmeticException | NumberFormatException e) {
            return Optional.empty(); // infinity, 2025-02-31: no place to go on from
        }
    }

    boolean canTellChanges() {
        return this == WHOLE || this == DECIMAL || this == DAY || this == LOCAL || this == ZONED;
    }

    /** The watermark as a value of this column's type; empty when it is of another kind. */
    Optional<Watermark> fit(Watermark mark) {
        if (this == WHOLE || this == DECIMAL) {
            return mark instanceof Watermark.Count ? Optional.of(mark) : Optional.empty();
        }
        if (mark instanceof Watermark.Day day) {
            var midnight = day.day().atStartOfDay();
            return switch (this) {
                case DAY -> Optional.of(mark);
                case LOCAL -> Optional.of(new Watermark.Local(midnight));
                case ZONED -> Optional.of(new Watermark.Zoned(midnight.toInstant(Watermark.VIETNAM)));
                default -> Optional.empty();
            };
        }
        if (this == ZONED && mark instanceof Watermark.Local local) {
            return Optional.of(new Watermark.Zoned(local.at().toInstant(Watermark.VIETNAM)));
        }
        boolean isSame =
                this == LOCAL && mark instanceof Watermark.Local || this == ZONED && mark instanceof Watermark.Zoned;
        return isSame ? Optional.of(mark) : Optional.empty();
    }
}
