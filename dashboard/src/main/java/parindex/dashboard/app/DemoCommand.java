package parindex.dashboard.app;

import static parindex.warehouse.fault.Fault.REQUEST;
import static parindex.warehouse.fault.Fault.RESOURCE;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import parindex.dashboard.web.Server;
import parindex.warehouse.fault.ExitCode;
import parindex.warehouse.fault.WarehouseException;
import parindex.warehouse.settings.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** From nothing to a ranked province on the screen: sample, ingest, build, serve, with the time and memory of each. */
@Command(
        name = "demo",
        description = {
            "Tạo một tỉnh mẫu, nạp, dựng kho, chấm điểm, xếp hạng rồi mở trang.",
            "Makes a sample province, ingests, builds, scores, ranks, then opens the pages."
        },
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nMã thoát / Exit codes:%n",
        exitCodeList = {"0:xong / done", "2:sai cách dùng / usage", "5:lỗi / fault"})
public final class DemoCommand implements Callable<Integer> {
    /** The mark of a folder that holds made-up data only; without it the demo deletes nothing. */
    private static final String MARK = "SAMPLE";

    @Option(names = "--dossiers", defaultValue = "200000", description = "Số hồ sơ / dossiers (${DEFAULT-VALUE})")
    int dossiers;

    @Option(names = "--seed", defaultValue = "2025", description = "Hạt ngẫu nhiên / random seed (${DEFAULT-VALUE})")
    long seed;

    @Option(names = "--from", defaultValue = "2024-07-01", description = "Từ ngày / first day (${DEFAULT-VALUE})")
    LocalDate from;

    @Option(names = "--to", defaultValue = "2025-06-30", description = "Đến ngày / last day (${DEFAULT-VALUE})")
    LocalDate to;

    @Option(
            names = "--data",
            defaultValue = "data/demo",
            description = "Thư mục dữ liệu, được làm mới / data folder, made anew (${DEFAULT-VALUE})")
    Path data;

    @Option(names = "--port", description = "Cổng; 0 là cổng trống bất kỳ / port; 0 is any free one")
    Integer port;

    @Option(names = "--exit", description = "In bảng thời gian rồi thoát / print the timing table and stop")
    boolean exit;

    @Option(names = "--no-browser", description = "Không mở trình duyệt / do not open a browser")
    boolean noBrowser;

    @Override
    public Integer call() throws IOException, InterruptedException {
        makeRoom();
        try (var memory = new MemoryWatch()) {
            var stages = new Stages(Launcher.find(), memory);
            String folder = data.toString();
            stages.run(
                    "1 Viết tệp thô / write raw files",
                    List.of(
                            "sample",
                            "--dossiers",
                            Integer.toString(dossiers),
                            "--seed",
                            Long.toString(seed),
                            "--from",
                            from.toString(),
                            "--to",
                            to.toString(),
                            "--mail",
                            "--data",
                            folder));
            stages.run("2 Nhận vào kho / ingest", List.of("ingest", "--data", folder));
            stages.run("3 Dựng kho, chấm điểm / build, score, rank", List.of("build", "--data", folder));
            long opening = System.nanoTime();
            var settings = Settings.of(data);
            try (var server = Server.start(
                    port == null ? settings : settings.withPort(port), data, ServeCommand.sending(Launcher.find()))) {
                URI address = URI.create("http://localhost:" + server.port() + "/");
                open(address);
                stages.add("4 Mở trang đầu / serve the first page", System.nanoTime() - opening);
                stages.print(System.out, sinceCommand());
                DemoSummary.print(System.out, data, address);
                if (!exit) {
                    stayOpen(address);
                }
            }
        }
        return ExitCode.DONE.number();
    }

    private void makeRoom() throws IOException {
        if (!Files.exists(data)) {
            return;
        }
        boolean isEmpty;
        try (var inside = Files.list(data)) {
            isEmpty = inside.findAny().isEmpty();
        }
        if (!isEmpty && !Files.exists(data.resolve(MARK))) {
            throw new WarehouseException(
                    REQUEST,
                    data.toString(),
                    "thư mục này có dữ liệu không phải của bản mẫu; hãy chọn --data khác",
                    "this folder holds data that is not the demo's; choose another --data");
        }
        try (var inside = Files.walk(data)) {
            for (Path each : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }

    private static void open(URI address) throws IOException, InterruptedException {
        var answer = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new WarehouseException(
                    RESOURCE,
                    address.toString(),
                    "trang đầu trả lời mã " + answer.statusCode(),
                    "the first page answered with status " + answer.statusCode());
        }
    }

    /** From the start of the launcher where it told us, else from the start of this process. */
    private static long sinceCommand() {
        long started = Long.getLong(
                "parindex.started", ManagementFactory.getRuntimeMXBean().getStartTime());
        return (System.currentTimeMillis() - started) * 1_000_000;
    }

    private void stayOpen(URI address) throws InterruptedException {
        if (!noBrowser) {
            Desktop.show(address);
        }
        System.out.println();
        System.out.println("Ctrl+C để dừng / Ctrl+C stops");
        new CountDownLatch(1).await();
    }
}
