package parindex.warehouse.reference;

import java.io.IOException;
import java.io.Reader;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/** Splits RFC 4180 text into records that know the line they begin on; space around a cell is taken off. */
public final class CsvRecords {
    /** @param number line of the file on which the record begins, from 1 */
    public record Line(long number, List<String> cells) {
        public boolean isComment() {
            return cells.get(0).startsWith("#");
        }

        public boolean isBlank() {
            return cells.stream().allMatch(String::isEmpty);
        }
    }

    private static final int END = -1;
    private static final int NONE = -2;

    private final String file;
    private final Reader reader;
    private long line = 1;
    private int pushedBack = NONE;
    private boolean isAfterReturn;

    /** @param reader buffered, or from memory */
    public CsvRecords(String file, Reader reader) {
        this.file = file;
        this.reader = reader;
    }

    /** The next record, null after the last. */
    public Line next() throws IOException {
        int c = read();
        if (c == END) {
            return null;
        }
        long begins = line;
        pushedBack = c;
        if (c == '#') {
            return new Line(begins, List.of(restOfLine()));
        }

        var cells = new ArrayList<String>();
        int separator;
        do {
            var cell = new StringBuilder();
            separator = readCell(cell, begins);
            cells.add(clean(cell.toString(), begins));
        } while (separator == ',');
        if (separator == '\n') {
            line++;
        }
        return new Line(begins, List.copyOf(cells));
    }

    /** Reads a cell and answers what ended it: comma, line end or END. */
    private int readCell(StringBuilder cell, long begins) throws IOException {
        int c = read();
        if (c == '"') {
            readQuoted(cell, begins);
            c = read();
            if (c != ',' && c != '\n' && c != END) {
                throw ReferenceTable.fault(
                        file,
                        line,
                        "sau dấu ngoặc kép đóng phải là dấu phẩy hoặc hết dòng",
                        "after a closing quote need a comma or the end of the line");
            }
            return c;
        }
        while (c != ',' && c != '\n' && c != END) {
            cell.append((char) c);
            c = read();
        }
        return c;
    }

    private void readQuoted(StringBuilder cell, long begins) throws IOException {
        while (true) {
            int c = read();
            if (c == END) {
                throw ReferenceTable.fault(
                        file, begins, "dấu ngoặc kép không được đóng", "a quote is opened and never closed");
            }
            if (c == '"') {
                int after = read();
                if (after != '"') {
                    pushedBack = after;
                    return;
                }
            }
            line += c == '\n' ? 1 : 0;
            cell.append((char) c);
        }
    }

    private String restOfLine() throws IOException {
        var text = new StringBuilder();
        for (int c = read(); c != '\n' && c != END; c = read()) {
            text.append((char) c);
        }
        line++;
        return text.toString();
    }

    /** Line ends CR LF, CR and LF all read as LF. */
    private int read() throws IOException {
        if (pushedBack != NONE) {
            int c = pushedBack;
            pushedBack = NONE;
            return c;
        }
        int c = reader.read();
        if (c == '\n' && isAfterReturn) {
            c = reader.read();
        }
        isAfterReturn = c == '\r';
        return isAfterReturn ? '\n' : c;
    }

    private String clean(String cell, long begins) {
        String stripped = cell.replace('\u00A0', ' ').strip();
        if (!Normalizer.isNormalized(stripped, Normalizer.Form.NFC)) {
            throw ReferenceTable.fault(
                    file,
                    begins,
                    "dấu tiếng Việt ở dạng tổ hợp (NFD) trong \"" + stripped + "\"; hãy lưu dạng dựng sẵn (NFC)",
                    "accents are decomposed (NFD) in \"" + stripped + "\"; save them composed (NFC)");
        }
        if (stripped.indexOf('\uFFFD') >= 0) {
            throw ReferenceTable.fault(
                    file,
                    begins,
                    "chữ bị hỏng mã trong \"" + stripped + "\"",
                    "characters were lost to a wrong encoding in \"" + stripped + "\"");
        }
        return stripped;
    }
}
