package parindex.dashboard.app;

import static parindex.warehouse.fault.Fault.RESOURCE;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import parindex.dashboard.jobs.Commands;
import parindex.warehouse.fault.WarehouseException;

/** Starts other commands of ours as a person would: through the launcher, each in a process of its own. */
final class Launcher implements Commands {
    /** Set by the launcher script: its own path. */
    static final String PROPERTY = "parindex.launcher";

    private final Path script;

    private Launcher(Path script) {
        this.script = script;
    }

    static Launcher find() {
        String path = System.getProperty(PROPERTY);
        if (path == null) {
            throw new WarehouseException(
                    RESOURCE,
                    "parindex",
                    "hãy chạy lệnh này qua ./parindex (thiếu -D" + PROPERTY + ")",
                    "run this command through ./parindex (-D" + PROPERTY + " is missing)");
        }
        return new Launcher(Path.of(path));
    }

    /** Whether this program was started through the launcher. */
    static boolean isKnown() {
        return System.getProperty(PROPERTY) != null;
    }

    /** A child without input, whose output and errors we read. */
    @Override
    public Process start(List<String> arguments) {
        return start(arguments, ProcessBuilder.Redirect.PIPE, ProcessBuilder.Redirect.PIPE);
    }

    /** A child whose words appear on our terminal. */
    Process startAndShow(List<String> arguments) {
        return start(arguments, ProcessBuilder.Redirect.INHERIT, ProcessBuilder.Redirect.INHERIT);
    }

    /** A child whose standard output we read. */
    Process startAndRead(List<String> arguments) {
        return start(arguments, ProcessBuilder.Redirect.PIPE, ProcessBuilder.Redirect.INHERIT);
    }

    private Process start(List<String> arguments, ProcessBuilder.Redirect output, ProcessBuilder.Redirect errors) {
        var command = new ArrayList<String>();
        command.add(script.toString());
        command.addAll(arguments);
        try {
            return new ProcessBuilder(command)
                    .redirectInput(ProcessBuilder.Redirect.from(new java.io.File("/dev/null")))
                    .redirectOutput(output)
                    .redirectError(errors)
                    .start();
        } catch (IOException e) {
            throw new WarehouseException(RESOURCE, script.toString(), "không khởi động được", "cannot be started", e);
        }
    }
}
