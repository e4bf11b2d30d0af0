package parindex.ingest.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The table of communes as it should be, and the two that are damaged: nothing of those is loaded. */
class DamagedTableTest {
    private static final String PROFILE = """
            id = communes
            source = communes
            feed = procedure_entry
            format = csv
            dates = ["dd/MM/yyyy"]
            columns { procedure_code = "Mã", name_vi = "Tên", issuing_body = "Quận Huyện", field_name = "Ghi chú" }
            """;

    @TempDir
    Path folder;

    @Test
    void damagedTablesAreRefusedAndSayWhy() throws Exception {
        Path tables = Pipeline.shared("encodings");
        var data = new DataFolder(folder);
        data.write("profiles/communes.conf", PROFILE);
        for (String name : List.of("mojibake_utf8_as_cp1252", "utf8_nfc", "utf8_truncated_byte")) {
            data.write("inbox/communes/" + name + ".csv", Files.readAllBytes(tables.resolve("units_" + name + ".csv")));
        }

        assertEquals(4, data.ingest(), data.err + data.out);

        assertEquals(
                List.of("ENCODING", "276 of 276", "FILE_TRUNCATED"),
                data.manifests().get(0).files().stream()
                        .map(each -> each.refusal() != null
                                ? each.refusal().code()
                                : each.accepted() + " of " + each.received())
                        .toList(),
                data.out);
    }
}
