package parindex.ingest.reader.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** B-104: ten million lines, robots, IPv6, query strings with personal data. */
@Tag("slow")
class LongLogTest {
    private static final int LINES_OF_A_DAY = 1_000_000;
    private static final int DAYS = 10;

    @TempDir
    Path folder;

    private static byte[] day(int day) throws IOException {
        var out = new java.io.ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out, 1 << 16)) {
            var text = new StringBuilder();
            for (int i = 0; i < LINES_OF_A_DAY; i++) {
                int second = (int) (i * 86_400L / LINES_OF_A_DAY);
                text.append(
                        i % 4 == 0
                                ? "2001:db8::" + Integer.toHexString(i % 60_000)
                                : "10." + i % 251 + "." + i % 7 + ".9");
                text.append(" - - [").append(day + 10).append("/Mar/2025:");
                text.append(two(second / 3600))
                        .append(':')
                        .append(two(second / 60 % 60))
                        .append(':')
                        .append(two(second % 60));
                text.append(" +0700] \"GET /tra-cuu?cccd=05209900")
                        .append(i)
                        .append(" HTTP/1.1\" 200 ")
                        .append(i % 5000);
                text.append(" \"-\" \"")
                        .append(i % 10 == 0 ? "bingbot/2.0" : "Firefox/115")
                        .append("\"\n");
                if (text.length() > 1 << 20) {
                    gzip.write(text.toString().getBytes(StandardCharsets.US_ASCII));
                    text.setLength(0);
                }
            }
            gzip.write(text.toString().getBytes(StandardCharsets.US_ASCII));
        }
        return out.toByteArray();
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }

    /** B-104. */
    @Test
    void tenMillionLinesAreTwentyFourRowsADayAndClass() throws IOException {
        Path file = folder.resolve("access.log.gz");
        try (var out = Files.newOutputStream(file)) {
            for (int day = 0; day < DAYS; day++) {
                out.write(day(day));
            }
        }
        long start = System.nanoTime();
        LogRows rows =
                LogRows.of(new WebLog(WebLog.Dialect.COMBINED), file, List.of("hour", "class", "hits"), Map.of());
        long millis = (System.nanoTime() - start) / 1_000_000;
        System.out.println("10,000,000 lines in " + millis + " ms");
        assertEquals((long) LINES_OF_A_DAY * DAYS, rows.lines);
        assertEquals(DAYS * 24 * 2, rows.read.size());
        assertEquals(Map.of("PAGE", 9_000_000L, "ROBOT", 1_000_000L), rows.hitsByClass);
        assertTrue(rows.damaged.isEmpty(), rows.damaged.toString());
    }
}
