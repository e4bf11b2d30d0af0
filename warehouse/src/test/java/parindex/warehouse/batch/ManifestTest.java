package parindex.warehouse.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ManifestTest {
    @Test
    void aReceiptThatDoesNotAddUpCannotBeMade() {
        assertEquals(10, receipt(10, 6, 2, 1, 1).received());
        var refused = assertThrows(IllegalArgumentException.class, () -> receipt(10, 6, 2, 1, 0));
        assertEquals(
                "need received = accepted + quarantined + duplicate + blank, got 10 = 6 + 2 + 1 + 0 in a.csv",
                refused.getMessage());
    }

    private static Manifest.Receipt receipt(
            long received, long accepted, long quarantined, long duplicate, long blank) {
        return new Manifest.Receipt(
                1,
                "a.csv",
                "landing/a/0/a.csv",
                "0".repeat(64),
                1,
                "a",
                "a",
                null,
                null,
                Manifest.State.LOADED,
                received,
                accepted,
                quarantined,
                duplicate,
                blank,
                null,
                null,
                Map.of(),
                null,
                null);
    }
}
