package parindex.dashboard.chart;

import java.util.Locale;

/**
 * What surrounds every chart: its words in the reader's language, its size and its place on the page.
 *
 * @param id prefix of the ids inside the SVG; must be unique on the page; letters, digits and hyphens
 * @param title the finding; "" when the page itself says it above the chart
 * @param subtitle the measure, its unit and the period; may be ""
 * @param source where the figures come from; may be ""
 * @param description what the chart shows, for those who do not see it; the figures are added to it
 * @param noData the words for "no data", in the reader's language
 * @param locale decides the number formats
 * @param width in CSS pixels
 * @param height in CSS pixels
 */
public record Frame(
        String id,
        String title,
        String subtitle,
        String source,
        String description,
        String noData,
        Locale locale,
        int width,
        int height) {
    public Frame {
        if (!id.matches("[A-Za-z][A-Za-z0-9-]*")) {
            throw new IllegalArgumentException("need an id of letters, digits and hyphens, got " + id);
        }

        if (width < 120 || height < 60 || width > 4000 || height > 4000) {
            throw new IllegalArgumentException("need a size of 120 x 60 to 4000 x 4000, got " + width + " x " + height);
        }
    }
}
