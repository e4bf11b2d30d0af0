package parindex.dashboard.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** A record of what was sent holds no name and no number of a person, in the line that people see and in the path. */
class SafeNameTest {
    @Test
    void aPersonInTheNameOfAFileIsHidden() {
        assertEquals("ho so xxx.csv", SafeName.forPeople("ho so Nguyen Van An.csv"));
        assertEquals("ho_so_xxx.csv", SafeName.forFile("ho so Nguyen Van An.csv"));
        assertEquals("HS xxx.xlsx", SafeName.forPeople("C:\\gui\\HS 052199012345.xlsx"));
        assertEquals("HS_xxx.xlsx", SafeName.forFile("C:\\gui\\HS 052199012345.xlsx"));
    }

    @Test
    void anOrdinaryNameIsKeptWithItsDay() {
        assertEquals("Hồ sơ tháng 2_20260302.csv", SafeName.forPeople("Hồ sơ tháng 2_20260302.csv"));
        assertEquals("Hồ_sơ_tháng_2_20260302.csv", SafeName.forFile("Hồ sơ tháng 2_20260302.csv"));
    }
}
