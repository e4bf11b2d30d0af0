package parindex.ingest.intake;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import parindex.warehouse.batch.Manifest.Receipt;
import parindex.warehouse.batch.Manifest.State;

/**
 * What one run of the intake did.
 *
 * @param feed empty for what several runs did together
 * @param batchId empty when there was nothing new to keep
 * @param known files whose content an earlier batch holds
 * @param receipts the files of this run
 * @param refused files that were refused or held as a whole, as they were offered
 * @param sweptBatches unfinished batches of an interrupted run that were taken away
 */
public record IntakeReport(
        String feed,
        Optional<String> batchId,
        long known,
        List<Receipt> receipts,
        Set<Path> refused,
        int sweptBatches) {
    public IntakeReport {
        refused = Set.copyOf(refused);
        receipts = List.copyOf(receipts);
    }

    /** What several runs did together, without the name of a batch. */
    public static IntakeReport sum(List<IntakeReport> reports) {
        return new IntakeReport(
                "",
                Optional.empty(),
                reports.stream().mapToLong(IntakeReport::known).sum(),
                reports.stream().flatMap(report -> report.receipts().stream()).toList(),
                reports.stream().flatMap(report -> report.refused().stream()).collect(Collectors.toSet()),
                reports.stream().mapToInt(IntakeReport::sweptBatches).sum());
    }

    public long files(State state) {
        return receipts.stream().filter(each -> each.state() == state).count();
    }

    /** Sum over all files, for example of {@code Receipt::received}. */
    public long sum(ToLongFunction<Receipt> count) {
        return receipts.stream().mapToLong(count).sum();
    }
}
