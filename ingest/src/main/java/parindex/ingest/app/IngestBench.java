package parindex.ingest.app;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import parindex.ingest.intake.Inbox;
import parindex.ingest.sample.VolumeFile;
import parindex.warehouse.fault.ExitCode;
import parindex.warehouse.fault.WarehouseException;
import parindex.warehouse.store.DurableFile;
import parindex.warehouse.store.MeasuredChild;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures how fast files are taken in, each engine in a process of its own, against what the machine could do at best. */
@Command(
        name = "ingest",
        mixinStandardHelpOptions = true,
        description = {
            "Đo tốc độ nạp trên máy này, so với câu lệnh DuckDB chép thẳng CSV sang Parquet.",
            "Measures the intake on this machine against the plain DuckDB statement from CSV to Parquet."
        })
final class IngestBench implements Callable<Integer> {
    private static final int ROWS_OF_SMALL = 5;
    private static final String LAUNCHER = System.getProperty("parindex.launcher", "");

    private final PrintStream out;

    @Option(
            names = "--rows",
            split = ",",
            defaultValue = "1000000,5000000",
            description = {"Số dòng mỗi lần đo.", "Rows of each run (default 1000000,5000000)."})
    private List<Long> rows = List.of();

    @Option(
            names = "--engines",
            split = ",",
            defaultValue = "duckdb,spark",
            description = {"Các động cơ.", "Engines (default duckdb,spark)."})
    private List<String> engines = List.of();

    @Option(
            names = "--times",
            paramLabel = "N",
            defaultValue = "1",
            description = {
                "Đo N lần, xen kẽ với sàn; in lần có tỷ lệ ở giữa, và tỷ lệ thấp nhất, cao nhất.",
                "Measures N times, in turns with the floor; tells the one whose ratio is the median, and the range of ratios."
            })
    private int times;

    @Option(
            names = "--small-files",
            paramLabel = "N",
            defaultValue = "10000",
            description = {"Số tệp nhỏ; 0 là không đo.", "How many small files; 0 leaves them out."})
    private int smallFiles;

    @Option(
            names = "--work",
            paramLabel = "DIR",
            description = {"Thư mục tạm, trên ổ đĩa cần đo.", "Folder to work in, on the disk to be measured."})
    private Path work = Path.of(System.getProperty("java.io.tmpdir"));

    IngestBench(PrintStream out) {
        this.out = out;
    }

    @Override
    public Integer call() throws IOException {
        Files.createDirectories(work);
        Path folder = Files.createTempDirectory(work, "parindex-bench");
        try {
            engines.stream().filter(each -> !each.equals("duckdb")).forEach(IngestBench::build);
            out.printf(
                    Locale.ROOT,
                    "%-34s %12s %9s %9s %9s %11s%n",
                    "",
                    "dòng/s rows/s",
                    "giây / s",
                    "CPU s",
                    "MiB RSS",
                    "x sàn/floor");
            for (long each : rows) {
                measure(folder, each);
            }
            if (smallFiles > 0) {
                measureSmall(folder);
            }
            return ExitCode.DONE.number();
        } finally {
            remove(folder);
        }
    }

    private void measure(Path folder, long count) throws IOException {
        Path csv = VolumeFile.write(folder, count);
        out.printf(Locale.ROOT, "%,d dòng / rows, %,d MiB%n", count, Files.size(csv) >> 20);
        Path parquet = folder.resolve("plain.parquet");
        var floors = new ArrayList<MeasuredChild.Taken>();
        var taken = new LinkedHashMap<String, List<Pair>>();
        for (int i = 0; i < times; i++) {
            var floor = MeasuredChild.runClass(PlainCopy.class, List.of(csv.toString(), parquet.toString()));
            floors.add(floor);
            Files.delete(parquet);
            for (String engine : engines) {
                try {
                    var own = new Pair(ingest(folder, List.of(csv), engine), floor);
                    taken.computeIfAbsent(engine, any -> new ArrayList<>()).add(own);
                } catch (WarehouseException e) {
                    // An engine that is not in this build is a line of the table, not the end of it.
                    out.println("  parindex ingest, " + engine + ": " + e.getMessage());
                }
            }
        }
        print(
                "  DuckDB CSV -> Parquet (sàn/floor)",
                count,
                floors.stream().map(each -> new Pair(each, each)).toList());
        taken.forEach((engine, pairs) -> print("  parindex ingest, " + engine, count, pairs));
        Files.delete(csv);
    }

