package parindex.ingest.intake;

import static parindex.warehouse.fault.Fault.RESOURCE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import parindex.ingest.intake.Engine.Table;
import parindex.ingest.intake.Feed.Straight;
import parindex.warehouse.fault.WarehouseException;

/**
 * Takes plain rows of large files into the batch while they are read: to write millions of rows twice, only because a few are
 * bad, costs as much as to read them. A file that is refused or held takes its rows with it, for each has a part of its own.
 */
public final class StraightRows {
    private final Engine engine;
    private final Optional<Straight> straight;
    private final Path batch;
    private final Map<Integer, Path> parts = new ConcurrentSkipListMap<>();

    StraightRows(Engine engine, Feed feed, Path batch) {
        this.engine = engine;
        this.straight = feed.straight().filter(any -> engine.straightFrom() < Long.MAX_VALUE);
        this.batch = batch;
        feed.straight().filter(any -> straight.isEmpty()).ifPresent(way -> engine.create(way.rows()));
    }

    /** Tells the engine of the files whose rows may go straight. */
    void tell(List<SentFile> files, Senders senders) {
        straight.ifPresent(way -> {
            Table table = new Table(Straight.FILE, SentFileTable.TABLE.columns());
            engine.create(table);
            try (RowAppender rows = engine.append(table)) {
                files.stream()
                        .filter(this::takes)
                        .forEach(file -> SentFileTable.append(
                                rows, file, senders.unitId(file).orElse("")));
            }
        });
    }

    /** Corrected rows are few, and tell where they come from. */
    boolean takes(SentFile file) {
        return straight.isPresent()
                && file.bytes() >= engine.straightFrom()
                && file.handling().corrects() == null;
    }

    /** Rows of one file, to be closed when it is read. @param aside takes those that are to be judged */
    RowAppender open(SentFile file, Table raw, RowAppender aside) {
        Straight way = straight.orElseThrow();
        Path part = batch.resolve(way.kept() + "-" + file.number() + ".parquet");
        parts.put(file.number(), part);
        return engine.straight(raw, aside, rows -> way.select(file.number(), rows), part);
    }

    /** From now on the rows of all files that were read can be asked for. */
    void gather(List<FileOutcome> outcomes) {
        outcomes.stream()
                .filter(each -> !each.isRead())
                .forEach(each -> drop(each.file().number()));
        straight.ifPresent(way -> engine.over(way.rows(), parts));
    }

    private void drop(int fileNumber) {
        Path part = parts.remove(fileNumber);
        if (part != null) {
            remove(part);
        }
    }

    private static void remove(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            throw new WarehouseException(
                    RESOURCE, part.toString(), "không xóa được tệp", "the file cannot be removed", e);
        }
    }

    /** Files of the batch that hold rows of the table. @param held numbers of files that do not count after all */
    List<String> kept(String table, Set<Integer> held) {
        return parts.entrySet().stream()
                .filter(part -> straight.orElseThrow().kept().equals(table) && !held.contains(part.getKey()))
                .map(part -> part.getValue().getFileName().toString())
                .toList();
    }

    /** Takes away what the batch does not keep; nothing may be asked of the rows after that. */
    void end(Set<Integer> held) {
        held.forEach(this::drop);
    }
}
