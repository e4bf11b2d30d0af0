package parindex.ingest.gather;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One table or view of a database server. Host, port and name only: there is no address, option or statement of one's own.
 *
 * @param schema empty for the user's own
 * @param columns as the source calls them; the file has these, then the watermark where it is not among them
 * @param watermark column that grows whenever a row is new or changed
 * @param orderKey columns that put rows of one watermark in a fixed order
 * @param authority certificate of the authority that signed the server's, where it is not a public one
 */
public record TableOrigin(
        DatabaseKind kind,
        String host,
        int port,
        String database,
        String user,
        Path passwordFile,
        boolean isEncrypted,
        Optional<Path> authority,
        String schema,
        String table,
        List<String> columns,
        String watermark,
        List<String> orderKey)
        implements PullSource.Origin {

    public TableOrigin {
        columns = List.copyOf(columns);
        orderKey = List.copyOf(orderKey);
    }

    /** All columns of the file. */
    List<String> read() {
        return columns.contains(watermark)
                ? columns
                : Stream.concat(columns.stream(), Stream.of(watermark)).toList();
    }

    String fullTable() {
        return schema.isEmpty() ? table : schema + "." + table;
    }

    @Override
    public String told() {
        return kind.word() + "://" + host + ":" + port + "/" + database + " " + fullTable();
    }

    @Override
    public String suffix() {
        return "csv";
    }
}
