package parindex.ingest.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FieldCodesTest {
    @TempDir
    Path data;

    private FieldCodes fields;

    @BeforeEach
    void fourFields() throws Exception {
        Files.createDirectories(data.resolve("reference"));
        Files.writeString(data.resolve("reference/field.csv"), """
                field_code,name_vi,name_en
                HO_TICH,Hộ tịch,Civil status
                G01,Thành lập và hoạt động doanh nghiệp,Enterprises
                G02,Thành lập và hoạt động của hợp tác xã,Cooperatives
                G03,Lao động/Tiền lương và bảo hiểm xã hội,Labour
                """);
        fields = FieldCodes.of(data);
    }

    @Test
    void codesAndNamesAreKnown() {
        assertEquals("HO_TICH", fields.code("HO_TICH"));
        assertEquals("HO_TICH", fields.code(" HỘ TỊCH"));
        assertEquals("G03-GD10", fields.code("G03-GD10"), "a code of the source's own");
        assertEquals("", fields.code("Nguyễn"));
    }

    @Test
    void sheetNamesMayBeCutAndLackSigns() {
        assertEquals("G01", fields.code("Thành lập và hoạt động doan"));
        assertEquals("G03", fields.code("Lao động Tiền lương và bảo hiểm"));
        assertEquals("", fields.code("Thành lập và hoạt động"), "two fields begin so");
        assertEquals("", fields.code("Hộ"), "too short to be sure");
    }
}
