package parindex.ingest.intake;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import parindex.ingest.intake.Engine.Column;
import parindex.ingest.intake.Engine.Table;
import parindex.ingest.intake.Engine.Type;
import parindex.ingest.reader.FileRefused;
import parindex.warehouse.batch.Manifest.Receipt;

/** Loads the new files of one run into an engine, has them judged, and writes what the batch keeps. */
final class Loading {
    /** A file is held only when this many of its rows are bad: a short file with a few faults speaks for itself. */
    private static final long HELD_FROM = 20;

    private final Feed feed;
    private final Engine engine;
    private final Path batch;
    private final StraightRows straight;
    private final int threads;
    private final Progress progress;
    private final Reasons reasons;
    private final Receipts receipts;
    private final UnitIndex units;
    private final Senders senders;
    private final Path dataFolder;
    private final Map<Integer, FileRefused> held = new TreeMap<>();

    Loading(Path dataFolder, Path batch, Feed feed, Engine engine, int threads, Progress progress) {
        this.dataFolder = dataFolder;
        this.feed = feed;
        this.engine = engine;
        this.batch = batch;
        this.straight = new StraightRows(engine, feed, batch);
        this.threads = threads;
        this.progress = progress;
        this.reasons = Reasons.of(dataFolder);
        this.receipts = new Receipts(reasons);
        this.units = UnitIndex.of(dataFolder);
        this.senders = new Senders(units);
    }

    /** One receipt a file. */
    List<Receipt> load(List<SentFile> files, LocalDateTime now) {
        List<FileOutcome> outcomes = read(files, now);
        tellTables(outcomes, now);
        senders.match(engine, feed.unitTexts(), outcomes);
        progress.step("đang xét từng dòng", "judging the rows");
        feed.judging().forEach(model -> model.build(engine));
        hold(outcomes);
        feed.settling().forEach(model -> model.build(engine));
        return receipts(outcomes);
    }

    /** What became of each file, by number. A file whose sender nobody knows is not opened. */
    private List<FileOutcome> read(List<SentFile> files, LocalDateTime now) {
        var outcomes = new ArrayList<FileOutcome>();
        var known = new ArrayList<SentFile>();
        for (SentFile file : files) {
            if (senders.isUnknown(file)) {
                String quoted = "\"" + file.senderText() + "\"";
                outcomes.add(FileOutcome.refused(file, new FileRefused("SENDER_UNKNOWN", quoted, quoted)));
            } else {
                known.add(file);
            }
        }
        straight.tell(known, senders);
        Door door = Door.of(dataFolder, feed.shape(), units);
        engine.load(RawReading.of(feed, door, now), straight, known, threads, progress).stream()
                .map(each ->
                        each.isRead() ? each.sentBy(senders.unitId(each.file()).orElse("")) : each)
                .forEach(outcomes::add);
        outcomes.sort(Comparator.comparing((FileOutcome each) -> each.file().number()));
        return outcomes;
    }

    private void tellTables(List<FileOutcome> outcomes, LocalDateTime now) {
        engine.create(table("run_clock", new Column("now_at", Type.INSTANT)));
        try (RowAppender clock = engine.append(table("run_clock"))) {
            clock.instant(now).endRow();
        }
        engine.create(table("reason", text("code"), text("reason_vi"), text("reason_en")));
        try (RowAppender rows = engine.append(table("reason"))) {
            reasons.rows().forEach(row -> {
                row.forEach(rows::text);
                rows.endRow();
            });
        }
        engine.create(SentFileTable.TABLE);
        try (RowAppender rows = engine.append(SentFileTable.TABLE)) {
            outcomes.stream()
                    .filter(FileOutcome::isRead)
                    .forEach(each -> SentFileTable.append(rows, each.file(), each.senderUnitId()));
        }
        engine.create(table("sender_column", number("file_no"), text("canonical"), text("sender_name")));
        try (RowAppender rows = engine.append(table("sender_column"))) {
            outcomes.forEach(each -> each.senderColumns()
                    .forEach((canonical, name) -> rows.number(each.file().number())
                            .text(canonical)
                            .text(name)
                            .endRow()));
        }
    }

    private static Table table(String name, Column... columns) {
        return new Table(name, List.of(columns));
    }

    private static Column text(String name) {
        return new Column(name, Type.TEXT);
    }

    private static Column number(String name) {
        return new Column(name, Type.NUMBER);
    }

    /** Holds whole files: those that speak for other units, and those in which too much is bad. */
    private void hold(List<FileOutcome> outcomes) {
        var faults = new TreeMap<Integer, List<List<Object>>>();
        for (List<Object> row : engine.read(feed.badShare())) {
            faults.computeIfAbsent(((Long) row.get(0)).intValue(), any -> new ArrayList<>())
                    .add(row);
        }
        for (FileOutcome outcome : outcomes) {
            var found = faults.getOrDefault(outcome.file().number(), List.of());
            Holding.why(found, maxBadShare(outcome.file()), HELD_FROM)
                    .or(outcome::wrongTotal)
                    .filter(why -> !isReleased(outcome.file(), why))
                    .ifPresent(why -> held.put(outcome.file().number(), why));
        }
        engine.create(table("held_file", number("file_no")));
        try (RowAppender rows = engine.append(table("held_file"))) {
            held.keySet().forEach(number -> rows.number(number).endRow());
        }
    }

    /** Of corrections every row may be bad: what cannot be corrected yet is left as it is, and must not hold the others. */
    private static int maxBadShare(SentFile file) {
        return file.handling().corrects() == null ? file.profile().rules().maxBadShare() : 100;
    }

    /** A person may vouch for what is in a file, never for whose it is. */
    private static boolean isReleased(SentFile file, FileRefused why) {
        return file.handling().release() != null && Holding.RELEASABLE.contains(why.code());
    }

    private List<Receipt> receipts(List<FileOutcome> outcomes) {
        var fates = new TreeMap<Integer, List<List<Object>>>();
        for (List<Object> row : engine.read(feed.receipt())) {
            fates.computeIfAbsent(((Long) row.get(0)).intValue(), any -> new ArrayList<>())
                    .add(row);
        }
        return outcomes.stream()
                .map(each -> receipt(each, fates.getOrDefault(each.file().number(), List.of())))
                .toList();
    }

    private Receipt receipt(FileOutcome outcome, List<List<Object>> fates) {
        String unitId = senders.unitId(outcome.file()).orElse(null);
        FileRefused why =
                held.getOrDefault(outcome.file().number(), outcome.refusal().orElse(null));
        if (why != null) {
            return receipts.refused(outcome.file(), unitId, why);
        }
        return receipts.loaded(outcome.file(), unitId, RowCounts.of(outcome, fates));
    }

    /** Writes the tables of the batch, and says which files hold them. */
    Map<String, List<String>> write() {
        progress.step("đang ghi lô dữ liệu", "writing the batch");
        var tables = new TreeMap<String, List<String>>();
        for (Feed.Kept kept : feed.kept()) {
            var files = new ArrayList<>(engine.write(kept.model(), batch, kept.name()));
            files.addAll(straight.kept(kept.name(), held.keySet()));
            if (!files.isEmpty()) {
                tables.put(kept.name(), files);
            }
        }
        straight.end(held.keySet());
        return tables;
    }
}
