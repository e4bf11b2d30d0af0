package parindex.ingest.app;

import static parindex.warehouse.fault.Fault.REQUEST;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import parindex.ingest.intake.BatchFolder;
import parindex.ingest.intake.EngineMaker;
import parindex.ingest.intake.Handling;
import parindex.ingest.intake.Handling.Release;
import parindex.ingest.intake.Holding;
import parindex.ingest.intake.IntakeReport;
import parindex.ingest.intake.Offer;
import parindex.warehouse.batch.Manifest.Receipt;
import parindex.warehouse.batch.Manifest.State;
import parindex.warehouse.fault.ExitCode;
import parindex.warehouse.fault.WarehouseException;
import parindex.warehouse.settings.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes in a file that was held, on the word of a person. */
@Command(
        name = "release",
        mixinStandardHelpOptions = true,
        description = {
            "Nạp một tệp đang bị giữ vì quá nhiều dòng sai hoặc sai số tổng (BAD_SHARE, CONTROL_TOTAL).",
            "Takes in a file that is held for too many bad rows or a wrong total (BAD_SHARE, CONTROL_TOTAL)."
        })
final class ReleaseCommand implements Callable<Integer> {
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final int SHORTEST_ID = 8;

    private final PrintStream out;
    private final PrintStream err;

    @Parameters(
            index = "0",
            paramLabel = "FILE_ID",
            description = {"Mã tệp: ít nhất 8 số đầu.", "Id of the file: 8 digits or more."})
    private String fileId = "";

    @Mixin
    private DataOption data;

    @Option(
            names = "--reason",
            required = true,
            paramLabel = "TEXT",
            description = {"Lý do; ghi vào biên nhận.", "Why; written into the receipt."})
    private String reason = "";

    @Option(
            names = "--as",
            paramLabel = "NAME",
            description = {"Người quyết định (mặc định: tài khoản đang dùng).", "Who decides (default: this account)."})
    private String who = System.getProperty("user.name", "?");

    ReleaseCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    @Override
    public Integer call() {
        Receipt held = held();
        Path content = data.path().resolve(held.landing());
        if (held.landing().isEmpty() || !Files.isRegularFile(content)) {
            throw new WarehouseException(
                    REQUEST, held.name(), "không còn bản gốc; hãy gửi lại tệp", "no copy is kept; send the file again");
        }
        var feeds = new Feeds(data.path());
        LocalDateTime now = LocalDateTime.now(Clock.system(VIETNAM));
        String folder = held.unitId() == null ? "" : held.unitId();
        var release = new Handling(null, new Release(held.name(), who, reason, now), null);
        var offer = new Offer(content, held.profile(), folder, "", release);
        long start = System.nanoTime();
        Settings settings = Settings.of(data.path());
        EngineMaker engines = ChosenEngine.of(data.path(), settings, "", "");
        List<IntakeReport> reports =
                new FeedRuns(data.path(), feeds, engines, settings.threads(), err).run(List.of(offer), now);
        Summary.print(feeds, reports, (System.nanoTime() - start) / 1_000_000, out);
        boolean isRefused = reports.stream().anyMatch(report -> report.files(State.REFUSED) > 0);
        return (isRefused ? ExitCode.FILE_REFUSED : ExitCode.DONE).number();
    }

    private Receipt held() {
        if (fileId.length() < SHORTEST_ID) {
            throw new WarehouseException(REQUEST, fileId, "cần ít nhất 8 số đầu", "need 8 digits or more");
        }
        Receipt last = new BatchFolder(data.path())
                .read().stream()
                        .flatMap(batch -> batch.files().stream())
                        .filter(each -> each.sha256().startsWith(fileId) && each.state() != State.DUPLICATE)
                        .reduce((before, after) -> after)
                        .orElseThrow(() ->
                                new WarehouseException(REQUEST, fileId, "không có tệp này", "there is no such file"));
        if (last.state() != State.REFUSED
                || !Holding.RELEASABLE.contains(last.refusal().code())) {
            throw new WarehouseException(
                    REQUEST,
                    fileId,
                    "chỉ nạp được tệp bị giữ vì " + Holding.RELEASABLE,
                    "only files that are held for " + Holding.RELEASABLE + " can be released");
        }
        return last;
    }
}
