package parindex.ingest.intake;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import parindex.ingest.reader.FileRefused;
import parindex.ingest.reader.SourceRow;
import parindex.warehouse.domain.FoldedText;

/**
 * Compares the numbers of dossiers that total rows tell with the rows above them: those since the last total, those of the
 * sheet, or those of the file. One that fits none of the three is wrong.
 */
final class TotalCheck {
    private static final Pattern COUNT =
            Pattern.compile("([0-9]{1,3}(?:[.,][0-9]{3})+|[0-9]{1,9}) ?(?:ho so|dossiers?)\\b");

    private long sinceTotal;
    private long ofSheet;
    private long ofFile;
    private Optional<FileRefused> wrong = Optional.empty();

    void sheet(String name) {
        sinceTotal = 0;
        ofSheet = 0;
    }

    /** Blank rows are not given. */
    void row(SourceRow row, boolean isTotal) {
        if (!isTotal) {
            sinceTotal++;
            ofSheet++;
            ofFile++;
            return;
        }
        long told = told(row);
        boolean fits = told < 0 || told == sinceTotal || told == ofSheet || told == ofFile;
        if (!fits && wrong.isEmpty()) {
            wrong = Optional.of(new FileRefused(
                    "CONTROL_TOTAL",
                    "dòng cộng " + row.line() + " ghi " + told + " hồ sơ, ở trên có " + sinceTotal,
                    "the total in line " + row.line() + " says " + told + " dossiers, above it are " + sinceTotal));
        }
        sinceTotal = 0;
    }

    private static long told(SourceRow row) {
        for (int i = 0; i < row.width(); i++) {
            Matcher found = COUNT.matcher(FoldedText.fold(row.cell(i)));
            if (found.find()) {
                return Long.parseLong(found.group(1).replaceAll("[.,]", ""));
            }
        }
        return -1;
    }

    Optional<FileRefused> wrong() {
        return wrong;
    }
}
