package parindex.dashboard.chart;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Reads our SVG back as strict XML without document types. */
final class Svg {
    private Svg() {}

    static Document parse(String svg) throws ParserConfigurationException, IOException, SAXException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }

    static String description(String svg) throws ParserConfigurationException, IOException, SAXException {
        return parse(svg).getElementsByTagName("desc").item(0).getTextContent();
    }

    static List<String> attributes(Document document, String name) {
        NodeList elements = document.getElementsByTagName("*");
        List<String> values = new ArrayList<>();

        for (int i = 0; i < elements.getLength(); i++) {
            Element element = (Element) elements.item(i);

            if (element.hasAttribute(name)) {
                values.add(element.getAttribute(name));
            }
        }

        return values;
    }

    static void assertTextsInside(String chart, Document document) {
        double width = Double.parseDouble(document.getDocumentElement().getAttribute("width"));
        double height = Double.parseDouble(document.getDocumentElement().getAttribute("height"));
        NodeList texts = document.getElementsByTagName("text");

        for (int i = 0; i < texts.getLength(); i++) {
            Element text = (Element) texts.item(i);
            double x = Double.parseDouble(text.getAttribute("x"));
            double y = Double.parseDouble(text.getAttribute("y"));
            double size = Double.parseDouble(text.getAttribute("font-size"));
            double end = x + Fonts.width(text.getTextContent(), Fonts.regular(size));
            String what = chart + ": " + text.getTextContent() + " at " + x + " to " + end + ", " + y;
            assertTrue(x >= 0 && end <= width + 2 && y - size >= -2 && y <= height, what);
        }
    }
}
