package parindex.warehouse.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parindex.warehouse.fault.Fault;
import parindex.warehouse.fault.WarehouseException;

/** Each mistake in the files of hours, days and clock rules stops the build and names file, line and column. */
class CalendarFaultsTest {
    private static final String CALENDARS = """
            calendar_id,name_vi,name_en,am_from,am_to,pm_from,pm_to,source
            mua-dong,Giờ mùa đông,Winter hours,07:30,11:30,13:00,17:00,a decision
            """;
    private static final String UNIT_CALENDARS = """
            unit_id,group_id,calendar_id,valid_from,valid_to,source
            x,,mua-dong,2025-01-01,2025-03-31,a decision
            """;
    private static final String DAYS = """
            calendar_id,unit_id,day,day_to,weekday,kind,am_from,am_to,pm_from,pm_to,decided_on,source
            ,x,2020-10-28,,,CLOSED,,,,,,order before the storm
            """;
    private static final String RULES = """
            procedure_code,valid_from,valid_to,start_rule,end_rule,pause_mode,remote_extra_days,legal_basis
            1.000001,2025-01-01,,NEXT_DAY,DECIDED,PAUSE,0,a law
            """;

    @TempDir
    private Path data;

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "mua-dong,Hai,,07:00,11:30,,,s; is already on line 2",
                "Mùa hè,Hai,,07:00,11:30,,,s; column calendar_id: need small letters",
                "unit:x,Hai,,07:00,11:30,,,s; column calendar_id: need small letters",
                "b,,,07:00,11:30,,,s; column name_vi: must not be empty",
                "b,Hai,,07:00,11:30,,,; column source: must not be empty",
                "b,Hai,,,,,,s; column am_from: need the hours of a morning or an afternoon",
                "b,Hai,,07:00,,13:00,17:00,s; column am_to: must be given together with am_from",
                "b,Hai,,11:30,07:00,,,s; column am_to: must be after am_from",
                "b,Hai,,07:00,11:30,11:00,17:00,s; column pm_from: begins before the morning ends",
                "b,Hai,,7h,11:30,,,s; column am_from: need a time such as 07:30",
                "b,Hai,,07:00,24:30,,,s; column am_to: need a time such as 07:30",
            })
    void aFaultyCalendarNamesItsLine(String row, String said) {
        assertFault("calendar.csv", said, files().with("calendar.csv", CALENDARS + row + "\n"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                ",,mua-dong,,,s; column unit_id: need unit_id or group_id",
                "x,COMMUNE,mua-dong,,,s; column unit_id: need unit_id or group_id",
                "zz,,mua-dong,,,s; column unit_id: no unit",
                ",TOWN,mua-dong,,,s; column group_id: need one of",
                "n,,mua-he,,,s; column calendar_id: no calendar \"mua-he\"",
                "n,,mua-dong,2025-02-01,2025-01-01,s; column valid_to: is before valid_from",
                "n,,mua-dong,1/2/2025,,s; column valid_from: need a date",
                "n,,mua-dong,,,; column source: must not be empty",
                "x,,hanh-chinh,2025-03-31,,s; column valid_from: line 2 gives a calendar for the same days",
            })
    void aFaultyChoiceOfCalendarNamesItsLine(String row, String said) {
        assertFault("unit_calendar.csv", said, files().with("unit_calendar.csv", UNIT_CALENDARS + row + "\n"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                ",,2020-10-29,,,CLOSED,,,,,,s; column unit_id: need calendar_id or unit_id",
                "hanh-chinh,x,2020-10-29,,,CLOSED,,,,,,s; column unit_id: need calendar_id or unit_id",
                "mua-he,,2020-10-29,,,CLOSED,,,,,,s; column calendar_id: no calendar",
                ",zz,2020-10-29,,,CLOSED,,,,,,s; column unit_id: no unit",
                ",x,,,,CLOSED,,,,,,s; column day: must not be empty",
                ",x,2008-12-31,,,CLOSED,,,,,,s; column day: outside the calendar",
                ",x,2020-10-29,2031-01-01,,CLOSED,,,,,,s; column day_to: outside the calendar",
                ",x,2020-10-29,2020-10-01,,CLOSED,,,,,,s; column day_to: is before day",
                ",x,2020-10-29,2020-10-30,SATURDAY,CLOSED,,,,,,s; column weekday: there is no SATURDAY",
                ",x,2020-10-29,,THU,CLOSED,,,,,,s; column weekday: need one of [MONDAY",
                ",x,2020-10-29,,,STORM,,,,,,s; column kind: need one of [CLOSED, MORNING, AFTERNOON, HOURS, RECEIPT_ONLY]",
                ",x,2020-10-29,,,HOURS,,,,,,s; column am_from: need the hours",
                ",x,2020-10-29,,,MORNING,07:00,10:00,,,,s; column am_from: only HOURS has hours of its own",
                ",x,2020-10-29,,,RECEIPT_ONLY,,,,,,s; column kind: RECEIPT_ONLY is for Saturdays and Sundays",
                ",x,2020-10-29,,,CLOSED,,,,,2/11/2020,s; column decided_on: need a date",
                ",x,2020-10-29,,,CLOSED,,,,,,; column source: must not be empty",
                ",x,2020-10-26,2020-10-30,,CLOSED,,,,,,s; column day: 2020-10-28 is already on line 2",
            })
    void aFaultyDayNamesItsLine(String row, String said) {
        assertFault("calendar_day.csv", said, files().with("calendar_day.csv", DAYS + row + "\n"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                ",,,NEXT_DAY,DECIDED,PAUSE,0,s; column procedure_code: must not be empty",
                "1.000002.000.00.00.H08,,,NEXT_DAY,DECIDED,PAUSE,0,s; column procedure_code: need * or a code without the suffix",
                "1.000002,,,AFTER_16,DECIDED,PAUSE,0,s; column start_rule: need one of [NEXT_DAY",
                "1.000002,,,NEXT_DAY,PAID,PAUSE,0,s; column end_rule: need one of [DECIDED, RETURNED]",
                "1.000002,,,NEXT_DAY,DECIDED,STOP,0,s; column pause_mode: need one of [PAUSE, RESTART]",
                "1.000002,,,NEXT_DAY,DECIDED,PAUSE,,s; column remote_extra_days: must not be empty",
                "1.000002,,,NEXT_DAY,DECIDED,PAUSE,1.5,s; column remote_extra_days: need a whole number",
                "1.000002,,,NEXT_DAY,DECIDED,PAUSE,126,s; column remote_extra_days: 125 working days at most",
                "1.000002,,,NEXT_DAY,DECIDED,PAUSE,0,; column legal_basis: must not be empty",
                "1.000002,2025-02-01,2025-01-01,NEXT_DAY,DECIDED,PAUSE,0,s; column valid_to: is before valid_from",
                "1.000001,,2025-01-01,NEXT_DAY,DECIDED,PAUSE,0,s; column valid_from: \"1.000001\" is on line 2 for the same days",
            })
    void aFaultyRuleNamesItsLine(String row, String said) {
        assertFault("clock_rule.csv", said, files().with("clock_rule.csv", RULES + row + "\n"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "zz,,,s; column unit_id: no unit",
                "n,,,; column source: must not be empty",
                "n,2025-02-01,2025-01-01,s; column valid_to: is before valid_from",
                "x,,,s; column valid_from: \"x\" is on line 2 for the same days",
            })
    void aFaultyRemoteUnitNamesItsLine(String row, String said) {
        String head = "unit_id,valid_from,valid_to,source\nx,2021-06-04,,a decision\n";

        assertFault("remote_unit.csv", said, files().with("remote_unit.csv", head + row + "\n"));
    }

    @Test
    void whatIsRightIsRead() {
        ReferenceLoader.read(files().path());
    }

    private DataFolder files() {
        return DataFolder.in(data)
                .with("unit.csv", DataFolder.UNITS)
                .with("calendar.csv", CALENDARS)
                .with("unit_calendar.csv", UNIT_CALENDARS)
                .with("calendar_day.csv", DAYS)
                .with("clock_rule.csv", RULES);
    }

    /** All added rows stand on line 3. */
    private static void assertFault(String file, String said, DataFolder folder) {
        var fault = assertThrows(WarehouseException.class, () -> ReferenceLoader.read(folder.path()));

        assertEquals(Fault.RULES, fault.fault());
        assertTrue(fault.subject().endsWith("reference/" + file + ":3"), fault.subject() + " " + fault.english());
        assertTrue(fault.english().contains(said), fault.english());
        assertFalse(fault.vietnamese().isBlank());
    }
}
