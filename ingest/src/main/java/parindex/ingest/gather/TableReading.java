package parindex.ingest.gather;

import static parindex.warehouse.fault.Fault.RULES;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import parindex.warehouse.fault.WarehouseException;

/** Reads a table into a CSV file (UTF-8, RFC 4180), row by row. */
final class TableReading {
    private static final int ROWS_A_FETCH = 1000;
    private static final int ROWS_A_STEP = 10_000;

    private final TableOrigin origin;
    private final Driver driver;
    private final int limit;
    private final LongConsumer progress;

    /**
     * @param limit characters of a field that the profile allows
     * @param progress told the number of rows so far, now and then
     */
    TableReading(TableOrigin origin, Driver driver, int limit, LongConsumer progress) {
        this.origin = origin;
        this.driver = driver;
        this.limit = limit;
        this.progress = progress;
    }

    /** @param from where to begin; empty for everything */
    Pulled read(Optional<Watermark> from, Path file) throws SQLException, IOException {
        String password = Secret.read(origin.passwordFile());
        Connection connection =
                driver.connect(origin.kind().url(origin), origin.kind().properties(origin, password));
        if (connection == null) {
            throw new SQLException("the driver does not know its own address", "08001");
        }
        boolean isWhole = false;
        try {
            connection.setReadOnly(true);
            connection.setAutoCommit(false);
            Pulled pulled = read(connection, from, file);
            isWhole = true;
            return pulled;
        } finally {
            end(connection, isWhole);
        }
    }

    /** A reading that was given up is cut off: closing it in peace would first read all that is left. */
    private static void end(Connection connection, boolean isWhole) throws SQLException {
        if (isWhole) {
            connection.rollback();
            connection.close();
        } else {
            connection.abort(Runnable::run);
        }
    }

    private Pulled read(Connection connection, Optional<Watermark> from, Path file) throws SQLException, IOException {
        var query = new TableQuery(origin);
        List<Cell> cells = cells(connection, query);
        Cell markCell = cells.get(origin.read().indexOf(origin.watermark()));
        Optional<Watermark> begin = from.map(mark -> markCell.fit(mark).orElseThrow(() -> otherKind(mark)));
        try (var statement = connection.prepareStatement(
                query.rows(cells, begin.isPresent(), limit), ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY)) {
            statement.setFetchSize(ROWS_A_FETCH);
            if (begin.isPresent()) {
                query.bind(statement, begin.get());
            }
            try (ResultSet rows = statement.executeQuery();
                    CsvWriter csv = CsvWriter.builder()
                            .lineDelimiter(LineDelimiter.CRLF)
                            .build(new OutputStreamWriter(new DiskStream(file), StandardCharsets.UTF_8))) {
                csv.writeRecord(origin.read());
                return copy(rows, cells, markCell, csv);
            }
        }
    }

    private List<Cell> cells(Connection connection, TableQuery query) throws SQLException {
        try (var statement = connection.createStatement();
                ResultSet none = statement.executeQuery(query.types())) {
            var table = none.getMetaData();
            var cells = new ArrayList<Cell>();
            for (int i = 1; i <= table.getColumnCount(); i++) {
                cells.add(Cell.of(origin.kind(), table, i));
            }
            refuse(cells);
            return cells;
        }
    }

    private void refuse(List<Cell> cells) {
        int binary = cells.indexOf(Cell.BINARY);
        if (binary >= 0) {
            String column = origin.read().get(binary);
            throw new WarehouseException(
                    RULES,
                    origin.fullTable(),
                    "cột \"" + column + "\" chứa dữ liệu nhị phân; hãy bỏ khỏi columns",
                    "the column \"" + column + "\" holds bytes, no text; leave it out of columns");
        }
        if (!cells.get(origin.read().indexOf(origin.watermark())).canTellChanges()) {
            throw new WarehouseException(
                    RULES,
                    origin.fullTable(),
                    "cột mốc \"" + origin.watermark() + "\" phải là thời gian, ngày hoặc số nguyên",
                    "the watermark column \"" + origin.watermark() + "\" must be a time, a day or a whole number");
        }
    }

    private WarehouseException otherKind(Watermark mark) {
        return new WarehouseException(
                RULES,
                origin.fullTable(),
                "mốc đã có " + mark.text() + " không cùng kiểu với cột \"" + origin.watermark()
                        + "\"; nếu nguồn đã đổi, hãy đặt id mới",
                "the watermark so far, " + mark.text() + ", is of another type than the column \"" + origin.watermark()
                        + "\"; if the source has changed, give the pull a new id");
    }

    private Pulled copy(ResultSet rows, List<Cell> cells, Cell markCell, CsvWriter csv) throws SQLException {
        int markColumn = origin.read().indexOf(origin.watermark()) + 1;
        var fields = new String[cells.size()];
        Optional<Watermark> highest = Optional.empty();
        long count = 0;
        while (rows.next()) {
            for (int i = 0; i < fields.length; i++) {
                fields[i] = cells.get(i).text(origin.kind(), rows, i + 1, limit);
            }
            csv.writeRecord(fields);
            Optional<Watermark> mark = markCell.watermark(origin.kind(), rows, markColumn);
            highest = Watermark.highest(highest, mark);
            if (++count % ROWS_A_STEP == 0) {
                progress.accept(count);
            }
        }
        return new Pulled(count, highest);
    }
}
