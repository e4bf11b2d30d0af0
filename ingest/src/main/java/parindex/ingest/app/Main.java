package parindex.ingest.app;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ResourceBundle;
import parindex.ingest.sample.SampleCommand;
import parindex.warehouse.fault.ExitCode;
import parindex.warehouse.fault.UsageErrors;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Command line of the module: {@code ingest}, and whatever else takes files in or makes them. */
public final class Main {
    private Main() {}

    @Command(
            name = "parindex",
            description = {"Nạp hồ sơ một cửa vào kho dữ liệu.", "Takes one-stop dossiers into the warehouse."})
    private static final class Root {}

    @Command(
            name = "bench",
            description = {"Đo tốc độ trên máy này.", "Measures this machine."})
    private static final class Bench {}

    public static void main(String[] arguments) {
        System.exit(commandLine(utf8(System.out), utf8(System.err)).execute(arguments));
    }

    private static PrintStream utf8(OutputStream stream) {
        return new PrintStream(stream, true, StandardCharsets.UTF_8);
    }

    /** All commands of this module; a further one is added here. */
    static CommandLine commandLine(PrintStream out, PrintStream err) {
        var line = new CommandLine(new Root());
        line.setResourceBundle(ResourceBundle.getBundle("parindex.help"));
        line.addSubcommand(new SampleCommand());
        line.addSubcommand(new IngestCommand(out, err));
        line.addSubcommand(new TemplateCommand(out));
        line.addSubcommand(new CommandLine(new Bench()).addSubcommand(new IngestBench(out)));
        line.addSubcommand(new PullCommand(out, err));
        line.addSubcommand(new QuarantineCommand(out));
        line.addSubcommand(new ReleaseCommand(out, err));
        line.setOut(new java.io.PrintWriter(out, true, StandardCharsets.UTF_8));
        line.setErr(new java.io.PrintWriter(err, true, StandardCharsets.UTF_8));
        line.setExecutionExceptionHandler((fault, command, parsed) ->
                ExitCode.tell(fault, command.getErr()).number());
        line.setParameterExceptionHandler(new UsageErrors());
        line.setExitCodeExceptionMapper(fault -> ExitCode.USAGE.number());
        return line;
    }
}
