package parindex.dashboard.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.AlphaComposite;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SvgGraphicsTest {
    private final SvgGraphics graphics = new SvgGraphics("id");

    @ParameterizedTest(name = "{0} is written {1}")
    @CsvSource({"0, 0", "-0.001, 0", "1, 1", "-1.5, -1.5", "0.126, 0.13", "-0.05, -0.05", "12.30, 12.3", "1e7, 10000000"
    })
    void numbersAreShort(double value, String written) {
        assertEquals(written, Xml.number(value));
    }

    @Test
    void aThemedColourIsAVariableWithItsFallback() {
        graphics.setPaint(Tint.LATE);
        graphics.fill(new Rectangle2D.Double(0, 0, 2, 1));
        assertEquals("<path d=\"M0 0L2 0L2 1L0 1L0 0Z\" fill=\"var(--late,#f0a202)\"/>", graphics.elements());
    }

    @Test
    void transparencyOfPaintAndCompositeMultiply() {
        graphics.setPaint(new Color(255, 0, 0, 51)); // a fifth
        graphics.setComposite(AlphaComposite.SrcOver.derive(0.5f));
        graphics.fill(new Rectangle2D.Double(0, 0, 1, 1));
        assertTrue(graphics.elements().contains("fill=\"#ff0000\" fill-opacity=\"0.1\""), graphics.elements());
    }

    @Test
    void whatMovesIsDrawnWhereItIs() {
        graphics.translate(10, 20);
        graphics.draw(new Line2D.Double(0, 0, 1, 1));
        assertTrue(graphics.elements().contains("d=\"M10 20L11 21\""), graphics.elements());
    }

    @Test
    void aClipIsWrittenOnlyWhereItCuts() {
        graphics.clip(new Rectangle2D.Double(0, 0, 10, 10));
        graphics.fill(new Rectangle2D.Double(2, 2, 3, 3));
        assertFalse(graphics.elements().contains("clip"), graphics.elements());
        graphics.fill(new Rectangle2D.Double(8, 8, 5, 5));
        assertTrue(graphics.elements().startsWith("<defs><clipPath id=\"id-clip0\">"), graphics.elements());
        assertTrue(graphics.elements().contains("clip-path=\"url(#id-clip0)\""), graphics.elements());
    }

    @Test
    void clipsMeetAndComeBackInTheCoordinatesOfTheCaller() {
        graphics.clip(new Rectangle2D.Double(0, 0, 10, 10));
        graphics.translate(5, 5);
        graphics.clip(new Rectangle2D.Double(0, 0, 10, 10));
        assertEquals(new Rectangle2D.Double(0, 0, 5, 5), graphics.getClip().getBounds2D());
    }

    @Test
    void aChildWritesIntoTheSamePictureButKeepsItsOwnState() {
        Graphics2D child = (Graphics2D) graphics.create();
        child.translate(1, 0);
        child.fill(new Rectangle2D.Double(0, 0, 1, 1));
        child.dispose();
        assertTrue(graphics.getTransform().isIdentity());
        assertTrue(graphics.elements().contains("M1 0"), graphics.elements());
    }

    @Test
    void textIsEscapedAndTurnedTextCarriesAMatrix() {
        graphics.setPaint(Tint.INK);
        graphics.drawString("a < b & \"c\"", 1, 2);
        graphics.rotate(Math.PI / 2);
        graphics.drawString("x", 3, 4);
        String svg = graphics.elements();
        assertTrue(svg.contains(">a &lt; b &amp; &quot;c&quot;</text>"), svg);
        assertTrue(svg.contains("transform=\"matrix(0.0000 1.0000 -1.0000 0.0000 0.0000 0.0000)\""), svg);
    }

    @Test
    void rasterImagesAreRefusedInsteadOfBeingLost() {
        BufferedImage image = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB);
        assertThrows(UnsupportedOperationException.class, () -> graphics.drawImage(image, 0, 0, null));
    }
}
