package parindex.warehouse.app;

import parindex.warehouse.fault.ExitCode;
import parindex.warehouse.fault.WarehouseException;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The commands that read or write a data folder's warehouse; {@code ./parindex} starts this. */
@Command(
        name = "parindex",
        description = {"Xây dựng kho dữ liệu, chấm điểm, xếp hạng.", "Builds the warehouse, scores and ranks."},
        mixinStandardHelpOptions = true,
        // one line per command, in the order of use
        subcommands = {BuildCommand.class, RankCommand.class, LateCommand.class, FiguresCommand.class})
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    /** Runs one command line and answers its exit code. */
    static int run(String... arguments) {
        return new CommandLine(new Main())
                .setExecutionExceptionHandler((fault, line, parsed) -> told(fault, line))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(arguments);
    }

    /** A fault is told by who must act and what to do; only a bug shows where in the program it happened. */
    private static int told(Exception fault, CommandLine line) {
        var err = line.getErr();
        if (fault instanceof WarehouseException known) {
            err.println("[" + known.subject() + "] " + known.vietnamese());
            err.println("[" + known.subject() + "] " + known.english());
            return ExitCode.of(known.fault()).number();
        }
        fault.printStackTrace(err);
        return ExitCode.FAULT.number();
    }
}
