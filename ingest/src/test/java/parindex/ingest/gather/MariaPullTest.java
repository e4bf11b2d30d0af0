package parindex.ingest.gather;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pulls from a real MariaDB. */
class MariaPullTest {
    private static MariaServer server;

    @TempDir
    Path folder;

    private PullFixture fixture;

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        server = MariaServer.start(folder.resolve("mariadb"));
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
        }
    }

    @BeforeEach
    void empty() throws Exception {
        fixture = new PullFixture(folder);
        fixture.secret("ho-so.password", MariaServer.PASSWORD);
        server.run("drop table if exists onestop.ho_so");
    }

    private void source(String columns, String more) throws IOException {
        fixture.write("pulls/ho-so.conf", """
                id = ho-so, profile = mot-cua, attempts = 2
                %s
                jdbc {
                  kind = mariadb, host = 127.0.0.1, port = %d, database = onestop, user = %s
                  password-file = ho-so.password, tls = none
                  table = onestop.ho_so, columns = [%s], watermark = cap_nhat, order-key = ma
                }
                """.formatted(more, server.port(), MariaServer.USER, columns));
    }

    private void table(String columns) throws Exception {
        server.run(
                "create table onestop.ho_so (" + columns + ")",
                "grant select on onestop.ho_so to " + MariaServer.USER + "@127.0.0.1");
    }

    /** B-098: dates of zeros. */
    @Test
    void zeroDatesAreEmptyAndOtherWrongDatesStayForTheIntakeToJudge() throws Exception {
        table("ma varchar(20), ngay date, luc datetime, cap_nhat datetime(6)");
        server.run(
                "set sql_mode = 'ALLOW_INVALID_DATES'",
                "insert into onestop.ho_so values ('A', '0000-00-00', '0000-00-00 00:00:00', '2025-03-04 08:00:00.5')");
        try (var connection = server.owner();
                var statement = connection.createStatement()) {
            statement.execute("set sql_mode = 'ALLOW_INVALID_DATES'");
            statement.execute("insert into onestop.ho_so values"
                    + " ('B', '2025-02-31', '2025-03-04 07:30:00', '0000-00-00 00:00:00'), ('C', null, null, null)");
        }
        source("ma, ngay, luc, cap_nhat", "");

        PullReport report = fixture.pull();

        assertEquals(
                List.of(
                        "ma,ngay,luc,cap_nhat",
                        "A,,,2025-03-04T08:00:00.5",
                        "B,2025-02-31,2025-03-04T07:30:00,",
                        "C,,,"),
                fixture.read(report)
                        .lines()
                        .sorted((a, b) -> a.startsWith("ma") ? -1 : b.startsWith("ma") ? 1 : a.compareTo(b))
                        .toList());
        assertEquals("pull-ho-so_start_20250304T080000.5.csv", report.file());
    }

    /** B-098: tinyint(1) and zones. */
    @Test
    void smallNumbersAreNumbersAndTimesWithAZoneCarryIt() throws Exception {
        table("ma varchar(20), dung tinyint(1), bit1 bit(1), hai tinyint(1), tien decimal(12,2), ghi_chu longtext,"
                + " trang_thai enum('Đang xử lý', 'Đã trả'), cap_nhat timestamp(3) null");
        server.run("set time_zone = '+00:00'");
        try (var connection = server.owner();
                var statement = connection.createStatement()) {
            statement.execute("set time_zone = '+00:00'");
            statement.execute("insert into onestop.ho_so values"
                    + " ('A', 1, b'1', 2, 25000.50, 'ghi chú', 'Đã trả', '2025-03-04 01:00:00.25'),"
                    + " ('B', 0, b'0', -1, null, null, null, null)");
        }
        source("ma, dung, bit1, hai, tien, ghi_chu, trang_thai, cap_nhat", "overlap-minutes = 10");

        PullReport report = fixture.pull();

        assertEquals(
                List.of(
                        "A,1,1,2,25000.50,ghi chú,Đã trả,2025-03-04T08:00:00.25+07:00",
                        "B,0,0,-1,,,,",
                        "ma,dung,bit1,hai,tien,ghi_chu,trang_thai,cap_nhat"),
                fixture.read(report).lines().sorted().toList());
        assertEquals("pull-ho-so_start_20250304T010000.25Z.csv", report.file());
        try (var connection = server.owner();
                var statement = connection.createStatement()) {
            statement.execute("set time_zone = '+07:00'");
            statement.execute("insert into onestop.ho_so (ma, cap_nhat) values"
                    + " ('C', '2025-03-04 08:00:00.25'), ('D', '2025-03-04 07:49:00')");
        }
        assertEquals(
                List.of("A", "B", "C", "ma"),
                fixture.read(fixture.pull())
                        .lines()
                        .map(line -> line.split(",")[0])
                        .sorted()
                        .toList(),
                "B has no time, C the same one, D lies before the overlap");
    }

    @Test
    void aHundredThousandRowsAreTheTableAndACutConnectionLeavesNothing() throws Exception {
        // Rows of 220 bytes: more than what the sockets in between could still hold when the connection is cut.
        table("ma varchar(20) primary key, so int, cap_nhat datetime, mo_ta varchar(190) default repeat('x', 190)");
        server.run(
                "insert into onestop.ho_so (ma, so, cap_nhat) select concat('HS-', seq), seq, timestamp('2025-01-01') + interval seq second"
                        + " from seq_1_to_100000");
        source("ma, so, cap_nhat, mo_ta", "");
        var cuts = new AtomicInteger();
        fixture.onProgress = rows -> {
            if (rows == 30_000 && cuts.getAndIncrement() == 0) {
                cutConnections();
            }
        };

        PullReport report = fixture.pull();

        assertEquals(List.of(Duration.ofSeconds(2)), fixture.rests, "tried again once");
        assertEquals(100_000, report.rows());
        long sum = fixture.read(report)
                .lines()
                .skip(1)
                .mapToLong(line -> Long.parseLong(line.split(",")[1]))
                .sum();
        assertEquals(100_000L * 100_001 / 2, sum); // 1 + 2 + ... + 100,000
        assertEquals(List.of(report.file()), fixture.inbox());
    }

    private static void cutConnections() {
        try {
            server.run("kill hard user " + MariaServer.USER + "@127.0.0.1");
        } catch (SQLException | IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aLackingRightIsNamedAndNotTriedAgain() throws Exception {
        table("ma varchar(20), cap_nhat datetime");
        server.run(
                "revoke select on onestop.ho_so from " + MariaServer.USER + "@127.0.0.1",
                "grant insert on onestop.ho_so to " + MariaServer.USER + "@127.0.0.1");
        source("ma, cap_nhat", "");

        var fault = fixture.pull().fault().get();

        assertTrue(
                fault.english().contains("\"puller\" lacks a right: needs SELECT on onestop.ho_so"), fault.english());
        assertTrue(fault.english().contains("1142"), fault.english());
        assertEquals(List.of(), fixture.rests);
    }

    @Test
    void aTextLongerThanAFieldIsCutAndMarked() throws Exception {
        table("ma varchar(20), mo_ta longtext, cap_nhat datetime");
        server.run("insert into onestop.ho_so values ('A', repeat('x', 10000000), '2025-03-04')"); // 10 million letters
        source("ma, mo_ta, cap_nhat", "");

        assertEquals(
                "A," + "x".repeat(200) + "…[cắt/cut],2025-03-04T00:00:00",
                fixture.read(fixture.pull()).lines().skip(1).findFirst().orElseThrow());
    }

    @Test
    void anEncryptedConnectionNeedsACertificateThatIsKnown() throws Exception {
        table("ma varchar(20), cap_nhat datetime");
        server.run("insert into onestop.ho_so values ('A', '2025-03-04')");
        source("ma, cap_nhat", "");
        String clear = Files.readString(folder.resolve("pulls/ho-so.conf"));
        fixture.write(
                "pulls/ho-so.conf",
                clear.replace("tls = none", "tls = verify, tls-ca = \"" + server.certificate() + "\""));
        assertEquals(1, fixture.pull().rows(), () -> fixture.pull().toString());

        // Without tls-ca this server would prove itself by the password, as MariaDB does from 11.4 on.
        Path other = TestCertificate.make(Files.createDirectories(folder.resolve("other")))
                .certificate();
        fixture.write("pulls/ho-so.conf", clear.replace("tls = none", "tls = verify, tls-ca = \"" + other + "\""));
        var fault = fixture.pull().fault().get();
        assertTrue(fault.english().contains("CERTIFICATE"), fault.english());
        assertEquals(List.of(), fixture.rests);
    }
}