    /** The launcher builds an engine in when it is first asked for: that is no part of what is measured. */
    private static void build(String engine) {
        if (!LAUNCHER.isEmpty()) {
            MeasuredChild.run(List.of(LAUNCHER, "ingest", "--engine", engine, "--help"));
        }
    }

    private MeasuredChild.Taken ingest(Path folder, List<Path> files, String engine) throws IOException {
        Path data = Files.createTempDirectory(folder, "data");
        Path inbox = Files.createDirectories(data.resolve("inbox/vendor-csv"));
        for (Path file : files) {
            Inbox.declareWhole(Files.createLink(inbox.resolve(file.getFileName()), file));
        }
        var arguments = new ArrayList<>(List.of("ingest", "--data", data.toString()));
        if (!engine.equals("duckdb")) {
            arguments.addAll(List.of("--engine", engine));
        }
        try {
            if (engine.equals("duckdb") || LAUNCHER.isEmpty()) {
                return MeasuredChild.runClass(Main.class, arguments);
            }
            arguments.add(0, LAUNCHER);
            return MeasuredChild.run(arguments);
        } finally {
            remove(data);
        }
    }

    /** What a run took, and the floor just before it. */
    private record Pair(MeasuredChild.Taken run, MeasuredChild.Taken floor) {
        double ratio() {
            return (double) run.wall().toMillis() / floor.wall().toMillis();
        }

        double cpuRatio() {
            return (double) run.cpu().toMillis() / floor.cpu().toMillis();
        }
    }

    /** The pair in the middle; of the floor itself, whose ratios are all one, the run in the middle. */
    private void print(String name, long count, List<Pair> pairs) {
        var sorted = pairs.stream()
                .sorted(Comparator.comparing(Pair::ratio)
                        .thenComparing(each -> each.run().wall()))
                .toList();
        Pair middle = sorted.get((sorted.size() - 1) / 2);
        double seconds = middle.run().wall().toMillis() / 1e3;
        String range = sorted.size() == 1
                ? ""
                : String.format(
                        Locale.ROOT,
                        "  %.2f–%.2f",
                        sorted.get(0).ratio(),
                        sorted.get(sorted.size() - 1).ratio());
        out.printf(
                Locale.ROOT,
                "%-34s %,12.0f %9.1f %9.1f %9d %11s%s%n",
                name,
                count / seconds,
                seconds,
                middle.run().cpu().toMillis() / 1e3,
                middle.run().peakBytes() >> 20,
                String.format(Locale.ROOT, "%.2f (%.2f)", middle.ratio(), middle.cpuRatio()),
                range);
    }

    /** One day's files of many units, against copying them and waiting for the disk after each. */
    private void measureSmall(Path folder) throws IOException {
        Path sent = Files.createDirectory(folder.resolve("sent"));
        var files = new ArrayList<Path>();
        for (int i = 0; i < smallFiles; i++) {
            Path file = sent.resolve("xuat-ho-so_52_" + i + "_20241231-2300.csv");
            files.add(VolumeFile.write(file, (long) i * ROWS_OF_SMALL, ROWS_OF_SMALL));
        }
        out.printf(Locale.ROOT, "%,d tệp nhỏ / small files%n", smallFiles);
        Path copies = Files.createDirectory(folder.resolve("copies"));
        long start = System.nanoTime();
        for (Path file : files) {
            Path copy = Files.copy(file, copies.resolve(file.getFileName()));
            DurableFile.sync(copy);
        }
        DurableFile.syncFolder(copies);
        double floor = (System.nanoTime() - start) / 1e9;
        printSmall("  chép + fsync / copy + fsync", floor, floor);
        double seconds = ingest(folder, files, "duckdb").wall().toMillis() / 1e3;
        printSmall("  parindex ingest, duckdb", seconds, floor);
    }

    private void printSmall(String name, double seconds, double floor) {
        out.printf(
                Locale.ROOT,
                "%-34s %,12.0f tệp/s files/s %9.1f s %11.2f%n",
                name,
                smallFiles / seconds,
                seconds,
                seconds / floor);
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
