package parindex.warehouse.app;

import java.io.PrintWriter;
import java.util.ResourceBundle;
import parindex.warehouse.fault.ExitCode;
import parindex.warehouse.fault.UsageErrors;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The commands that read or write a data folder's warehouse; {@code ./parindex} starts this. */
@Command(
        name = "parindex",
        description = {"Xây dựng kho dữ liệu, chấm điểm, xếp hạng.", "Builds the warehouse, scores and ranks."},
        mixinStandardHelpOptions = true,
        // one line per command, in the order of use
        subcommands = {
            BuildCommand.class,
            RankCommand.class,
            LateCommand.class,
            ExplainCommand.class,
            FiguresCommand.class,
            PublishedCommand.class,
            BacktestCommand.class,
            AlertCommand.class,
            BenchCommand.class
        })
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(run(new PrintWriter(System.out, true), new PrintWriter(System.err, true), arguments));
    }

    /** Runs one command line, writes its answer and its errors there, and answers its exit code. */
    public static int run(PrintWriter out, PrintWriter err, String... arguments) {
        return new CommandLine(new Main())
                .setResourceBundle(ResourceBundle.getBundle("parindex.help"))
                .setOut(out)
                .setErr(err)
                .setExecutionExceptionHandler((fault, line, parsed) ->
                        ExitCode.tell(fault, line.getErr()).number())
                .setParameterExceptionHandler(new UsageErrors())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(arguments);
    }
}
