package parindex.ingest.reader;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;

/** Rows of delimited text (RFC 4180, any line ends), read in one pass and flat memory. */
public final class CsvRows {
    private static final char[] SIGNS = {';', ',', '\t', '|'};
    private static final int LOOKED_AT = 16_384;
    private static final int LINES_LOOKED_AT = 20;

    /** No head begins so far below: from there on the sink knows what it wants, and may be asked by another thread. */
    private static final int ROWS_ALONE = 2_000;

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
        sink.sheet("");
        try (InputStream bytes = encoding.utf8(SourceBytes.open(file, limits))) {
            var rows = new Rows(new CsvScanner(bytes, delimiter), sink);
            boolean hasMore = rows.hasNext();
            for (int n = 0; hasMore && n < ROWS_ALONE; n++) {
                sink.row(rows.next());
                hasMore = rows.hasNext();
            }
            if (hasMore) {
                RowsAhead.pass(rows, sink);
            }
        }
    }

    /** Builds the rows one by one; only wanted fields become strings. */
    private final class Rows implements RowsAhead.Source {
        private final CsvScanner scanner;
        private final RowSink sink;
        private final FieldCheck check = new FieldCheck(limits.maxField());
        private final RecentCells recent = new RecentCells();
        private final boolean isAsciiItself = encoding.isAsciiItself();
        private String[] cells = new String[16];
        private long letters;

        Rows(CsvScanner scanner, RowSink sink) {
            this.scanner = scanner;
            this.sink = sink;
        }

        @Override
        public boolean hasNext() {
            try {
                return scanner.beginRecord();
            } catch (IOException e) {
                throw truncated();
            }
        }

        @Override
        public SourceRow next() {
            check.begin();
            int width = 0;
            try {
                for (boolean hasMore = !scanner.passEmpty(); hasMore; width++) {
                    hasMore = scanner.field();
                    take(width);
                }
            } catch (IOException e) {
                throw truncated();
            }
            return new SourceRow(
                    "", scanner.line(), Arrays.copyOf(cells, width), width, check.isBlank(), check.damage());
        }

        @Override
        public long letters() {
            return letters;
        }

        private FileRefused truncated() {
            return new FileRefused("FILE_TRUNCATED", "sau dòng " + scanner.line(), "after line " + scanner.line());
        }

        private void take(int index) {
            if (index >= limits.maxColumns()) {
                throw new FileRefused(
                        "COLUMNS_LIMIT", "giới hạn là " + limits.maxColumns(), "the limit is " + limits.maxColumns());
            }
            if (index >= cells.length) {
                cells = Arrays.copyOf(cells, cells.length * 2);
            }
            cells[index] = sink.wants(index) ? cell() : look();
        }

        /** Looks at a field that nobody wants: it damages its row as any other. */
        private String look() {
            if (scanner.isHarmless() && scanner.to() - scanner.from() <= limits.maxField()) {
                check.plain();
            } else if (scanner.from() < scanner.to()) {
                check.look(sent(false));
            }
            return null;
        }

        private String sent(boolean isAscii) {
            return new String(
                    scanner.text(),
                    scanner.from(),
                    scanner.to() - scanner.from(),
                    isAscii ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
        }

        /** Null for a field that is too long. */
        private String cell() {
            int length = scanner.to() - scanner.from();
            if (length == 0) {
                return "";
            }
            String known = recent.find(scanner.text(), scanner.from(), length);
            if (known != null) {
                check.plain();
                return known;
            }
            boolean isAscii = recent.isAscii() && scanner.isPlain();
            String sent = sent(isAscii);
            letters += length;
            boolean isPlain = check.look(sent);
            if (sent.length() > limits.maxField()) {
                return null;
            }
            String cell = isAscii && isAsciiItself ? sent : encoding.repair(sent);
            if (isPlain) {
                recent.remember(cell);
            }
            return cell;
        }
    }
}
