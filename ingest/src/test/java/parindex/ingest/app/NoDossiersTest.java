package parindex.ingest.app;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A province that begins with its smaller feeds: there is a snapshot, and of dossiers it is silent. */
class NoDossiersTest {
    @TempDir
    Path folder;

    @Test
    void feedbackAloneMakesASnapshot() throws Exception {
        var pipeline = new Pipeline(folder);
        pipeline.write(
                "inbox/feedback/phan-anh_2025-03-31.csv",
                "feedback_code;unit;channel;received_on;status;source_document\nPA-1;545;PHONE;2025-03-03;RECEIVED;Sổ\n");
        pipeline.run(Set.of(0), "ingest");

        String built = pipeline.run(Set.of(0), "build");

        assertTrue(built.contains("0 dossiers, data to the end of 2025-03-31"), built);
        pipeline.run(Set.of(0), "late");
        pipeline.run(Set.of(0), "rank");
        pipeline.run(Set.of(0), "figures");
    }
}
