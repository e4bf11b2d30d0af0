package parindex.dashboard.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class PagingTest {
    @Test
    void theLastPageMayBeShort() {
        var last = new Paging(3, 100, 250);
        assertEquals(3, last.pages());
        assertEquals(201, last.first());
        assertEquals(250, last.last());
        assertFalse(last.isOutside());
    }

    @Test
    void anEmptyListHasOnePage() {
        assertFalse(new Paging(1, 100, 0).isOutside());
        assertEquals(0, new Paging(1, 100, 0).first());
    }

    @Test
    void aPageAfterTheLastIsOutside() {
        assertTrue(new Paging(4, 100, 250).isOutside());
    }
}
