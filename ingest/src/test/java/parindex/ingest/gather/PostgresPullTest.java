package parindex.ingest.gather;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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

/** Pulls from a real PostgreSQL. */
class PostgresPullTest {
    private static PostgresServer server;

    @TempDir
    Path folder;

    private PullFixture fixture;

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        server = PostgresServer.start(folder.resolve("postgres"));
        server.run("create schema \"mot-cua\"", "grant usage on schema \"mot-cua\" to " + PostgresServer.USER);
    }

    @AfterAll
    static void stop() throws Exception {
        if (server != null) {
            server.close();
        }
    }

    @BeforeEach
    void empty() throws Exception {
        fixture = new PullFixture(folder);
        fixture.secret("igate.password", PostgresServer.PASSWORD);
        server.run("drop table if exists \"mot-cua\".ho_so");
    }

    private void source(String columns, String more) throws IOException {
        fixture.write("pulls/igate.conf", """
                id = igate, profile = mot-cua, attempts = 2
                %s
                jdbc {
                  kind = postgresql, host = 127.0.0.1, port = %d, database = postgres, user = %s
                  password-file = igate.password, tls = none
                  table = mot-cua.ho_so, columns = [%s], watermark = cap_nhat, order-key = ma
                }
                """.formatted(more, server.port(), PostgresServer.USER, columns));
    }

    private void table(String columns) throws Exception {
        server.run(
                "create table \"mot-cua\".ho_so (" + columns + ")",
                "grant select on \"mot-cua\".ho_so to " + PostgresServer.USER);
    }

    private void insert(String rows) throws SQLException, IOException, InterruptedException {
        server.run("insert into \"mot-cua\".ho_so " + rows);
    }

    @Test
    void everyTypeBecomesTextThatAProfileCanRead() throws Exception {
        table(
                "ma text, lan int, tien numeric(12,3), lon numeric, ty_le float8, dung bool, ngay date, cap_nhat timestamp,"
                        + " luc timestamptz, kieu jsonb, dinh_danh uuid, mo_ta varchar(50), gio time");
        insert("values ('A,\"1\"', 7, 25000.500, 1e20, 0.00001, true, '2025-03-04', '2025-03-04 08:00:00.25',"
                + " '2025-03-04 01:00:00+00', '{\"a\": 1}', '00000000-0000-0000-0000-000000000001', 'dòng\nhai', '08:30'),"
                + " ('B', null, null, null, 'NaN', false, null, '2025-03-04 08:00:00.25', null, null, null, '', null)");
        source("ma, lan, tien, lon, ty_le, dung, ngay, cap_nhat, luc, kieu, dinh_danh, mo_ta, gio", "");

        PullReport report = fixture.pull();

        assertEquals(
                "ma,lan,tien,lon,ty_le,dung,ngay,cap_nhat,luc,kieu,dinh_danh,mo_ta,gio\r\n"
                        + "\"A,\"\"1\"\"\",7,25000.500,100000000000000000000,0.00001,1,2025-03-04,2025-03-04T08:00:00.25,"
                        + "2025-03-04T08:00:00+07:00,\"{\"\"a\"\": 1}\",00000000-0000-0000-0000-000000000001,"
                        + "\"dòng\nhai\",08:30:00\r\n"
                        + "B,,,,NaN,0,,2025-03-04T08:00:00.25,,,,,\r\n",
                fixture.read(report));
        assertEquals("pull-igate_start_20250304T080000.25.csv", report.file());
        assertEquals(List.of(report.file()), fixture.inbox());
    }

    @Test
    void theNextPullBeginsWhereTheDataEndAndLosesNoRowOfTheSameInstant() throws Exception {
        table("ma text, cap_nhat timestamptz");
        insert("values ('A', '2025-03-04 08:00:00+07'), ('B', '2025-03-04 09:00:00+07')");
        source("ma, cap_nhat", "overlap-minutes = 30");
        PullReport first = fixture.pull();
        assertEquals("pull-igate_start_20250304T020000Z.csv", first.file());

        assertEquals("", fixture.pull().file().replaceAll("pull-igate_20250304T013000Z_20250304T020000Z.csv", ""));
        assertEquals("", fixture.pull().file(), "the same rows once more are nothing new");
        // C has B's very instant; D was committed late, within the overlap; E is too old to be seen again.
        insert(
                "values ('C', '2025-03-04 09:00:00+07'), ('D', '2025-03-04 08:31:00+07'), ('E', '2025-03-04 08:29:00+07')");
        PullReport late = fixture.pull();

        assertEquals("pull-igate_20250304T013000Z_20250304T020000Z_2.csv", late.file());
        assertEquals(
                "ma,cap_nhat\r\nD,2025-03-04T08:31:00+07:00\r\nB,2025-03-04T09:00:00+07:00\r\nC,2025-03-04T09:00:00+07:00\r\n",
                fixture.read(late));

        for (String file : fixture.inbox()) {
            Files.delete(folder.resolve("inbox/mot-cua").resolve(file));
        }
        PullReport again = fixture.pull();
        assertEquals(5, again.rows(), "files that were lost before they were loaded took the watermark with them");
        assertEquals("pull-igate_start_20250304T020000Z.csv", again.file());
    }

    @Test
    void aRowOfTheFutureAndARowWithoutATimeStopNoOtherRow() throws Exception {
        table("ma text, cap_nhat timestamp");
        insert("values ('A', '2025-03-04 08:00:00'), ('F', '2999-01-01'), ('I', 'infinity'), ('N', null)");
        source("ma, cap_nhat", "overlap-minutes = 0");
        assertEquals("pull-igate_start_20250701T070000.csv", fixture.pull().file(), "7:00 in Vietnam is now");

        insert("values ('B', '2025-07-01 08:00:00')");
        PullReport next = fixture.pull(PullFixture.NOW.plus(Duration.ofDays(1)));

        assertEquals(
                List.of("ma", "B", "F", "I", "N"),
                fixture.read(next).lines().map(line -> line.split(",")[0]).toList());
    }

    @Test
    void aNumberThatGrowsIsAWatermarkToo() throws Exception {
        table("ma text, cap_nhat bigint");
        insert("select 'A' || i, i from generate_series(1, 3000) as i");
        source("ma, cap_nhat", "overlap-count = 10, start = 2001");

        assertEquals(1000, fixture.pull().rows());
        assertEquals(List.of("pull-igate_n2001_n3000.csv"), fixture.inbox());
        assertEquals(11, fixture.pull().rows());
    }

    /** B-097: cut at any row, and read again whole. */
    @Test
    void aHundredThousandRowsAreTheTableAndACutConnectionLeavesNothing() throws Exception {
        table("ma text, so int, cap_nhat timestamp");
        insert(
                "select 'HS-' || i, i, timestamp '2025-01-01' + i * interval '1 second' from generate_series(1, 100000) as i");
        source("ma, so, cap_nhat", "");
        var cuts = new AtomicInteger();
        fixture.onProgress = rows -> {
            if (rows == 30_000 && cuts.getAndIncrement() == 0) {
                cutConnections();
            }
        };

        PullReport report = fixture.pull();

        assertEquals(List.of(Duration.ofSeconds(2)), fixture.rests, "tried again once");
        assertEquals(100_000, report.rows());
        List<String> lines = fixture.read(report).lines().toList();
        assertEquals(100_001, lines.size());
        long sum = lines.stream()
                .skip(1)
                .mapToLong(line -> Long.parseLong(line.split(",")[1]))
                .sum();
        assertEquals(100_000L * 100_001 / 2, sum); // 1 + 2 + ... + 100,000
        assertEquals(List.of(report.file()), fixture.inbox());
    }

    private static void cutConnections() {
        try {
            server.run("select pg_terminate_backend(pid) from pg_stat_activity where usename = '" + PostgresServer.USER
                    + "'");
        } catch (SQLException | IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** B-097: the server itself goes. */
    @Test
    void aServerThatDiesIsToldAndNothingPartialIsLeft() throws Exception {
        table("ma text, cap_nhat timestamp");
        insert(
                "select 'HS-' || i, timestamp '2025-01-01' + i * interval '1 second' from generate_series(1, 50000) as i");
        source("ma, cap_nhat", "");
        fixture.onProgress = rows -> {
            try {
                server.kill();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        };

        PullReport report = fixture.pull();
        server.startAgain();

        assertTrue(
                report.fault().get().english().contains("tried 2 times; nothing partial is kept"), report.toString());
        assertTrue(report.fault().get().vietnamese().contains("đã thử 2 lần"), report.toString());
        assertEquals(List.of(), fixture.inbox());
        fixture.onProgress = rows -> {};
        assertEquals(50_000, fixture.pull().rows());
    }

    /** B-097: a right that a user does not have. */
    @Test
    void aLackingRightIsNamedAndNotTriedAgain() throws Exception {
        table("ma text, cap_nhat timestamp");
        server.run("revoke select on \"mot-cua\".ho_so from " + PostgresServer.USER);
        source("ma, cap_nhat", "");

        var fault = fixture.pull().fault().get();

        assertTrue(
                fault.english().contains("\"puller\" lacks a right: needs SELECT on mot-cua.ho_so"), fault.english());
        assertTrue(fault.vietnamese().contains("thiếu quyền: cần SELECT trên mot-cua.ho_so"), fault.vietnamese());
        assertTrue(fault.english().contains("SQLSTATE 42501"), fault.english());
        assertEquals(List.of(), fixture.rests);
    }

    @Test
    void aWrongPasswordIsNeitherTriedAgainNorShown() throws Exception {
        table("ma text, cap_nhat timestamp");
        source("ma, cap_nhat", "");
        fixture.secret("igate.password", "not-this-one");

        var fault = fixture.pull().fault().get();

        assertTrue(fault.english().contains("SQLSTATE 28P01"), fault.english());
        assertFalse(fault.toString().contains("not-this-one"));
        assertEquals(List.of(), fixture.rests);
    }

    /** B-098: a text without end. */
    @Test
    void aTextLongerThanAFieldIsCutByTheServerAndMarked() throws Exception {
        table("ma text, mo_ta text, cap_nhat timestamp");
        insert("select 'A', repeat('x', 100000000), timestamp '2025-03-04'"); // 100 million letters
        source("ma, mo_ta, cap_nhat", "");

        String line = fixture.read(fixture.pull()).lines().skip(1).findFirst().orElseThrow();

        assertEquals("A," + "x".repeat(200) + "…[cắt/cut],2025-03-04T00:00:00", line);
    }

    @Test
    void bytesAndWordsAreNoWatermark() throws Exception {
        table("ma bytea, cap_nhat text");
        source("ma, cap_nhat", "");
        assertTrue(fixture.pull().fault().get().english().contains("\"ma\" holds bytes"));
        source("cap_nhat", "");
        assertTrue(fixture.pull().fault().get().english().contains("must be a time, a day or a whole number"));
    }

    @Test
    void theReadingMayNotWriteAndNamesAreNoStatements() throws Exception {
        table("ma text, \"x; drop\" text, cap_nhat timestamp");
        insert("values ('A', 'b', '2025-03-04')");
        source("ma, cap_nhat", "");
        fixture.write(
                "pulls/igate.conf",
                Files.readString(folder.resolve("pulls/igate.conf"))
                        .replace("columns = [ma", "columns = [\"x; drop\", ma"));

        var fault = org.junit.jupiter.api.Assertions.assertThrows(
                parindex.warehouse.fault.WarehouseException.class, () -> fixture.pull());
        assertTrue(fault.getMessage().contains("igate.conf:6"), fault.getMessage());
    }

    @Test
    void anEncryptedConnectionNeedsACertificateThatIsKnown() throws Exception {
        table("ma text, cap_nhat timestamp");
        insert("values ('A', '2025-03-04')");
        source("ma, cap_nhat", "");
        String clear = Files.readString(folder.resolve("pulls/igate.conf"));
        fixture.write(
                "pulls/igate.conf",
                clear.replace("tls = none", "tls = verify, tls-ca = \"" + server.certificate() + "\""));
        assertEquals(1, fixture.pull().rows(), () -> fixture.pull().toString());

        fixture.write("pulls/igate.conf", clear.replace("tls = none", "tls = verify"));
        var fault = fixture.pull().fault().get();
        assertTrue(fault.english().contains("CERTIFICATE"), fault.english());
        assertEquals(List.of(), fixture.rests);
    }
}
