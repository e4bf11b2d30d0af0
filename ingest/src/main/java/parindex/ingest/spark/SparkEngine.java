package parindex.ingest.spark;

import static parindex.warehouse.fault.Fault.RESOURCE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.io.LocalInputFile;
import org.apache.spark.SparkThrowable;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import parindex.ingest.intake.Engine;
import parindex.ingest.intake.FileOutcome;
import parindex.ingest.intake.Progress;
import parindex.ingest.intake.RawReading;
import parindex.ingest.intake.RowAppender;
import parindex.ingest.intake.SentFile;
import parindex.ingest.intake.StraightRows;
import parindex.ingest.spark.ReadingTask.Attempt;
import parindex.warehouse.fault.WarehouseException;

/**
 * Counts and sorts rows with Spark. Every table is Parquet in the working folder of the batch, so that a machine that dies
 * takes nothing with it; only this process, the driver, says which files are part of a table.
 */
final class SparkEngine implements Engine {
    /** Paths are what they are, also where they hold a star or a bracket. */
    private static final String NO_PATTERNS = "__globPaths__";

    private final SparkSession session;
    private final Path dataFolder;
    private final Path working;
    private final Map<String, Table> created = new HashMap<>();

    SparkEngine(SparkSession session, Path dataFolder, Path working) {
        this.session = session;
        this.dataFolder = dataFolder;
        this.working = working;
        SparkVocabulary.register(session);
    }

    @Override
    public String name() {
        return "spark";
    }

    @Override
    public void create(Table table) {
        created.put(table.name(), table);
        session.createDataFrame(List.of(), TableSchema.spark(table)).createOrReplaceTempView(table.name());
    }

    /** A table is filled once. */
    @Override
    public RowAppender append(Table table) {
        Table known = created.get(table.name());
        Path file = folder(known.name()).resolve("part-00000.parquet");
        return new ParquetRows(known, file, files -> register(known, files));
    }

    /** Only whole folders are read: given several files under a name with a bracket, Spark reads each of them as often. */
    private void register(String table, StructType schema) {
        session.read()
                .schema(schema)
                .option(NO_PATTERNS, "false")
                .parquet(working.resolve(table).toString())
                .createOrReplaceTempView(table);
    }

    private void register(Table table, List<Path> files) {
        if (!files.isEmpty()) {
            register(table.name(), TableSchema.spark(table));
        }
    }

    @Override
    public List<FileOutcome> load(
            RawReading reading, StraightRows straight, List<SentFile> files, int threads, Progress progress) {
        Path folder = folder("attempts");
        List<Attempt> attempts = run(
                "read", () -> new SparkReading(JavaSparkContext.fromSparkContext(session.sparkContext()), dataFolder)
                        .read(reading, files, folder));
        create(reading.records());
        create(reading.events());
        take(reading.records(), attempts.stream().map(Attempt::records));
        take(reading.events(), attempts.stream().map(Attempt::events));
        var outcomes = new ArrayList<FileOutcome>();
        attempts.forEach(attempt -> outcomes.addAll(attempt.outcomes()));
        long rows = SparkReading.rows(outcomes);
        progress.step(
                "đã đọc " + outcomes.size() + " tệp, " + rows + " dòng trên Spark",
                "read " + outcomes.size() + " files, " + rows + " rows on Spark");
        return outcomes;
    }

    /** Gives what successful attempts wrote a place where attempts never write. */
    private void take(Table table, Stream<Optional<Path>> written) {
        Path folder = folder(table.name());
        List<Path> files = written.flatMap(Optional::stream).toList();
        run(table.name(), () -> {
            for (int i = 0; i < files.size(); i++) {
                Files.move(files.get(i), folder.resolve(String.format(Locale.ROOT, "part-%05d.parquet", i)));
            }
            return files;
        });
        register(table, files);
    }

    @Override
    public void build(String table, String select) {
        Path folder = working.resolve(table);
        run(table, () -> {
            Dataset<Row> rows = session.sql(select);
            rows.write().parquet(folder.toString());
            register(table, rows.schema());
            return rows;
        });
    }

    private static List<Path> parts(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith("part-"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<List<Object>> read(String select) {
        return run("read", () -> session.sql(select).collectAsList()).stream()
                .map(SparkEngine::values)
                .toList();
    }

    private static List<Object> values(Row row) {
        var values = new ArrayList<>(row.size());
        for (int i = 0; i < row.size(); i++) {
            values.add(row.get(i));
        }
        return values;
    }

    /** The parts as they were built, moved: the table cannot be read afterwards. */
    @Override
    public List<String> write(String table, Path folder, String name) {
        return run(table, () -> {
            var written = new ArrayList<String>();
            List<Path> parts = parts(working.resolve(table)).stream()
                    .filter(part -> rows(part) > 0)
                    .toList();
            for (Path part : parts) {
                String file = parts.size() == 1
                        ? name + ".parquet"
                        : String.format(Locale.ROOT, "%s-%05d.parquet", name, written.size() + 1);
                Files.move(part, folder.resolve(file));
                written.add(file);
            }
            return written;
        });
    }

    private static long rows(Path part) {
        try (var reader = ParquetFileReader.open(new LocalInputFile(part))) {
            return reader.getRecordCount();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void drop(String table) {
        session.catalog().dropTempView(table);
    }

    private Path folder(String name) {
        try {
            return Files.createDirectories(working.resolve(name));
        } catch (IOException e) {
            throw failed(name, e);
        }
    }

    private interface Work<T> {
        T run() throws IOException;
    }

    private static <T> T run(String subject, Work<T> work) {
        try {
            return work.run();
        } catch (Exception e) {
            // Spark throws checked exceptions that its Java signatures do not name.
            throw failed(subject, e);
        }
    }

    /** Spark's own text may quote cells; the name of its condition does not. */
    private static WarehouseException failed(String subject, Exception e) {
        String reason = e.getClass().getSimpleName();
        for (Throwable each = e; each != null; each = each.getCause()) {
            if (each instanceof WarehouseException told) {
                return told; // by a task of ours
            }
            if (each instanceof SparkThrowable known && known.getCondition() != null) {
                reason = known.getCondition();
            }
        }
        return new WarehouseException(
                RESOURCE, "spark " + subject, "động cơ dữ liệu báo lỗi: " + reason, "the engine failed: " + reason, e);
    }

    @Override
    public void close() {
        try {
            ScratchFolder.remove(working);
        } catch (IOException e) {
            throw failed("close", e);
        }
    }
}
