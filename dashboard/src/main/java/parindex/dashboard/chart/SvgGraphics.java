package parindex.dashboard.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;

/** Writes what is drawn as SVG elements, deterministically, with themed colours and without {@code style} attributes. */
final class SvgGraphics extends VectorGraphics {
    private final StringBuilder body;
    private final Map<String, String> clips;
    private final String idPrefix;

    SvgGraphics(String idPrefix) {
        this.body = new StringBuilder(16384);
        this.clips = new LinkedHashMap<>();
        this.idPrefix = idPrefix;
    }

    private SvgGraphics(SvgGraphics other) {
        super(other);
        this.body = other.body;
        this.clips = other.clips;
        this.idPrefix = other.idPrefix;
    }

    /** The definitions and elements so far. */
    String elements() {
        if (clips.isEmpty()) {
            return body.toString();
        }

        StringBuilder definitions = new StringBuilder("<defs>");
        clips.forEach((path, id) -> definitions
                .append("<clipPath id=\"")
                .append(id)
                .append("\"><path d=\"")
                .append(path)
                .append("\"/></clipPath>"));
        return definitions.append("</defs>").append(body).toString();
    }

    @Override
    public void fill(Shape shape) {
        String path = SvgPath.of(shape, getTransform());
        double opacity = opacity(getColor());

        if (path.isEmpty() || opacity == 0) {
            return;
        }

        body.append("<path d=\"").append(path).append('"');
        appendPaint("fill", opacity);
        appendClip(getTransform().createTransformedShape(shape).getBounds2D(), 0);
        body.append("/>");
    }

    @Override
    public void draw(Shape shape) {
        if (!(getStroke() instanceof BasicStroke stroke)) {
            fill(getStroke().createStrokedShape(shape));
            return;
        }

        String path = SvgPath.of(shape, getTransform());
        double opacity = opacity(getColor());

        if (path.isEmpty() || opacity == 0) {
            return;
        }

        double scale = Math.sqrt(Math.abs(getTransform().getDeterminant()));
        body.append("<path d=\"").append(path).append("\" fill=\"none\"");
        appendPaint("stroke", opacity);
        appendStroke(stroke, scale);
        appendClip(getTransform().createTransformedShape(shape).getBounds2D(), stroke.getLineWidth() * scale);
        body.append("/>");
    }

    /** Text is never clipped: half a word helps nobody. */
    @Override
    public void drawString(String text, float x, float y) {
        double opacity = opacity(getColor());

        if (text == null || text.isBlank() || opacity == 0) {
            return;
        }

        body.append("<text");
        appendPosition(x, y);
        int weight = Fonts.weight(getFont());

        if (weight != 400) {
            append("font-weight", Integer.toString(weight));
        }

        append("font-size", Xml.number(getFont().getSize2D()));
        appendPaint("fill", opacity);
        body.append('>').append(Xml.escape(text)).append("</text>");
    }

    private void appendPosition(float x, float y) {
        AffineTransform here = getTransform();

        if ((here.getType() & ~AffineTransform.TYPE_TRANSLATION) == 0) {
            append("x", Xml.number(x + here.getTranslateX()));
            append("y", Xml.number(y + here.getTranslateY()));
            return;
        }

        double[] matrix = new double[6];
        here.getMatrix(matrix);
        append("x", Xml.number(x));
        append("y", Xml.number(y));
        StringJoiner numbers = new StringJoiner(" ", "matrix(", ")");

        for (double number : matrix) {
            numbers.add(String.format(Locale.ROOT, "%.4f", Math.round(number * 1e4) / 1e4)); // no negative zero
        }

        append("transform", numbers.toString());
    }

    private void appendPaint(String attribute, double opacity) {
        Color color = getColor();
        append(attribute, Tint.css(color));

        if (opacity < 1) {
            append(attribute + "-opacity", Xml.number(opacity));
        }
    }

    private void appendStroke(BasicStroke stroke, double scale) {
        if (stroke.getLineWidth() * scale != 1) {
            append("stroke-width", Xml.number(stroke.getLineWidth() * scale));
        }

        if (stroke.getEndCap() == BasicStroke.CAP_ROUND) {
            append("stroke-linecap", "round");
        }

        if (stroke.getLineJoin() == BasicStroke.JOIN_ROUND) {
            append("stroke-linejoin", "round");
        }

        if (stroke.getDashArray() != null) {
            StringJoiner dashes = new StringJoiner(" ");

            for (float dash : stroke.getDashArray()) {
                dashes.add(Xml.number(dash * scale));
            }

            append("stroke-dasharray", dashes.toString());
        }
    }

    /** Only where the clip would cut something: most shapes lie well inside. */
    private void appendClip(Rectangle2D bounds, double margin) {
        Shape clip = deviceClip();

        if (clip == null) {
            return;
        }

        Rectangle2D grown = new Rectangle2D.Double(
                bounds.getX() - margin,
                bounds.getY() - margin,
                bounds.getWidth() + 2 * margin + 0.01,
                bounds.getHeight() + 2 * margin + 0.01);

        if (!clip.contains(grown)) {
            String path = SvgPath.of(clip, null);
            String id = clips.computeIfAbsent(path, p -> idPrefix + "-clip" + clips.size());
            append("clip-path", "url(#" + id + ")");
        }
    }

    private void append(String attribute, String value) {
        body.append(' ').append(attribute).append("=\"").append(value).append('"');
    }

    @Override
    public Graphics create() {
        return new SvgGraphics(this);
    }

    @Override
    public void dispose() {}
}
