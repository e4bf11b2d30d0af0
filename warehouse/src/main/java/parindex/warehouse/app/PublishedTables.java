package parindex.warehouse.app;

import static java.lang.System.Logger.Level.INFO;
import static parindex.warehouse.fault.Fault.BUG;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import parindex.warehouse.fault.WarehouseException;
import parindex.warehouse.integrity.FigureJudge;
import parindex.warehouse.integrity.Finding;
import parindex.warehouse.integrity.Judged;
import parindex.warehouse.integrity.RawFigure;
import parindex.warehouse.integrity.Verdict;
import parindex.warehouse.store.Sql;

/** The step of a build that judges the published figures that units sent, and writes what was found into the snapshot. */
final class PublishedTables {
    private static final System.Logger LOG = System.getLogger(PublishedTables.class.getName());

    private static final String FIGURES = """
            select
                source, document, cast(figure_no as varchar), unit_id, cast(last_on as varchar),
                coalesce(period, cast(last_on as varchar)), subject, coalesce(numerator, ''),
                coalesce(denominator, ''), coalesce(percent, ''), coalesce(count_unit, ''), coalesce(category, ''),
                coalesce(names, ''), coalesce(parts, '')
            from staging.published_figure
            order by source, document, figure_no
            """;

    private final DuckDBConnection database;

    private PublishedTables(DuckDBConnection database) {
        this.database = database;
    }

    /**
     * Fills {@code published_figure} and {@code published_finding}.
     *
     * @param warehouse the warehouse database with the unfinished snapshot attached as {@code snap}
     */
    static void write(Connection warehouse) {
        try {
            var rows = new Sql(warehouse, "staging.published_figure").rows(FIGURES);
            new PublishedTables(warehouse.unwrap(DuckDBConnection.class)).write(rows);
        } catch (SQLException e) {
            throw new WarehouseException(
                    BUG,
                    "published_figure",
                    "câu lệnh SQL lỗi: " + e.getMessage(),
                    "the SQL failed: " + e.getMessage(),
                    e);
        }
    }

    private void write(List<List<String>> rows) throws SQLException {
        Map<String, List<String>> byId = new HashMap<>();
        var figures = new ArrayList<RawFigure>();
        for (List<String> row : rows) {
            RawFigure figure = figure(row);
            byId.put(figure.id(), row);
            figures.add(figure);
        }
        var judged = FigureJudge.judge(figures);
        try (var table = database.createAppender("snap", "published", "published_figure")) {
            for (Judged each : judged) {
                append(table, byId.get(each.figure().id()), each);
            }
        }
        try (var table = database.createAppender("snap", "published", "published_finding")) {
            for (Judged each : judged) {
                appendFindings(table, byId.get(each.figure().id()), each);
            }
        }
        LOG.log(
                INFO,
                "judged {0} published figures, {1} inconsistent",
                judged.size(),
                judged.stream()
                        .filter(each -> each.verdict() == Verdict.INCONSISTENT)
                        .count());
    }

    /** One document of one source is one document; units that share a name of a document are told apart by place. */
    private static RawFigure figure(List<String> row) {
        String document = row.get(0) + "|" + row.get(3) + "|" + row.get(1);
        return new RawFigure(
                document + ":" + row.get(2),
                document,
                row.get(3),
                row.get(5),
                row.get(6),
                row.get(7),
                row.get(8),
                row.get(9),
                row.get(10).equals("OTHER") ? "" : row.get(10),
                row.get(11),
                list(row.get(12), ";").toList(),
                list(row.get(13), "[;+,]").map(part -> document + ":" + part).toList());
    }

    private static Stream<String> list(String joined, String between) {
        return Stream.of(joined.split(between)).map(String::strip).filter(each -> !each.isEmpty());
    }

    private static void append(DuckDBAppender table, List<String> row, Judged judged) throws SQLException {
        table.beginRow();
        table.append(row.get(0));
        table.append(row.get(1));
        table.append(Integer.parseInt(row.get(2)));
        table.append(row.get(3));
        table.append(LocalDate.parse(row.get(4)));
        table.append(judged.figure().period());
        table.append(judged.figure().metric());
        table.append(judged.figure().printed());
        table.append(judged.verdict().name());
        table.append(judged.check().name());
        table.append(judged.vietnamese());
        table.append(judged.english());
        table.endRow();
    }

    private static void appendFindings(DuckDBAppender table, List<String> row, Judged judged) throws SQLException {
        int number = 0;
        for (Finding finding : judged.findings()) {
            number++;
            table.beginRow();
            table.append(row.get(0));
            table.append(row.get(1));
            table.append(Integer.parseInt(row.get(2)));
            table.append(number);
            table.append(finding.check().name());
            table.append(finding.weight().name());
            table.append(finding.vietnamese());
            table.append(finding.english());
            table.endRow();
        }
    }
}
