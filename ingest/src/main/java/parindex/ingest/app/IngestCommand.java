package parindex.ingest.app;

import static parindex.warehouse.fault.Fault.REQUEST;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import parindex.ingest.correction.Corrections;
import parindex.ingest.intake.Inbox;
import parindex.ingest.intake.IntakeReport;
import parindex.ingest.intake.Offer;
import parindex.ingest.profile.Profiles;
import parindex.warehouse.batch.Manifest.Receipt;
import parindex.warehouse.batch.Manifest.State;
import parindex.warehouse.fault.ExitCode;
import parindex.warehouse.fault.WarehouseException;
import parindex.warehouse.settings.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes in what lies in the inbox, or the files that are named. */
@Command(
        name = "ingest",
        mixinStandardHelpOptions = true,
        description = {
            "Nạp các tệp trong thư mục inbox (hoặc các tệp được nêu), mỗi nguồn tin một lô dữ liệu.",
            "Takes the files of the inbox (or those named) in, one batch a feed."
        },
        footer = {
            "",
            "Mã kết thúc / exit code: 0 xong / done; 2 sai cách gọi / usage; 3 có dòng cách ly / rows in quarantine;",
            "4 có tệp bị từ chối / a file refused; 5 lỗi hệ thống / fault."
        })
final class IngestCommand implements Callable<Integer> {
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private final PrintStream out;
    private final PrintStream err;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "data",
            description = {"Thư mục dữ liệu (mặc định ./data).", "Data folder (default ./data)."})
    private Path data = Path.of("data");

    @Option(
            names = "--profile",
            paramLabel = "ID",
            description = {
                "Hồ sơ nguồn của các tệp được nêu; không nêu tệp thì chỉ nạp thư mục này của inbox.",
                "Profile of the files named; without files: only this folder of the inbox."
            })
    private String profile = "";

    @Parameters(
            paramLabel = "FILES",
            description = {"Các tệp cần nạp; cần --profile.", "Files to take in; needs --profile."})
    private List<Path> files = List.of();

    IngestCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    @Override
    public Integer call() {
        var feeds = new Feeds(data);
        long start = System.nanoTime();
        LocalDateTime now = LocalDateTime.now(Clock.system(VIETNAM));
        List<Offer> offers = new Corrections(data, feeds.profiles(), now).expanded(offers(feeds.profiles()));
        List<IntakeReport> reports = new FeedRuns(data, feeds, Settings.of(data), err).run(offers, now);
        Summary.print(reports, (System.nanoTime() - start) / 1_000_000, out);
        return exitCode(reports).number();
    }

    private List<Offer> offers(Profiles profiles) {
        if (files.isEmpty()) {
            return Inbox.offers(data).stream()
                    .filter(offer -> profile.isEmpty() || offer.profile().equals(profile))
                    .toList();
        }
        if (profiles.find(profile).isEmpty()) {
            throw new WarehouseException(
                    REQUEST,
                    "--profile",
                    "cần một trong " + profiles.ids() + ", nhận được \"" + profile + "\"",
                    "need one of " + profiles.ids() + ", got \"" + profile + "\"");
        }
        var offers = new ArrayList<Offer>();
        for (Path file : files) {
            if (!Files.isRegularFile(file)) {
                throw new WarehouseException(REQUEST, file.toString(), "không có tệp này", "there is no such file");
            }
            Path folder = file.toAbsolutePath().getParent().getFileName();
            offers.add(new Offer(file, profile, folder == null ? "" : folder.toString()));
        }
        return offers;
    }

    private static ExitCode exitCode(List<IntakeReport> reports) {
        if (reports.stream().anyMatch(report -> report.files(State.REFUSED) > 0)) {
            return ExitCode.FILE_REFUSED;
        }
        boolean isAnySetAside = reports.stream().anyMatch(report -> report.sum(Receipt::quarantined) > 0);
        return isAnySetAside ? ExitCode.DONE_WITH_QUARANTINE : ExitCode.DONE;
    }
}
