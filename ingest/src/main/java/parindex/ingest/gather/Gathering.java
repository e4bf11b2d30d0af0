package parindex.ingest.gather;

import static parindex.warehouse.fault.Fault.RESOURCE;
import static parindex.warehouse.fault.Fault.RULES;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.ObjLongConsumer;
import parindex.ingest.intake.BatchFolder;
import parindex.ingest.intake.Inbox;
import parindex.ingest.profile.Profile;
import parindex.ingest.profile.Profiles;
import parindex.warehouse.fault.WarehouseException;
import parindex.warehouse.store.DurableFile;

/**
 * Pulls what sources have that we have not: into a file of the drop folder, whole or not at all. It keeps no state of its own,
 * so the watermark moves with the data and with nothing else.
 */
public final class Gathering {
    /** Of the machine and of a file server that holds the data folder. */
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);

    private final Path dataFolder;
    private final Profiles profiles;
    private final Drivers drivers;
    private final Pause pause;
    private final ObjLongConsumer<String> progress;

    /** @param progress told the id of a pull and its rows so far, now and then */
    public Gathering(
            Path dataFolder, Profiles profiles, Drivers drivers, Pause pause, ObjLongConsumer<String> progress) {
        this.dataFolder = dataFolder;
        this.profiles = profiles;
        this.drivers = drivers;
        this.pause = pause;
        this.progress = progress;
    }

    /** @param now when this pull begins; no watermark goes beyond it */
    public PullReport pull(PullSource source, Instant now) {
        long start = System.nanoTime();
        Optional<Watermark> from = Optional.empty();
        try {
            from = begin(source);
            var lock = PullLock.take(dataFolder, source.id());
            try (lock) {
                PullReport report = pull(source, now, from, start);
                Files.writeString(told(source), now + "\n");
                return report;
            }
        } catch (WarehouseException e) {
            return report(source, 0, from, Optional.empty(), start, "", Optional.of(e));
        } catch (IOException e) {
            var fault = new WarehouseException(
                    RESOURCE,
                    inbox(source).toString(),
                    "không ghi được (" + e.getClass().getSimpleName() + "); kiểm tra dung lượng đĩa và quyền ghi",
                    "cannot be written (" + e.getClass().getSimpleName() + "); check disk space and rights",
                    e);
            return report(source, 0, from, Optional.empty(), start, "", Optional.of(fault));
        } catch (RuntimeException e) {
            // A driver's own fault is a fault of its source, never of the others; its message may quote a record.
            var fault = new WarehouseException(
                    RESOURCE,
                    source.id() + " " + source.origin().told(),
                    "trình điều khiển hoặc bộ đọc gặp lỗi (" + e.getClass().getSimpleName()
                            + "); không giữ lại gì dở dang",
                    "the driver or the reader failed (" + e.getClass().getSimpleName() + "); nothing partial is kept",
                    e);
            return report(source, 0, from, Optional.empty(), start, "", Optional.of(fault));
        }
    }

    /** Where the next pull of this source begins: the highest watermark known, less the overlap. */
    public Optional<Watermark> begin(PullSource source) {
        try {
            Optional<Watermark> reached =
                    new PullNames(source).reached(new BatchFolder(dataFolder).read(), inbox(source));
            return reached.map(mark -> mark.minus(source.overlap())).or(source::start);
        } catch (IOException e) {
            throw new WarehouseException(
                    RESOURCE, inbox(source).toString(), "không đọc được thư mục", "the folder cannot be read", e);
        }
    }

    private PullReport pull(PullSource source, Instant now, Optional<Watermark> from, long start) throws IOException {
        Profile profile = profile(source);
        var names = new PullNames(source);
        Path folder = inbox(source);
        Files.createDirectories(folder);
        Path part = folder.resolve(names.unfinished());
        try {
            Pulled pulled = new Attempts(source, pause).until(() -> read(source, profile, from, part, now));
            if (pulled.rows() == 0) {
                return report(source, 0, from, Optional.empty(), start, "", Optional.empty());
            }
            Watermark to = pulled.highest()
                    .or(() -> from)
                    .orElseThrow(() -> noMark(source))
                    .notAfter(now);
            String name = keep(part, folder, names, from, to);
            return report(source, pulled.rows(), from, Optional.of(to), start, name, Optional.empty());
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private Pulled read(PullSource source, Profile profile, Optional<Watermark> from, Path part, Instant now)
            throws IOException, java.sql.SQLException {
        int limit = profile.limits().maxField();
        if (source.origin() instanceof TableOrigin table) {
            return new TableReading(
                            table, drivers.driver(table.kind()), limit, rows -> progress.accept(source.id(), rows))
                    .read(from, part);
        }
        return new WebReading((WebOrigin) source.origin(), now, rows -> progress.accept(source.id(), rows))
                .read(from, part);
    }

    /** Gives the file its name; the same rows once more are nothing new. */
    private static String keep(Path part, Path folder, PullNames names, Optional<Watermark> from, Watermark to)
            throws IOException {
        for (int copy = 1; ; copy++) {
            Path file = folder.resolve(names.of(from, to, copy));
            if (!Files.exists(file)) {
                Inbox.declareWhole(part);
                DurableFile.commit(part, file);
                return file.getFileName().toString();
            }
            if (Files.mismatch(part, file) < 0) {
                return "";
            }
        }
    }

    private Profile profile(PullSource source) {
        return profiles.find(source.profile())
                .orElseThrow(() -> new WarehouseException(
                        RULES,
                        source.id(),
                        "không có hồ sơ nguồn \"" + source.profile() + "\"; đã biết: " + profiles.ids(),
                        "no profile \"" + source.profile() + "\"; known are " + profiles.ids()));
    }

    private static WarehouseException noMark(PullSource source) {
        return new WarehouseException(
                RULES,
                source.id(),
                "mọi dòng đều trống cột mốc; hãy chọn cột khác",
                "every row is empty in the watermark column; choose another column");
    }

    private Path inbox(PullSource source) {
        return dataFolder.resolve("inbox").resolve(source.profile());
    }

    private static PullReport report(
            PullSource source,
            long rows,
            Optional<Watermark> from,
            Optional<Watermark> to,
            long start,
            String file,
            Optional<WarehouseException> fault) {
        return new PullReport(source, rows, from, to, (System.nanoTime() - start) / 1_000_000, file, fault);
    }

    /**
     * The last pull that ended well is as old as the source wishes, or dated in the future by a clock that was wrong. What this
     * file says sets the pace, never the watermark.
     */
    public boolean isDue(PullSource source, Instant now) {
        try {
            if (!Files.exists(told(source))) {
                return true;
            }
            Instant last = Files.getLastModifiedTime(told(source)).toInstant();
            boolean isOld =
                    !last.plus(Duration.ofMinutes(source.everyMinutes())).isAfter(now);
            return isOld || last.isAfter(now.plus(CLOCKS_DIFFER));
        } catch (IOException e) {
            return true; // taken away since
        }
    }

    private Path told(PullSource source) {
        return dataFolder.resolve("pulls").resolve("." + source.id() + ".done");
    }

    /** The sources of the data folder by id, which must differ. */
    public static List<PullSource> sources(Path dataFolder) {
        return PullFolder.read(dataFolder);
    }
}
