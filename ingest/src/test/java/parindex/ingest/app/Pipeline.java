package parindex.ingest.app;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import parindex.ingest.intake.Inbox;

/** The commands as a person types them, one after the other, on one data folder. */
final class Pipeline {
    private static final Set<String> OF_INGEST = Set.of("sample", "ingest");

    final Path data;

    Pipeline(Path data) {
        this.data = data;
    }

    /** Runs a command; its exit code must be one of these. Answers what it printed. */
    String run(Set<Integer> expected, String command, String... options) {
        var arguments = new java.util.ArrayList<>(List.of(command, "--data", data.toString()));
        arguments.addAll(List.of(options));
        String[] line = arguments.toArray(new String[0]);
        return OF_INGEST.contains(command) ? ingest(expected, line) : warehouse(expected, line);
    }

    /** Runs a command that must end well and answers the JSON it printed. */
    JsonNode read(String command, String... options) throws IOException {
        var all = new java.util.ArrayList<>(List.of(options));
        all.addAll(List.of("--format", "json"));
        return new ObjectMapper().readTree(run(Set.of(0), command, all.toArray(new String[0])));
    }

    void write(String name, String text) throws IOException {
        Path file = data.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        if (name.startsWith("inbox/")) {
            Inbox.declareWhole(file);
        }
    }

    /** Puts a file into the inbox of a profile. */
    void send(String profile, Path file) throws IOException {
        Path inbox = data.resolve("inbox").resolve(profile);
        Files.createDirectories(inbox);
        Path sent = Files.copy(file, inbox.resolve(file.getFileName()));
        Inbox.declareWhole(sent);
    }

    /** Real data that lies beside the repository; without it the test says so and is skipped. */
    static Path shared(String name) {
        Path file = Path.of("../../shared/data", name);
        Optional<Path> found = Optional.of(file).filter(Files::exists);
        if (found.isEmpty()) {
            System.out.println("SKIPPED: no " + file.toAbsolutePath().normalize()
                    + " (bỏ qua: không có dữ liệu thật bên cạnh kho mã)");
        }
        Assumptions.assumeTrue(found.isPresent(), "real data are not beside the repository: " + name);
        return file;
    }

    private static String ingest(Set<Integer> expected, String[] line) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        int code = Main.commandLine(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8))
                .execute(line);
        assertTrue(
                expected.contains(code),
                String.join(" ", line) + " ended with " + code + "\n" + err.toString(StandardCharsets.UTF_8));
        return out.toString(StandardCharsets.UTF_8);
    }

    private static String warehouse(Set<Integer> expected, String[] line) {
        var out = new StringWriter();
        var err = new StringWriter();
        int code = parindex.warehouse.app.Main.run(new PrintWriter(out, true), new PrintWriter(err, true), line);
        assertTrue(expected.contains(code), String.join(" ", line) + " ended with " + code + "\n" + err);
        return out.toString();
    }

    /** Starts a command in a process of its own, which a test may kill; what it prints goes to {@code log.txt}. */
    static Process start(String command, Path data) throws IOException {
        Class<?> main = OF_INGEST.contains(command) ? Main.class : parindex.warehouse.app.Main.class;
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        main.getName(),
                        command,
                        "--data",
                        data.toString())
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(data.resolve("log.txt").toFile()))
                .start();
    }

    /** Copies a folder with the times of its files: a form that was saved later counts. */
    static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path each : all.sorted().toList()) {
                Path target = to.resolve(from.relativize(each).toString());
                if (Files.isDirectory(each)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(each, target, StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
    }
}
