package parindex.dashboard.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;

/** Alerts as a feed, held against the rules of RFC 4287. */
class WarningFeedTest {
    private static final String ATOM = "http://www.w3.org/2005/Atom";

    @TempDir
    static Path folder;

    @TempDir
    Path other;

    private static Site site;

    @BeforeAll
    static void start() throws Exception {
        site = new Site(folder);
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    /** 4.1.1 and 4.1.2: one id, title and updated each; an author; a link to itself; an alternate where there is no content. */
    @Test
    void itIsAtomAsTheRulesHaveIt() throws Exception {
        for (String address : List.of("/canh-bao.atom", "/en/canh-bao.atom", "/canh-bao.atom?don-vi=bd-545")) {
            var answer = site.get(address);
            assertEquals(200, answer.statusCode());
            assertEquals(
                    "application/atom+xml; charset=utf-8",
                    answer.headers().firstValue("Content-Type").orElse("").toLowerCase(java.util.Locale.ROOT));
            var feed = parse(answer.body());
            assertEquals("feed", feed.getLocalName());
            assertEquals(ATOM, feed.getNamespaceURI());
            assertFalse(one(one(feed, "author"), "name").getTextContent().isBlank());
            assertEquals(address, link(feed, "self"));
            assertEquals(address.replace(".atom", ""), link(feed, "alternate"));
            var ids = new HashSet<String>();
            var entries = children(feed, "entry");
            assertFalse(entries.isEmpty(), address);
            entries.add(feed);
            for (Element each : entries) {
                String id = one(each, "id").getTextContent();
                assertTrue(URI.create(id).isAbsolute() && ids.add(id), id);
                assertFalse(one(each, "title").getTextContent().isBlank());
                OffsetDateTime.parse(one(each, "updated").getTextContent());
                assertFalse(link(each, "alternate").isBlank());
            }
            for (Element each : children(feed, "entry")) {
                assertFalse(one(each, "summary").getTextContent().isBlank());
                assertEquals(200, site.get(link(each, "alternate")).statusCode(), link(each, "alternate"));
            }
        }
    }

    /** The fixture's data end with 15/07/2025; its flag's step has markup in its name, and steps are written by hand. */
    @Test
    void itemsTellOfProceduresAndUnitsAndOfNothingWrittenByHand() throws Exception {
        String body = site.get("/canh-bao.atom").body();
        assertTrue(body.contains("hồ sơ đến hạn bị lỡ") && body.contains("Quá hạn: "), body);
        assertFalse(body.contains("Ký duyệt"), body);
        assertFalse(body.contains("/ho-so/"), "no single dossier");
        var identity = one(parse(body), "updated").getTextContent();
        assertTrue(identity.endsWith("T00:00:00+07:00"), identity);
    }

    /** One dossier of the fixture stands in such a step; the step's name stays out. */
    @Test
    void theFeedCountsDossiersInStepsThatAreOftenLate() throws Exception {
        String body = site.get("/canh-bao.atom?don-vi=bd-545").body();
        assertTrue(body.contains("Đang ở bước thường chậm: 1"), body);
        assertFalse(body.contains("Thẩm định"), body);
    }

    @Test
    void anItemKeepsItsIdAndIsOnceInEachFeed() throws Exception {
        var all = ids("/canh-bao.atom");
        assertEquals(all, ids("/canh-bao.atom"));
        assertTrue(all.containsAll(ids("/canh-bao.atom?don-vi=bd-545")));
        assertTrue(ids("/en/canh-bao.atom").stream().noneMatch(all::contains), "another language is another item");
    }

    @Test
    void thePageNamesItsFeed() throws Exception {
        String page = site.get("/canh-bao?don-vi=bd-545").body();
        assertTrue(
                page.contains("<link rel=\"alternate\" type=\"application/atom+xml\" title=\"")
                        && page.contains("\" href=\"/canh-bao.atom?don-vi=bd-545\">"),
                page);
        assertFalse(site.get("/xep-hang").body().contains("application/atom+xml"));
        assertTrue(site.get("/canh-bao.atom?don-vi=bd-none").statusCode() >= 400);
    }

    @Test
    void withABaseUrlAddressesAreWhole() throws Exception {
        Path data = SnapshotFixture.dataFolder(other);
        Files.writeString(data.resolve("parindex.conf"), "alert { base-url = \"https://cchc.example.test/\" }\n");
        try (var server = Server.start(Site.onFreePort(), data)) {
            var connection = URI.create("http://127.0.0.1:" + server.port() + "/en/canh-bao.atom")
                    .toURL()
                    .openStream();
            try (connection) {
                var feed = parse(new String(connection.readAllBytes(), UTF_8));
                assertEquals("https://cchc.example.test/en/canh-bao.atom", link(feed, "self"));
            }
        }
    }

    private static List<String> ids(String address) throws Exception {
        return children(parse(site.get(address).body()), "entry").stream()
                .map(each -> one(each, "id").getTextContent())
                .toList();
    }

    private static Element parse(String body) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(body.getBytes(UTF_8)))
                .getDocumentElement();
    }

    private static String link(Element of, String relation) {
        return children(of, "link").stream()
                .filter(link -> link.getAttribute("rel").equals(relation))
                .findFirst()
                .orElseThrow()
                .getAttribute("href");
    }

    private static Element one(Element of, String name) {
        var found = children(of, name);
        assertEquals(1, found.size(), name);
        return found.get(0);
    }

    private static List<Element> children(Element of, String name) {
        var found = new ArrayList<Element>();
        for (var child = of.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element && name.equals(element.getLocalName())) {
                found.add(element);
            }
        }
        return found;
    }
}
