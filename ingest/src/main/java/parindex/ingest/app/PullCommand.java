package parindex.ingest.app;

import static parindex.warehouse.fault.Fault.REQUEST;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import parindex.ingest.gather.Drivers;
import parindex.ingest.gather.Gathering;
import parindex.ingest.gather.PullReport;
import parindex.ingest.gather.PullSource;
import parindex.ingest.gather.Watermark;
import parindex.warehouse.fault.ExitCode;
import parindex.warehouse.fault.WarehouseException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reads databases and web interfaces into the inbox, where {@code ingest} finds them. */
@Command(
        name = "pull",
        mixinStandardHelpOptions = true,
        description = {
            "Lấy dữ liệu mới từ các nguồn trong pulls/*.conf (cơ sở dữ liệu, HTTP) vào thư mục inbox.",
            "Pulls what is new from the sources in pulls/*.conf (databases, HTTP) into the inbox."
        },
        footer = {
            "",
            "Mã kết thúc / exit code: 0 xong / done; 2 sai cách gọi / usage; 4 nguồn trả lời sai / a source refused;",
            "5 lỗi cấu hình, kết nối hoặc hệ thống / fault of settings, connection or machine."
        })
final class PullCommand implements Callable<Integer> {
    private final PrintStream out;
    private final PrintStream err;
    private final Clock clock = Clock.systemUTC();

    @Mixin
    private DataOption data;

    @Option(
            names = "--dry-run",
            description = {
                "Chỉ cho biết sẽ lấy gì, từ mốc nào; không kết nối.",
                "Only tells what would be pulled, and from where on; connects to nothing."
            })
    private boolean isDryRun;

    @Parameters(
            paramLabel = "ID",
            description = {
                "Các nguồn cần lấy ngay; không nêu thì lấy mọi nguồn đã đến hạn (every-minutes).",
                "Sources to pull at once; without any: all that are due (every-minutes)."
            })
    private List<String> ids = List.of();

    PullCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    @Override
    public Integer call() {
        needFolder(data.path());
        needFolder(data.path().resolve("pulls"));
        var profiles = new Feeds(data.path()).profiles();
        Drivers drivers = Drivers.of(data.path());
        try (drivers) {
            var gathering = new Gathering(
                    data.path(),
                    profiles,
                    drivers,
                    PullCommand::rest,
                    (id, rows) -> err.println(id + ": " + rows + " dòng / rows"));
            List<PullSource> chosen = chosen(gathering, clock.instant());
            if (isDryRun) {
                chosen.forEach(source -> out.printf(
                        "%s: %s -> inbox/%s; từ / from %s%n",
                        source.id(),
                        source.origin().told(),
                        source.profile(),
                        gathering.begin(source).map(Watermark::text).orElse("đầu / start")));
                return ExitCode.DONE.number();
            }
            var reports = new ArrayList<PullReport>();
            chosen.forEach(source -> reports.add(gathering.pull(source, clock.instant())));
            return print(reports).number();
        }
    }

    /** A mistyped data folder would be a pull that never finds anything to do. */
    private static void needFolder(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new WarehouseException(
                    REQUEST,
                    folder.toString(),
                    "không có thư mục này; --data cần thư mục dữ liệu có thư mục pulls",
                    "there is no such folder; --data needs a data folder with a folder pulls");
        }
    }

    private List<PullSource> chosen(Gathering gathering, Instant now) {
        List<PullSource> all = Gathering.sources(data.path());
        Set<String> known = all.stream().map(PullSource::id).collect(Collectors.toCollection(TreeSet::new));
        for (String id : ids) {
            if (!known.contains(id)) {
                throw new WarehouseException(
                        REQUEST,
                        "pull",
                        "không có nguồn \"" + id + "\"; đã biết: " + known,
                        "no pull \"" + id + "\"; known are " + known);
            }
        }
        return all.stream()
                .filter(source -> ids.isEmpty() ? gathering.isDue(source, now) : ids.contains(source.id()))
                .toList();
    }

    private static void rest(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private ExitCode print(List<PullReport> reports) {
        if (reports.isEmpty()) {
            out.println("Không có nguồn nào đến hạn / No pull is due");
        }
        String line = "%-24s %10s  %-24s %-24s %8s  %s%n";
        if (!reports.isEmpty()) {
            out.printf(line, "nguồn / id", "dòng/rows", "từ / from", "đến / to", "giây / s", "tệp / file");
        }
        ExitCode code = ExitCode.DONE;
        var faults = new PrintWriter(err, true, StandardCharsets.UTF_8);
        for (PullReport each : reports) {
            out.printf(
                    line,
                    each.source().id(),
                    each.rows(),
                    each.from().map(Watermark::text).orElse("-"),
                    each.to().map(Watermark::text).orElse("-"),
                    each.milliseconds() / 1000 + "." + each.milliseconds() % 1000 / 100,
                    each.fault().isPresent()
                            ? "LỖI / FAILED"
                            : each.file().isEmpty() ? "không có gì mới / nothing new" : each.file());
            if (each.fault().isPresent()) {
                ExitCode own = ExitCode.tell(each.fault().get(), faults);
                code = own.number() > code.number() ? own : code;
            }
        }
        return code;
    }
}
