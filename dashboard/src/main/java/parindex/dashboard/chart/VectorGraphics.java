package parindex.dashboard.chart;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Composite;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.GraphicsConfiguration;
import java.awt.Paint;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.NoninvertibleTransformException;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Map;

/** The state that every {@link Graphics2D} keeps: transform, clip, paint, stroke, font. What is drawn is left to {@link SvgGraphics}. */
abstract class VectorGraphics extends PlainGraphics {
    private AffineTransform transform = new AffineTransform();
    private Shape clip;
    private Paint paint = Color.BLACK;
    private Stroke stroke = new BasicStroke(1);
    private Font font = Fonts.regular(12);
    private Color background = Color.WHITE;
    private Composite composite = AlphaComposite.SrcOver;
    private final RenderingHints hints = new RenderingHints(null);

    VectorGraphics() {
        hints.put(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        hints.put(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    }

    VectorGraphics(VectorGraphics other) {
        transform = new AffineTransform(other.transform);
        clip = other.clip;
        paint = other.paint;
        stroke = other.stroke;
        font = other.font;
        background = other.background;
        composite = other.composite;
        hints.putAll(other.hints);
    }

    /** The clip in the coordinates of the picture, or null for none. */
    final Shape deviceClip() {
        return clip;
    }

    /** Between 0 and 1: of the paint and of the composite together. */
    final double opacity(Color color) {
        double all = composite instanceof AlphaComposite alpha ? alpha.getAlpha() : 1;
        return all * color.getAlpha() / 255.0;
    }

    @Override
    public final void clip(Shape shape) {
        if (shape == null) {
            clip = null;
            return;
        }

        Shape added = rectangleIfItIsOne(transform.createTransformedShape(shape));

        if (clip == null) {
            clip = added;
        } else if (clip instanceof Rectangle2D here && added instanceof Rectangle2D there) {
            clip = here.createIntersection(there);
        } else {
            Area both = new Area(clip);
            both.intersect(new Area(added));
            clip = rectangleIfItIsOne(both);
        }
    }

    @Override
    public final void setClip(Shape shape) {
        clip = shape == null ? null : rectangleIfItIsOne(transform.createTransformedShape(shape));
    }

    @Override
    public final Shape getClip() {
        if (clip == null || transform.isIdentity()) {
            return clip;
        }

        try {
            return rectangleIfItIsOne(transform.createInverse().createTransformedShape(clip));
        } catch (NoninvertibleTransformException e) {
            return new Rectangle(); // everything is squeezed to nothing: nothing is visible
        }
    }

    @Override
    public final Rectangle getClipBounds() {
        Shape here = getClip();
        return here == null ? null : here.getBounds();
    }

    private static Shape rectangleIfItIsOne(Shape shape) {
        return shape instanceof Rectangle2D || !new Area(shape).isRectangular() ? shape : shape.getBounds2D();
    }

    @Override
    public final FontMetrics getFontMetrics(Font of) {
        Graphics2D measuring = new BufferedImage(1, 1, BufferedImage.TYPE_INT_ARGB).createGraphics();

        try {
            measuring.setRenderingHints(hints);
            return measuring.getFontMetrics(of);
        } finally {
            measuring.dispose();
        }
    }

    @Override
    public final FontRenderContext getFontRenderContext() {
        return new FontRenderContext(null, true, true);
    }

    @Override
    public final void drawGlyphVector(GlyphVector glyphs, float x, float y) {
        fill(glyphs.getOutline(x, y));
    }

    @Override
    public final void transform(AffineTransform by) {
        transform.concatenate(by);
    }

    @Override
    public final void setTransform(AffineTransform to) {
        transform = new AffineTransform(to);
    }

    @Override
    public final AffineTransform getTransform() {
        return new AffineTransform(transform);
    }

    @Override
    public final void translate(double x, double y) {
        transform.translate(x, y);
    }

    @Override
    public final void rotate(double angle) {
        transform.rotate(angle);
    }

    @Override
    public final void rotate(double angle, double x, double y) {
        transform.rotate(angle, x, y);
    }

    @Override
    public final void scale(double x, double y) {
        transform.scale(x, y);
    }

    @Override
    public final void shear(double x, double y) {
        transform.shear(x, y);
    }

    @Override
    public final void setPaint(Paint to) {
        paint = to == null ? paint : to;
    }

    @Override
    public final Paint getPaint() {
        return paint;
    }

    @Override
    public final void setColor(Color to) {
        setPaint(to);
    }

    @Override
    public final Color getColor() {
        return paint instanceof Color color ? color : Color.BLACK;
    }

    @Override
    public final void setStroke(Stroke to) {
        stroke = to;
    }

    @Override
    public final Stroke getStroke() {
        return stroke;
    }

    @Override
    public final void setFont(Font to) {
        font = to == null ? font : to;
    }

    @Override
    public final Font getFont() {
        return font;
    }

    @Override
    public final void setBackground(Color to) {
        background = to;
    }

    @Override
    public final Color getBackground() {
        return background;
    }

    @Override
    public final void setComposite(Composite to) {
        composite = to;
    }

    @Override
    public final Composite getComposite() {
        return composite;
    }

    /** Hints decide how texts are measured; ours stay, so that the same chart has the same bytes everywhere. */
    @Override
    public final void setRenderingHint(RenderingHints.Key key, Object value) {}

    @Override
    public final void setRenderingHints(Map<?, ?> to) {}

    @Override
    public final void addRenderingHints(Map<?, ?> more) {}

    @Override
    public final Object getRenderingHint(RenderingHints.Key key) {
        return hints.get(key);
    }

    @Override
    public final RenderingHints getRenderingHints() {
        return (RenderingHints) hints.clone();
    }

    @Override
    public final void setPaintMode() {}

    @Override
    public final void setXORMode(Color other) {}

    @Override
    public final GraphicsConfiguration getDeviceConfiguration() {
        return null; // a file is no device
    }

    @Override
    public final boolean hit(Rectangle area, Shape shape, boolean onStroke) {
        return shape.intersects(area);
    }
}
