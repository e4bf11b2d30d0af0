package parindex.warehouse.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the shipped tables must hold, asked the way analysts ask. */
class ShippedCatalogueTest {
    @TempDir
    private static Path data;

    private static Connection warehouse;

    @BeforeAll
    static void load() throws SQLException {
        warehouse = DriverManager.getConnection("jdbc:duckdb:");
        ReferenceLoader.load(warehouse, DataFolder.in(data).path());
    }

    @AfterAll
    static void close() throws SQLException {
        warehouse.close();
    }

    @ParameterizedTest
    @CsvSource({"COMMUNE, 40", "DISTRICT, 60", "PROVINCE, 70"})
    void everyLevelHasEnoughProcedures(String level, int least) throws SQLException {
        long found = number("select count(*) from reference.procedure where level like '%" + level + "%'");

        assertTrue(found >= least, level + " has " + found);
    }

    @Test
    void thereAreAtLeast150ProceduresOfNationalForm() throws SQLException {
        assertTrue(number("select count(*) from reference.procedure") >= 150);
        assertEquals(
                0,
                number(
                        "select count(*) from reference.procedure where not regexp_full_match(procedure_code, '\\d\\.\\d{6}')"));
        assertTrue(number("select count(*) from reference.procedure where name_en <> name_vi") >= 40);
    }

    @ParameterizedTest
    @CsvSource({"WORKING_DAY", "CALENDAR_DAY", "SAME_DAY", "WORKING_HOUR"})
    void durationsComeInSeveralUnits(String unit) throws SQLException {
        assertTrue(number("select count(*) from reference.procedure where duration_unit = '" + unit + "'") > 0);
    }

    @ParameterizedTest
    @CsvSource({
        "2.000815, is_certified_copy",
        "1.012783, is_land",
        "1.001193, field_code = 'HO_TICH' and level = 'COMMUNE'",
        "1.001612, field_code = 'HO_KINH_DOANH' and level = 'DISTRICT'",
        "2.000488, field_code = 'LY_LICH_TU_PHAP' and level = 'PROVINCE'",
    })
    void wellKnownProceduresAreWhatTheyAre(String code, String fact) throws SQLException {
        assertEquals(
                1,
                number("select count(*) from reference.procedure where procedure_code = '" + code + "' and " + fact));
    }

    @Test
    void everyProcedureHasItsFieldAndNamesItsSource() throws SQLException {
        assertEquals(
                0, number("select count(*) from reference.procedure anti join reference.field using (field_code)"));
        assertEquals(0, number("select count(*) from reference.procedure where source = ''"));
    }

    @ParameterizedTest
    @CsvSource({
        "ubnd huyen phu my, bd-545",
        "huyen phu my, bd-545",
        "ubnd xa my duc, bd-21736",
        "'xa my duc, huyen phu my', bd-21736",
        "so tai nguyen va moi truong, bd-stnmt",
        "phuong binh dinh, bd-21907",
        "phuong binh dinh, gl-21907",
        "'phuong binh dinh, tinh gia lai', gl-21907",
        "h08.45, bd-545",
    })
    void commonWritingsNameOneUnit(String folded, String unit) throws SQLException {
        assertEquals(
                1,
                number("select count(*) from reference.unit_alias join reference.unit using (unit_id) where folded = '"
                        + folded + "' and (valid_from is not null) = " + unit.startsWith("gl")),
                "units of that time");
        assertEquals(
                1,
                number("select count(*) from reference.unit_alias where folded = '" + folded + "' and unit_id = '"
                        + unit + "'"));
    }

    @Test
    void anAliasOfTwoUnitsIsLeftOut() throws SQLException {
        assertEquals(0, number("select count(*) from reference.unit_alias where folded = 'xa an nghia'"));
    }

    @Test
    void electronicIdentifiersAreUniqueOverAll() throws SQLException {
        assertEquals(0, number("select count(*) - count(distinct e_id) from reference.unit"));
    }

    @Test
    void shortNamesAreUniqueInTheirGroupAndTime() throws SQLException {
        assertEquals(0, number("""
                select count(*) from (
                    select group_id, short_name_vi, valid_from from reference.unit
                    group by all having count(*) > 1
                )"""));
    }

    private static long number(String sql) throws SQLException {
        try (var statement = warehouse.createStatement();
                var result = statement.executeQuery(sql)) {
            result.next();
            return result.getLong(1);
        }
    }
}
