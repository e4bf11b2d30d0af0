package parindex.ingest.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parindex.warehouse.batch.Manifest.Receipt;

/** The lists of procedures as the National Public Service Portal exports them. */
class ProcedureListTest {

    @TempDir
    Path folder;

    /** Counts of the README beside the data; codes are unique inside a list, names have over 400 characters, cells line breaks. */
    @Test
    void fourListsOfTheNationalPortal() throws Exception {
        Path lists = Pipeline.shared("procedure-lists");
        var data = new DataFolder(folder);
        for (String body : List.of("BoTaiChinh", "BoTuPhap", "NganhangNhanuocVietNam", "NongNghiepvaMoiTruong")) {
            Path file = lists.resolve("danh-sach-tthc-" + body + ".xlsx");
            assertEquals(0, data.ingest("--profile", "tthc-xlsx", file.toString()), data.err + data.out);
        }

        assertEquals(
                List.of(706L, 271L, 261L, 537L),
                data.manifests().stream()
                        .flatMap(batch -> batch.files().stream())
                        .map(Receipt::accepted)
                        .toList());
        assertEquals(
                List.of("1775|1775"),
                data.rows("procedure_entry", "1").isEmpty()
                        ? List.of()
                        : List.of(data.rows("procedure_entry", "procedure_code").size() + "|"
                                + data.rows("procedure_entry", "procedure_code").stream()
                                        .distinct()
                                        .count()));
    }
}
