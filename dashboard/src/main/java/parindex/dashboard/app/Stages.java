package parindex.dashboard.app;

import static parindex.warehouse.fault.Fault.BUG;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Set;
import parindex.warehouse.fault.ExitCode;
import parindex.warehouse.fault.WarehouseException;

/** The stages of the demo: runs them one after the other, keeps how long each took and how much memory, prints the table. */
final class Stages {
    private static final Set<Integer> GOES_ON =
            Set.of(ExitCode.DONE.number(), ExitCode.DONE_WITH_QUARANTINE.number(), ExitCode.FILE_REFUSED.number());

    private record Stage(String name, long nanos, OptionalLong peakBytes) {}

    private final Launcher launcher;
    private final MemoryWatch memory;
    private final List<Stage> stages = new ArrayList<>();

    Stages(Launcher launcher, MemoryWatch memory) {
        this.launcher = launcher;
        this.memory = memory;
    }

    /** Runs a command of ours to its end. Quarantined rows and refused files are part of the story and do not stop it. */
    void run(String name, List<String> arguments) throws InterruptedException {
        long started = System.nanoTime();
        Process child = launcher.startAndShow(arguments);
        memory.follow(child.pid());
        int code;
        try {
            code = child.waitFor();
        } finally {
            child.destroy();
        }
        stages.add(new Stage(name, System.nanoTime() - started, memory.stagePeak()));
        if (!GOES_ON.contains(code)) {
            throw new WarehouseException(
                    BUG,
                    String.join(" ", arguments),
                    "dừng với mã " + code + "; xem các dòng trên",
                    "ended with code " + code + "; see the lines above");
        }
    }

    /** A stage of this process itself. */
    void add(String name, long nanos) {
        stages.add(new Stage(name, nanos, OptionalLong.empty()));
    }

    void print(PrintStream out, long totalNanos) {
        out.println();
        out.printf(Locale.ROOT, "%-44s %9s %12s%n", "Giai đoạn / Stage", "giây / s", "MiB (RSS)");
        for (Stage stage : stages) {
            out.printf(Locale.ROOT, "%-44s %9.1f %12s%n", stage.name, seconds(stage.nanos), mebibytes(stage.peakBytes));
        }
        out.printf(
                Locale.ROOT,
                "%-44s %9.1f %12s%n",
                "Từ lệnh đến trang đầu / command to first page",
                seconds(totalNanos),
                mebibytes(memory.totalPeak()));
    }

    private static double seconds(long nanos) {
        return nanos / 1e9;
    }

    private static String mebibytes(OptionalLong bytes) {
        return bytes.isPresent() ? Long.toString(bytes.getAsLong() >> 20) : "-";
    }
}
