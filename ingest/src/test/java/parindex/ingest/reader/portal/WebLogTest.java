package parindex.ingest.reader.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parindex.ingest.reader.FileRefused;
import parindex.ingest.reader.portal.WebLog.Dialect;

/** Lines as servers write them, added up to hours of Vietnam. */
class WebLogTest {
    private static final String BROWSER = "\"Mozilla/5.0 (Windows NT 10.0) Firefox/115.0\"";

    @TempDir
    Path folder;

    private LogRows combined(String... lines) throws IOException {
        return LogRows.of(Dialect.COMBINED, folder, Map.of(), lines);
    }

    private static String line(String address, String time, String target, int status, String agent) {
        return address + " - - [" + time + "] \"GET " + target + " HTTP/1.1\" " + status + " 100 \"-\" " + agent;
    }

    private static String at(String clock, String target) {
        return line("1.2.3.4", "03/Mar/2025:" + clock + " +0700", target, 200, BROWSER);
    }

    /** Trap 29. 16:42:07 -0500 on 10 February is 04:42:07 of the 11th in Vietnam. */
    @Test
    void eachLinesOwnOffsetCounts() throws IOException {
        var rows = combined(
                "1.2.3.4 - - [10/Feb/2012:16:42:07 -0500] \"GET / HTTP/1.0\" 301 368 \"-\" " + BROWSER,
                "1.2.3.4 - - [11/Feb/2012:04:59:59 +0700] \"GET / HTTP/1.0\" 200 10 \"-\" " + BROWSER,
                "1.2.3.4 - - [10/Feb/2012:21:59:59 +0000] \"GET / HTTP/1.0\" 200 10 \"-\" " + BROWSER);
        assertEquals(
                List.of(
                        "|2012-02-11T04:00:00|OTHER|1|368|1|2012-02-11T04:42:07|2012-02-11T04:42:07",
                        "|2012-02-11T04:00:00|PAGE|2|20|1|2012-02-11T04:59:59|2012-02-11T04:59:59"),
                rows.read);
    }

    @Test
    void variantsOfTheCombinedFormAreOneForm() throws IOException {
        var rows = combined(
                "1.2.3.4 - - [03/Mar/2025:08:00:00 +0700] \"GET /a HTTP/1.1\" 200 5",
                "www.A.vn 1.2.3.4 - - [03/Mar/2025:08:00:01 +0700] \"GET /a HTTP/1.1\" 200 5 \"-\" " + BROWSER,
                "a.vn:443 2001:db8::7 - user name [03/Mar/2025:08:00:02 +0700] \"GET /a HTTP/2.0\" 200 5 \"-\" "
                        + BROWSER,
                at("08:00:03", "/a") + " \"10.1.1.1\" 0.004 \"-\"",
                "client.vnpt.vn - - [03/Mar/2025:08:00:04 +0700] \"GET http://a.vn/a?q=1 HTTP/1.1\" 200 - \"-\" "
                        + BROWSER);
        assertEquals(Map.of(), rows.damaged);
        assertEquals(
                List.of(
                        "|2025-03-03T08:00:00|PAGE|3|105|2|2025-03-03T08:00:00|2025-03-03T08:00:04",
                        "a.vn|2025-03-03T08:00:00|PAGE|2|10|2|2025-03-03T08:00:01|2025-03-03T08:00:02"),
                rows.read);
    }

    /** Trap 30: robots, files and monitors are no visits. */
    @ParameterizedTest(name = "{0} {1} {2} is {3}")
    @CsvSource({
        "/, 200, Mozilla/5.0 Firefox, PAGE",
        "/tin-tuc/?hoten=An, 200, Mozilla/5.0 Firefox, PAGE",
        "/Default.aspx, 304, Mozilla/5.0 Firefox, PAGE",
        "/a.aspx?f=x.pdf, 200, Mozilla/5.0 Firefox, PAGE",
        "/vb/QD-80.PDF, 200, Mozilla/5.0 Firefox, DOWNLOAD",
        "/css/a.css?v=3, 200, Mozilla/5.0 Firefox, STATIC",
        "/favicon.ico, 200, Mozilla/5.0 Firefox, STATIC",
        "/robots.txt, 200, Mozilla/5.0 Firefox, STATIC",
        "/robots.txt, 200, Mozilla/5.0 (compatible; bingbot/2.0), ROBOT",
        "/, 200, coccocbot-web/1.0, ROBOT",
        "/, 200, Mozilla/5.0 coc_coc_browser/117.0 Chrome, PAGE",
        "/, 200, Mozilla/5.0 (Linux; Android 9; CUBOT X19) Chrome, PAGE",
        "/, 200, NerdyBot, ROBOT",
        "/, 200, curl/8.1, ROBOT",
        "/, 200, Zabbix, MONITOR",
        "/, 500, Pingdom.com_bot_version_1.4, MONITOR",
        "/x, 404, Mozilla/5.0 Firefox, ERROR",
        "/x, 502, Mozilla/5.0 Firefox, ERROR",
        "/x, 302, Mozilla/5.0 Firefox, OTHER",
    })
    void aLineIsOfOneClass(String target, int status, String agent, String hitClass) throws IOException {
        var rows = combined(line("1.2.3.4", "03/Mar/2025:08:00:00 +0700", target, status, '"' + agent + '"'));
        assertEquals(Map.of(hitClass, 1L), rows.hitsByClass);
    }

