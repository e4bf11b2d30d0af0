package parindex.dashboard.jobs;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A command that runs: what it prints, what it says on the way, how it ended. */
final class Child {
    private static final long LONGEST_MINUTES = 120;
    private static final int MOST_PRINTED = 4_000_000;

    /** @param lastWords what it said last on standard error, for the log */
    record Ended(int code, String printed, String lastWords) {}

    private final Process process;
    private volatile String said = "";
    private volatile Step step;

    Child(Process process) {
        this.process = process;
    }

    /** Only lines in two languages are steps; others are for the log. */
    Optional<Step> step() {
        return Optional.ofNullable(step);
    }

    void stop() {
        process.destroy();
    }

    Ended await() throws InterruptedException {
        var printed = new StringBuilder();
        var reader = new Thread(() -> read(process.inputReader(StandardCharsets.UTF_8), printed), "job-output");
        var listener = new Thread(this::listen, "job-steps");
        reader.setDaemon(true);
        listener.setDaemon(true);
        reader.start();
        listener.start();
        try {
            if (!process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly().waitFor();
            }
            reader.join();
            listener.join();
        } catch (InterruptedException e) {
            process.destroy();
            throw e;
        }
        return new Ended(process.exitValue(), printed.toString(), said);
    }

    private static void read(BufferedReader from, StringBuilder printed) {
        try (from) {
            var buffer = new char[8192];
            for (int count = from.read(buffer); count >= 0; count = from.read(buffer)) {
                if (printed.length() < MOST_PRINTED) {
                    printed.append(buffer, 0, count);
                }
            }
        } catch (IOException e) {
            printed.setLength(0); // the child died in the middle: that is no answer
        }
    }

    private void listen() {
        try (var lines = new BufferedReader(new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank()) {
                    said = line.strip();
                    step = line.contains(" / ") ? Step.of(line) : step;
                }
            }
        } catch (IOException e) {
            said = "(" + e.getMessage() + ")";
        }
    }
}
