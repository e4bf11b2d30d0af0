package parindex.warehouse.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnitIdTest {
    @ParameterizedTest
    @ValueSource(strings = {"bd", "bd-545", "bd-stnmt", "gl-21730", "Group_1", "A.1"})
    void oursAndAUsersOwnIdsAreTaken(String id) {
        assertEquals(id, new UnitId(id).toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "-bd", "bd 545", "bd/545", "xã", "../bd", "a2345678901234567890123456789012345678901"})
    void whatIsNoIdIsRefused(String id) {
        assertThrows(IllegalArgumentException.class, () -> new UnitId(id));
    }

    @Test
    void idsSortAsText() {
        assertEquals(-1, Integer.signum(new UnitId("bd-540").compareTo(new UnitId("bd-545"))));
    }
}
