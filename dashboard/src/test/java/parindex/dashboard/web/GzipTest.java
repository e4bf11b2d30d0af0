package parindex.dashboard.web;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GzipTest {
    @Test
    void whatWasPackedUnpacks() {
        byte[] plain = {1, 2, 3, 3, 3, 3};
        assertArrayEquals(plain, Gzip.unpack(Gzip.pack(plain)));
    }

    @ParameterizedTest(name = "{0} takes gzip: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "gzip|true",
                "br, GZIP|true",
                "gzip;q=0.5|true",
                "gzip;q=0|false",
                "gzip; q=0.000|false",
                "br|false"
            })
    void theHeaderIsReadAsItIsMeant(String header, boolean isAccepted) {
        assertEquals(isAccepted, Gzip.isAccepted(Optional.of(header)));
    }
}
