package parindex.ingest.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import parindex.ingest.intake.SentFile;
import parindex.ingest.reader.FileRefused;
import parindex.ingest.spark.ReadingTask.Attempt;
import parindex.ingest.spark.ReadingTask.Bin;

/** How files are handed out, and how what is known of them travels. */
class SparkReadingTest {
    private static final LocalDateTime EXPORTED = LocalDateTime.of(2025, 4, 1, 23, 45);

    private static SentFile file(int number, long bytes) {
        return new SentFile(
                number,
                "tệp " + number,
                "",
                Path.of("/landing/" + number),
                "",
                "",
                bytes,
                null,
                Optional.of(EXPORTED),
                Optional.empty(),
                "");
    }

    @Test
    void largeFilesGoAloneSmallOnesTogetherAndNoneIsForgotten() {
        List<SentFile> files = Stream.concat(
                        Stream.of(file(1, 200L << 20), file(2, 100L << 20)),
                        IntStream.rangeClosed(3, 1_002).mapToObj(number -> file(number, 20_000)))
                .toList();

        List<Bin> bins = SparkReading.bins(files, 2);

        assertEquals(List.of(1), numbers(bins.get(0)));
        assertEquals(List.of(2), numbers(bins.get(1)));
        // With 65,536 B for opening each: 1,000 x 85,536 + 314,572,800 + 2 x 65,536 = 400,239,872 B over 2 cores x 4
        // tasks
        // = 50,029,984 B a task, or 584 of the small ones: two tasks of them
        assertEquals(4, bins.size());
        assertEquals(
                IntStream.rangeClosed(1, 1_002).boxed().toList(),
                bins.stream().flatMap(bin -> numbers(bin).stream()).sorted().toList());
    }

    private static List<Integer> numbers(Bin bin) {
        return bin.files().stream().map(SentFile::number).toList();
    }

    @Test
    void noFilesAreNoTask() {
        assertEquals(List.of(), SparkReading.bins(List.of(), 2));
    }

    @Test
    void whatIsPackedComesOutEqual() {
        var bin = new Bin(List.of(file(1, 5), file(2, 6)));
        assertEquals(bin, Parcel.open(Parcel.pack(bin), Bin.class));
        var attempt = new Attempt(List.of(), Optional.of(Path.of("/a b/ạ.parquet")), Optional.empty());
        assertEquals(attempt, Parcel.open(Parcel.pack(attempt), Attempt.class));
        FileRefused refused =
                Parcel.open(Parcel.pack(new FileRefused("CSV_QUOTE", "dòng 3", "line 3")), FileRefused.class);
        assertTrue(refused.getMessage().contains("line 3"));
    }

    /** A new kind of object in a profile must be told at once, not on the day somebody first uses a cluster. */
    @Test
    void whatCannotTravelIsSaidSo() {
        assertThrows(java.io.UncheckedIOException.class, () -> Parcel.pack(new Object()));
    }
}
