package parindex.ingest.gather;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** A real PostgreSQL from its Maven artefact, on a free loopback port. It refuses root, so as root it runs as nobody. */
public final class PostgresServer implements AutoCloseable {
    /** Who may read what the test grants. */
    public static final String USER = "puller";

    /** What the owner of {@link #USER} would keep in a file. */
    public static final String PASSWORD = "m\u1eadt kh\u1ea9u 123";

    private final Path folder;
    private final Path data;
    private final int port;
    private Process server;

    private PostgresServer(Path folder) throws IOException {
        this.folder = folder;
        this.data = folder.resolve("data");
        this.port = ServerProcess.freePort();
    }

    /** @param folder empty, and thrown away by the caller */
    public static PostgresServer start(Path folder) throws IOException, InterruptedException, SQLException {
        ServerProcess.assumeLinux();
        var postgres = new PostgresServer(Files.createDirectories(folder));
        unpack(folder);
        TestCertificate.make(folder);
        ServerProcess.giveToNobody(folder);
        ServerProcess.run(
                ServerProcess.asNobody(
                        folder.resolve("bin/initdb").toString(),
                        "--pgdata=" + postgres.data,
                        "--username=postgres",
                        "--auth-local=trust",
                        "--auth-host=scram-sha-256",
                        "--pwfile=" + Files.writeString(folder.resolve("owner"), "owner\n"),
                        "--encoding=UTF8",
                        "--no-sync"),
                null,
                folder.resolve("initdb.log"));
        postgres.startAgain();
        postgres.run("create role " + USER + " login password '" + PASSWORD + "'");
        return postgres;
    }

    private static void unpack(Path folder) throws IOException {
        var archive = PostgresServer.class.getResourceAsStream("/postgres-linux-x86_64.txz");
        try (var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive)))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path path = folder.resolve(entry.getName()).normalize();
                if (entry.isDirectory()) {
                    Files.createDirectories(path);
                } else if (entry.isSymbolicLink()) {
                    Files.createDirectories(path.getParent());
                    Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
                } else {
                    Files.createDirectories(path.getParent());
                    Files.copy(tar, path);
                    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
                }
            }
        }
    }

    /** After {@link #kill}. */
    public void startAgain() throws IOException, InterruptedException, SQLException {
        Files.deleteIfExists(data.resolve("postmaster.pid"));
        server = ServerProcess.start(
                ServerProcess.asNobody(
                        folder.resolve("bin/postgres").toString(),
                        "-D",
                        data.toString(),
                        "-p",
                        "" + port,
                        "-h",
                        "127.0.0.1",
                        "-F",
                        "-c",
                        "unix_socket_directories=",
                        "-c",
                        "ssl=on",
                        "-c",
                        "ssl_cert_file=" + certificate(),
                        "-c",
                        "ssl_key_file=" + folder.resolve("server.key"),
                        "-c",
                        "timezone=America/New_York"), // another zone than ours, on purpose
                folder.resolve("server.log"));
        owner().close();
    }

    /** As a power cut would. */
    public void kill() throws InterruptedException {
        server.descendants().forEach(ProcessHandle::destroyForcibly);
        server.destroyForcibly().waitFor();
    }

    /** Of the server, in PEM. */
    public Path certificate() {
        return folder.resolve("server.crt");
    }

    public int port() {
        return port;
    }

    /** A connection of the owner of all. */
    public Connection owner() throws SQLException, IOException, InterruptedException {
        var login = new Properties();
        login.setProperty("user", "postgres");
        login.setProperty("password", "owner");
        return ServerProcess.connect(
                new org.postgresql.Driver(),
                "jdbc:postgresql://127.0.0.1:" + port + "/postgres",
                login,
                server,
                folder.resolve("server.log"));
    }

    /** Statements of the owner. */
    public void run(String... statements) throws SQLException, IOException, InterruptedException {
        try (Connection connection = owner();
                var statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        }
    }

    @Override
    public void close() {
        try {
            kill();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
