package parindex.dashboard.chart;

import java.awt.Color;
import java.util.List;

/** A colour that follows the theme of the page: a CSS variable, with the light theme's value as fallback. */
final class Tint extends Color {
    static final Tint INK = new Tint("--ink", 0x141b2b);
    static final Tint MUTED = new Tint("--muted", 0x566074);
    static final Tint GRID = new Tint("--grid", 0xe6e9ef);
    static final Tint AXIS = new Tint("--axis", 0xb8c0cc);
    static final Tint DIM = new Tint("--dim", 0xc3cad5);
    static final Tint PAPER = new Tint("--paper", 0xffffff);
    static final Tint ACCENT = new Tint("--accent", 0x0b4f8a);
    static final Tint ACCENT_SOFT = new Tint("--accent-soft", 0xe8f1f8);
    static final Tint LATE = new Tint("--late", 0xf0a202);
    static final Tint OVERDUE = new Tint("--over-line", 0xc23b22);

    private static final List<Tint> TIERS = List.of(
            new Tint("--t1", 0x0b4f8a),
            new Tint("--t2", 0x2671ab),
            new Tint("--t3", 0xcfe3f2),
            new Tint("--t4", 0xfbdcb8),
            new Tint("--t5", 0xb8441a));
    private static final List<Tint> TIER_INKS = List.of(
            new Tint("--t1i", 0xffffff),
            new Tint("--t2i", 0xffffff),
            new Tint("--t3i", 0x0c3c63),
            new Tint("--t4i", 0x6b3a05),
            new Tint("--t5i", 0xffffff));

    private final String variable;

    private Tint(String variable, int rgb) {
        super(rgb);
        this.variable = variable;
    }

    /** Of a tier, 1 is best; grey for 0, which is no tier. */
    static Tint tier(int tier) {
        return tier == 0 ? DIM : TIERS.get(tier - 1);
    }

    /** Of text on that tier's colour, with a contrast of at least 4.5 to 1 in both themes. */
    static Tint onTier(int tier) {
        return tier == 0 ? INK : TIER_INKS.get(tier - 1);
    }

    /** Grey, accent or brick. */
    static Tint of(Emphasis emphasis) {
        return switch (emphasis) {
            case NONE -> DIM;
            case ACCENT -> ACCENT;
            case WARNING -> OVERDUE;
        };
    }

    /** A value for a {@code fill} or {@code stroke} attribute; colours that are no tints stay as they are. */
    static String css(Color color) {
        String hex = "#"
                + Integer.toHexString(0x1000000 | (color.getRGB() & 0xffffff)).substring(1);
        return color instanceof Tint tint ? "var(" + tint.variable + "," + hex + ")" : hex;
    }
}
