package parindex.dashboard.chart;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import parindex.warehouse.fault.Fault;
import parindex.warehouse.fault.WarehouseException;

/** IBM Plex Sans in three weights, by which chart texts are measured; the page draws them with its own copy. */
final class Fonts {
    private static final Font REGULAR = load("IBMPlexSans_400Regular.ttf");
    private static final Font MEDIUM = load("IBMPlexSans_500Medium.ttf");
    private static final Font SEMIBOLD = load("IBMPlexSans_600SemiBold.ttf");
    private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

    private Fonts() {}

    static Font regular(double size) {
        return REGULAR.deriveFont((float) size);
    }

    static Font medium(double size) {
        return MEDIUM.deriveFont((float) size);
    }

    static Font semibold(double size) {
        return SEMIBOLD.deriveFont((float) size);
    }

    /** The weight in CSS terms. */
    static int weight(Font font) {
        String name = font.getFontName(Locale.ROOT);

        if (name.contains("SemiBold")) {
            return 600;
        }

        return name.contains("Medium") ? 500 : 400;
    }

    /** In CSS pixels. */
    static double width(String text, Font font) {
        return font.getStringBounds(text, CONTEXT).getWidth();
    }

    /** The text, or as much of it as fits with an ellipsis. */
    static String fit(String text, Font font, double pixels) {
        if (width(text, font) <= pixels) {
            return text;
        }

        int end = text.length();

        while (end > 1 && width(text.substring(0, end).strip() + "…", font) > pixels) {
            end = text.offsetByCodePoints(end, -1);
        }

        return text.substring(0, end).strip() + "…";
    }

    /** The text in at most so many lines broken between words, the last one cut with an ellipsis if it must be. */
    static List<String> wrap(String text, Font font, double pixels, int lines) {
        List<String> done = new ArrayList<>();
        String line = "";

        for (String word : text.strip().split("\\s+")) {
            String longer = line.isEmpty() ? word : line + " " + word;

            if (line.isEmpty() || done.size() == lines - 1 || width(longer, font) <= pixels) {
                line = longer;
            } else {
                done.add(line);
                line = word;
            }
        }

        done.add(line);
        return done.stream().map(l -> fit(l, font, pixels)).toList();
    }

    private static Font load(String file) {
        try (InputStream in = Fonts.class.getResourceAsStream("/fonts/" + file)) {
            if (in == null) {
                throw new IOException("not on the class path");
            }

            return Font.createFont(Font.TRUETYPE_FONT, in);
        } catch (IOException | FontFormatException e) {
            throw new WarehouseException(
                    Fault.BUG, "fonts/" + file, "không đọc được phông chữ: " + e, "the font cannot be read: " + e);
        }
    }
}
