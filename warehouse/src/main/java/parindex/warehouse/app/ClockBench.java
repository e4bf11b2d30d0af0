package parindex.warehouse.app;

import static parindex.warehouse.fault.Fault.RESOURCE;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import parindex.warehouse.fault.ExitCode;
import parindex.warehouse.fault.WarehouseException;
import parindex.warehouse.store.MeasuredChild;
import parindex.warehouse.store.MeasuredChild.Taken;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Measures how long the clock of so many made-up dossiers takes, each run in a process of its own, beside a plain pass. */
@Command(
        name = "clock",
        mixinStandardHelpOptions = true,
        description = {
            "Đo thời gian tính hạn, tạm dừng và kết quả của hồ sơ trên máy này, so với một lượt nối và gộp bảng.",
            "Measures terms, waits and verdicts of dossiers on this machine against one pass that groups and joins."
        })
final class ClockBench implements Callable<Integer> {

    @Option(
            names = "--dossiers",
            split = ",",
            paramLabel = "N",
            defaultValue = "1000000,2000000",
            description = {
                "Số hồ sơ mỗi lần đo (mặc định: ${DEFAULT-VALUE}).",
                "Dossiers of each run (default: ${DEFAULT-VALUE})."
            })
    private List<Long> dossiers = List.of();

    @Option(
            names = "--memory",
            paramLabel = "SIZE",
            defaultValue = "1GB",
            description = {
                "Bộ nhớ của DuckDB, như engine.memory trong parindex.conf (mặc định: ${DEFAULT-VALUE}).",
                "Memory of DuckDB, as engine.memory of parindex.conf (default: ${DEFAULT-VALUE})."
            })
    private String memory;

    @Option(
            names = "--threads",
            paramLabel = "N",
            defaultValue = "2",
            description = {
                "Số luồng của DuckDB, như engine.threads (mặc định: ${DEFAULT-VALUE}).",
                "Threads of DuckDB, as engine.threads (default: ${DEFAULT-VALUE})."
            })
    private int threads;

    @Option(
            names = "--work",
            paramLabel = "DIR",
            description = {"Thư mục tạm, trên ổ đĩa cần đo.", "Folder to work in, on the disk to be measured."})
    private Path work = Path.of(System.getProperty("java.io.tmpdir"));

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (dossiers.stream().anyMatch(each -> each < 1) || threads < 1) {
            throw new ParameterException(spec.commandLine(), "--dossiers, --threads: cần số từ 1 / need 1 or more");
        }
        try {
            Files.createDirectories(work);
            measureAll();
        } catch (IOException e) {
            throw new WarehouseException(
                    RESOURCE, work.toString(), "không ghi được thư mục tạm", "the folder cannot be written", e);
        }
        return ExitCode.DONE.number();
    }

    private void measureAll() throws IOException {
        var out = spec.commandLine().getOut();
        out.printf(
                Locale.ROOT,
                "%-42s %12s %9s %9s %9s %13s %12s%n",
                "",
                "hồ sơ/s rows/s",
                "giây / s",
                "CPU s",
                "MiB RSS",
                "x sàn/floor",
                "tăng/growth");
        Taken before = null;
        for (int i = 0; i < dossiers.size(); i++) {
            Path folder = Files.createTempDirectory(work, "parindex-bench");
            try {
                double times = i == 0 ? 0 : (double) dossiers.get(i) / dossiers.get(i - 1);
                before = measure(out, folder, dossiers.get(i), before, times);
            } finally {
                remove(folder);
            }
        }
    }

    /** @param times how many times as many dossiers as before */
    private Taken measure(PrintWriter out, Path folder, long count, Taken before, double times) {
        run(folder, count, ClockBenchRun.MAKE);
        out.printf(Locale.ROOT, "%,d hồ sơ / dossiers, %s, %d luồng / threads%n", count, memory, threads);
        Taken floor = run(folder, count, ClockBenchRun.FLOOR);
        print(out, "  gộp và nối (sàn) / group and join (floor)", count, floor, floor, "");
        Taken taken = run(folder, count, ClockBenchRun.CLOCK);
        String growth = before == null
                ? ""
                : String.format(Locale.ROOT, "%.2f : %.2f", seconds(taken) / seconds(before), times);
        print(out, "  đồng hồ hồ sơ / clock of dossiers", count, taken, floor, growth);
        return taken;
    }

    private Taken run(Path folder, long count, String part) {
        return MeasuredChild.runClass(
                ClockBenchRun.class,
                List.of(folder.toString(), Long.toString(count), memory, Integer.toString(threads), part));
    }

    private static void print(PrintWriter out, String name, long count, Taken taken, Taken floor, String growth) {
        out.printf(
                Locale.ROOT,
                "%-42s %,12.0f %9.1f %9.1f %9d %13s %12s%n",
                name,
                count / seconds(taken),
                seconds(taken),
                taken.cpu().toMillis() / 1e3,
                taken.peakBytes() >> 20,
                String.format(
                        Locale.ROOT,
                        "%.1f (%.1f)",
                        seconds(taken) / seconds(floor),
                        (double) taken.cpu().toMillis() / Math.max(floor.cpu().toMillis(), 1)),
                growth);
        out.flush();
    }

    private static double seconds(Taken taken) {
        return Math.max(taken.wall().toMillis(), 1) / 1e3;
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
