package parindex.ingest.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What one row says of its own waits must be possible. Every dossier here was received on Monday 3 March 2025 at 8:00; those
 * that ended were decided on Wednesday the 12th at 16:00 and handed over on the 13th, a day without an hour.
 */
class SuspensionTest {
    private static final String PROFILE = """
            id = book
            source = book
            feed = onestop
            format = csv
            delimiter = ";"
            dates = ["dd/MM/yyyy HH:mm", "dd/MM/yyyy"]
            due-precision = day
            columns {
              dossier_code = id, received_at = received, decided_at = decided, returned_at = returned, status = status
            }
            constants { procedure_code = ABC1, unit = t-545 }
            words { status { "run" = PROCESSING, "stand" = SUSPENDED, "done" = RETURNED, "stop" = STOPPED } }
            events = [
              { kind = SUSPENDED, at = "from 1" }, { kind = RESUMED, at = "to 1" }
              { kind = SUSPENDED, at = "from 2" }, { kind = RESUMED, at = "to 2" }
              { kind = SUPPLEMENT_REQUESTED, at = asked }, { kind = SUPPLEMENT_RECEIVED, at = answered }
            ]
            rules { dossier-code = any, max-bad-percent = 100 }
            """;
    private static final String HEAD = "id;received;decided;returned;status;from 1;to 1;from 2;to 2;asked;answered\n";
    private static final String DONE = "12/03/2025 16:00;13/03/2025;done;";
    private static final String OPEN = ";;run;";

    @TempDir
    Path folder;

    private final StringBuilder rows = new StringBuilder(HEAD);
    private int row;

    /** @param told from the ends on */
    private void row(String told) {
        rows.append(String.format("S-%02d", ++row))
                .append(";03/03/2025 08:00;")
                .append(told)
                .append('\n');
    }

    private DataFolder sent(int exit) throws Exception {
        var data = new DataFolder(folder);
        data.write("profiles/book.conf", PROFILE);
        data.write("inbox/book/so.csv", rows.toString());
        assertEquals(exit, data.ingest(), data.err + data.out);
        return data;
    }

    @Test
    void b062TheFirstSuspensionThatCannotBeIsShown() throws Exception {
        row(OPEN + "05/03/2025 10:00;04/03/2025 08:00;;;;"); // 1: resumed the day before
        row(OPEN + "05/03/2025 08:00;07/03/2025 09:00;06/03/2025 08:00;10/03/2025 09:00;;"); // 2: the 6th and 7th twice
        row(OPEN
                + "06/03/2025 08:00;10/03/2025 09:00;05/03/2025 08:00;07/03/2025 09:00;;"); // 3: the same, not in order
        row(";;stand;05/03/2025 08:00;;06/03/2025 08:00;;;"); // 4: suspended again before it was resumed
        row(OPEN + "03/03/2025 07:59;04/03/2025 08:00;;;;"); // 5: a minute before the receipt
        row(OPEN + "02/03/2025;04/03/2025;;;;"); // 6: the day before it
        row(DONE + "12/03/2025 08:00;14/03/2025 08:00;;;;"); // 7: resumed after the hand-over
        row(DONE + "05/03/2025;06/03/2025;14/03/2025;15/03/2025;;"); // 8: suspended after it
        row(DONE + "05/03/2025;;;;;"); // 9: handed over while suspended
        row(DONE + "04/03/2025;05/03/2025;06/03/2025;;;"); // 10: the same after another one
        row(OPEN + ";;;;05/03/2025 10:00;04/03/2025 08:00"); // 11: papers before they were asked for

        DataFolder data = sent(3);

        assertEquals(
                List.of(
                        "S-01|to 1|04/03/2025 08:00",
                        "S-02|from 2|06/03/2025 08:00",
                        "S-03|from 1|06/03/2025 08:00",
                        "S-04|from 2|06/03/2025 08:00",
                        "S-05|from 1|03/03/2025 07:59",
                        "S-06|from 1|02/03/2025",
                        "S-07|to 1|14/03/2025 08:00",
                        "S-08|from 2|14/03/2025",
                        "S-09|from 1|05/03/2025",
                        "S-10|from 2|06/03/2025",
                        "S-11|answered|04/03/2025 08:00"),
                data.rows("quarantine", "dossier_code, column_name, excerpt"));
        assertEquals(Map.of("SUSPENSION", 11L), data.onlyReceipt().reasons());
        assertEquals(List.of(), data.rows("onestop_event", "kind"));
    }

    /**
     * A request for papers is a slip, no state: there may be two at once, beside a suspension, before the receipt or after
     * the decision, and one that is never answered closes the dossier.
     */
    @Test
    void whatMayBeIsTaken() throws Exception {
        row(OPEN + "05/03/2025 08:00;07/03/2025 09:00;07/03/2025 09:00;10/03/2025 09:00;;"); // 1: one after the other
        row(OPEN + "05/03/2025;07/03/2025;05/03/2025;07/03/2025;;"); // 2: one told twice
        row(DONE + "03/03/2025;13/03/2025 17:00;;;;"); // 3: days without an hour are some time of that day
        row(DONE + "12/03/2025 17:00;13/03/2025;;;;"); // 4: between the decision and the hand-over
        row(";;stand;05/03/2025 08:00;;;;;"); // 5: still suspended
        row("12/03/2025 16:00;;stop;05/03/2025 08:00;;;;;"); // 6: stopped for good while it was suspended
        row(DONE + ";06/03/2025;;;;"); // 7: resumed from nothing: no wait
        row(OPEN + "05/03/2025 08:00;07/03/2025 09:00;;;06/03/2025 08:00;10/03/2025 09:00"); // 8: papers meanwhile
        row(DONE + ";;;;01/03/2025 08:00;"); // 9: asked before the receipt, never answered
        row(DONE + ";;;;12/03/2025 17:00;14/03/2025 09:00"); // 10: handed in after the end
        row(DONE + "11/03/2025 23:00;12/03/2025 07:00;;;;"); // 11: at night, to hide a delay: the clock sees to that

        DataFolder data = sent(0);

        assertEquals(11, data.onlyReceipt().accepted());
    }

