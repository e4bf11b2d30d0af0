package parindex.warehouse.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parindex.warehouse.fault.Fault;
import parindex.warehouse.fault.WarehouseException;

/** Each mistake a keeper of rule files can make stops the build and names file, line and column. */
class ReferenceFaultsTest {
    @TempDir
    private Path data;

    @ParameterizedTest(name = "line {0}: {2}")
    @CsvSource(
            delimiter = ';',
            value = {
                "6; x,21999,,Xã Hai,,,,COMMUNE,COMMUNE,p,,; is already on line 4",
                "6; bad id,21999,,Xã Hai,,,,COMMUNE,COMMUNE,p,,; letters, digits",
                "6; y,,,Xã Hai,,,,COMMUNE,COMMUNE,p,,; column code: must not be empty",
                "6; y,21999,,,,,,COMMUNE,COMMUNE,p,,; column name_vi: must not be empty",
                "6; y,21999,,Xã Hai,,,,VILLAGE,COMMUNE,p,,; need one of [PROVINCE, DEPARTMENT, DISTRICT, COMMUNE]",
                "6; y,21999,,Xã Hai,,,,COMMUNE,,p,,; column group_id",
                "6; y,21999,,Xã Hai,,,,COMMUNE,TOWN,p,,; column group_id: need one of",
                "6; y,21999,,Xã Hai,,,,COMMUNE,COMMUNE,q,,; no unit",
                "6; y,21999,,Xã Hai,,,,COMMUNE,COMMUNE,y,,; need another unit as parent",
                "6; y,21999,,Xã Hai,,,,COMMUNE,COMMUNE,d,,; does not live through all days",
                "6; y,21999,,Xã Hai,,,,COMMUNE,COMMUNE,p,1/7/2025,; need a date such as 2025-06-30",
                "6; y,21999,,Xã Hai,,,,COMMUNE,COMMUNE,p,2025-02-29,; need a date such as 2025-06-30",
                "6; y,21999,,Xã Hai,,,,COMMUNE,COMMUNE,p,2025-07-01,2025-06-30; need a life that ends",
                "6; y,21550,,Xã Hai,,,,COMMUNE,COMMUNE,p,2025-06-30,; already names a unit of the same days on line 4",
                "6; y,21999,000.00.00.H08,Xã Hai,,,,COMMUNE,COMMUNE,p,,; already names a unit of the same days on line 2",
                "6; y,21999,,Xã Hai,,,,COMMUNE,COMMUNE,p,; need 12 cells, got 11",
            })
    void aFaultyUnitNamesItsLine(int line, String row, String said) {
        String units = DataFolder.UNITS + row + "\n";

        assertFault("unit.csv", line, said, DataFolder.in(data).with("unit.csv", units));
    }

    @Test
    void aFreeCodeOfAnotherTimeIsNoFault() {
        String units = DataFolder.UNITS + "y,540,,Xã Hai,,,,COMMUNE,COMMUNE,p,2025-07-01,\n";

        ReferenceLoader.read(DataFolder.in(data).with("unit.csv", units).path());
    }

