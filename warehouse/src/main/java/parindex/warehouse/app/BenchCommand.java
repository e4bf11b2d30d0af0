package parindex.warehouse.app;

import picocli.CommandLine.Command;

/** {@code parindex bench}: what this machine does in how many seconds, for the parts that the warehouse owns. */
@Command(
        name = "bench",
        description = {"Đo tốc độ trên máy này.", "Measures this machine."},
        mixinStandardHelpOptions = true,
        subcommands = ClockBench.class)
final class BenchCommand {}
