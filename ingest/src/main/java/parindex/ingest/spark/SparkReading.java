package parindex.ingest.spark;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.spark.api.java.JavaSparkContext;
import parindex.ingest.intake.FileOutcome;
import parindex.ingest.intake.RawReading;
import parindex.ingest.intake.SentFile;
import parindex.ingest.spark.ReadingTask.Attempt;
import parindex.ingest.spark.ReadingTask.Bin;

/** Hands the files out as tasks, large ones alone and small ones together, and keeps what the successful attempts say. */
final class SparkReading {
    private static final long LARGEST_BIN = 64L << 20;
    private static final long SMALLEST_BIN = 1L << 20;

    /** Opening a file costs as much as reading this many bytes of it. */
    private static final long COST_OF_A_FILE = 64L << 10;

    /** A machine that is lost, or slow, costs one of several tasks that it would have done. */
    private static final int TASKS_A_CORE = 4;

    private final JavaSparkContext spark;
    private final Path dataFolder;

    /** @param dataFolder as all machines see it */
    SparkReading(JavaSparkContext spark, Path dataFolder) {
        this.spark = spark;
        this.dataFolder = dataFolder;
    }

    /** @param folder made already; all machines write there */
    List<Attempt> read(RawReading reading, List<SentFile> files, Path folder) {
        List<byte[]> bins = bins(files, spark.defaultParallelism()).stream()
                .map(Parcel::pack)
                .toList();
        if (bins.isEmpty()) {
            return List.of();
        }
        return spark.parallelize(bins, bins.size()).map(new ReadingTask(reading, dataFolder, folder)).collect().stream()
                .map(bytes -> Parcel.open(bytes, Attempt.class))
                .toList();
    }

    static List<Bin> bins(List<SentFile> files, int cores) {
        long all = files.stream().mapToLong(SparkReading::cost).sum();
        long limit = Math.max(SMALLEST_BIN, Math.min(LARGEST_BIN, all / ((long) cores * TASKS_A_CORE)));
        var bins = new ArrayList<Bin>();
        var open = new ArrayList<SentFile>();
        long filled = 0;
        for (SentFile file : files.stream()
                .sorted(Comparator.comparing(SentFile::bytes).reversed())
                .toList()) {
            if (!open.isEmpty() && filled + cost(file) > limit) {
                bins.add(new Bin(List.copyOf(open)));
                open.clear();
                filled = 0;
            }
            open.add(file);
            filled += cost(file);
        }
        if (!open.isEmpty()) {
            bins.add(new Bin(List.copyOf(open)));
        }
        return bins;
    }

    private static long cost(SentFile file) {
        return file.bytes() + COST_OF_A_FILE;
    }

    static long rows(List<FileOutcome> outcomes) {
        return outcomes.stream().mapToLong(FileOutcome::received).sum();
    }
}