    /** 10.0.0.0/8 and 2001:db8:5::/48 are our own; ::ffff:10.1.1.1 is 10.1.1.1 in other clothes. */
    @Test
    void ownNetworksAreCountedApart() throws IOException {
        var options = Map.of("own-networks", "10.0.0.0/8, 2001:db8:5::/48, 203.0.113.7");
        var lines = List.of(
                        "10.1.1.1", "11.1.1.1", "2001:db8:5:1::9", "2001:db8:6::9", "::ffff:10.1.1.1", "203.0.113.7")
                .stream()
                .map(address -> line(address, "03/Mar/2025:08:00:00 +0700", "/", 200, BROWSER))
                .toArray(String[]::new);
        assertEquals(
                Map.of("OWN_NETWORK", 4L, "PAGE", 2L),
                LogRows.of(Dialect.COMBINED, folder, options, lines).hitsByClass);
        var refused = assertThrows(
                FileRefused.class,
                () -> LogRows.of(Dialect.COMBINED, folder, Map.of("own-networks", "10.0.0.0/99"), lines));
        assertEquals("OPTION", refused.code());
    }

    /** Trap 30: the proxy is no visitor. */
    @Test
    void behindAProxyTheFirstForwardedAddressIsTheVisitor() throws IOException {
        String[] lines = {
            at("08:00:00", "/") + " \"203.0.113.9, 10.0.0.1\"",
            at("08:00:01", "/") + " \"203.0.113.10\"",
            at("08:00:02", "/") + " \"-\"",
            at("08:00:03", "/") + " \"unknown\"",
        };
        assertTrue(combined(lines).read.get(0).contains("|4|400|1|"), "one proxy");
        var rows = LogRows.of(Dialect.COMBINED, folder, Map.of("forwarded-for", "yes"), lines);
        assertTrue(rows.read.get(0).contains("|4|400|3|"), rows.read.toString());
    }

    /** Trap 30. Proxies of IIS and of clouds add the client's port; without it all of them would be the proxy's own network. */
    @Test
    void aForwardedAddressMayHaveAPort() throws IOException {
        var rows = LogRows.of(
                Dialect.COMBINED,
                folder,
                Map.of("forwarded-for", "yes", "own-networks", "10.0.0.0/8"),
                line("10.0.0.1", "03/Mar/2025:08:00:00 +0700", "/", 200, BROWSER) + " \"203.0.113.9:51234\"",
                line("10.0.0.1", "03/Mar/2025:08:00:01 +0700", "/", 200, BROWSER) + " \"[2001:db8::1]:443, 10.0.0.1\"",
                line("10.0.0.1", "03/Mar/2025:08:00:02 +0700", "/", 200, BROWSER) + " \"203.0.113.9:51235\"",
                line("10.0.0.1", "03/Mar/2025:08:00:03 +0700", "/", 200, BROWSER) + " \"10.7.7.7:99\"");
        assertEquals(Map.of("PAGE", 3L, "OWN_NETWORK", 1L), rows.hitsByClass);
        assertTrue(rows.read.get(0).contains("|PAGE|3|300|2|"), rows.read.toString());
    }

