package parindex.ingest.reader;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;

/** Rows of delimited text (RFC 4180, any line ends), read in one pass and flat memory. */
public final class CsvRows {
    private static final char[] SIGNS = {';', ',', '\t', '|'};
    private static final int LOOKED_AT = 16_384;
    private static final int LINES_LOOKED_AT = 20;

    /** No head begins so far below: from there on the sink knows what it wants, and looks at rows one by one. */
    private static final int HEAD_ROWS = 2_000;

    private static final int COLUMNS_SETTLED = 256;

    private final char delimiter;
    private final Encoding encoding;
    private final Limits limits;

    public CsvRows(char delimiter, Encoding encoding, Limits limits) {
        this.delimiter = delimiter;
        this.encoding = encoding;
        this.limits = limits;
    }

    /** The sign between the cells where nobody told it: the one that the first lines bear most, and equally often. */
    public static char likelyDelimiter(Path file, Encoding encoding, Limits limits) throws IOException {
        char[] start = new char[LOOKED_AT];
        int length = 0;
        try (Reader text = encoding.open(SourceBytes.open(file, limits))) {
            for (int more = 0; more >= 0 && length < LOOKED_AT; length += Math.max(more, 0)) {
                more = text.read(start, length, LOOKED_AT - length);
            }
        }
        var lines = new String(start, 0, length).lines().limit(LINES_LOOKED_AT).toList();
        char likely = ',';
        long most = 0;
        for (char sign : SIGNS) {
            var linesByCount = new HashMap<Long, Long>();
            lines.forEach(line -> linesByCount.merge(outsideQuotes(line, sign), 1L, Long::sum));
            for (var each : linesByCount.entrySet()) {
                if (each.getKey() * each.getValue() > most) {
                    most = each.getKey() * each.getValue();
                    likely = sign;
                }
            }
        }
        return likely;
    }

    private static long outsideQuotes(String line, char sign) {
        long found = 0;
        boolean isQuoted = false;
        for (int i = 0; i < line.length(); i++) {
            isQuoted ^= line.charAt(i) == '"';
            found += !isQuoted && line.charAt(i) == sign ? 1 : 0;
        }
        return found;
    }

    /** Gives every row to the sink, blank ones too. */
    public void read(Path file, RowSink sink) throws IOException {
        try (InputStream bytes = encoding.utf8(SourceBytes.open(file, limits))) {
            read(bytes, sink);
        }
    }

    /** The same for a file that is UTF-8 as far as anybody knows; refused at its end when it is not. */
    public void readAsUtf8(Path file, RowSink sink) throws IOException {
        var probe = new EncodingProbe();
        try (InputStream bytes = probe.beside(SourceBytes.open(file, limits))) {
            read(bytes, sink);
        }
        probe.needUtf8();
    }

    private void read(InputStream bytes, RowSink sink) throws IOException {
        sink.sheet("");
        var rows = new Rows(new CsvScanner(bytes, delimiter), sink);
        for (int n = 0; rows.hasNext(); n++) {
            if (n == HEAD_ROWS) {
                rows.settle();
            }
            sink.row(rows.next());
        }
    }

    /** Builds the rows one by one, of those fields that are wanted. */
    private final class Rows {
        private final CsvScanner scanner;
        private final RowSink sink;
        private final FieldCheck check = new FieldCheck(limits.maxField());
        private final CellBlock cells = new CellBlock(encoding);
        /** By column 1 for yes, -1 for no, 0 where nobody asked yet. */
        private byte[] wanted = {};

        Rows(CsvScanner scanner, RowSink sink) {
            this.scanner = scanner;
            this.sink = sink;
        }

        /** From here on every column is asked for once, as the answer stands, and every row gives way to the next. */
        void settle() {
            wanted = new byte[COLUMNS_SETTLED];
            cells.settle();
        }

        boolean hasNext() {
            try {
                return scanner.beginRecord();
            } catch (IOException e) {
                throw truncated();
            }
        }

        /** The row that {@link #hasNext} found. */
        SourceRow next() {
            check.begin();
            try {
                for (boolean hasMore = !scanner.passEmpty(); hasMore; ) {
                    hasMore = scanner.field();
                    take(cells.width());
                }
            } catch (IOException e) {
                throw truncated();
            }
            int width = cells.width();
            return SourceRow.of(scanner.line(), cells.endRow(), width, check.isBlank(), check.damage());
        }

        private FileRefused truncated() {
            return new FileRefused("FILE_TRUNCATED", "sau dòng " + scanner.line(), "after line " + scanner.line());
        }

        /** Also a field that nobody wants damages its row. */
        private void take(int index) {
            if (index >= limits.maxColumns()) {
                throw new FileRefused(
                        "COLUMNS_LIMIT", "giới hạn là " + limits.maxColumns(), "the limit is " + limits.maxColumns());
            }
            int length = scanner.to() - scanner.from();
            if (length > 0 && isShort(length) && wants(index)) {
                cells.add(scanner.text(), scanner.from(), length);
            } else {
                cells.endCell();
            }
        }

        private boolean wants(int index) {
            if (index >= wanted.length) {
                return sink.wants(index);
            }
            if (wanted[index] == 0) {
                wanted[index] = (byte) (sink.wants(index) ? 1 : -1);
            }
            return wanted[index] > 0;
        }

        /** Looks at a field that is not empty; whether it is not too long. */
        private boolean isShort(int length) {
            if (length <= limits.maxField() && scanner.isHarmless()) {
                check.plain();
                return true;
            }
            var sent = new String(scanner.text(), scanner.from(), length, StandardCharsets.UTF_8);
            check.look(sent);
            return sent.length() <= limits.maxField();
        }
    }
}
