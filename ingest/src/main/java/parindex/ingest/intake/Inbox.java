package parindex.ingest.intake;

import static parindex.warehouse.fault.Fault.RESOURCE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import parindex.warehouse.fault.WarehouseException;

/** The drop folder: the first folder under it names the profile. Links, hidden and half-written files are left alone. */
public final class Inbox {
    private Inbox() {}

    /** All files that lie there, by name; none when there is no inbox. */
    public static List<Offer> offers(Path dataFolder) {
        Path inbox = dataFolder.resolve("inbox");
        if (!Files.isDirectory(inbox)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(inbox)) {
            return files.filter(Inbox::isSent)
                    .filter(file -> inbox.relativize(file).getNameCount() > 1)
                    .sorted()
                    .map(file -> offer(inbox, file))
                    .toList();
        } catch (IOException e) {
            throw new WarehouseException(
                    RESOURCE, inbox.toString(), "không đọc được thư mục", "the folder cannot be read", e);
        }
    }

    private static boolean isSent(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        boolean isUnfinished = name.startsWith(".")
                || name.startsWith("~$")
                || name.endsWith(".part")
                || name.endsWith(".tmp")
                || name.endsWith(ControlTotal.SUFFIX);
        return !isUnfinished && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
    }

    private static Offer offer(Path inbox, Path file) {
        Path below = inbox.relativize(file);
        String folder = below.getNameCount() > 2
                ? below.getName(below.getNameCount() - 2).toString()
                : "";
        return new Offer(file, below.getName(0).toString(), folder);
    }
}
