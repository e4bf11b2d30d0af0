package parindex.ingest.intake;

import java.io.Serializable;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import parindex.ingest.reader.FileRefused;
import parindex.warehouse.fault.WarehouseException;
import parindex.warehouse.settings.StrictConfig;

/**
 * What a sender says a file holds, in a file beside it: {@code <file>.control} with {@code rows} and, if it likes,
 * {@code fee-total}. A file that holds anything else waits for a person.
 *
 * @param rows lines that are neither blank nor totals
 * @param feeTotal sum of the fees (of the first column of amounts in other feeds), in đồng; null when not told
 */
public record ControlTotal(long rows, BigDecimal feeTotal) implements Serializable {
    /** End of the names of such files; they are never taken in themselves. */
    public static final String SUFFIX = ".control";

    private static final long serialVersionUID = 1;

    /** What lies beside the file; none when nothing does. */
    static Optional<ControlTotal> beside(Path file) {
        Path control = file.resolveSibling(file.getFileName() + SUFFIX);
        if (!Files.isRegularFile(control, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        try {
            var text = StrictConfig.read(control).only("rows", "fee-total");
            return Optional.of(new ControlTotal(
                    Long.parseLong(text.text("rows")),
                    text.findText("fee-total").map(BigDecimal::new).orElse(null)));
        } catch (WarehouseException | NumberFormatException e) {
            throw new FileRefused(
                    "CONTROL_TOTAL",
                    "tệp " + SUFFIX + " cần rows = số dòng và, nếu có, fee-total = tổng phí",
                    "the file " + SUFFIX + " needs rows = number and, if any, fee-total = sum");
        }
    }

    /** Why the file is held, when it holds so many rows and fees. */
    Optional<FileRefused> why(long rowsFound, BigDecimal feesFound) {
        if (rowsFound != rows) {
            return Optional.of(new FileRefused(
                    "CONTROL_TOTAL",
                    "báo " + rows + " dòng, tệp có " + rowsFound,
                    "told " + rows + " rows, the file has " + rowsFound));
        }
        if (feeTotal != null && feeTotal.compareTo(feesFound) != 0) {
            return Optional.of(new FileRefused(
                    "CONTROL_TOTAL",
                    "báo tổng phí " + feeTotal.toPlainString() + ", tệp có "
                            + feesFound.stripTrailingZeros().toPlainString(),
                    "told fees of " + feeTotal.toPlainString() + ", the file has "
                            + feesFound.stripTrailingZeros().toPlainString()));
        }
        return Optional.empty();
    }
}
