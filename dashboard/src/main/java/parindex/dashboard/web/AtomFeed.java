package parindex.dashboard.web;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import parindex.dashboard.view.WarningFeed;

/** Writes a feed as Atom 1.0 (RFC 4287). */
final class AtomFeed {
    static final String TYPE = "application/atom+xml; charset=utf-8";

    private static final String NAMESPACE = "http://www.w3.org/2005/Atom";

    private final String baseUrl;

    /** @param baseUrl where readers reach this site; empty: addresses hold on this server */
    AtomFeed(String baseUrl) {
        this.baseUrl = baseUrl;
    }

    /** GET /canh-bao.atom: alerts of the province, or of one unit. */
    Answer atom(Request request) {
        var feed = WarningFeed.build(request.page("warning"), request.snapshot(), Params.findUnit(request), baseUrl);
        return new Answer(TYPE, write(feed), Optional.empty());
    }

    private static byte[] write(WarningFeed feed) {
        var bytes = new ByteArrayOutputStream();
        try {
            var xml = XMLOutputFactory.newFactory().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace(NAMESPACE);
            xml.writeAttribute("xml:lang", feed.language());
            element(xml, "id", feed.id());
            element(xml, "title", feed.title());
            element(xml, "updated", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(feed.updated()));
            xml.writeStartElement("author");
            element(xml, "name", feed.author());
            xml.writeEndElement();
            link(xml, "self", "application/atom+xml", feed.self());
            link(xml, "alternate", "text/html", feed.alternate());
            for (WarningFeed.Entry entry : feed.entries()) {
                write(xml, entry, feed);
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("need text that XML can hold", e);
        }
        return bytes.toByteArray();
    }

    private static void write(XMLStreamWriter xml, WarningFeed.Entry entry, WarningFeed feed)
            throws XMLStreamException {
        xml.writeStartElement("entry");
        element(xml, "id", entry.id());
        element(xml, "title", entry.title());
        element(xml, "updated", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(feed.updated()));
        link(xml, "alternate", "text/html", entry.link());
        element(xml, "summary", entry.summary());
        xml.writeEndElement();
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text.replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", " "));
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String relation, String type, String address)
            throws XMLStreamException {
        xml.writeStartElement("link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("type", type);
        xml.writeAttribute("href", address);
        xml.writeEndElement();
    }
}