    /** nginx writes 000, IIS 0, where the client left before there was an answer: nobody saw a page. */
    @Test
    void whoeverLeftBeforeTheAnswerSawNoPage() throws IOException {
        var nginx = combined("1.2.3.4 - - [03/Mar/2025:08:00:00 +0700] \"GET / HTTP/1.1\" 000 0 \"-\" \"Firefox\"");
        assertEquals(Map.of(), nginx.damaged);
        assertEquals(Map.of("ERROR", 1L), nginx.hitsByClass);
        var iis = LogRows.of(
                Dialect.W3C,
                folder,
                Map.of(),
                "#Fields: date time cs-method cs-uri-stem c-ip sc-status",
                "2025-03-03 01:00:00 GET / 1.2.3.4 0",
                "2025-03-03 01:00:00 GET / 1.2.3.4 -");
        assertEquals(Map.of(), iis.damaged);
        assertEquals(Map.of("ERROR", 1L, "PAGE", 1L), iis.hitsByClass);
        var json = LogRows.of(
                Dialect.JSON,
                folder,
                Map.of(),
                "{\"time_iso8601\":\"2025-03-03T01:00:00+00:00\",\"remote_addr\":\"1.2.3.4\",\"request\":\"GET / HTTP/1.1\","
                        + "\"status\":\"000\"}");
        assertEquals(Map.of("ERROR", 1L), json.hitsByClass);
    }

    /** 3 of the 5 addresses on 3 March, 2 on the 4th: one comes on both days, one twice in two hours. */
    @Test
    void visitorsOfTheHoursAddUpToThoseOfTheDay() throws IOException {
        var rows = combined(
                line("1.1.1.1", "03/Mar/2025:08:00:00 +0700", "/", 200, BROWSER),
                line("1.1.1.2", "03/Mar/2025:08:10:00 +0700", "/", 200, BROWSER),
                line("1.1.1.1", "03/Mar/2025:09:00:00 +0700", "/", 200, BROWSER),
                line("1.1.1.3", "03/Mar/2025:23:59:59 +0700", "/", 200, BROWSER),
                line("1.1.1.1", "04/Mar/2025:00:00:00 +0700", "/", 200, BROWSER),
                line("1.1.1.4", "04/Mar/2025:00:00:00 +0700", "/", 200, BROWSER));
        assertEquals(
                List.of("2|2", "1|0", "1|1", "2|2"),
                rows.read.stream()
                        .map(row -> row.split("\\|"))
                        .map(cells -> cells[3] + "|" + cells[5])
                        .toList());
    }

    @Test
    void whatIsNoLineOfALogIsSetAsideAndCounted() throws IOException {
        var rows = combined(
                "",
                "# a comment",
                "garbage",
                line("1.2.3.4", "30/Feb/2025:08:00:00 +0700", "/", 200, BROWSER),
                line("1.2.3.4", "03/Mai/2025:08:00:00 +0700", "/", 200, BROWSER),
                line("1.2.3.4", "03/Mar/2025:25:00:00 +0700", "/", 200, BROWSER),
                line("1.2.3.4", "03/Mar/2025:08:00:00 +07", "/", 200, BROWSER),
                "1.2.3.4 - - [03/Mar/2025:08:00:00 +0700] \"GET / HTTP/1.1\" twohundred 5 \"-\" \"x\"",
                "1.2.3.4 - - [03/Mar/2025:08:00:00 +0700] \"GET / HTTP/1.1",
                "a\u0000\u0001b",
                "x".repeat(1 << 20),
                at("08:00:00", "/"));
        assertEquals(
                Map.of("LOG_LINE", 3L, "DATE_INVALID", 4L, "CONTROL_CHAR", 1L, "FIELD_TOO_LONG", 1L), rows.damaged);
        assertEquals(2, rows.blank);
        assertEquals(12, rows.lines);
        assertEquals(Map.of("PAGE", 1L), rows.hitsByClass);
    }

    @Test
    void quotesInAgentsAndTlsNoiseInRequestsAreLinesAllTheSame() throws IOException {
        var rows = combined(
                line("1.2.3.4", "03/Mar/2025:08:00:00 +0700", "/", 200, "\"Mozilla \\\"quoted\\\" bingbot/2.0\""),
                line("1.2.3.4", "03/Mar/2025:08:00:00 +0700", "/", 200, "\"Mozilla \"raw\" bingbot/2.0\""),
                line("1.2.3.4", "03/Mar/2025:08:00:00 +0700", "/a\"b", 200, BROWSER),
                "1.2.3.4 - - [03/Mar/2025:08:00:00 +0700] \"\\x16\\x03\\x01\" 400 150 \"-\" \"-\"",
                "1.2.3.4 - - [03/Mar/2025:08:00:00 +0700] \"-\" 408 - \"-\" \"-\"");
        assertEquals(Map.of(), rows.damaged);
        assertEquals(Map.of("ROBOT", 2L, "PAGE", 1L, "ERROR", 2L), rows.hitsByClass);
    }

