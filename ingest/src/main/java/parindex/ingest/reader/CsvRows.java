package parindex.ingest.reader;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.PushbackReader;
import java.io.Reader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;

/** Rows of delimited text (RFC 4180, any line ends), read in one pass and flat memory. */
public final class CsvRows {
    private static final char[] SIGNS = {';', ',', '\t', '|'};
    private static final int LOOKED_AT = 16_384;
    private static final int LINES_LOOKED_AT = 20;

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
        var rows = new Rows(sink);
        sink.sheet("");
        try (CsvReader<SourceRow> csv = CsvReader.builder()
                .fieldSeparator(delimiter)
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .build(rows, withoutMark(encoding.open(SourceBytes.open(file, limits))))) {
            for (SourceRow row : csv) {
                sink.row(row);
            }
        } catch (CsvParseException e) {
            throw unreadable(rows.line, e);
        }
    }

    /** The library wraps whatever ended the reading; what we threw ourselves goes on as it is. */
    private static FileRefused unreadable(long line, CsvParseException e) {
        for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof FileRefused refused) {
                return refused;
            }
            if (cause instanceof IOException) {
                return new FileRefused("FILE_TRUNCATED", "sau dòng " + line, "after line " + line);
            }
        }
        return new FileRefused("CSV_QUOTE", "từ dòng " + line, "from line " + line);
    }

    private static Reader withoutMark(Reader text) throws IOException {
        var reader = new PushbackReader(text, 1);
        int letter = reader.read();
        if (letter >= 0 && letter != '\ufeff') {
            reader.unread(letter);
        }
        return reader;
    }

    /** Builds one row; only wanted fields become strings. */
    private final class Rows extends AbstractBaseCsvCallbackHandler<SourceRow> {
        private final RowSink sink;
        private final FieldCheck check = new FieldCheck(limits.maxField());
        private final RecentCells recentCells = new RecentCells();
        /** Apart, so that no date takes the place of a word: to make sure that accents are composed costs most of all. */
        private final RecentCells recentWords = new RecentCells();

        private final boolean isPlainText = encoding == Encoding.UTF_8;
        private String[] cells = new String[16];
        private int width;
        private long line;

        Rows(RowSink sink) {
            this.sink = sink;
        }

        @Override
        protected void handleBegin(long startingLineNumber) {
            line = startingLineNumber;
            width = 0;
            check.begin();
        }

        @Override
        protected void handleField(int index, char[] text, int offset, int length, boolean quoted) {
            if (index >= limits.maxColumns()) {
                throw new FileRefused(
                        "COLUMNS_LIMIT", "giới hạn là " + limits.maxColumns(), "the limit is " + limits.maxColumns());
            }
            int hash = check.look(text, offset, length);
            if (index >= cells.length) {
                cells = Arrays.copyOf(cells, cells.length * 2);
            }
            boolean isWanted = length <= limits.maxField() && sink.wants(index);
            cells[index] = isWanted ? cell(text, offset, length, hash) : null;
            width = index + 1;
        }

        private String cell(char[] text, int offset, int length, int hash) {
            if (length == 0) {
                return "";
            }
            if (!isPlainText) {
                return encoding.repair(new String(text, offset, length));
            }
            RecentCells recent = check.isAscii() ? recentCells : recentWords;
            String known = recent.find(text, offset, length, hash);
            if (known != null) {
                return known;
            }
            String sent = new String(text, offset, length);
            String repaired = check.isAscii() ? sent : encoding.repair(sent);
            if (repaired.equals(sent)) {
                recent.remember(repaired, hash);
            }
            return repaired;
        }

        @Override
        protected SourceRow buildRecord() {
            return new SourceRow("", line, Arrays.copyOf(cells, width), width, check.isBlank(), check.damage());
        }
    }
}
