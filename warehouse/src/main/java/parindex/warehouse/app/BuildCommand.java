package parindex.warehouse.app;

import java.nio.file.Path;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import parindex.warehouse.fault.ExitCode;
import parindex.warehouse.model.SnapshotDraft;
import parindex.warehouse.reference.ReferenceLoader;
import parindex.warehouse.settings.Settings;
import parindex.warehouse.store.DataFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code parindex build}: takes every committed batch into the warehouse and publishes a snapshot. */
@Command(
        name = "build",
        description = {
            "Đưa các lô đã nạp vào kho dữ liệu, tính chỉ số, chấm điểm, xếp hạng và phát hành bản chốt số liệu mới.",
            "Takes the ingested batches into the warehouse, counts, scores, ranks, and publishes a snapshot."
        },
        mixinStandardHelpOptions = true)
final class BuildCommand implements Callable<Integer> {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "data",
            description = {"Thư mục dữ liệu (mặc định: ${DEFAULT-VALUE}).", "Data folder (default: ${DEFAULT-VALUE})."})
    private Path data;

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = {
                "Đánh giá vào cuối ngày này, ví dụ 2025-06-30 (mặc định: ngày dữ liệu mới nhất).",
                "Judge at the end of this day, such as 2025-06-30 (default: the newest day of the data)."
            })
    private LocalDate asOf;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        var folder = new DataFolder(data);
        var done = new Build(folder, Settings.of(data), new OwnSteps()).run(Optional.ofNullable(asOf));
        var out = spec.commandLine().getOut();
        out.printf(
                Locale.ROOT,
                "Bản chốt %s: %,d hồ sơ, dữ liệu đến hết ngày %td/%<tm/%<tY, %d lô mới.%n",
                done.snapshotId(),
                done.dossiers(),
                done.dataDate(),
                done.newBatches());
        out.printf(
                Locale.ROOT,
                "Snapshot %s: %,d dossiers, data to the end of %s, %d new batches.%n",
                done.snapshotId(),
                done.dossiers(),
                done.dataDate(),
                done.newBatches());
        done.told().forEach((check, rows) -> out.printf(Locale.ROOT, "  %s: %,d%n", check, rows));
        return ExitCode.DONE.number();
    }

    /** The rooms that give the other steps. */
    private static final class OwnSteps implements Build.Steps {
        @Override
        public void loadReference(Connection warehouse, Path dataFolder) {
            ReferenceLoader.load(warehouse, dataFolder);
        }

        @Override
        public SnapshotDraft.Instrument instrument(Path dataFolder) {
            var file = Judgement.file(dataFolder, Settings.of(dataFolder).instrument());
            return new SnapshotDraft.Instrument(file.text("id"), file.text("version"));
        }

        @Override
        public void judge(Connection warehouse, Settings settings, Path dataFolder) {
            Judgement.write(warehouse, settings, dataFolder);
            Flagging.write(warehouse);
            PublishedTables.write(warehouse);
            WarningTables.write(warehouse);
        }
    }
}
