package parindex.warehouse.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class FormCountsTest {
    @Test
    void aWithdrawalStandsInColumnNineWheneverItCame() {
        // 3 received at the counter, 2 of them withdrawn (before or after their date), 1 finished late
        var counts = new FormCounts(0, 3, 0, 0, 0, 0, 0, 1, 0, 2, 0, 0, 0, 0);
        // (3) 3 = (4) 0 + (5) 3 + (6) 0; (7) 3 = (8) 0 + (9) 2 + (10) 1; (11) 0 = (12) 0 + (13) 0
        assertEquals(List.of(3L, 0L, 3L, 0L, 3L, 0L, 2L, 1L, 0L, 0L, 0L), counts.columns());
        assertTrue(counts.addsUp());
    }
}
