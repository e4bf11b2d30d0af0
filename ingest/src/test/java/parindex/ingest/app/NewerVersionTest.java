package parindex.ingest.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Of a form sent again the one saved last counts, in whatever order and batches the files arrive. */
class NewerVersionTest {
    private static final String HEAD = "Mã phản ánh;Đơn vị;Kênh;Ngày nhận;Ngày trả lời;Trạng thái;Văn bản nguồn\n";
    private static final String NEW = "PA-01;Huyện Phù Mỹ;Điện thoại;03/03/2025;;Mới nhận;Sổ quý I\n";
    private static final String ANSWERED = "PA-01;Huyện Phù Mỹ;Điện thoại;03/03/2025;20/03/2025;Đã trả lời;Sổ quý I\n";
    private static final String REFUSED = "PA-01;Huyện Phù Mỹ;Điện thoại;03/03/2025;;Từ chối;Sổ quý I\n";

    @TempDir
    Path folder;

    private int folders;

    private DataFolder data() throws Exception {
        return new DataFolder(folder.resolve("data-" + ++folders));
    }

    private static void send(DataFolder data, String name, String row, String day) throws Exception {
        String file = "inbox/feedback/" + name + ".csv";
        data.write(file, HEAD + row + "\n".repeat(name.length()));
        Files.setLastModifiedTime(data.path.resolve(file), FileTime.from(Instant.parse(day + "T02:00:00Z")));
    }

    /** As the warehouse chooses: {@code sql/staging/feedback.sql} over all batches. */
    private static List<String> known(DataFolder data) throws Exception {
        try (Stream<Path> all = Files.walk(data.path.resolve("batches"))) {
            List<String> files = all.filter(file -> file.endsWith("feedback.parquet"))
                    .map(file -> "'" + file + "'")
                    .toList();
            String staging = Files.readString(Path.of("../sql/staging/feedback.sql"))
                    .replace("batch.feedback", "read_parquet(" + files + ")");
            return DataFolder.select(
                    "select status || ' ' || coalesce(answered_on::varchar, '-') from (" + staging + ")");
        }
    }

    /** Every row bears the same day of receipt; only the files tell which came later. */
    @Test
    void theFormSavedLastCountsWhateverItsContent() throws Exception {
        for (List<String> rows : List.of(List.of(NEW, ANSWERED), List.of(ANSWERED, NEW), List.of(REFUSED, NEW))) {
            for (boolean isLaterFirst : new boolean[] {false, true}) {
                DataFolder data = data();
                for (int i = 0; i < 2; i++) {
                    int which = isLaterFirst ? 1 - i : i;
                    send(data, "f" + which, rows.get(which), "2025-04-0" + (1 + which));
                    assertEquals(0, data.ingest(), data.err + data.out);
                }
                String expected = rows.get(1).equals(NEW) ? "RECEIVED -" : "ANSWERED 2025-03-20";
                assertEquals(List.of(expected), known(data), rows + " later first: " + isLaterFirst);
            }
        }
    }

    /** Received on 1 April, answered by mistake on 2 April, taken back on 3 April; the mistake arrives last. */
    @Test
    void aMistakeTakenBackDoesNotReturnInALaterBatch() throws Exception {
        DataFolder data = data();
        send(data, "a", NEW, "2025-04-01");
        send(data, "ccc", NEW, "2025-04-03");
        assertEquals(0, data.ingest(), data.err + data.out);
        send(data, "bb", ANSWERED, "2025-04-02");
        assertEquals(0, data.ingest(), data.err + data.out);

        assertEquals(List.of("RECEIVED -"), known(data));
    }
}
