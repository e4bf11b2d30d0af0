package parindex.dashboard.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;

class ShortNameTest {
    private static final String LONG = "Cấp đổi Giấy chứng nhận, quyền sử dụng đất, quyền sở hữu tài sản";

    @Test
    void aLongNameIsCutAtAWordAndNothingIsLost() {
        var name = ShortName.of(LONG, 24);
        assertEquals("Cấp đổi Giấy chứng nhận", name.shown());
        assertEquals(LONG, name.shown() + name.rest());
    }

    @Test
    void aNameALittleLongerIsLeftWhole() {
        assertFalse(ShortName.of("Đăng ký khai sinh lại", 16).isCut());
    }

    @Test
    void aNameWithoutSpacesIsCutAnyway() {
        assertEquals(10, ShortName.of("x".repeat(40), 10).shown().length());
    }
}
