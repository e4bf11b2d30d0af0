package parindex.ingest.intake;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import parindex.ingest.reader.FileRefused;
import parindex.ingest.reader.SourceRow;
import parindex.ingest.vocabulary.Amounts;
import parindex.ingest.vocabulary.Text;
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
    private final ControlTotal control;
    private BigDecimal fees = BigDecimal.ZERO;

    /** @param control what the sender says of the whole file; null when nothing is said */
    TotalCheck(ControlTotal control) {
        this.control = control;
    }

    void sheet(String name) {
        sinceTotal = 0;
        ofSheet = 0;
    }

    /** Blank rows are not given. @param feePlace column of the fee; below 0 when there is none */
    void row(SourceRow row, boolean isTotal, int feePlace) {
        if (!isTotal) {
            if (control != null && feePlace >= 0) {
                Double fee = Amounts.read(Text.clean(row.cell(feePlace)));
                fees = fee == null ? fees : fees.add(BigDecimal.valueOf(fee));
            }
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

    /** Asked at the end of the file: what its sender says of it, else what its total rows say. */
    Optional<FileRefused> wrong() {
        return control == null ? wrong : control.why(ofFile, fees).or(() -> wrong);
    }
}
