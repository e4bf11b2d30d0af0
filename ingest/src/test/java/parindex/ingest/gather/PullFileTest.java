package parindex.ingest.gather;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import parindex.warehouse.fault.WarehouseException;
import parindex.warehouse.settings.StrictConfig;

class PullFileTest {
    private static final String TABLE = """
            id = a, profile = p
            jdbc {
              kind = postgresql
              host = db.local
              database = igate
              user = u
              password-file = secret
              table = s.t
              columns = [a, b]
              watermark = w
              order-key = a
            }
            """;
    private static final String WEB = "id = a, profile = p\nhttp {\n  url = \"https://cong.local/api\"\n}\n";

    private static PullSource read(String text) {
        return PullFile.read(StrictConfig.read("a.conf", new StringReader(text)), Path.of("pulls"));
    }

    private static String fault(String text) {
        return assertThrows(WarehouseException.class, () -> read(text)).getMessage();
    }

    @Test
    void whatIsLeftOutHasItsDefault() {
        PullSource source = read(TABLE);
        var table = (TableOrigin) source.origin();
        assertEquals(List.of("a", "b", "w"), table.read());
        assertEquals(5432, table.port());
        assertTrue(table.isEncrypted(), "a connection in clear text must be asked for");
        assertEquals(3, source.attempts());
        assertEquals(60, source.overlap().time().toMinutes());
    }

    @Test
    void anUnknownKeyStopsWithItsLine() {
        assertTrue(fault(TABLE.replace("user = u", "usr = u")).contains("a.conf:6"));
        assertTrue(fault(TABLE.replace("kind = postgresql", "kind = postgresql, properties = x"))
                .contains("\"properties\""));
        assertTrue(fault(TABLE.replace("kind = postgresql", "url = \"jdbc:h2:mem:\""))
                .contains("\"url\""));
        assertTrue(fault(TABLE + "http { url = \"https://x.y\" }").contains("exactly one of jdbc, http"));
    }

    /** Whoever writes settings still cannot reach past host, port, name and columns. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "kind = h2",
                "kind = duckdb",
                "kind = sqlite",
                "kind = derby",
                "kind = hsqldb",
                "kind = \"jdbc:h2:mem:x\"",
                "host = \"db.local/x?socketFactory=org.x.Y\"",
                "host = \"a,b\"",
                "host = \"db local\"",
                "host = \"u@db\"",
                "host = \"\"",
                "host = \"[::1]\"",
                "host = \"(description=(x=y))\"",
                "host = \"db;x=y\"",
                "port = 0",
                "port = 65536",
                "port = -1",
                "port = \"5432/x\"",
                "database = \"x?autoDeserialize=true\"",
                "database = \"x;INIT=RUNSCRIPT\"",
                "database = \"../x\"",
                "database = \"x&allowLoadLocalInfile=true\"",
                "database = \"x#y\"",
                "database = \"\"",
                "database = \"a/b\"",
                "table = \"s.t; drop table x\"",
                "table = \"(select 1)\"",
                "table = \"a.b.c\"",
                "table = \"\"",
                "table = \"s.t\\\"\"",
                "table = \"s.t`\"",
                "table = \"s.t]\"",
                "table = \"s.t where 1=1\"",
                "columns = []",
                "columns = [a, a]",
                "columns = [\"a\\\" from x\"]",
                "columns = [\"count(*)\"]",
                "columns = [\"a, b\"]",
                "columns = [\"*\"]",
                "watermark = \"now()\"",
                "order-key = \"1 desc, 2\"",
                "tls = off",
                "tls = \"trust\""
            })
    void hostileSettingsStop(String setting) {
        String key = setting.substring(0, setting.indexOf(' '));
        String text = TABLE.lines()
                .map(line -> line.strip().startsWith(key + " = ") ? setting : line)
                .reduce("", (a, b) -> a + b + "\n");
        String all = text.contains(setting) ? text : text.replace("user = u", "user = u\n" + setting);
        assertTrue(all.contains(setting), all);
        String told = fault(all);
        assertTrue(told.contains("a.conf:"), told);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file:///etc/passwd", "gopher://x.y/", "jar:file:/x!/y", "ftp://x.y/", "netdoc:///etc/passwd",
                        "http://x.y/",
                "https://u:p@x.y/", "https:///x", "https://x.y/#z", "//x.y", "nonsense", "http://127.0.0.1.evil.org/",
                "http://localhost@evil.org/", "https://x.y:99999/"
            })
    void hostileAddressesStop(String url) {
        assertTrue(fault(WEB.replace("https://cong.local/api", url)).contains("a.conf:3"));
    }

    /** The time of the zone is fixed: its name is not known to it, and a pull would end with it. */
    @ParameterizedTest
    @ValueSource(strings = {"VV", "yyyy-MM-dd'T", "{"})
    void aFormThatNoTimeCanBeWrittenInStops(String form) {
        String told = fault(WEB.replace("}", "since-format = \"" + form + "\" }"));
        assertTrue(told.contains("since-format"), told);
    }

    @Test
    void plainHttpMustBeAllowedExceptOnThisMachine() {
        assertEquals(
                "p",
                read(WEB.replace("https://cong.local", "http://127.0.0.1:8080")).profile());
        assertEquals(
                "p",
                read(WEB.replace("}", "allow-http = true }").replace("https:", "http:"))
                        .profile());
    }

    /** Only what is written in DatabaseKind reaches a driver, and names stay between their quotes. */
    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void addressesAreBuiltFromFieldsWithFixedOptions(DatabaseKind kind) {
        var table = (TableOrigin) read(TABLE.replace("postgresql", kind.word())).origin();
        String url = kind.url(table);
        assertTrue(url.startsWith("jdbc:") && url.contains("db.local:" + kind.port()) && url.endsWith("igate"), url);
        assertFalse(url.contains("?") || url.contains("&") || url.contains("secret"), url);
        var properties = kind.properties(table, "pw");
        assertEquals("pw", properties.getProperty("password"));
        String sql = new TableQuery(table).rows(List.of(Cell.TEXT, Cell.LONG_TEXT, Cell.LOCAL), true, 10);
        String open = kind.quoted("x").substring(0, 1);
        String close = kind.quoted("x").substring(2);
        assertTrue(
                sql.contains("from " + open + "s" + close + "." + open + "t" + close + " where (" + open + "w"), sql);
        assertTrue(sql.endsWith("order by " + open + "w" + close + ", " + open + "a" + close), sql);
    }

    @Test
    void aMissingDriverIsToldWithItsJarAndItsPlace(@TempDir Path data) {
        try (Drivers drivers = Drivers.of(data)) {
            var fault = assertThrows(WarehouseException.class, () -> drivers.driver(DatabaseKind.ORACLE));
            assertTrue(fault.english().contains("put ojdbc11.jar into " + data.resolve("drivers")), fault.english());
            assertTrue(fault.vietnamese().contains("hãy chép ojdbc11.jar vào"), fault.vietnamese());
        }
    }

    @Test
    void aDriverOfTheFolderIsLoadedByItself(@TempDir Path data) throws Exception {
        Path jar = Path.of(org.postgresql.Driver.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        Files.createDirectories(data.resolve("drivers"));
        Files.copy(jar, data.resolve("drivers/postgresql.jar"));
        try (Drivers drivers = Drivers.of(data)) {
            var driver = drivers.driver(DatabaseKind.POSTGRESQL);
            assertEquals("org.postgresql.Driver", driver.getClass().getName());
            assertFalse(driver instanceof org.postgresql.Driver, "not the one of the class path");
        }
    }
}
