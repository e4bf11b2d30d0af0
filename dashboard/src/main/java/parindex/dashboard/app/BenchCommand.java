package parindex.dashboard.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import parindex.warehouse.fault.ExitCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Measures the pages on this machine: requests per second, p50, p99 and processor time per request, with and without the
 * cache, in one run. The clients run on the same cores as the server, so the rates are a lower bound.
 */
@Command(
        name = "bench",
        description = {
            "Đo tốc độ trang Tổng quan trên bản chốt hiện tại: có và không có bộ đệm.",
            "Measures the overview page on the current snapshot: with and without the cache."
        },
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nMã thoát / Exit codes:%n",
        exitCodeList = {"0:xong / done", "2:sai cách dùng / usage", "5:lỗi / fault"})
public final class BenchCommand implements Callable<Integer> {
    private static final Pattern ADDRESS = Pattern.compile("(http://[^/\\s]+:\\d+)");

    private record Row(String name, LoadRun.Outcome outcome) {}

    @Option(names = "--data", defaultValue = "data", description = "Thư mục dữ liệu / data folder (${DEFAULT-VALUE})")
    Path data;

    @Option(
            names = "--seconds",
            defaultValue = "10",
            description = "Số giây mỗi phép đo / seconds per run (${DEFAULT-VALUE})")
    int seconds;

    @Option(names = "--clients", defaultValue = "8", description = "Số máy khách / clients (${DEFAULT-VALUE})")
    int clients;

    @Option(names = "--path", defaultValue = "/", description = "Trang đo / page (${DEFAULT-VALUE})")
    String path;

    @Override
    public Integer call() throws IOException, InterruptedException {
        var rows = new ArrayList<Row>();
        rows.addAll(measure(List.of(), true));
        rows.addAll(measure(List.of("--no-cache"), false));
        print(rows, System.out);
        return ExitCode.DONE.number();
    }

    private List<Row> measure(List<String> options, boolean isCached) throws IOException, InterruptedException {
        var arguments = new ArrayList<>(List.of("serve", "--data", data.toString(), "--port", "0"));
        arguments.addAll(options);
        Process server = Launcher.find().startAndRead(arguments);
        try (var words = new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8))) {
            var page = URI.create(address(words) + path);
            String etag = etag(page);
            var rows = new ArrayList<Row>();
            if (isCached) {
                rows.add(run("304, chưa đổi / 304, not changed", server, page, etag));
                rows.add(run("từ bộ đệm / from the cache", server, page, ""));
            } else {
                rows.add(run("không bộ đệm / not cached", server, page, ""));
            }
            return rows;
        } finally {
            server.destroy();
            server.waitFor();
        }
    }

    private Row run(String name, Process server, URI page, String etag) throws InterruptedException {
        var load = new LoadRun(server.toHandle(), page, etag);
        System.err.println("… " + name);
        load.run(clients, Duration.ofSeconds(Math.max(2, seconds / 2))); // warm: the compiler has seen the code
        return new Row(name, load.run(clients, Duration.ofSeconds(seconds)));
    }

    private static String address(BufferedReader words) throws IOException {
        String line = words.readLine();
        while (line != null) {
            var found = ADDRESS.matcher(line);
            if (found.find()) {
                return found.group(1);
            }
            line = words.readLine();
        }
        throw new IllegalStateException("the server ended before it named its address");
    }

    private static String etag(URI page) throws IOException, InterruptedException {
        var answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(page)
                                .header("Accept-Encoding", "gzip")
                                .build(),
                        HttpResponse.BodyHandlers.discarding());
        return answer.headers().firstValue("ETag").orElse("");
    }

    private void print(List<Row> rows, PrintStream out) {
        double floor = rows.get(0).outcome.cpuMillisPerRequest();
        out.printf(Locale.ROOT, "%s, %d clients, %d s%n", path, clients, seconds);
        out.printf(
                Locale.ROOT,
                "%-36s %10s %9s %9s %16s %9s %7s%n",
                "",
                "req/s",
                "p50 ms",
                "p99 ms",
                "CPU ms/request",
                "ratio",
                "wrong");
        for (Row row : rows) {
            out.printf(
                    Locale.ROOT,
                    "%-36s %10.0f %9.2f %9.2f %16.3f %9.1f %7d%n",
                    row.name,
                    row.outcome.perSecond(),
                    row.outcome.millisAt(0.5),
                    row.outcome.millisAt(0.99),
                    row.outcome.cpuMillisPerRequest(),
                    row.outcome.cpuMillisPerRequest() / floor,
                    row.outcome.wrong());
        }
    }
}
