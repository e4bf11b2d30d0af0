package parindex.dashboard.app;

import java.util.ResourceBundle;
import parindex.warehouse.fault.ExitCode;
import parindex.warehouse.fault.UsageErrors;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The commands that show what was built. */
@Command(
        name = "parindex",
        mixinStandardHelpOptions = true,
        version = "PAR Index 0.1.0",
        description = "Xem kết quả cải cách hành chính. / Shows the results of administrative reform.",
        subcommands = {DemoCommand.class, ServeCommand.class, BenchCommand.class, SenderCommand.class, FormCommand.class
        })
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    /** Runs one command line and answers its exit code. */
    static int run(String... arguments) {
        return new CommandLine(new Main())
                .setResourceBundle(ResourceBundle.getBundle("parindex.help"))
                .setExecutionExceptionHandler((fault, line, parsed) ->
                        ExitCode.tell(fault, line.getErr()).number())
                .setParameterExceptionHandler(new UsageErrors())
                .execute(arguments);
    }
}