    @Test
    void linesOfJsonTellTheSame() throws IOException {
        var rows = LogRows.of(
                Dialect.JSON,
                folder,
                Map.of(),
                "{\"time_iso8601\":\"2025-03-03T01:00:00+00:00\",\"remote_addr\":\"1.2.3.4\",\"request\":\"GET /tin?cccd=1"
                        + " HTTP/1.1\",\"status\":200,\"body_bytes_sent\":500,\"http_user_agent\":\"Firefox\",\"host\":\"A.vn\"}",
                "{\"msec\":1740963601.123,\"remote_addr\":\"1.2.3.5\",\"request_method\":\"GET\",\"uri\":\"/a.pdf\","
                        + "\"status\":\"200\",\"bytes_sent\":\"7\",\"agent\":\"Firefox\",\"host\":\"a.vn\",\"deep\":{\"a\":[1]}}",
                "{\"time_local\":\"03/Mar/2025:08:00:02 +0700\",\"remote_addr\":\"1.2.3.5\"}",
                "{\"remote_addr\":\"1.2.3.5\",\"status\":200}",
                "{\"remote_addr\":\"1.2.3.5\",",
                "[1]",
                "");
        assertEquals(
                List.of(
                        "a.vn|2025-03-03T08:00:00|PAGE|1|500|1|2025-03-03T08:00:00|2025-03-03T08:00:00",
                        "a.vn|2025-03-03T08:00:00|DOWNLOAD|1|7|1|2025-03-03T08:00:01|2025-03-03T08:00:01",
                        "|2025-03-03T08:00:00|OTHER|1|0|1|2025-03-03T08:00:02|2025-03-03T08:00:02"),
                rows.read);
        assertEquals(Map.of("DATE_INVALID", 1L, "JSON_RECORD", 2L), rows.damaged);
        assertEquals(7, rows.lines);
    }

    /** Trap 29. 23:30 UTC of 2 March is 06:30 of 3 March in Vietnam; the second head has the columns in another order. */
    @Test
    void iisTellsUtcAndItsColumnsMayChangeInOneFile() throws IOException {
        var rows = LogRows.of(
                Dialect.W3C,
                folder,
                Map.of(),
                "#Software: Microsoft Internet Information Services 10.0",
                "#Fields: date time cs-method cs-uri-stem cs-uri-query c-ip cs(User-Agent) sc-status sc-bytes",
                "2025-03-02 16:59:59 GET / hoten=An 1.2.3.4 Mozilla/5.0+Firefox 200 10",
                "2025-03-02 17:00:00 GET / - 1.2.3.4 Mozilla/5.0+(compatible;+bingbot/2.0) 200 10",
                "#Fields: date time c-ip sc-status cs-uri-stem cs-method",
                "2025-03-02 23:30:00 1.2.3.4 200 /a.pdf GET",
                "2025-03-02 23:30:00 1.2.3.4 200 /a.pdf",
                "2025-13-02 23:30:00 1.2.3.4 200 /a.pdf GET");
        assertEquals(
                List.of(
                        "|2025-03-02T23:00:00|PAGE|1|10|1|2025-03-02T23:59:59|2025-03-02T23:59:59",
                        "|2025-03-03T00:00:00|ROBOT|1|10|1|2025-03-03T00:00:00|2025-03-03T00:00:00",
                        "|2025-03-03T06:00:00|DOWNLOAD|1|0|1|2025-03-03T06:30:00|2025-03-03T06:30:00"),
                rows.read);
        assertEquals(Map.of("COLUMNS", 1L, "DATE_INVALID", 1L), rows.damaged);
        assertEquals(3, rows.blank);
    }

    @Test
    void aW3cLogThatNeverSaysItsFieldsIsRefused() {
        for (String text : List.of("2025-03-02 16:59:59 GET /", "#Version: 1.0")) {
            var refused = assertThrows(FileRefused.class, () -> LogRows.of(Dialect.W3C, folder, Map.of(), text));
            assertEquals("LOG_FIELDS", refused.code());
        }
    }

    @Test
    void aPackedLogOfTwoMembersIsOneLog() throws IOException {
        Path file = folder.resolve("a.log.gz");
        try (var out = Files.newOutputStream(file)) {
            for (String clock : List.of("08:00:00", "08:30:00")) {
                var member = new GZIPOutputStream(out);
                member.write((at(clock, "/") + "\r\n").getBytes(StandardCharsets.US_ASCII));
                member.finish();
            }
        }
        var rows = LogRows.of(new WebLog(Dialect.COMBINED), file, List.of("hour", "hits"), Map.of());
        assertEquals(List.of("2025-03-03T08:00:00|2"), rows.read);
    }
}
