package parindex.warehouse.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import parindex.warehouse.fault.Fault;
import parindex.warehouse.fault.WarehouseException;
import parindex.warehouse.settings.Settings;

class SqlTest {
    private Connection connection;
    private Sql sql;

    @BeforeEach
    void open() {
        connection = Engine.openInMemory(Settings.defaults());
        sql = new Sql(connection, "core.thing");
        sql.runAll("create table thing (code varchar, count bigint)");
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    @Test
    void valuesFillTheirPlacesAndRowsComeBackAsText() {
        assertEquals(1, sql.run("insert into thing values (?, ?)", "it's", 3L));
        sql.run("insert into thing values (null, 4)");

        assertEquals(7, sql.number("select sum(count) from thing"));
        assertEquals(
                List.of(List.of("it's", "3"), Arrays.asList(null, "4")), sql.rows("select code, count from thing"));
    }

    @Test
    void aTransactionThatFailsLeavesNothing() {
        assertThrows(
                WarehouseException.class,
                () -> sql.inOneTransaction(() -> {
                    sql.run("insert into thing values ('a', 1)");
                    sql.run("insert into no_such_table values (1)");
                }));

        assertEquals(0, sql.number("select count(*) from thing"));
        sql.inOneTransaction(() -> sql.run("insert into thing values ('b', 1)"));
        assertEquals(1, sql.number("select count(*) from thing"));
    }

    @Test
    void aFaultNamesItsSubject() {
        var fault = assertThrows(WarehouseException.class, () -> sql.run("select nothing from nowhere"));

        assertEquals("core.thing", fault.subject());
        assertEquals(Fault.BUG, fault.fault());
    }

    @Test
    void theEngineFetchesNothingByItself() {
        assertEquals(
                "false",
                sql.texts("select current_setting('autoinstall_known_extensions')")
                        .get(0));
        assertEquals(
                "false",
                sql.texts("select current_setting('autoload_known_extensions')").get(0));
    }
}
