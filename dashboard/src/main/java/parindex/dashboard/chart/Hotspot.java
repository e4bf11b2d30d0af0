package parindex.dashboard.chart;

import java.awt.geom.Rectangle2D;

/**
 * A part of a chart that says something when pointed at, and may lead somewhere.
 *
 * @param area in the coordinates of the picture
 * @param tip the words; they are the name of the link too
 * @param url within this site; "" for nowhere
 * @param reach whether the tab key stops here too
 */
record Hotspot(Rectangle2D area, String tip, String url, Reach reach) {
    /** Who can follow the link here; what only pointers reach is reached by keys in another place of the picture. */
    enum Reach {
        KEYS_AND_POINTERS,
        POINTERS
    }

    Hotspot(Rectangle2D area, String tip, String url) {
        this(area, tip, url, Reach.KEYS_AND_POINTERS);
    }

    Hotspot {
        // Addresses are made of our own codes; a scheme or a host in one means that data slipped in.
        if (url.startsWith("//") || url.split("[/?#]", 2)[0].contains(":")) {
            throw new IllegalArgumentException("need an address within this site, got " + url);
        }
    }

    boolean isLink() {
        return !url.isEmpty();
    }

    void appendTo(StringBuilder out) {
        String name = Xml.escape(tip);

        if (isLink()) {
            out.append("<a href=\"")
                    .append(Xml.escape(url))
                    .append("\" aria-label=\"")
                    .append(name)
                    .append(reach == Reach.POINTERS ? "\" tabindex=\"-1\">" : "\">");
        } else {
            out.append("<g>");
        }

        out.append("<title>").append(name).append("</title><rect");
        append(out, "x", area.getX());
        append(out, "y", area.getY());
        append(out, "width", area.getWidth());
        append(out, "height", area.getHeight());
        out.append(" fill=\"none\" pointer-events=\"all\"/>").append(isLink() ? "</a>" : "</g>");
    }

    private static void append(StringBuilder out, String attribute, double value) {
        out.append(' ')
                .append(attribute)
                .append("=\"")
                .append(Xml.number(value))
                .append('"');
    }
}
