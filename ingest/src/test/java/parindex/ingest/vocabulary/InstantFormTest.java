package parindex.ingest.vocabulary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Dates as bytes, against the same dates as text. */
class InstantFormTest {
    private static final List<String> FORMS = List.of(
            "dd/MM/yyyy HH:mm|dd/MM/yyyy HH:mm:ss|dd/MM/yyyy@Asia/Ho_Chi_Minh",
            "d/M/yyyy|yyyyMMdd-HHmm|HH'g'mm dd-MM-yyyy@Asia/Ho_Chi_Minh",
            "dd/MM/yyyy hh:mm a|dd/MM/yyyy|iso@UTC");
    private static final List<String> TEXTS = List.of(
            "05/07/2024",
            "29/02/2023",
            "29/02/2024",
            "05/07/2024 24:00",
            "05/07/2024 24:01",
            "31/12/2024 23:59:59",
            "20250401-2345",
            "08g30 05-07-2024",
            "5/7/2024",
            "05/07/2024 08:30 CH",
            "2024-07-05T08:30:00Z");

    /** Of any bytes with more bytes behind them; what only the text can tell is left to it. */
    @Test
    void bytesSayWhatTheirTextSaysOrNothing() {
        var dice = new SplittableRandom(31);
        int told = 0;
        for (int n = 0; n < 20_000; n++) {
            char[] letters = TEXTS.get(dice.nextInt(TEXTS.size())).toCharArray();
            for (int i = dice.nextInt(3); i > 0; i--) {
                letters[dice.nextInt(letters.length)] = "0123456789/:- ?\u0135é".charAt(dice.nextInt(17));
            }
            var text = new String(letters);
            byte[] bytes = (text + "2024/07/05").getBytes(StandardCharsets.UTF_8);
            int length = bytes.length - 10;
            byte[] later = new byte[bytes.length + 3];
            System.arraycopy(bytes, 0, later, 3, bytes.length);
            var form = InstantForm.parse(FORMS.get(n % FORMS.size()));

            long found = form.micros(later, 3, length);

            assertTrue(found == InstantForm.NONE || found == form.micros(text), text);
            told += found == InstantForm.NONE ? 0 : 1;
        }
        assertTrue(told > 3_000, told + " of the bytes were told");
    }

    /** 5 July 2024 is day 19,909 since 1970. */
    @Test
    void aDateOfFullLengthNeedsNoText() {
        var form = InstantForm.parse(FORMS.get(0));
        byte[] bytes = Arrays.copyOf("05/07/2024".getBytes(StandardCharsets.UTF_8), 18);

        assertEquals(19_909L * 86_400 * 1_000_000, form.micros(bytes, 0, 10));
    }
}
