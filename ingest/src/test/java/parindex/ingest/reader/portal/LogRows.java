package parindex.ingest.reader.portal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import parindex.ingest.reader.Limits;
import parindex.ingest.reader.RecordReader;
import parindex.ingest.reader.RowSink;
import parindex.ingest.reader.SourceRow;

/** What a reader gives for a file, the cells joined by {@code |}; damaged and blank rows apart. */
final class LogRows implements RowSink {
    static final List<String> ALL = List.of("site", "hour", "class", "hits", "bytes", "visitors", "first", "last");

    final List<String> read = new ArrayList<>();
    final Map<String, Long> damaged = new TreeMap<>();
    final Map<String, Long> hitsByClass = new TreeMap<>();
    long blank;
    long lines;
    private int columnOfClass = -1;
    private boolean hasHead;

    static LogRows of(RecordReader reader, Path file, List<String> wanted, Map<String, String> options)
            throws IOException {
        var rows = new LogRows();
        rows.columnOfClass = wanted.indexOf("class");
        var request = new RecordReader.Request(
                wanted, Limits.defaults(), ZoneId.of("Asia/Ho_Chi_Minh"), "a.log", Optional.empty(), options);
        reader.read(file, request, rows);
        return rows;
    }

    static LogRows of(WebLog.Dialect dialect, Path folder, Map<String, String> options, String... lines)
            throws IOException {
        Path file = folder.resolve("a.log");
        Files.writeString(file, String.join("\n", lines) + "\n", StandardCharsets.UTF_8);
        return of(new WebLog(dialect), file, ALL, options);
    }

    @Override
    public void row(SourceRow row) {
        if (!hasHead) {
            hasHead = true;
            return;
        }
        lines += row.lines();
        if (row.isBlank()) {
            blank += row.lines();
        } else if (!row.damage().isEmpty()) {
            damaged.merge(row.damage(), row.lines(), Long::sum);
        } else {
            read.add(String.join("|", row.cells()));
            if (columnOfClass >= 0) {
                hitsByClass.merge(row.cell(columnOfClass), row.lines(), Long::sum);
            }
        }
    }

    @Override
    public boolean wants(int column) {
        return true;
    }

    @Override
    public void sheet(String name) {}
}
