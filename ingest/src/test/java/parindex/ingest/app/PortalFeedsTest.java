package parindex.ingest.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parindex.warehouse.batch.Manifest.Receipt;

/** Logs, articles, questions and required information through the door, by the shipped profiles. */
class PortalFeedsTest {
    private static final List<String> CANARIES =
            List.of("052099007777", "chimyen", "Chim Yến", "0977123456", "198.51.100.77", "2001:db8:77::7", "hoten");

    @TempDir
    Path folder;

    private static String line(String address, String clock, String target) {
        return address + " - chimyen [03/Mar/2025:" + clock + " +0700] \"GET " + target
                + " HTTP/1.1\" 200 100 \"http://a.vn/?hoten=Chim Yến\" \"Mozilla/5.0 chimyen@example.vn\"\n";
    }

    private static List<Long> counts(Receipt receipt) {
        return List.of(
                receipt.received(), receipt.accepted(), receipt.quarantined(), receipt.duplicate(), receipt.blank());
    }

    @Test
    void everyLineOfALogIsInTheReceipt() throws Exception {
        var data = new DataFolder(folder);
        data.write(
                "inbox/web-combined/a.binhdinh.gov.vn/access.log",
                line("1.1.1.1", "08:00:00", "/") + line("1.1.1.2", "08:00:01", "/") + "\n"
                        + line("1.1.1.1", "09:00:00", "/a.pdf") + "broken\n" + line("1.1.1.1", "09:00:01", "/?a=1"));

        assertEquals(3, data.ingest(), data.err + data.out);

        // 1.1.1.1 comes for a document at 9: new among those who fetch documents, not new on that day
        // 6 lines = 4 in three rows + 1 broken + 1 blank
        assertEquals(List.of(6L, 4L, 1L, 0L, 1L), counts(data.onlyReceipt()));
        assertEquals(
                List.of(
                        "web|a.binhdinh.gov.vn|2025-03-03 08:00:00|PAGE|2|200|2|2|2025-03-03 08:00:00|2025-03-03 08:00:01|2",
                        "web|a.binhdinh.gov.vn|2025-03-03 09:00:00|DOWNLOAD|1|100|1|0|2025-03-03 09:00:00|2025-03-03 09:00:00|1",
                        "web|a.binhdinh.gov.vn|2025-03-03 09:00:00|PAGE|1|100|0|0|2025-03-03 09:00:01|2025-03-03 09:00:01|1"),
                data.rows(
                        "web_hit",
                        "source, site, hour_at, hit_class, hit_count, byte_count, visitor_count, address_count, first_at,"
                                + " last_at, line_count"));
    }

