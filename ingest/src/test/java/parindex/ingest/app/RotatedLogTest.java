package parindex.ingest.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Logs are cut by rotation and sent again when they have grown; what they tell counts once, in whatever order they come. */
class RotatedLogTest {
    private static final String[] LOG = {
        "Mar  3 23:58:00 p postfix/smtpd[1]: A0000000001: client=x[10.0.0.1]",
        "Mar  3 23:58:00 p postfix/qmgr[1]: A0000000001: from=<anna@binhdinh.gov.vn>, size=439, nrcpt=1 (queue active)",
        "Mar  3 23:58:01 p postfix/smtp[1]: A0000000001: to=<chi@else.vn>, relay=127.0.0.1[127.0.0.1]:10026, dsn=2.0.0,"
                + " status=sent (250 2.0.0 Ok: queued as B0000000001)",
        "Mar  3 23:58:01 p postfix/qmgr[1]: A0000000001: removed",
        "Mar  3 23:58:01 p postfix/qmgr[1]: B0000000001: from=<anna@binhdinh.gov.vn>, size=839, nrcpt=1 (queue active)",
        "Mar  3 23:58:02 p postfix/smtp[1]: B0000000001: to=<chi@else.vn>, relay=none, dsn=4.4.1, status=deferred (x)",
        "Mar  4 00:18:02 p postfix/smtp[1]: B0000000001: to=<chi@else.vn>, relay=y, dsn=2.0.0, status=sent (250 ok)",
        "Mar  4 00:18:02 p postfix/qmgr[1]: B0000000001: removed",
        "Mar  4 08:00:00 p postfix/smtpd[1]: NOQUEUE: reject: RCPT from z[10.0.0.9]: 554 5.7.1 <q>: no;"
                + " from=<evil@else.vn> to=<anna@binhdinh.gov.vn> proto=ESMTP",
    };

    @TempDir
    Path folder;

    private static String lines(int from, int to) {
        return Stream.of(LOG).skip(from).limit(to - from).reduce("", (text, line) -> text + line + "\n");
    }

    private String counted(DataFolder data) throws Exception {
        data.write("inbox/vendor-csv/xuat-ho-so_545_20250401-2345.csv", VendorCsvTest.HEADER + VendorCsvTest.row(1));
        data.write("parindex.conf", "province = t\n");
        data.ingest();
        Files.delete(folder.resolve("reference/field.csv")); // the catalogue of procedures names all shipped fields
        new Pipeline(folder).run(Set.of(0), "build");
        try (var connection = DriverManager.getConnection("jdbc:duckdb:" + folder.resolve("warehouse.duckdb"));
                var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        select concat_ws('|',
                            (select count(*) from core.mail_message), (select min(sent_on) from core.mail_message),
                            (select string_agg(status || ' ' || settled_on, ',') from core.mail_delivery),
                            (select sum(reject_count) from staging.mail_reject),
                            (select string_agg(day || ' ' || sent || '/' || received || '/' || rejected, ',' order by day)
                                from core.mail_account_day))
                        """)) {
            rows.next();
            return rows.getString(1);
        }
    }

    /** One mail handed in on 3/3, deferred, delivered on 4/3 outside; one refusal. */
    private static final String ONCE = "1|2025-03-03|SENT 2025-03-04|1|2025-03-03 1/0/0,2025-03-04 0/0/1";

    @Test
    void aMailInTwoRotatedFilesIsOne() throws Exception {
        var data = new DataFolder(folder);
        data.write("inbox/mail-log/zimbra_20250303-2359.log", lines(0, 6));
        data.write("inbox/mail-log/zimbra_20250304-2359.log", lines(6, LOG.length));

        assertEquals(ONCE, counted(data));
    }

    @Test
    void aCutBeforeTheScannerHandsItBackChangesNothing() throws Exception {
        var data = new DataFolder(folder);
        data.write("inbox/mail-log/zimbra_20250303-2358.log", lines(0, 2));
        data.write("inbox/mail-log/zimbra_20250304-2359.log", lines(2, LOG.length));

        assertEquals(ONCE, counted(data));
    }

    @Test
    void aLogSentAgainWhenItHasGrownCountsOnce() throws Exception {
        var data = new DataFolder(folder);
        data.write("inbox/mail-log/zimbra_20250305-2359.log", lines(0, LOG.length));
        data.ingest();
        data.write("inbox/mail-log/zimbra_20250304-1200.log", lines(0, LOG.length) + "\n");
        data.write("inbox/mail-log/zimbra_20250304-0000.log", lines(0, 6));

        assertEquals(ONCE, counted(data));
    }
}
