package parindex.dashboard.app;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The commands that show what was built. */
@Command(
        name = "parindex",
        mixinStandardHelpOptions = true,
        version = "PAR Index 0.1.0",
        description = "Xem kết quả cải cách hành chính. / Shows the results of administrative reform.",
        subcommands = ServeCommand.class)
public final class Main {
    Main() {}

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Main()).execute(arguments));
    }
}
