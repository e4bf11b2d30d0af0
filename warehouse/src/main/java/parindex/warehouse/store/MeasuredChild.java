package parindex.warehouse.store;

import static parindex.warehouse.fault.Fault.RESOURCE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import parindex.warehouse.fault.ExitCode;
import parindex.warehouse.fault.WarehouseException;

/** A process of our own for a benchmark and what it took of the machine; memory as Linux counts it, elsewhere unknown. */
public final class MeasuredChild {
    private static final long EVERY_MILLIS = 20;
    /** A file that is refused is no work done. */
    private static final Set<Integer> DONE = Set.of(ExitCode.DONE.number(), ExitCode.DONE_WITH_QUARANTINE.number());

    /**
     * What a process took.
     *
     * @param wall from its start to its end
     * @param cpu of all its threads
     * @param peakBytes most resident memory; 0 when unknown
     */
    public record Taken(Duration wall, Duration cpu, long peakBytes) {}

    private MeasuredChild() {}

    /** Runs a class of this class path to its end, with the options that the launcher gives long commands. */
    public static Taken runClass(Class<?> main, List<String> arguments) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:+UseSerialGC", "-Xmx1g"));
        if (System.getProperty("os.name").equals("Linux")) {
            command.add("-XX:+UseTransparentHugePages");
        }
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(arguments);
        return run(command);
    }

    /** Runs a command line; its words are kept only when it fails. */
    public static Taken run(List<String> command) {
        try {
            Path words = Files.createTempFile("parindex-bench", ".log");
            long start = System.nanoTime();
            Process child = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(words.toFile())
                    .start();
            Duration cpu = Duration.ZERO;
            long peak = 0;
            do {
                cpu = child.info().totalCpuDuration().orElse(cpu);
                peak = Math.max(peak, peakBytes(child.pid()));
            } while (!child.waitFor(EVERY_MILLIS, TimeUnit.MILLISECONDS));
            Duration wall = Duration.ofNanos(System.nanoTime() - start);
            if (!DONE.contains(child.exitValue())) {
                throw new WarehouseException(
                        RESOURCE,
                        "bench",
                        "tiến trình đo dừng với mã " + child.exitValue() + "; xem " + words,
                        "the measured process ended with code " + child.exitValue() + "; see " + words);
            }
            Files.delete(words);
            return new Taken(wall, cpu, peak);
        } catch (IOException e) {
            throw new WarehouseException(RESOURCE, "bench", "không chạy được", "cannot be run", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new WarehouseException(RESOURCE, "bench", "bị ngắt", "interrupted", e);
        }
    }

    private static long peakBytes(long pid) {
        try {
            return Files.readAllLines(Path.of("/proc", Long.toString(pid), "status")).stream()
                    .filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException gone) {
            return 0; // the child has ended between two looks, or this is not Linux
        }
    }
}
