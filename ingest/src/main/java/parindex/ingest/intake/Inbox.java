package parindex.ingest.intake;

import static parindex.warehouse.fault.Fault.RESOURCE;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import parindex.warehouse.fault.WarehouseException;

/**
 * The drop folder: the first folder under it names the profile; one named {@code @<unit>} below holds what that unit sent
 * after it proved who it is. Files that may still be on their way wait: their name says so, or they changed a moment ago.
 * Links and whatever else is no file are left alone.
 */
public final class Inbox {
    private static final String PROVED = "@";
    private static final List<String> ENDS_OF_UNFINISHED = List.of(".part", ".tmp", ".crdownload", ".filepart");

    /** Far longer than any file is asked to lie still. */
    private static final Duration LONG_AGO = Duration.ofHours(1);

    /**
     * What lies there.
     *
     * @param offers files that are whole, by name
     * @param waiting names of the others, with their folders, and of folders that cannot be opened
     */
    public record Look(List<Offer> offers, List<String> waiting) {
        public Look {
            offers = List.copyOf(offers);
            waiting = List.copyOf(waiting);
        }
    }

    private Inbox() {}

    /** @param settle a file that changed within this time before {@code now} waits; a time in the far future is no reason */
    public static Look look(Path dataFolder, Instant now, Duration settle) {
        Path inbox = dataFolder.resolve("inbox");
        var offers = new ArrayList<Offer>();
        var waiting = new ArrayList<String>();
        var unread = new ArrayList<Path>();
        try {
            for (Path file : files(inbox, unread)) {
                if (isUnfinished(file) || isYoung(file, now, settle)) {
                    waiting.add(name(inbox, file));
                } else {
                    offers.add(offer(inbox, file));
                }
            }
            unread.forEach(path -> waiting.add(name(inbox, path)));
        } catch (IOException e) {
            throw new WarehouseException(
                    RESOURCE, inbox.toString(), "không đọc được thư mục", "the folder cannot be read", e);
        }
        return new Look(offers, waiting);
    }

    /** @param unread gets what cannot be opened: one folder of a sender must not keep the others waiting */
    private static List<Path> files(Path inbox, List<Path> unread) throws IOException {
        var files = new ArrayList<Path>();
        if (!Files.isDirectory(inbox)) {
            return files;
        }
        Files.walkFileTree(inbox, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                boolean isBelow = inbox.relativize(file).getNameCount() > 1;
                if (attributes.isRegularFile() && isBelow && !file.toString().endsWith(ControlTotal.SUFFIX)) {
                    files.add(file);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path path, IOException fault) throws IOException {
                if (path.equals(inbox)) {
                    throw fault;
                }
                return skip(path, fault);
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, IOException fault) {
                return fault == null ? FileVisitResult.CONTINUE : skip(folder, fault);
            }

            /** Senders' programs make folders for a moment; what is gone again waits for nothing. */
            private FileVisitResult skip(Path path, IOException fault) {
                if (!(fault instanceof NoSuchFileException)) {
                    unread.add(path);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        Collections.sort(files);
        return files;
    }

    private static String name(Path inbox, Path path) {
        return inbox.relativize(path).toString().replace('\\', '/');
    }

    private static boolean isUnfinished(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return name.startsWith(".")
                || name.startsWith("~$")
                || ENDS_OF_UNFINISHED.stream().anyMatch(name::endsWith);
    }

    private static boolean isYoung(Path file, Instant now, Duration settle) throws IOException {
        Instant changed;
        try {
            changed = Files.getLastModifiedTime(file).toInstant();
        } catch (NoSuchFileException e) {
            return true; // taken away or renamed since: next time
        }
        Duration age = Duration.between(changed, now);
        return age.abs().compareTo(settle) < 0;
    }

    /**
     * Dates a file back, so that it need not settle. Only for a file that was written whole before it gets its name in the
     * drop folder.
     */
    public static void declareWhole(Path file) throws IOException {
        Instant written = Files.getLastModifiedTime(file).toInstant();
        Files.setLastModifiedTime(file, FileTime.from(written.minus(LONG_AGO)));
    }

    private static Offer offer(Path inbox, Path file) {
        Path below = inbox.relativize(file);
        String folder = below.getNameCount() > 2
                ? below.getName(below.getNameCount() - 2).toString()
                : "";
        return new Offer(file, below.getName(0).toString(), folder, sender(below));
    }

    private static String sender(Path below) {
        for (int i = 1; i < below.getNameCount() - 1; i++) {
            String name = below.getName(i).toString();
            if (name.startsWith(PROVED)) {
                return name.substring(PROVED.length());
            }
        }
        return "";
    }
}
