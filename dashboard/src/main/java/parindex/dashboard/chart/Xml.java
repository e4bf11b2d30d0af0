package parindex.dashboard.chart;

/** Text and numbers as they may stand in XML: escaped, short, and the same on every machine. */
final class Xml {
    private Xml() {}

    /** Fit for element content and for attributes in double quotes; characters that XML forbids are left out. */
    static String escape(String text) {
        StringBuilder out = new StringBuilder(text.length() + 8);
        text.codePoints().filter(Xml::isAllowed).forEach(c -> {
            switch (c) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                default -> out.appendCodePoint(c);
            }
        });
        return out.toString();
    }

    /** At most two decimals, no trailing zeros, never an exponent. */
    static String number(double value) {
        long hundredths = Math.round(value * 100);
        long rest = Math.abs(hundredths) % 100;
        String sign = hundredths < 0 ? "-" : "";
        String whole = sign + Math.abs(hundredths) / 100;

        if (rest == 0) {
            return hundredths == 0 ? "0" : whole;
        }

        return whole + "." + (rest < 10 ? "0" : "") + (rest % 10 == 0 ? rest / 10 : rest);
    }

    private static boolean isAllowed(int c) {
        return c == '\t'
                || c == '\n'
                || (c >= 0x20 && c <= 0xD7FF)
                || (c >= 0xE000 && c <= 0xFFFD)
                || (c >= 0x10000 && c <= 0x10FFFF);
    }
}
