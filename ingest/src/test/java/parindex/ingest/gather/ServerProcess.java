package parindex.ingest.gather;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** What starting a server of a Maven artefact needs: a free port, a user who is not root, patience. */
final class ServerProcess {
    static final boolean IS_ROOT = "root".equals(System.getProperty("user.name"));
    private static final long PATIENCE_MILLISECONDS = 60_000;

    private ServerProcess() {}

    /** The binaries are for this system only; elsewhere the tests say so and are skipped. */
    static void assumeLinux() {
        boolean isLinux = System.getProperty("os.name").equals("Linux")
                && System.getProperty("os.arch").equals("amd64");
        if (!isLinux) {
            System.out.println("SKIPPED: the servers' binaries are for Linux on x86-64 (bỏ qua: cần Linux x86-64)");
        }
        Assumptions.assumeTrue(isLinux);
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** As root: gives a folder to {@code nobody}, and lets him come to it. */
    static void giveToNobody(Path folder) throws IOException {
        if (!IS_ROOT) {
            return;
        }
        UserPrincipal nobody =
                folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("nobody");
        for (Path above = folder.getParent(); above != null && !above.equals(tmp()); above = above.getParent()) {
            Files.setPosixFilePermissions(above, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path each, BasicFileAttributes attributes) throws IOException {
                Files.setOwner(each, nobody);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path each, BasicFileAttributes attributes) throws IOException {
                if (attributes.isRegularFile()) {
                    Files.setOwner(each, nobody);
                }
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static Path tmp() {
        return Path.of(System.getProperty("java.io.tmpdir"));
    }

    /** As root the command runs as {@code nobody}; the process is the command's own, so that killing it kills the server. */
    static List<String> asNobody(String... command) {
        var words = new ArrayList<String>();
        if (IS_ROOT) {
            words.addAll(List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"));
        }
        words.addAll(List.of(command));
        return words;
    }

    /** Runs a command to its end. */
    static void run(List<String> command, Path input, Path log) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().put("LC_ALL", "C");
        if (input != null) {
            builder.redirectInput(input.toFile());
        }
        Process process = builder.start();
        boolean isEnded = process.waitFor(PATIENCE_MILLISECONDS, TimeUnit.MILLISECONDS);
        if (!isEnded || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new AssertionError(command + " failed:\n" + Files.readString(log));
        }
    }

    static Process start(List<String> command, Path log) throws IOException {
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().put("LC_ALL", "C");
        return builder.start();
    }

    /** Tries until the server answers. */
    static Connection connect(Driver driver, String url, Properties login, Process server, Path log)
            throws SQLException, IOException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE_MILLISECONDS * 1_000_000;
        while (true) {
            try {
                return driver.connect(url, login);
            } catch (SQLException e) {
                if (!server.isAlive() || System.nanoTime() > deadline) {
                    throw new AssertionError(Files.readString(log), e);
                }
                server.waitFor(50, TimeUnit.MILLISECONDS); // ends early when the server gives up
            }
        }
    }
}
