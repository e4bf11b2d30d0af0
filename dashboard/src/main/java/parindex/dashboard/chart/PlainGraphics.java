package parindex.dashboard.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.Polygon;
import java.awt.Rectangle;
import java.awt.geom.AffineTransform;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.BufferedImageOp;
import java.awt.image.ImageObserver;
import java.awt.image.RenderedImage;
import java.awt.image.renderable.RenderableImage;
import java.text.AttributedCharacterIterator;

/** The many ways to say {@code draw}, {@code fill} and {@code drawString}, led back to these three; raster images are refused. */
abstract class PlainGraphics extends Graphics2D {
    @Override
    public final void drawString(String text, int x, int y) {
        drawString(text, (float) x, (float) y);
    }

    @Override
    public final void drawString(AttributedCharacterIterator text, int x, int y) {
        drawString(text, (float) x, (float) y);
    }

    @Override
    public final void drawString(AttributedCharacterIterator text, float x, float y) {
        StringBuilder plain = new StringBuilder();

        for (char c = text.first(); c != AttributedCharacterIterator.DONE; c = text.next()) {
            plain.append(c);
        }

        drawString(plain.toString(), x, y);
    }

    @Override
    public final void translate(int x, int y) {
        translate((double) x, (double) y);
    }

    @Override
    public final void clipRect(int x, int y, int width, int height) {
        clip(new Rectangle(x, y, width, height));
    }

    @Override
    public final void setClip(int x, int y, int width, int height) {
        setClip(new Rectangle(x, y, width, height));
    }

    @Override
    public final void drawLine(int x1, int y1, int x2, int y2) {
        draw(new Line2D.Double(x1, y1, x2, y2));
    }

    @Override
    public final void fillRect(int x, int y, int width, int height) {
        fill(new Rectangle(x, y, width, height));
    }

    @Override
    public final void clearRect(int x, int y, int width, int height) {}

    @Override
    public final void drawRoundRect(int x, int y, int width, int height, int arcWidth, int arcHeight) {
        draw(new RoundRectangle2D.Double(x, y, width, height, arcWidth, arcHeight));
    }

    @Override
    public final void fillRoundRect(int x, int y, int width, int height, int arcWidth, int arcHeight) {
        fill(new RoundRectangle2D.Double(x, y, width, height, arcWidth, arcHeight));
    }

    @Override
    public final void drawOval(int x, int y, int width, int height) {
        draw(new Ellipse2D.Double(x, y, width, height));
    }

    @Override
    public final void fillOval(int x, int y, int width, int height) {
        fill(new Ellipse2D.Double(x, y, width, height));
    }

    @Override
    public final void drawArc(int x, int y, int width, int height, int start, int angle) {
        draw(new Arc2D.Double(x, y, width, height, start, angle, Arc2D.OPEN));
    }

    @Override
    public final void fillArc(int x, int y, int width, int height, int start, int angle) {
        fill(new Arc2D.Double(x, y, width, height, start, angle, Arc2D.PIE));
    }

    @Override
    public final void drawPolyline(int[] x, int[] y, int count) {
        Path2D path = new Path2D.Double();

        for (int i = 0; i < count; i++) {
            if (i == 0) {
                path.moveTo(x[i], y[i]);
            } else {
                path.lineTo(x[i], y[i]);
            }
        }

        draw(path);
    }

    @Override
    public final void drawPolygon(int[] x, int[] y, int count) {
        draw(new Polygon(x, y, count));
    }

    @Override
    public final void fillPolygon(int[] x, int[] y, int count) {
        fill(new Polygon(x, y, count));
    }

    @Override
    public final void copyArea(int x, int y, int width, int height, int dx, int dy) {
        throw raster();
    }

    @Override
    public final boolean drawImage(Image image, AffineTransform transform, ImageObserver observer) {
        throw raster();
    }

    @Override
    public final void drawImage(BufferedImage image, BufferedImageOp operation, int x, int y) {
        throw raster();
    }

    @Override
    public final void drawRenderedImage(RenderedImage image, AffineTransform transform) {
        throw raster();
    }

    @Override
    public final void drawRenderableImage(RenderableImage image, AffineTransform transform) {
        throw raster();
    }

    @Override
    public final boolean drawImage(Image image, int x, int y, ImageObserver observer) {
        throw raster();
    }

    @Override
    public final boolean drawImage(Image image, int x, int y, int width, int height, ImageObserver observer) {
        throw raster();
    }

    @Override
    public final boolean drawImage(Image image, int x, int y, Color background, ImageObserver observer) {
        throw raster();
    }

    @Override
    public final boolean drawImage(
            Image image, int x, int y, int width, int height, Color background, ImageObserver observer) {
        throw raster();
    }

    @Override
    public final boolean drawImage(
            Image image, int x1, int y1, int x2, int y2, int u1, int v1, int u2, int v2, ImageObserver observer) {
        throw raster();
    }

    @Override
    public final boolean drawImage(
            Image image,
            int x1,
            int y1,
            int x2,
            int y2,
            int u1,
            int v1,
            int u2,
            int v2,
            Color background,
            ImageObserver observer) {
        throw raster();
    }

    private static UnsupportedOperationException raster() {
        return new UnsupportedOperationException("raster images are not drawn into SVG");
    }
}
