package parindex.ingest.reader.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parindex.ingest.reader.FileRefused;

/** Articles as feeds and sitemaps tell them. */
class ArticleXmlTest {
    private static final List<String> ALL = List.of("title", "section", "published", "updated");

    @TempDir
    Path folder;

    private List<String> read(List<String> wanted, String xml) throws IOException {
        Path file = folder.resolve("a.xml");
        Files.writeString(file, xml);
        return LogRows.of(new ArticleXml(), file, wanted, Map.of()).read;
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Mon, 03 Mar 2025 23:30:00 GMT | 2025-03-04T06:30:00",
                "Mon, 03 Mar 2025 23:30:00 +0700 | 2025-03-03T23:30:00",
                "3 Mar 25 23:30 EST | 2025-03-04T11:30:00",
                "Tue, 31 Dec 2024 20:00:00 -0800 | 2025-01-01T11:00:00",
                "Mon, 03 Mar 2025 08:00:00 | 2025-03-03T08:00:00",
                "Mon, 03 Mar 2025 23:30:00 GMT+7 | 2025-03-03T23:30:00",
                "Mon, 03 Mar 2025 23:30:00 GMT+0700 | 2025-03-03T23:30:00",
                "Mon, 03 Mar 2025 23:30:00 UTC+08:00 | 2025-03-03T22:30:00",
                "Mon, 03 Mar 2025 23:30:00 +07:00 | 2025-03-03T23:30:00",
                "Mon, 03 Mar 2025 23:30:00 GMT+99 | Mon, 03 Mar 2025 23:30:00 GMT+99",
                "2025-03-03T23:30:00+0700 | 2025-03-03T23:30:00",
                "2025-03-03T23:30:00Z | 2025-03-04T06:30:00",
                "2025-03-03 | 2025-03-03T00:00:00",
                "2025-03 | 2025-03-01T00:00:00",
                "Mon, 30 Feb 2025 08:00:00 GMT | Mon, 30 Feb 2025 08:00:00 GMT",
                "hôm qua | hôm qua",
            })
    void timesOfFeedsAreTimesOfVietnam(String sent, String local) {
        assertEquals(local, new FeedTime(ZoneId.of("Asia/Ho_Chi_Minh")).local(sent));
    }

    @Test
    void rssHasItemsAndTheImageOfTheChannelIsNone() throws IOException {
        assertEquals(List.of("Tin một & hai|Tin tức|2025-03-03T15:00:00|", "Tin ba||x|"), read(ALL, """
                <?xml version="1.0" encoding="utf-8"?>
                <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Cổng</title>
                <image><url>http://a.vn/logo.png</url><title>logo</title></image>
                <item><title><![CDATA[Tin một & hai]]></title><link>http://www.a.vn/1</link><category>Tin tức</category>
                <author>an@a.vn (Nguyễn Văn An)</author><dc:creator>An</dc:creator><pubDate>Mon, 03 Mar 2025 08:00:00 GMT</pubDate></item>
                <item><title>Tin ba</title><guid>7</guid><pubDate>x</pubDate></item></channel></rss>
                """));
    }

    @Test
    void atomAndSitemapsAreReadToo() throws IOException {
        assertEquals(List.of("Bài|Sự kiện|2025-03-03T08:00:00|2025-03-04T08:00:00"), read(ALL, """
                <feed xmlns="http://www.w3.org/2005/Atom"><title>Cổng</title><entry><title>Bài</title><id>urn:1</id>
                <link href="https://a.vn/1"/><category term="Sự kiện"/><author><name>An</name><email>a@b.vn</email></author>
                <published>2025-03-03T08:00:00+07:00</published><updated>2025-03-04T01:00:00Z</updated></entry></feed>
                """));
        assertEquals(List.of("|||2025-03-03T00:00:00", "|||"), read(ALL, """
                <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>https://a.vn/1</loc>
                <lastmod>2025-03-03</lastmod></url><url><loc>https://a.vn/2</loc></url></urlset>
                """));
    }

    @Test
    void oneAddressIsOneCodeWhateverItsClothes() throws IOException {
        List<String> codes = read(List.of("code"), """
                <urlset><url><loc>https://www.a.vn/1/</loc></url><url><loc>http://a.vn/1#top</loc></url><url><loc>http://a.vn/2</loc></url></urlset>
                """);
        assertEquals(codes.get(0), codes.get(1));
        assertTrue(!codes.get(1).equals(codes.get(2)) && codes.get(2).matches("u[0-9a-f]{32}"), codes.toString());
    }

    /** An entry links to answers and to itself as data, too: the page that people read is the article. */
    @Test
    void ofSeveralLinksThePageCounts() throws IOException {
        List<String> codes = read(List.of("code"), """
                <feed xmlns="http://www.w3.org/2005/Atom"><entry><id>urn:1</id><link rel="replies" href="http://a.vn/1/answers"/>
                <link rel="self" href="http://a.vn/api/1"/><link rel="alternate" href="http://a.vn/1"/></entry>
                <entry><id>urn:2</id><link href="http://a.vn/1"/></entry>
                <entry><id>urn:3</id><link rel="self" href="http://a.vn/api/3"/></entry>
                <entry><id>urn:4</id><link rel="self" href="http://a.vn/api/4"/></entry></feed>
                """);
        assertEquals(codes.get(0), codes.get(1));
        assertEquals(3, codes.stream().distinct().count(), "without a page the id tells: " + codes);
    }

    /** A content system stamps the front page with every visit of a robot: an inactive site would look alive. */
    @Test
    void theFrontPageInASitemapIsNoArticle() throws IOException {
        Path file = folder.resolve("a.xml");
        Files.writeString(file, """
                <urlset><url><loc>https://www.a.vn/</loc><lastmod>2025-03-03</lastmod></url>
                <url><loc>http://a.vn</loc><lastmod>2025-03-03</lastmod></url>
                <url><loc>http://a.vn/1</loc><lastmod>2024-01-02</lastmod></url></urlset>
                """);
        var rows = LogRows.of(new ArticleXml(), file, ALL, Map.of());
        assertEquals(List.of("|||2024-01-02T00:00:00"), rows.read);
        assertEquals(List.of(2L, 3L), List.of(rows.blank, rows.lines));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "DTD | <!DOCTYPE rss [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><rss><channel><item><title>&x;</title></item></channel></rss>",
                "XML_BROKEN | <rss><channel><item><title>a</channel></rss>",
                "XML_BROKEN | <rss><channel><item><title>&x;</title></item></channel></rss>",
                "SITEMAP_INDEX | <sitemapindex><sitemap><loc>http://a.vn/s.xml</loc></sitemap></sitemapindex>",
                "TYPE_MISMATCH | <html><body/></html>",
            })
    void whatIsNoFeedIsRefused(String code, String xml) {
        assertEquals(code, assertThrows(FileRefused.class, () -> read(ALL, xml)).code());
    }
}