    @Test
    void nothingPersonalOfALogOrAFeedIsInAnyByteBesideInboxAndLanding() throws Exception {
        var data = new DataFolder(folder);
        var log = new StringBuilder();
        for (int i = 0; i < 200; i++) {
            String clock = String.format(java.util.Locale.ROOT, "08:%02d:%02d", i / 60, i % 60);
            log.append(line("198.51.100.77", clock, "/tra-cuu?hoten=Chim+Yến&cccd=052099007777&sdt=0977123456"));
            log.append(line("2001:db8:77::7", clock, "/nguoi-dung/chimyen;jsessionid=0977123456"));
        }
        log.append(
                "198.51.100.77 - chimyen [03/Mai/2025:08:00:00 +0700] \"GET /?hoten=052099007777 HTTP/1.1\" 200 1\n");
        log.append("chimyen 052099007777 0977123456\n");
        data.write("inbox/web-combined/a.vn/access.log", log.toString());
        data.write("inbox/web-iis/a.vn/u.log", """
                #Fields: date time cs-uri-stem cs-uri-query cs-username c-ip sc-status
                2025-03-03 01:00:00 /chimyen hoten=Chim+Yến chimyen 198.51.100.77 200
                2025-03-03 01:00:00 /chimyen hoten=Chim+Yến chimyen 198.51.100.77
                """);
        data.write("inbox/web-json/a.vn/j.log", """
                {"time_iso8601":"2025-03-03T08:00:00+07:00","remote_addr":"198.51.100.77","request":"GET /?hoten=052099007777 HTTP/1.1","status":200}
                {"remote_addr":"198.51.100.77","request":"GET /?hoten=052099007777 HTTP/1.1"
                """);
        data.write("inbox/article-xml/a.vn/rss.xml", """
                <rss><channel><item><title>Bà Chim Yến</title><link>http://a.vn/chimyen?hoten=1</link>
                <author>chimyen@example.vn</author><description>0977123456</description>
                <pubDate>Mon, 03 Mar 2025 08:00:00 GMT</pubDate></item>
                <item><title>Chim Yến</title><link>http://a.vn/2</link><pubDate>x</pubDate></item></channel></rss>
                """);
        data.write("inbox/cms-articles/a.vn/tin.csv", """
                ID,TieuDe,NgayBanHanh,NgayKetThuc,KenhTin,TrangThai,Tacgia,DeletedOn
                7,Bà Chim Yến,03/03/2025 08:00,,Tin tức,1,Chim Yến,
                8,Tin hai,03/03/2025 08:00,,Tin tức,1,Chim Yến,04/03/2025
                """);

        assertEquals(3, data.ingest(), data.err + data.out);

        assertEquals(
                List.of("400"),
                data.rows("web_hit", "hit_count").stream()
                        .filter(count -> count.equals("400"))
                        .toList());
        assertEquals(
                List.of("article-xml|Tin|2025-03-03|", "cms|7|2025-03-03|false", "cms|8|2025-03-03|true"),
                data.rows(
                        "article",
                        "source, case when source = 'cms' then article_code else 'Tin' end, published_on,"
                                + " coalesce(cast(is_deleted as varchar), '')"));
        // the title of 7 and that of the feed are one
        assertEquals(
                List.of("2", "1"),
                data.groups("article", "content_key", "0").stream()
                        .map(group -> group.split("\\|")[1])
                        .sorted(java.util.Comparator.reverseOrder())
                        .toList());
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                String below = folder.relativize(file).toString();
                if (!below.startsWith("inbox") && !below.startsWith("landing")) {
                    assertNoCanary(below, Files.readString(file, StandardCharsets.ISO_8859_1));
                    assertNoCanary(below, new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
                }
            }
        }
        for (String table : List.of("web_hit", "article", "quarantine")) {
            assertNoCanary(table, String.join("\n", data.rows(table, "columns(*)")));
        }
        assertNoCanary("what was printed", data.out + data.err);
    }

    private static void assertNoCanary(String where, String text) {
        var singing = new ArrayList<>(CANARIES);
        singing.removeIf(canary -> !text.contains(canary));
        assertEquals(List.of(), singing, where);
    }

    @Test
    void aW3cLogWithoutFieldsIsRefusedWithWhatToDo() throws IOException {
        var data = new DataFolder(folder);
        data.write("inbox/web-iis/a.vn/u.log", "2025-03-03 01:00:00 /a 200\n");

        assertEquals(4, data.ingest(), data.err + data.out);
        assertTrue(data.out.contains("LOG_FIELDS"), data.out);
    }

    @Test
    void aProfileOfOnesOwnTakesTheSiteFromTheLinesAndAddsWords() throws Exception {
        var data = new DataFolder(folder);
        data.write("profiles/hosts.conf", """
                id = hosts
                source = hosts
                feed = web_hit
                format = web-combined
                options { own-networks = "10.0.0.0/8", monitor-agents = "mắt thần, watchman" }
                columns { site = site, hour_at = hour, hit_class = class, hit_count = hits, first_at = first, last_at = last }
                constants { unit = t-545, stream = web2 }
                words { hit_class { PAGE = PAGE, MONITOR = MONITOR, OWN_NETWORK = OWN_NETWORK } }
                """);
        data.write(
                "inbox/hosts/a.log",
                "www.a.vn " + line("1.1.1.1", "08:00:00", "/") + "b.vn " + line("10.1.1.1", "08:00:00", "/") + "b.vn "
                        + line("1.1.1.1", "08:00:00", "/").replace("Mozilla/5.0", "Watchman/1"));

        assertEquals(0, data.ingest(), data.err + data.out);
        assertEquals(
                List.of("a.vn|t-545|web2|PAGE|1", "b.vn|t-545|web2|MONITOR|1", "b.vn|t-545|web2|OWN_NETWORK|1"),
                data.rows("web_hit", "site, unit_id, stream, hit_class, hit_count"));
    }

    @Test
    void templatesOfQuestionsAndRequiredInformationAreRead() throws Exception {
        var data = new DataFolder(folder);
        data.write("inbox/qa/q1.csv", """
                Mã câu hỏi;Đơn vị trả lời;Lĩnh vực;Thẩm quyền;Ngày hỏi;Đã trả lời;Ngày trả lời;Văn bản nguồn
                HD-1;Huyện Phù Mỹ;Đất đai;Một cơ quan;03/03/2025;Có;07/03/2025;Kết xuất quý I
                HD-2;Huyện Phù Mỹ;;Nhiều cơ quan;03/03/2025;Có;;Kết xuất quý I
                HD-3;Huyện Phù Mỹ;;;03/03/2025;;;Kết xuất quý I
                HD-4;Huyện Phù Mỹ;;;03/03/2025;;01/03/2025;Kết xuất quý I
                """);
        data.write("inbox/required-item/6t.csv", """
                Mục thông tin;Đơn vị;Tình trạng;Số đã đăng;Tổng số;Ngày kiểm tra;Văn bản nguồn
                Văn bản quy phạm pháp luật;Huyện Phù Mỹ;Đã đăng;45;50;10/06/2025;Báo cáo 6 tháng
                Dịch bệnh;Huyện Phù Mỹ;Không có số liệu;;;10/06/2025;Báo cáo 6 tháng
                Thơ;Huyện Phù Mỹ;Có;;;10/06/2025;Báo cáo 6 tháng
                """);

        assertEquals(3, data.ingest(), data.err + data.out);
        assertEquals(
                List.of(
                        "HD-1|OWN|2025-03-03|true|2025-03-07",
                        "HD-2|SEVERAL|2025-03-03|true|-",
                        "HD-3|-|2025-03-03|-|-"),
                data.rows(
                        "qa",
                        "qa_code, coalesce(competence, '-'), asked_on, coalesce(cast(is_answered as varchar), '-'),"
                                + " coalesce(cast(answered_on as varchar), '-')"));
        assertEquals(
                List.of("EPIDEMICS|t-545|NO_DATA", "LEGAL_DOCUMENTS|t-545|POSTED|45|50"),
                data.rows("required_item", "item, unit_id, state, posted_count, whole_count"));
        assertEquals(List.of("ENUM", "ORDER"), data.rows("quarantine", "code"));
    }
}