    @ParameterizedTest(name = "line {0}: {2}")
    @CsvSource(
            delimiter = ';',
            value = {
                "2; zz,Xã Z; no unit",
                "2; d,; must not be empty",
                "3; d,Xã Hoà|x,xa  HOA; already names a unit of the same days on line 2",
            })
    void aFaultyAliasNamesItsLine(int line, String rows, String said) {
        String aliases = "unit_id,alias\n" + rows.replace('|', '\n') + "\n";

        assertFault(
                "unit_alias.csv",
                line,
                said,
                DataFolder.in(data).with("unit.csv", DataFolder.UNITS).with("unit_alias.csv", aliases));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "2025-07-01,MERGE,x,zz,WHOLE,law; no unit",
                "2025-07-01,MERGE,x,,WHOLE,law; need a successor for all but ABOLISH",
                "2025-07-01,ABOLISH,x,n,WHOLE,law; need a successor for all but ABOLISH",
                "2025-07-01,JOIN,x,n,WHOLE,law; need one of [MERGE, SPLIT, RENAME, ABOLISH]",
                "2025-07-01,MERGE,x,n,HALF,law; need one of [WHOLE, PART]",
                "2025-06-30,MERGE,x,n,WHOLE,law; is not alive on this day",
                "2025-08-01,MERGE,x,n,WHOLE,law; was not alive on the day before",
            })
    void aFaultyEventNamesItsLine(String row, String said) {
        String events = "event_on,kind,from_unit_id,to_unit_id,extent,legal_basis\n" + row + "\n";

        assertFault(
                "unit_event.csv",
                2,
                said,
                DataFolder.in(data).with("unit.csv", DataFolder.UNITS).with("unit_event.csv", events));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "2025-04-27,HOLIDAY,a,a,s,yes,; need true or false",
                "2025-04-25,SWAP_WORK,a,a,s,true,; only a Saturday or Sunday",
                "2025-04-26,SWAP_OFF,a,a,s,true,; only a working day",
                "2031-01-01,HOLIDAY,a,a,s,true,; outside the calendar",
                "2025-04-30,FEAST,a,a,s,true,; need one of [HOLIDAY, SWAP_OFF, SWAP_WORK]",
                "2025-04-30,HOLIDAY,a,a,s,true,5/5/2025; column decided_on: need a date",
            })
    void aFaultyHolidayNamesItsLine(String row, String said) {
        String holidays = "# our notice\nday,kind,name_vi,name_en,source,confirmed,decided_on\n" + row + "\n";

        assertFault("holiday.csv", 3, said, DataFolder.in(data).with("holiday.csv", holidays));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "1.000002.000.00.00.H08,Hai,,F,COMMUNE,1,MONTH,FULL,DIRECT+ONLINE,true,false,false,; without the suffix",
                "1.000002,Hai,,F,VILLAGE,1,MONTH,FULL,DIRECT+ONLINE,true,false,false,; column level",
                "1.000002,Hai,,F,COMMUNE,1,MONTH,FULL,BY_PIGEON,true,false,false,; column channels",
                "1.000002,Hai,,F,COMMUNE,1,,FULL,DIRECT+ONLINE,true,false,false,; together with duration_unit",
                "1.000002,Hai,,F,COMMUNE,1,WEEK,FULL,DIRECT+ONLINE,true,false,false,; column duration_unit",
                "1.000002,Hai,,F,COMMUNE,-1,MONTH,FULL,DIRECT+ONLINE,true,false,false,; need a number from 0",
                "1.000002,Hai,,F,COMMUNE,1.005,MONTH,FULL,DIRECT+ONLINE,true,false,false,; need a number from 0",
                "1.000002,Hai,,F,COMMUNE,1,MONTH,L4,DIRECT,true,false,false,; column service_level",
                "1.000001,Hai,,F,COMMUNE,1,MONTH,FULL,DIRECT+ONLINE,true,false,false,; is already on line 2",
            })
    void aFaultyProcedureNamesItsLine(String row, String said) {
        String procedures = DataFolder.PROCEDURES + row + "\n";

        assertFault("procedure.csv", 3, said, DataFolder.in(data).with("procedure.csv", procedures));
    }

    @ParameterizedTest(name = "{1}: {0}")
    @CsvSource(
            delimiter = ';',
            value = {
                ",,onestop,DAILY,1,,,d; column unit_id: need unit_id or group_id",
                "x,COMMUNE,onestop,DAILY,1,,,d; column unit_id: need unit_id or group_id",
                "zz,,onestop,DAILY,1,,,d; column unit_id: no unit",
                ",TOWN,onestop,DAILY,1,,,d; column group_id: need one of",
                "x,,no_feed,DAILY,1,,,d; column feed: need one of [",
                "x,,,DAILY,1,,,d; column feed: must not be empty",
                "x,,onestop,HOURLY,1,,,d; column frequency: need one of [DAILY, WEEKLY, MONTHLY, QUARTERLY, YEARLY]",
                "x,,onestop,DAILY,,,,d; column grace_working_days: must not be empty",
                "x,,onestop,DAILY,1.5,,,d; column grace_working_days: need a whole number",
                "x,,onestop,DAILY,251,,,d; column grace_working_days: 250 working days at most",
                "x,,onestop,DAILY,1,1/6/2025,,d; column valid_from: need a date",
                "x,,onestop,DAILY,1,2025-06-02,2025-06-01,d; column valid_to: is before valid_from",
                "x,,onestop,DAILY,1,,,; column source: must not be empty",
                ",COMMUNE,onestop,MONTHLY,1,2025-06-01,,d; column feed: \"onestop\" is already owed on the same days by line 2",
            })
    void aFaultyObligationNamesItsLine(String row, String said) {
        String head = "unit_id,group_id,feed,frequency,grace_working_days,valid_from,valid_to,source\n";

        assertFault(
                "obligation.csv",
                3,
                said,
                DataFolder.in(data)
                        .with("unit.csv", DataFolder.UNITS)
                        .with("obligation.csv", head + ",COMMUNE,onestop,DAILY,1,,,ours\n" + row + "\n"));
    }

    @Test
    void aUnitMayOweOtherwiseThanItsGroupAndOtherwiseLater() {
        String head = "unit_id,group_id,feed,frequency,grace_working_days,valid_from,valid_to,source\n";
        String rows = ",COMMUNE,onestop,DAILY,1,,2025-05-31,ours\n,COMMUNE,onestop,WEEKLY,1,2025-06-01,,ours\n"
                + "x,,onestop,MONTHLY,5,,,ours\n";

        ReferenceLoader.read(DataFolder.in(data)
                .with("unit.csv", DataFolder.UNITS)
                .with("obligation.csv", head + rows)
                .path());
    }

    @Test
    void aFieldThatIsNotListedIsAFaultWhereTheUserListsHisOwn() {
        assertFault(
                "procedure.csv",
                2,
                "no field \"OWN\"",
                DataFolder.in(data)
                        .with("procedure.csv", DataFolder.PROCEDURES)
                        .with("field.csv", "field_code,name_vi,name_en\nF,Lĩnh vực,Field\n"));
    }

    @ParameterizedTest
    @CsvSource({"code,reason_vi", "code,reason_vi,reason_en,note", "code,reason_vi,reason", "''"})
    void aHeadWithOtherColumnsIsNamed(String head) {
        assertFault(
                "reason.csv",
                1,
                "exactly the columns code,reason_vi,reason_en",
                DataFolder.in(data).with("reason.csv", head));
    }

    @Test
    void columnsMayStandInAnyOrder() {
        ReferenceLoader.read(DataFolder.in(data)
                .with("reason.csv", "reason_en,code,reason_vi\nbad,BAD,sai\n")
                .path());
    }

    @Test
    void aFileInAnotherEncodingIsRefused() throws IOException {
        DataFolder folder = DataFolder.in(data);
        Files.write(
                data.resolve("reference/reason.csv"),
                "code,reason_vi,reason_en\nA,é,e\n".getBytes(StandardCharsets.ISO_8859_1));

        var fault = assertThrows(WarehouseException.class, () -> ReferenceLoader.read(folder.path()));
        assertTrue(fault.english().contains("not UTF-8"), fault.english());
    }

    @Test
    void parentsInACircleAreFound() {
        String units = DataFolder.UNITS + "y,1,,Y,,,,COMMUNE,COMMUNE,z,,\nz,2,,Z,,,,COMMUNE,COMMUNE,y,,\n";

        assertFault("unit.csv", 6, "circle", DataFolder.in(data).with("unit.csv", units));
    }

    private static void assertFault(String file, int line, String said, DataFolder folder) {
        var fault = assertThrows(WarehouseException.class, () -> ReferenceLoader.read(folder.path()));

        assertEquals(Fault.RULES, fault.fault());
        assertTrue(fault.subject().endsWith("reference/" + file + ":" + line), fault.subject() + " " + fault.english());
        assertTrue(fault.english().contains(said), fault.english());
        assertFalse(fault.vietnamese().isBlank());
    }
}
