package parindex.ingest.app;

import static parindex.warehouse.fault.Fault.REQUEST;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import parindex.ingest.correction.Corrections;
import parindex.ingest.intake.EngineMaker;
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
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes in what lies in the inbox, or the files that are named. */
@Command(
        name = "ingest",
        mixinStandardHelpOptions = true,
        description = {
            "Nạp các tệp trong thư mục inbox (hoặc các tệp được nêu), mỗi nguồn tin một lô dữ liệu.",
            "Tệp đang chép dở (.part, .tmp, hoặc vừa thay đổi) được để lại cho lần sau.",
            "Takes the files of the inbox (or those named) in, one batch a feed.",
            "Half-copied files (.part, .tmp, or changed a moment ago) are left for the next time."
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

    @Mixin
    private DataOption data;

    @Option(
            names = "--profile",
            paramLabel = "ID",
            description = {
                "Hồ sơ nguồn của các tệp được nêu; không nêu tệp thì chỉ nạp thư mục này của inbox.",
                "Profile of the files named; without files: only this folder of the inbox."
            })
    private String profile = "";

    @Option(
            names = "--sender",
            paramLabel = "UNIT",
            description = {
                "Đơn vị gửi các tệp được nêu: tệp có dòng của đơn vị khác bị từ chối.",
                "Unit that sent the files named: a file with rows of other units is refused."
            })
    private String sender = "";

    @Option(
            names = "--json",
            description = {"In biên nhận từng tệp dạng JSON.", "Prints the receipt of each file as JSON."})
    private boolean json;

    @Option(
            names = "--engine",
            paramLabel = "NAME",
            description = {
                "Động cơ xử lý: duckdb (mặc định) hoặc spark.",
                "Engine that counts: duckdb (default) or spark."
            })
    private String engine = "";

    @Option(
            names = "--master",
            paramLabel = "URL",
            description = {
                "Nơi chạy Spark: local[*] (trên máy này) hoặc spark://máy:7077.",
                "Where Spark runs: local[*] (on this machine) or spark://host:7077."
            })
    private String master = "";

    @Option(
            names = "--list-profiles",
            description = {
                "Chỉ liệt kê mã các hồ sơ nguồn, mỗi dòng một mã.",
                "Only lists the ids of profiles, one a line."
            })
    private boolean isListing;

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
        var feeds = new Feeds(data.path());
        if (isListing) {
            feeds.profiles().ids().forEach(out::println);
            return ExitCode.DONE.number();
        }
        Settings settings = Settings.of(data.path());
        EngineMaker engines = ChosenEngine.of(data.path(), settings, engine, master);
        long start = System.nanoTime();
        var clock = Clock.system(VIETNAM);
        Inbox.Look look = files.isEmpty()
                ? ofProfile(Inbox.look(data.path(), clock.instant(), Duration.ofSeconds(settings.settleSeconds())))
                : new Inbox.Look(named(feeds.profiles()), List.of());
        LocalDateTime now = LocalDateTime.now(clock);
        List<Offer> offers = new Corrections(data.path(), feeds.profiles(), now).expanded(look.offers());
        List<IntakeReport> reports =
                new FeedRuns(data.path(), feeds, engines, settings.threads(), err).run(offers, now);
        if (json) {
            ReceiptPrinter.print(data.path(), feeds.profiles(), offers, reports, out);
        } else {
            Summary.print(feeds, reports, (System.nanoTime() - start) / 1_000_000, out);
            Summary.waiting(look.waiting(), out);
        }
        return exitCode(reports).number();
    }

    private Inbox.Look ofProfile(Inbox.Look look) {
        return profile.isEmpty()
                ? look
                : new Inbox.Look(
                        look.offers().stream()
                                .filter(offer -> offer.profile().equals(profile))
                                .toList(),
                        look.waiting().stream()
                                .filter(name -> name.startsWith(profile + "/"))
                                .toList());
    }

    /** Files that somebody names are taken at once. */
    private List<Offer> named(Profiles profiles) {
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
            offers.add(new Offer(file, profile, folder == null ? "" : folder.toString(), sender));
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
