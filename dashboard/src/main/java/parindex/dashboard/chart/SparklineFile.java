package parindex.dashboard.chart;

import java.util.List;
import java.util.Objects;

/** Writes a {@link Sparkline} by hand: a few hundred bytes, for hundreds of rows. */
final class SparklineFile {
    private static final double MARGIN = 3;

    private final Sparkline line;
    private final double least;
    private final double span;

    private SparklineFile(Sparkline line) {
        this.line = line;
        List<Double> known = line.values().stream().filter(Objects::nonNull).toList();
        this.least = known.stream().mapToDouble(v -> v).min().orElse(0);
        this.span = known.stream().mapToDouble(v -> v).max().orElse(0) - least;
    }

    static String of(Sparkline line) {
        return new SparklineFile(line).text();
    }

    private String text() {
        StringBuilder out = new StringBuilder(400)
                .append("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"sparkline\" viewBox=\"0 0 ")
                .append(line.width())
                .append(' ')
                .append(line.height())
                .append("\" width=\"")
                .append(line.width())
                .append("\" height=\"")
                .append(line.height())
                .append("\" role=\"img\" aria-label=\"")
                .append(Xml.escape(line.label()))
                .append("\"><path d=\"")
                .append(path())
                .append("\" fill=\"none\" stroke=\"")
                .append(Tint.css(Tint.ACCENT))
                .append("\" stroke-width=\"1.6\" stroke-linecap=\"round\" stroke-linejoin=\"round\"/>");
        appendLastPoint(out);
        return out.append("</svg>").toString();
    }

    /** A stroke with round caps makes a lone point visible too. */
    private String path() {
        StringBuilder path = new StringBuilder();
        boolean pen = false;

        for (int i = 0; i < line.values().size(); i++) {
            Double value = line.values().get(i);

            if (value != null) {
                path.append(pen ? 'L' : 'M').append(point(i, value));

                if (!pen && (i + 1 == line.values().size() || line.values().get(i + 1) == null)) {
                    path.append("h0");
                }
            }

            pen = value != null;
        }

        return path.toString();
    }

    private void appendLastPoint(StringBuilder out) {
        int last = line.values().size() - 1;

        if (last >= 0 && line.values().get(last) != null) {
            String[] at = point(last, line.values().get(last)).split(" ");
            out.append("<circle cx=\"")
                    .append(at[0])
                    .append("\" cy=\"")
                    .append(at[1])
                    .append("\" r=\"2.4\" fill=\"")
                    .append(Tint.css(Tint.ACCENT))
                    .append("\"/>");
        }
    }

    private String point(int index, double value) {
        double across = line.width() - 2 * MARGIN;
        double down = line.height() - 2 * MARGIN;
        double x = MARGIN
                + (line.values().size() == 1
                        ? across
                        : across * index / (line.values().size() - 1));
        double y = MARGIN + (span == 0 ? down / 2 : down * (1 - (value - least) / span));
        return Xml.number(x) + " " + Xml.number(y);
    }
}