    /** Their columns stand in pairs: the second begin meets the second end, which lies after the first. */
    @Test
    void b062TwoSuspensionsInColumnsOfTheirOwnAreTwo() throws Exception {
        row(DONE + "04/03/2025 08:00;05/03/2025 09:00;06/03/2025 10:00;07/03/2025 11:00;;");

        DataFolder data = sent(0);

        assertEquals(
                List.of(
                        "2025-03-04 08:00:00|SUSPENDED",
                        "2025-03-05 09:00:00|RESUMED",
                        "2025-03-06 10:00:00|SUSPENDED",
                        "2025-03-07 11:00:00|RESUMED"),
                data.rows("onestop_event", "event_at, kind"));
    }

    /** A profile that keeps dossiers whose end lies before the receipt knows no life that a wait could lie outside of. */
    @Test
    void whereTheLifeIsUnsureOnlyTheWaitsThemselvesAreJudged() throws Exception {
        row(";28/02/2025;done;04/03/2025;05/03/2025;;;;");
        row(";28/02/2025;done;04/03/2025;06/03/2025;05/03/2025;07/03/2025;;");
        var data = new DataFolder(folder);
        data.write(
                "profiles/book.conf",
                PROFILE.replace("max-bad-percent", "ended-before-received = flag, max-bad-percent"));
        data.write("inbox/book/so.csv", rows.toString());

        assertEquals(3, data.ingest(), data.err + data.out);

        assertEquals(List.of("S-01"), data.rows("onestop_dossier", "dossier_code"));
        assertEquals(List.of("S-02|from 2|05/03/2025"), data.rows("quarantine", "dossier_code, column_name, excerpt"));
    }

    /** Days that programs write when they mean none, as for the dates of the dossier. What is left is judged as it was told. */
    @Test
    void b062AWaitOnADayThatMeansNoneWasNotTold() throws Exception {
        row(OPEN + "05/03/2025 08:00;01/01/1900;;;;"); // 1: still suspended
        row(OPEN + "01/01/0001;06/03/2025 08:00;;;;"); // 2: resumed from nothing
        row(OPEN + "05/03/2025 08:00;31/12/9999 23:59;;;;"); // 3: as 1
        row(DONE + "04/03/2025;05/03/2025;01/01/1900 00:00;01/01/1900 00:00;;"); // 4: once
        row(DONE + "01/01/0001;01/01/0001;06/03/2025;07/03/2025;;"); // 5: once, in the second columns
        row(OPEN + ";;;;05/03/2025 08:00;01/01/0001 00:00"); // 6: papers asked for, and not there yet
        row(OPEN + "01/01/1900;01/01/1900;01/01/1900;01/01/1900;01/01/1900;01/01/1900"); // 7: nothing
        row(DONE + "05/03/2025;01/01/1900;;;;"); // 8: handed over while suspended
        row(OPEN + "05/03/2025 08:00;02/01/1900;;;;"); // 9: a day like others

        DataFolder data = sent(3);

        assertEquals(
                List.of("S-08|from 1|05/03/2025", "S-09|to 1|02/01/1900"),
                data.rows("quarantine", "dossier_code, column_name, excerpt"));
        assertEquals(Map.of("SUSPENSION", 2L), data.onlyReceipt().reasons());
        assertEquals(7, data.onlyReceipt().accepted());
        assertEquals(
                List.of(
                        "S-01|SUSPENDED|2025-03-05 08:00:00",
                        "S-02|RESUMED|2025-03-06 08:00:00",
                        "S-03|SUSPENDED|2025-03-05 08:00:00",
                        "S-04|RESUMED|2025-03-05 00:00:00",
                        "S-04|SUSPENDED|2025-03-04 00:00:00",
                        "S-05|RESUMED|2025-03-07 00:00:00",
                        "S-05|SUSPENDED|2025-03-06 00:00:00",
                        "S-06|SUPPLEMENT_REQUESTED|2025-03-05 08:00:00"),
                data.rows("onestop_event", "dossier_code, kind, event_at"));
    }

    @Test
    void b062ANewPromiseForADayThatMeansNoneIsNone() throws Exception {
        row(OPEN + ";;;;05/03/2025 08:00;01/01/0001");
        row(OPEN + ";;;;05/03/2025 08:00;20/03/2025");
        var data = new DataFolder(folder);
        data.write(
                "profiles/book.conf",
                PROFILE.replace("SUPPLEMENT_REQUESTED, at = asked }", "APOLOGY, at = asked, new-due = answered }")
                        .replace(", { kind = SUPPLEMENT_RECEIVED, at = answered }", ""));
        data.write("inbox/book/so.csv", rows.toString());

        assertEquals(0, data.ingest(), data.err + data.out);

        assertEquals(
                List.of("S-01|APOLOGY|none", "S-02|APOLOGY|2025-03-20 00:00:00"),
                data.rows("onestop_event", "dossier_code, kind, coalesce(new_due_at::varchar, 'none')"));
    }
}
