package parindex.ingest.reader.portal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import parindex.ingest.reader.FileRefused;
import parindex.ingest.reader.JsonRows;
import parindex.ingest.reader.RecordReader;
import parindex.ingest.reader.RowSink;
import parindex.ingest.reader.SourceBytes;
import parindex.ingest.reader.SourceRow;

/**
 * Reads the articles of a site from RSS 2.0, Atom or a sitemap, whichever the file is. The line of a row is the ordinal of its
 * article. A file with declarations of its own (DTD) is refused, and nothing outside the file is ever opened.
 */
public final class ArticleXml implements RecordReader {
    private static final int LONGEST = 4_000;
    private static final int SHOWN_BYTES = 16;
    private static final Map<String, String> ITEM_BY_ROOT =
            Map.of("rss", "item", "RDF", "item", "feed", "entry", "urlset", "url");

    @Override
    public Set<String> fields() {
        return Set.of("code", "title", "section", "published", "updated");
    }

    @Override
    public Set<String> options() {
        return Set.of();
    }

    @Override
    public void read(Path file, Request request, RowSink sink) throws IOException {
        sink.sheet("");
        sink.row(request.head());
        try (InputStream bytes = SourceBytes.open(file, request.limits())) {
            XMLStreamReader xml = factory().createXMLStreamReader(bytes);
            read(xml, request, sink);
        } catch (XMLStreamException e) {
            if (e.getNestedException() instanceof IOException cause) {
                throw cause;
            }
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
            throw new FileRefused("XML_BROKEN", "dòng " + line, "line " + line);
        }
    }

    private static XMLInputFactory factory() {
        // the JDK's own: what else lies on the class path has other switches
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, true);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setXMLResolver((publicId, systemId, baseUri, namespace) -> {
            throw new XMLStreamException("nothing outside the file is opened");
        });
        return factory;
    }

    private static void read(XMLStreamReader xml, Request request, RowSink sink) throws XMLStreamException {
        var time = new FeedTime(request.zone());
        String itemName = "";
        long ordinal = 0;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.DTD) {
                throw new FileRefused("DTD", "", "");
            }
            if (event != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            String name = xml.getLocalName();
            if (itemName.isEmpty()) {
                itemName = itemOf(name);
            } else if (name.equals(itemName)) {
                ordinal++;
                Map<String, List<String>> item = item(xml);
                boolean isFrontPage = itemName.equals("url") && isFrontPage(first(item, "loc"));
                sink.row(
                        isFrontPage
                                ? new SourceRow("", ordinal, new String[0], 0, true, "")
                                : row(item, time, request.wanted(), ordinal));
            }
        }
    }

    /** A site's first page stands in most sitemaps, changed today whatever its articles: it is none. */
    private static boolean isFrontPage(String address) {
        return address.matches("(?i)https?://[^/?#]+/?");
    }

    private static String itemOf(String root) {
        if (root.equals("sitemapindex")) {
            throw new FileRefused(
                    "SITEMAP_INDEX",
                    "hãy gửi từng tệp sitemap mà tệp này nêu tên",
                    "send each of the sitemaps that it names");
        }
        String item = ITEM_BY_ROOT.get(root);
        if (item == null) {
            throw new FileRefused("TYPE_MISMATCH", "cần RSS, Atom hoặc sitemap", "need RSS, Atom or a sitemap");
        }
        return item;
    }

    /** Texts of the item's own children by name; those below them, such as the name of an author, are passed over. */
    private static Map<String, List<String>> item(XMLStreamReader xml) throws XMLStreamException {
        var texts = new HashMap<String, List<String>>();
        int depth = 0;
        String name = "";
        var text = new StringBuilder();
        while (true) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
                if (depth == 1) {
                    name = xml.getLocalName();
                    text.setLength(0);
                    attribute(xml, name).forEach(each -> put(texts, each.getKey(), each.getValue()));
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                if (depth == 0) {
                    return texts;
                }
                if (depth == 1) {
                    put(texts, name, text.toString());
                }
                depth--;
            } else if (depth == 1 && xml.hasText() && event != XMLStreamConstants.COMMENT && text.length() < LONGEST) {
                text.append(xml.getText());
            }
        }
    }

    /** What Atom writes into attributes; of its links the one to the page that people read. */
    private static List<Map.Entry<String, String>> attribute(XMLStreamReader xml, String name) {
        String relation = xml.getAttributeValue(null, "rel");
        if (name.equals("link") && relation != null && !relation.equals("alternate")) {
            return List.of();
        }
        String key = name.equals("link") ? "href" : name.equals("category") ? "term" : "";
        String value = key.isEmpty() ? null : xml.getAttributeValue(null, key);
        return value == null ? List.of() : List.of(Map.entry(name, value));
    }

    private static void put(Map<String, List<String>> texts, String name, String value) {
        String clean = value.strip();
        if (!clean.isEmpty()) {
            texts.computeIfAbsent(name, any -> new ArrayList<>())
                    .add(clean.length() > LONGEST ? clean.substring(0, LONGEST) : clean);
        }
    }

    private static SourceRow row(Map<String, List<String>> item, FeedTime time, List<String> wanted, long ordinal) {
        String published = time.local(first(item, "pubDate", "published", "date"));
        String updated = time.local(first(item, "updated", "lastmod"));
        var cells = new String[wanted.size()];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = switch (wanted.get(i)) {
                case "code" -> code(first(item, "link", "loc", "guid", "id"));
                case "title" -> first(item, "title");
                case "section" -> first(item, "category");
                case "published" -> published;
                case "updated" -> updated;
                default -> "";
            };
        }
        return new SourceRow("", ordinal, cells, cells.length, false, "");
    }

    private static String first(Map<String, List<String>> item, String... names) {
        for (String name : names) {
            List<String> found = item.get(name);
            if (found != null) {
                return found.get(0).replace(JsonRows.BETWEEN, ' ');
            }
        }
        return "";
    }

    /** The address of an article is its identity; what it may tell of its author, the code does not. */
    private static String code(String address) {
        if (address.isEmpty()) {
            return "";
        }
        String same = address.replaceFirst("^https?://(www\\.)?", "")
                .replaceFirst("#.*$", "")
                .replaceFirst("/$", "");
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(same.getBytes(StandardCharsets.UTF_8));
            return "u" + HexFormat.of().formatHex(hash, 0, SHOWN_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
