package parindex.dashboard.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README's first command, run through the launcher as a new user runs it, on a small province. */
class DemoIT {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern SUM =
            Pattern.compile("([\\d,]+) = ([\\d,]+) \\+ ([\\d,]+) \\+ ([\\d,]+) \\+ ([\\d,]+)");

    @TempDir
    static Path folder;

    private static Run demo;

    private record Run(int code, String out, String err) {}

    @BeforeAll
    static void run() throws IOException, InterruptedException {
        // This build has just packaged all three modules: the launcher need not build them again.
        Files.writeString(ROOT.resolve("dashboard/target/built"), "");
        demo = parindex(
                "demo",
                "--dossiers",
                "3000",
                "--port",
                "0",
                "--exit",
                "--data",
                folder.resolve("demo").toString());
        assertEquals(0, demo.code, demo.err);
    }

    @Test
    void saysWhatEachStageTookAndUsed() {
        assertEquals(
                List.of("1 ", "2 ", "3 ", "4 "),
                demo.out
                        .lines()
                        .filter(line -> line.matches("[1-4] .*\\d\\.\\d +(\\d+|-)"))
                        .map(line -> line.substring(0, 2))
                        .toList());
        assertTrue(demo.out.contains("command to first page"), demo.out);
    }

    @Test
    void rowsReceivedAddUp() {
        Matcher sum = SUM.matcher(demo.out);
        assertTrue(sum.find(), demo.out);
        assertEquals(number(sum, 1), number(sum, 2) + number(sum, 3) + number(sum, 4) + number(sum, 5));
        assertTrue(number(sum, 1) > 3_000, "versions and duplicates come on top of 3,000 dossiers");
        assertTrue(number(sum, 3) > 0, "some rows are dirty on purpose");
    }

    @Test
    void reportsForScriptsReadTheSameSnapshot() throws IOException, InterruptedException {
        var data = folder.resolve("demo").toString();
        var rank = parindex("rank", "--data", data, "--group", "DISTRICT", "--format", "csv");
        assertEquals(0, rank.code, rank.err);
        assertEquals(12, rank.out.lines().count(), "a head and eleven districts");
        var late = parindex("late", "--data", data, "--format", "json");
        assertEquals(0, late.code, late.err);
        assertTrue(late.out.strip().startsWith("["), late.out);
    }

    @Test
    void aFolderThatTheDemoDidNotMakeIsNeverEmptied() throws IOException, InterruptedException {
        Path own = Files.createDirectories(folder.resolve("own"));
        Path kept = Files.writeString(own.resolve("kept.csv"), "a");
        var refused = parindex("demo", "--data", own.toString(), "--exit");
        assertEquals(2, refused.code, refused.out);
        assertTrue(refused.err.contains("holds data that is not the demo's"), refused.err);
        assertTrue(Files.exists(kept));
    }

    @Test
    void anUnknownCommandIsAMistakeOfUsage() throws IOException, InterruptedException {
        assertEquals(2, parindex("rnak").code);
        assertEquals(2, parindex("rank", "--perod", "2025").code);
    }

    private static long number(Matcher sum, int group) {
        return Long.parseLong(sum.group(group).replace(",", ""));
    }

    private static Run parindex(String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(ROOT.resolve("parindex").toString()));
        command.addAll(List.of(arguments));
        Path out = Files.createTempFile(folder, "out", ".txt");
        Path err = Files.createTempFile(folder, "err", ".txt");
        var process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        assertTrue(process.waitFor(5, TimeUnit.MINUTES), String.join(" ", command) + " took too long");
        return new Run(
                process.exitValue(),
                Files.readString(out, StandardCharsets.UTF_8),
                Files.readString(err, StandardCharsets.UTF_8));
    }
}
