package parindex.ingest.correction;

import static parindex.warehouse.fault.Fault.RESOURCE;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import parindex.warehouse.batch.Batch;
import parindex.warehouse.batch.Manifest.Receipt;
import parindex.warehouse.batch.Manifest.State;
import parindex.warehouse.fault.WarehouseException;

/** What the batches say of rows that were refused, and of rows that corrected them. */
final class RefusedRows {
    private static final String SHAPE = "select cast(null as varchar) as file_id, cast(null as varchar) as record_kind,"
            + " cast(null as varchar) as sheet, cast(null as bigint) as line, cast(null as varchar) as unit_id,"
            + " cast(null as varchar) as column_name, cast(null as varchar) as code, cast(null as varchar) as reason_vi,"
            + " cast(null as varchar) as reason_en, cast(null as varchar) as origin, cast(null as varchar) as batch_id"
            + " where false";
    private static final String NO_ORIGIN =
            "select cast(null as varchar) as origin, cast(null as varchar) as file_id where false";

    private final List<Batch> batches;

    /** @param batches oldest first */
    RefusedRows(List<Batch> batches) {
        this.batches = batches;
    }

    /** Rows that nobody has corrected yet, the last trial of each by the place of its first sending. */
    Map<String, Refused> open() {
        String select = rows() + """
                where coalesce(q.origin, concat(q.file_id, ':', q.sheet, ':', q.line)) not in (select origin from (%s))
                order by q.batch_id, q.file_id, q.sheet, q.line
                """.formatted(corrected());
        return read(select, List.of());
    }

    /** Those of these places that were ever refused, corrected or not, as they were sent first. */
    Map<String, Refused> find(Collection<String> places) {
        String select = rows() + """
                where q.origin is null and list_contains(?, concat(q.file_id, ':', q.sheet, ':', q.line))
                """;
        return places.isEmpty() ? Map.of() : read(select, List.copyOf(places));
    }

    /** Ids of the files of which an accepted row corrects another. */
    Set<String> correcting() {
        var found = new HashSet<String>();
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                var statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select distinct file_id from (" + corrected() + ")")) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    /** First places of the rows that this file brought back in vain. */
    Set<String> refusedAgain(String fileId) {
        String select = rows() + """
                where q.origin is not null and list_contains(?, q.file_id)
                """;
        return read(select, List.of(fileId)).keySet();
    }

    /** Every refused row, ready to be narrowed down. */
    private String rows() {
        return """
                select q.record_kind, q.file_id, q.sheet, q.line, q.unit_id, q.column_name, q.code,
                    q.reason_vi, q.reason_en, q.origin
                from (%s) as q
                """.formatted(quarantine());
    }

    private String quarantine() {
        String all = batches.stream()
                .filter(batch -> !batch.files("quarantine").isEmpty())
                .map(batch -> " union all by name select *, '" + batch.id() + "' as batch_id from read_parquet("
                        + files(batch.files("quarantine")) + ", union_by_name = true)")
                .collect(Collectors.joining());
        return SHAPE + all;
    }

    /** Every place that an accepted row corrects. Batches of older versions know of no origin. */
    private String corrected() {
        var all = new StringBuilder(NO_ORIGIN);
        for (Batch batch : batches) {
            batch.manifest().tables().keySet().stream()
                    .filter(table -> !table.equals("quarantine") && !table.equals("onestop_event"))
                    .forEach(table -> all.append(" union all by name select origin, file_id from (select")
                            .append(
                                    " cast(null as varchar) as origin, cast(null as varchar) as file_id where false union all by name select *")
                            .append(" from read_parquet(")
                            .append(files(batch.files(table)))
                            .append(", union_by_name = true)) where origin is not null"));
        }
        return all.toString();
    }

    private static String files(List<Path> files) {
        return files.stream()
                .map(file -> "'" + file.toString().replace("'", "''") + "'")
                .collect(Collectors.joining(", ", "[", "]"));
    }

    private static Map<String, Refused> read(String select, List<String> places) {
        var found = new LinkedHashMap<String, Refused>();
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                PreparedStatement statement = connection.prepareStatement(select)) {
            if (!places.isEmpty()) {
                statement.setArray(1, connection.createArrayOf("VARCHAR", places.toArray()));
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    var each = refused(rows);
                    found.put(each.root(), each);
                }
            }
            return found;
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    private static WarehouseException unreadable(SQLException e) {
        String reason = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
        return new WarehouseException(
                RESOURCE, "batches", "không đọc được các lô: " + reason, "the batches cannot be read: " + reason, e);
    }

    private static Refused refused(ResultSet rows) throws SQLException {
        var texts = new ArrayList<String>();
        for (int i = 1; i <= 10; i++) {
            String text = rows.getString(i);
            texts.add(text == null ? "" : text);
        }
        return new Refused(
                texts.get(0),
                texts.get(1),
                texts.get(2),
                rows.getLong(4),
                texts.get(4),
                texts.get(5),
                texts.get(6),
                texts.get(7),
                texts.get(8),
                texts.get(9));
    }

    /** The receipts of all files that were loaded, by file id. */
    Map<String, Receipt> receipts() {
        var receipts = new LinkedHashMap<String, Receipt>();
        for (Batch batch : batches) {
            batch.manifest().files().stream()
                    .filter(each -> each.state() == State.LOADED)
                    .forEach(each -> receipts.putIfAbsent(each.sha256().substring(0, 40), each));
        }
        return receipts;
    }

    /** Whether the batch of this id holds the file. */
    boolean isIn(String batchId, String fileId) {
        return batches.stream()
                .filter(batch -> batch.id().equals(batchId))
                .flatMap(batch -> batch.manifest().files().stream())
                .anyMatch(each -> each.sha256().startsWith(fileId));
    }
}
