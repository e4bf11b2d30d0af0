package parindex.dashboard.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Font;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class FontsTest {
    @Test
    void everyFontFileIsTheOneInTheManifest() throws IOException, NoSuchAlgorithmException {
        List<String> lines = manifest();
        assertEquals(4, lines.size());

        for (String line : lines) {
            String[] hashAndFile = line.split(" ");
            assertEquals(hashAndFile[0], sha256(hashAndFile[1]), hashAndFile[1]);
        }
    }

    private static List<String> manifest() throws IOException {
        try (BufferedReader in =
                new BufferedReader(new InputStreamReader(open("manifest.txt"), StandardCharsets.UTF_8))) {
            return in.lines().filter(line -> !line.startsWith("#")).toList();
        }
    }

    private static String sha256(String file) throws IOException, NoSuchAlgorithmException {
        try (InputStream in = open(file)) {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(in.readAllBytes());
            return HexFormat.of().formatHex(hash);
        }
    }

    private static InputStream open(String file) {
        return FontsTest.class.getResourceAsStream("/fonts/" + file);
    }

    @Test
    void figuresAreEquallyWideInEveryWeight() {
        double one = Fonts.width("11111", Fonts.regular(10));
        assertEquals(one, Fonts.width("80808", Fonts.medium(10)), 1e-6);
        assertEquals(one, Fonts.width("80808", Fonts.semibold(10)), 1e-6);
    }

    @Test
    void everyVietnameseLetterHasAGlyph() {
        String letters = "ĂÂĐÊÔƠƯăâđêôơưẠẢẤẦẨẪẬẮẰẲẴẶẸẺẼẾỀỂỄỆỈỊỌỎỐỒỔỖỘỚỜỞỠỢỤỦỨỪỬỮỰỲỴỶỸ–…≥";

        for (Font font : List.of(Fonts.regular(12), Fonts.medium(12), Fonts.semibold(12))) {
            assertEquals(-1, font.canDisplayUpTo(letters));
        }
    }

    @Test
    void theWeightIsKnownFromTheFont() {
        assertEquals(400, Fonts.weight(Fonts.regular(9)));
        assertEquals(500, Fonts.weight(Fonts.medium(9)));
        assertEquals(600, Fonts.weight(Fonts.semibold(9)));
    }

    @Test
    void textThatDoesNotFitEndsWithAnEllipsis() {
        Font font = Fonts.regular(12);
        String fitted = Fonts.fit("Sở Nông nghiệp và Phát triển nông thôn", font, 100);
        assertTrue(fitted.endsWith("…") && Fonts.width(fitted, font) <= 100, fitted);
        assertEquals("Sở Y tế", Fonts.fit("Sở Y tế", font, 100));
    }

    @Test
    void headsBreakBetweenWords() {
        Font font = Fonts.regular(12);
        assertEquals(List.of("Giải quyết", "đúng hạn"), Fonts.wrap("Giải quyết đúng hạn", font, 70, 2));
        assertEquals(List.of("Giải quyết đúng hạn"), Fonts.wrap("Giải quyết đúng hạn", font, 300, 2));
        assertEquals(List.of(""), Fonts.wrap("", font, 70, 2));
    }
}
