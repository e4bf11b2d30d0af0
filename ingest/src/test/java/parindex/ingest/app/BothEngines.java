package parindex.ingest.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import parindex.ingest.correction.Corrections;
import parindex.ingest.intake.Engine;
import parindex.ingest.intake.EngineMaker;
import parindex.ingest.intake.Feed;
import parindex.ingest.intake.FileOutcome;
import parindex.ingest.intake.Inbox;
import parindex.ingest.intake.IntakeReport;
import parindex.ingest.intake.Progress;
import parindex.ingest.intake.RawReading;
import parindex.ingest.intake.RowAppender;
import parindex.ingest.intake.SentFile;
import parindex.ingest.intake.StraightRows;
import parindex.warehouse.settings.Settings;

/** Does everything on DuckDB and on Spark, and stops at the first table in which they differ. The batch is DuckDB's. */
final class BothEngines implements Engine {
    static final String MASTER = "local[2]";

    private static final LocalDateTime NOW = LocalDateTime.of(2026, 1, 5, 8, 0);

    /** Tables that were found equal, with the number of their rows. */
    final TreeMap<String, Integer> compared;

    private final Engine duck;
    private final Engine spark;
    private final List<Table> told = new ArrayList<>();
    private final Set<String> ordered = new HashSet<>();

    private BothEngines(Engine duck, Engine spark, TreeMap<String, Integer> compared) {
        this.duck = duck;
        this.spark = spark;
        this.compared = compared;
    }

    static EngineMaker maker(Path data, TreeMap<String, Integer> compared) {
        Settings settings = Settings.of(data);
        EngineMaker ducks = ChosenEngine.of(data, settings, "duckdb", "");
        EngineMaker sparks = ChosenEngine.of(data, settings, "spark", MASTER);
        return working -> new BothEngines(
                ducks.open(working.resolve("duckdb")), sparks.open(working.resolve("sp[a]rk kho số 2")), compared);
    }

    /**
     * Runs all feeds that have files in the inbox on both engines at once, and sees that no model was left out.
     *
     * @param ids feeds that must be compared to their last model
     * @param files that must have a receipt
     * @return the tables that were compared, with the number of their rows
     */
    static TreeMap<String, Integer> run(Path data, Set<String> ids, int files) {
        var compared = new TreeMap<String, Integer>();
        var feeds = new Feeds(data);
        var silent = new PrintStream(OutputStream.nullOutputStream());
        List<IntakeReport> reports = new FeedRuns(data, feeds, maker(data, compared), 2, silent)
                .run(
                        new Corrections(data, feeds.profiles(), NOW)
                                .expanded(Inbox.look(data, Instant.EPOCH, Duration.ZERO)
                                        .offers()),
                        NOW);
        var wanted = new TreeSet<String>();
        for (Feed feed : feeds.all()) {
            if (ids.contains(feed.id())) {
                feed.judging().forEach(model -> wanted.add(model.table()));
                feed.settling().forEach(model -> wanted.add(model.table()));
            }
        }
        wanted.removeAll(compared.keySet());
        assertEquals(Set.of(), wanted, "models that were not compared");
        assertEquals(files, IntakeReport.sum(reports).receipts().size());
        assertTrue(compared.get("written") > 0, "no row reached a batch");
        return compared;
    }

    /** Rows without an order of their own, so sorted as text. */
    private static List<String> sorted(List<List<Object>> rows) {
        return rows.stream().map(List::toString).sorted().toList();
    }

    private void compare(String table) {
        List<String> expected = sorted(duck.read("select * from " + table));
        assertEquals(expected, sorted(spark.read("select * from " + table)), table);
        compared.merge(table, expected.size(), Integer::sum);
    }

    @Override
    public String name() {
        return "duckdb";
    }

    @Override
    public void create(Table table) {
        told.add(table);
        duck.create(table);
        spark.create(table);
    }

    @Override
    public RowAppender append(Table table) {
        return new BothAppenders(duck.append(table), spark.append(table));
    }

    @Override
    public List<FileOutcome> load(
            RawReading reading, StraightRows straight, List<SentFile> files, int threads, Progress progress) {
        List<FileOutcome> outcomes = duck.load(reading, straight, files, threads, progress);
        assertEquals(
                described(outcomes),
                described(spark.load(reading, straight, files, threads, progress)),
                "what became of each file");
        // What a refused file left before it was refused depends on chance and counts for nothing.
        String read = outcomes.stream()
                .filter(each -> each.refusal().isEmpty())
                .map(each -> String.valueOf(each.file().number()))
                .collect(Collectors.joining(", ", " where file_no in (0, ", ")"));
        for (Table raw : List.of(reading.records(), reading.events())) {
            String select = "select * from " + raw.name() + read.replace(", )", ")");
            assertEquals(sorted(duck.read(select)), sorted(spark.read(select)), raw.name());
        }
        return outcomes;
    }

    private static List<String> described(List<FileOutcome> outcomes) {
        return outcomes.stream()
                .sorted(Comparator.comparing((FileOutcome each) -> each.file().number()))
                .map(each -> each.file().name() + " " + each.received() + " " + each.blank() + " "
                        + new TreeMap<>(each.senderColumns()) + each.refusal().map(Throwable::getMessage))
                .toList();
    }

    @Override
    public void build(String table, String select) {
        told.forEach(each -> compare(each.name()));
        told.clear();
        duck.build(table, select);
        spark.build(table, select);
        compare(table);
        if (select.strip().lines().reduce("", (before, last) -> last).startsWith("order by")) {
            ordered.add(table);
        }
    }

    @Override
    public List<List<Object>> read(String select) {
        List<List<Object>> rows = duck.read(select);
        if (select.contains("order by")) {
            assertEquals(rows, spark.read(select), select);
        } else {
            assertEquals(sorted(rows), sorted(spark.read(select)), select);
        }
        return rows;
    }

    /** The files of both hold the same rows, in the same order where the model has one; DuckDB's stay. */
    @Override
    public List<String> write(String table, Path folder, String name) {
        try {
            Path apart = Files.createDirectories(folder.resolve(".spill").resolve("written"));
            List<Path> second =
                    spark.write(table, apart, name).stream().map(apart::resolve).toList();
            List<String> first = duck.write(table, folder, name);
            assertEquals(first.isEmpty(), second.isEmpty(), table);
            if (!first.isEmpty()) {
                List<String> rows =
                        BatchContent.rows(first.stream().map(folder::resolve).toList());
                List<String> others = BatchContent.rows(second);
                if (ordered.contains(table)) {
                    assertEquals(rows, others, table);
                } else {
                    assertEquals(
                            rows.stream().sorted().toList(),
                            others.stream().sorted().toList(),
                            table);
                }
                compared.merge("written", rows.size(), Integer::sum);
            }
            return first;
        } catch (IOException | SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void drop(String table) {
        duck.drop(table);
        spark.drop(table);
    }

    @Override
    public void close() {
        duck.close();
        spark.close();
    }
}
