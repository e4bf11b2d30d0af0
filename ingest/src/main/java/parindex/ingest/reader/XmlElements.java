package parindex.ingest.reader;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.zip.ZipException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Elements of an XML file of strangers, one after the other, with their text. A file with declarations of its own (DTD),
 * and with them every entity, is refused; depth, attributes, elements and texts have limits, and what nobody wants is
 * passed over without being kept.
 */
final class XmlElements {
    private static final int DEEPEST = 64;
    private static final int MOST_ATTRIBUTES = 64;
    private static final int MOST_ELEMENTS = 1_000_000;

    private final Limits limits;
    private final Visitor visitor;
    private final List<String> path = new ArrayList<>();
    private final List<String> pathSeen = Collections.unmodifiableList(path);
    private final StringBuilder text = new StringBuilder();
    private boolean isWanted;
    private boolean isTooLong;
    private final int mostElements;
    private int elements;

    /** Hears of every element. Paths are local names from the root on, and change after the call. */
    interface Visitor {
        /** An element begins; answers whether its text is wanted. */
        boolean begins(List<String> path, String namespace);

        /** What stands in the tag of an element, by the names there; called before {@link #begins}. */
        default void attributes(List<String> path, UnaryOperator<String> value) {}

        /** An element whose text was wanted ends. */
        void ends(List<String> path, String text, boolean isTooLong);
    }

    XmlElements(Limits limits, Visitor visitor) {
        this(limits, visitor, MOST_ELEMENTS);
    }

    XmlElements(Limits limits, Visitor visitor, int mostElements) {
        this.limits = limits;
        this.visitor = visitor;
        this.mostElements = mostElements;
    }

    /** Reads the whole file, or throws {@link FileRefused}. */
    void read(Path file) throws IOException {
        try (InputStream bytes = begun(new MarkupGuard(SourceBytes.open(file, limits)))) {
            XMLStreamReader xml = factory().createXMLStreamReader(bytes);
            while (xml.hasNext()) {
                event(xml, xml.next());
            }
        } catch (XMLStreamException e) {
            throw refused(e);
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing is fetched");
        });
        factory.setXMLReporter((message, type, related, location) -> {}); // the parser would print to the console
        return factory;
    }

    /** Senders have put digits and blanks before the declaration; parsers only say that the prolog is wrong. */
    private static InputStream begun(InputStream bytes) throws IOException {
        var head = new PushbackInputStream(bytes, 16);
        byte[] start = head.readNBytes(16);
        head.unread(start);
        for (byte each : start) {
            int letter = each & 0xff;
            if (letter == '<') {
                return head;
            }
            if (letter != 0 && letter != 0xef && letter != 0xbb && letter != 0xbf && letter < 0xfe) {
                break;
            }
        }
        throw new FileRefused(
                "XML_BROKEN", "có ký tự trước khai báo XML", "there are characters before the XML declaration");
    }

    private void event(XMLStreamReader xml, int event) {
        switch (event) {
            case XMLStreamConstants.DTD -> throw new FileRefused("DTD", "", "");
            case XMLStreamConstants.ENTITY_REFERENCE ->
                throw broken(xml.getLocation().getLineNumber(), "thực thể chưa khai báo", "an entity nobody declared");
            case XMLStreamConstants.START_ELEMENT -> begin(xml);
            case XMLStreamConstants.END_ELEMENT -> end();
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> add(xml);
            default -> {}
        }
    }

    private void begin(XMLStreamReader xml) {
        path.add(xml.getLocalName());
        elements++;
        if (path.size() > DEEPEST || elements > mostElements || xml.getAttributeCount() > MOST_ATTRIBUTES) {
            throw new FileRefused(
                    "XML_LIMIT",
                    "tối đa " + DEEPEST + " tầng, " + MOST_ATTRIBUTES + " thuộc tính, " + mostElements + " phần tử",
                    "at most " + DEEPEST + " levels, " + MOST_ATTRIBUTES + " attributes, " + mostElements
                            + " elements");
        }
        visitor.attributes(pathSeen, name -> xml.getAttributeValue(null, name));
        String namespace = xml.getNamespaceURI();
        isWanted = visitor.begins(pathSeen, namespace == null ? "" : namespace);
        isTooLong = false;
        text.setLength(0);
    }

    private void end() {
        if (isWanted) {
            visitor.ends(pathSeen, text.toString().strip(), isTooLong);
        }
        isWanted = false;
        path.remove(path.size() - 1);
    }

    private void add(XMLStreamReader xml) {
        if (isWanted) {
            int room = Math.min(xml.getTextLength(), limits.maxField() - text.length());
            text.append(xml.getTextCharacters(), xml.getTextStart(), room);
            isTooLong |= room < xml.getTextLength();
        }
    }

    /** The parser's own text may quote the file, so only the place is told. */
    private static FileRefused refused(XMLStreamException e) throws IOException {
        if (e.getNestedException() instanceof ZipException || e.getNestedException() instanceof EOFException) {
            throw (IOException) e.getNestedException();
        }
        int line = e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
        boolean isPrefix = String.valueOf(e.getMessage()).contains("PrefixUnbound");
        return isPrefix
                ? broken(line, "tiền tố không gian tên chưa khai báo", "a namespace prefix nobody declared")
                : broken(line, "sai cú pháp hoặc sai bảng mã", "not well formed, or another encoding than declared");
    }

    private static FileRefused broken(int line, String vietnamese, String english) {
        return new FileRefused("XML_BROKEN", vietnamese + ", dòng " + line, english + ", line " + line);
    }
}
