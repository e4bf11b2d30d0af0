package parindex.ingest.correction;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import parindex.ingest.reader.JsonRows;
import parindex.ingest.vocabulary.Text;

/** Cells as a workbook can show them, and back: values of a list side by side, signs that nobody sees made visible. */
final class CellText {
    private static final String BETWEEN = " | ";
    private static final char PICTURES = '\u2400';

    /** Excel holds no more in a cell. */
    private static final int LONGEST = 32_000;

    private CellText() {}

    static String shown(String cell, boolean isList) {
        String text = isList
                ? cell.replace('|', '\u00a6').replace(String.valueOf(JsonRows.BETWEEN), BETWEEN)
                : cell.replace("\r\n", "\n").replace('\r', '\n');
        var out = new StringBuilder();
        for (int i = 0; i < text.length() && out.length() < LONGEST; i++) {
            char letter = text.charAt(i);
            if (letter < ' ' && letter != '\t' && letter != '\n') {
                out.append((char) (PICTURES + letter));
            } else if (Character.isHighSurrogate(letter)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                out.append(letter).append(text.charAt(++i));
            } else {
                out.append(Character.isSurrogate(letter) || letter > '\ufffd' ? '\ufffd' : letter);
            }
        }
        return Text.clean(out.toString());
    }

    static String sent(String cell, boolean isList) {
        var out = new StringBuilder(cell.length());
        cell.chars()
                .mapToObj(letter ->
                        letter >= PICTURES && letter < PICTURES + ' ' ? (char) (letter - PICTURES) : (char) letter)
                .forEach(out::append);
        String text = Text.clean(out.toString());
        return isList
                ? String.join(
                        String.valueOf(JsonRows.BETWEEN),
                        List.of(text.split("\\|", -1)).stream().map(Text::clean).toList())
                : text;
    }

    /** Sixteen digits that tell whether anybody touched the cells. */
    static String mark(List<String> shown) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (String cell : shown) {
                String text = Text.clean(cell.replace("\r\n", "\n"));
                digest.update((text + '\u0000').getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest()).substring(0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
