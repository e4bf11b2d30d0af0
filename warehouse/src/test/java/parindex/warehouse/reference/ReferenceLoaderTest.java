package parindex.warehouse.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parindex.warehouse.fault.WarehouseException;

class ReferenceLoaderTest {
    @TempDir
    private Path data;

    private Connection warehouse;

    @BeforeEach
    void open() throws SQLException {
        warehouse = DriverManager.getConnection("jdbc:duckdb:");
    }

    @AfterEach
    void close() throws SQLException {
        warehouse.close();
    }

    @Test
    void theUsersOwnUnitsStandAloneWithoutShippedAliasesAndEvents() throws SQLException {
        ReferenceLoader.load(
                warehouse,
                DataFolder.in(data).with("unit.csv", DataFolder.UNITS).path());

        assertEquals(
                List.of("d|540|Huyện D|DISTRICT|p|null|2025-06-30", "n|21550|Xã N|COMMUNE|p|2025-07-01|null"),
                rows("""
                        select concat_ws('|', unit_id, code, name_vi, group_id, parent_id,
                            coalesce(valid_from::varchar, 'null'), coalesce(valid_to::varchar, 'null'))
                        from reference.unit where unit_id in ('d', 'n') order by unit_id"""));
        assertEquals(List.of("0"), rows("select count(*) from reference.unit_alias"));
        assertEquals(List.of("0"), rows("select count(*) from reference.unit_event"));
    }

    @Test
    void namesThatAreLeftOutAreTakenFromTheVietnameseName() throws SQLException {
        ReferenceLoader.load(
                warehouse,
                DataFolder.in(data).with("unit.csv", DataFolder.UNITS).path());

        assertEquals(
                List.of("Xã X|Xã X|Xã X"),
                rows(
                        "select concat_ws('|', name_en, short_name_vi, short_name_en) from reference.unit where unit_id = 'x'"));
    }

    @Test
    void theUsersOwnProceduresMayHaveFieldsWithoutAName() throws SQLException {
        ReferenceLoader.load(
                warehouse,
                DataFolder.in(data).with("procedure.csv", DataFolder.PROCEDURES).path());

        assertEquals(List.of("1.000001|Thủ tục một|Thủ tục một|OWN|2.50|WORKING_DAY|true"), rows("""
                        select concat_ws('|', procedure_code, p.name_vi, p.name_en, f.name_vi, duration_count, duration_unit, has_fee)
                        from reference.procedure as p join reference.field as f using (field_code)"""));
    }

    @Test
    void aliasesAreFoldedAndSpeakOfTheUsersUnits() throws SQLException {
        ReferenceLoader.load(
                warehouse,
                DataFolder.in(data)
                        .with("unit.csv", DataFolder.UNITS)
                        .with("unit_alias.csv", "unit_id,alias\nd,UBND  Huyện D\n")
                        .path());

        assertEquals(List.of("ubnd huyen d"), rows("select folded from reference.unit_alias"));
    }

    @Test
    void loadingTwiceLeavesTheSameTables() throws SQLException {
        Path folder = DataFolder.in(data).path();
        ReferenceLoader.load(warehouse, folder);
        List<String> once = rows("select count(*) from reference.unit");
        ReferenceLoader.load(warehouse, folder);

        assertEquals(once, rows("select count(*) from reference.unit"));
        assertEquals(List.of("8035"), rows("select count(*) from reference.working_day"));
    }

    @Test
    void aFaultyFileLeavesTheTablesAsTheyWere() throws SQLException {
        DataFolder folder = DataFolder.in(data);
        ReferenceLoader.load(warehouse, folder.path());
        folder.with(
                "holiday.csv",
                "day,kind,name_vi,name_en,source,confirmed,decided_on\n2025-13-01,HOLIDAY,a,a,a,true,\n");

        assertThrows(WarehouseException.class, () -> ReferenceLoader.load(warehouse, folder.path()));
        assertTrue(
                Integer.parseInt(rows("select count(*) from reference.holiday").get(0)) > 300);
    }

    /** 25/4/2025 is a Friday; Saturday 26 is worked, 28 and 29 too, then four days of rest and a weekend; 5/5 works. */
    @Test
    void sqlCountsWorkingDaysAsJavaDoes() throws SQLException {
        ReferenceLoader.load(warehouse, DataFolder.in(data).path());

        assertEquals(List.of("4"), rows("""
                        select until.working_day_no - since.working_day_no
                        from reference.working_day as since cross join reference.working_day as until
                        where since.day = '2025-04-25' and until.day = '2025-05-05'"""));
    }

    private List<String> rows(String sql) throws SQLException {
        var rows = new ArrayList<String>();
        try (var statement = warehouse.createStatement();
                var result = statement.executeQuery(sql)) {
            while (result.next()) {
                rows.add(result.getString(1));
            }
        }
        return rows;
    }
}
