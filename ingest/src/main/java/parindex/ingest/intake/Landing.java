package parindex.ingest.intake;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import parindex.ingest.reader.FileRefused;
import parindex.warehouse.domain.Masks;
import parindex.warehouse.store.DurableFile;

/** Keeps files as they were sent: the only place with personal data, closed to everybody but its owner. */
public final class Landing {
    private static final int LONGEST_NAME = 120;
    private static final int SYNCED_AT_ONCE = 8;

    private final Path dataFolder;
    private final Path incoming;
    private final List<Path> unsynced = new ArrayList<>();
    private FutureTask<Void> syncing = done();

    Landing(Path dataFolder) throws IOException {
        this.dataFolder = dataFolder;
        this.incoming = closed(dataFolder).resolve(".incoming");
        BatchFolder.remove(incoming);
        Files.createDirectories(incoming);
    }

    private static Path closed(Path dataFolder) throws IOException {
        Path landing = Files.createDirectories(dataFolder.resolve("landing"));
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(landing, PosixFilePermissions.fromString("rwx------"));
        }
        return landing;
    }

    /** Keeps a workbook that is taken apart, and answers the folder for its parts. Needs no lock. */
    public static Path keepWhole(Path dataFolder, Path file, String profile) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        String sha256 = FileHash.of(bytes);
        Path folder = closed(dataFolder).resolve(safe(profile)).resolve(sha256.substring(0, 16));
        Files.createDirectories(folder);
        DurableFile.write(folder.resolve(safe(file.getFileName().toString())), bytes);
        return folder;
    }

    /**
     * Copies a file and answers the hash of the copy, in one pass; {@link #keep} then takes the copy. Refuses a file that
     * somebody writes to meanwhile.
     */
    String copy(Path file) throws IOException {
        Path part = incoming.resolve("part");
        FileTime written = Files.getLastModifiedTime(file);
        String sha256 = FileHash.copy(file, part);
        if (Files.size(file) != Files.size(part)
                || !Files.getLastModifiedTime(file).equals(written)) {
            throw new FileRefused("CHANGED_WHILE_READ", "", "");
        }
        Files.move(part, incoming.resolve(sha256), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return sha256;
    }

    /**
     * Keeps a copy, and refuses a file whose bytes are not those that were just counted. The copy may be lost with the
     * machine until {@link #awaitSync}.
     */
    Path keep(Path file, String profile, String sha256) throws IOException {
        Path part = incoming.resolve(sha256);
        if (!Files.exists(part) && !copy(file).equals(sha256)) {
            throw new FileRefused("CHANGED_WHILE_READ", "", "");
        }
        Path folder = dataFolder.resolve("landing").resolve(safe(profile)).resolve(sha256.substring(0, 16));
        Files.createDirectories(folder);
        Path kept = folder.resolve(safe(file.getFileName().toString()));
        Files.move(part, kept, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        unsynced.add(kept);
        return kept;
    }

    private static FutureTask<Void> done() {
        var task = new FutureTask<Void>(() -> null);
        task.run();
        return task;
    }

    /** Begins to bring all copies to the disk, beside what the caller does now. Nothing is kept after this. */
    void sync() {
        syncing = new FutureTask<>(() -> {
            bringToDisk();
            return null;
        });
        var thread = new Thread(syncing, "landing-sync");
        thread.setDaemon(true); // who fails before the commit needs it no more
        thread.start();
    }

    /** From the end of this call on all copies survive the machine. */
    void awaitSync() throws IOException {
        await(syncing);
    }

    /** Many at a time: the disk then writes them in one go, where one after the other would wait for it twice a file. */
    private void bringToDisk() throws IOException {
        var folders = new LinkedHashSet<Path>();
        for (Path file : unsynced) {
            folders.add(file.getParent());
            folders.add(file.getParent().getParent());
        }
        folders.add(dataFolder.resolve("landing"));
        ExecutorService pool = Executors.newFixedThreadPool(SYNCED_AT_ONCE);
        try {
            await(pool, unsynced, DurableFile::sync);
            await(pool, folders, DurableFile::syncFolder);
            unsynced.clear();
        } finally {
            pool.shutdownNow();
        }
    }

    private interface Sync {
        void run(Path path) throws IOException;
    }

    private static void await(ExecutorService pool, Collection<Path> paths, Sync sync) throws IOException {
        var work = new ArrayList<Callable<Void>>();
        for (Path path : paths) {
            work.add(() -> {
                sync.run(path);
                return null;
            });
        }
        try {
            for (var each : pool.invokeAll(work)) {
                await(each);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while syncing", e);
        }
    }

    private static void await(Future<Void> sync) throws IOException {
        try {
            sync.get();
        } catch (ExecutionException e) {
            throw new IOException("the landing cannot be written", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while syncing", e);
        }
    }

    String relative(Path kept) {
        return dataFolder.relativize(kept).toString().replace('\\', '/');
    }

    /** A name that no file system and no page takes for anything else; receipts tell it, so it names nobody. */
    static String safe(String name) {
        String clean =
                Masks.fileName(name).replaceAll("[^\\p{L}\\p{N}._-]", "_").replaceAll("^[._-]+", "");
        String bytesSafe = clean.substring(Math.max(0, clean.length() - LONGEST_NAME));
        boolean isDevice = bytesSafe.toUpperCase(Locale.ROOT).matches("(CON|PRN|AUX|NUL|COM\\d|LPT\\d)(\\..*)?");
        return bytesSafe.isEmpty() || isDevice ? "file_" + bytesSafe : bytesSafe;
    }
}
