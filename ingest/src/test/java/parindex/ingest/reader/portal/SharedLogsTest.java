package parindex.ingest.reader.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import parindex.ingest.reader.FileRefused;
import parindex.ingest.reader.Limits;
import parindex.ingest.reader.SourceBytes;

/** Real logs of others, counted by others. */
class SharedLogsTest {
    private static final Path FOLDER = Path.of("../../shared/data/web-logs");

    private static Path shared(String name) {
        Path file = FOLDER.resolve(name);
        Assumptions.assumeTrue(Files.exists(file), () -> "no " + file + " here");
        return file;
    }

    private static LogRows w3c(String name) throws IOException {
        return LogRows.of(new WebLog(WebLog.Dialect.W3C), shared(name), LogRows.ALL, Map.of());
    }

    /** Every line of gt_shop_access.csv, which was counted with a strict regular expression. */
    @Test
    void nginxCombinedLogEqualsItsTable() throws IOException {
        Path log = shared("lnav_shop_access.log.gz");
        var counted = new TreeMap<String, Long>();
        var format = new CombinedLine(new LogTime(ZoneOffset.UTC), false);
        try (var bytes = new BufferedInputStream(SourceBytes.open(log, Limits.defaults()))) {
            var lines = new LogLines(bytes);
            var hit = new Hit();
            while (lines.next()) {
                hit.clear();
                String text = lines.text();
                counted.merge(
                        "unparsed_by_strict_regex,", format.read(text, hit).isEmpty() ? 0L : 1L, Long::sum);
                counted.merge("lines,", 1L, Long::sum);
                counted.merge("bytes_sum,", hit.bytes, Long::sum);
                counted.merge("status," + hit.status, 1L, Long::sum);
                counted.merge("method," + hit.method, 1L, Long::sum);
            }
        }
        LogRows rows =
                LogRows.of(new WebLog(WebLog.Dialect.COMBINED), log, List.of("addresses", "hour", "hits"), Map.of());
        long visitors = 0;
        long ofDay = 0;
        for (String row : rows.read) {
            String[] cells = row.split("\\|");
            visitors += Long.parseLong(cells[0]);
            // 22 January from 03:56 +03:30 is the same day in Vietnam, three and a half hours later
            ofDay += cells[1].startsWith("2019-01-22") ? Long.parseLong(cells[2]) : 0;
        }
        counted.put("unique_client_ip,", visitors);
        counted.put("unique_ip_per_day,22/Jan/2019", visitors);
        counted.put("requests_per_day,22/Jan/2019", ofDay);

        var table = new TreeMap<String, Long>();
        for (String line : Files.readAllLines(shared("gt_shop_access.csv"))) {
            int comma = line.lastIndexOf(',');
            if (!line.startsWith("metric")) {
                table.put(line.substring(0, comma), Long.parseLong(line.substring(comma + 1)));
            }
        }
        assertEquals(table, counted);
        assertEquals(1_000, rows.lines);
    }

    /**
     * By hand: 254 lines; {@code grep -c '^#'} 44, {@code grep -c '^#Fields'} 11; of the 210 entries {@code grep -ci bot} 14;
     * of the other 196 the twelfth column is 404 in 191 and 200 in 5, all of them {@code GET /}.
     */
    @Test
    void iisNamesItsFieldsElevenTimes() throws IOException {
        LogRows rows = w3c("lnav_iis_w3c_big.log.gz");

        assertEquals(254, rows.lines);
        assertEquals(44, rows.blank);
        assertEquals(Map.of(), rows.damaged);
        assertEquals(Map.of("ROBOT", 14L, "ERROR", 191L, "PAGE", 5L), rows.hitsByClass);
    }

    /** What #Fields says counts, also where it says something else than usual: by hand from the seven files. */
    @Test
    void w3cLogsOfOthersAreReadAsTheirFieldsSay() throws IOException {
        var told = new ArrayList<String>();
        for (int i = 0; i < 7; i++) {
            LogRows rows = w3c("lnav_logfile_w3c." + i + ".log");
            told.add(i + ": " + rows.lines + " lines, blank " + rows.blank + ", damaged " + rows.damaged + ", "
                    + rows.hitsByClass);
        }
        assertEquals("""
                0: 5 lines, blank 4, damaged {}, {STATIC=1}
                1: 7 lines, blank 6, damaged {}, {STATIC=1}
                2: 22 lines, blank 8, damaged {}, {OTHER=14}
                3: 10 lines, blank 7, damaged {}, {ERROR=1, OTHER=1, PAGE=1}
                4: 6 lines, blank 4, damaged {}, {PAGE=2}
                5: 2 lines, blank 1, damaged {COLUMNS=1}, {}
                6: 5 lines, blank 4, damaged {}, {ROBOT=1}""", String.join("\n", told));
    }

    @Test
    void aLogWithoutFieldsIsRefused() throws IOException {
        Path log = shared("lnav_shop_access.log.gz");
        var refused = assertThrows(
                FileRefused.class, () -> LogRows.of(new WebLog(WebLog.Dialect.W3C), log, LogRows.ALL, Map.of()));
        assertEquals("LOG_FIELDS", refused.code());
    }
}
