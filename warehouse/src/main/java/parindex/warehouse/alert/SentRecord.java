package parindex.warehouse.alert;

import static parindex.warehouse.fault.Fault.RESOURCE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.Optional;
import parindex.warehouse.fault.WarehouseException;
import parindex.warehouse.store.DurableFile;

/**
 * Remembers who was told on which day, one file each, on the disk before the letter leaves: at most one a day. Who is killed
 * between the two leaves a file that says SENDING, and that recipient waits for tomorrow. At most once and not at least once,
 * because tomorrow's digest tells again whatever still stands, while a letter that comes twice teaches people to look away.
 */
final class SentRecord {
    /** So many days are remembered. */
    private static final int KEPT_DAYS = 40;

    /** What a file says. */
    enum State {
        /** Handed over or about to be: it may have arrived. */
        SENDING,
        SENT,
        REFUSED
    }

    private final Path folder;
    private final LocalDate day;

    SentRecord(Path alertFolder, LocalDate day) {
        this.folder = alertFolder.resolve("sent");
        this.day = day;
    }

    Optional<State> find(Recipient recipient) {
        Path file = file(recipient);
        try {
            if (!Files.exists(file)) {
                return Optional.empty();
            }
            String text = Files.readString(file, StandardCharsets.US_ASCII).strip();
            for (State state : State.values()) {
                if (text.equals(state.name())) {
                    return Optional.of(state);
                }
            }
            return Optional.of(State.SENDING); // killed before the first byte
        } catch (IOException e) {
            throw cannot(file, e);
        }
    }

    /** Whether the day's letter is ours to send; no other process gets it after that. */
    boolean claim(Recipient recipient) {
        Path file = file(recipient);
        try {
            boolean isNewDay = !Files.exists(file.getParent());
            Files.createDirectories(file.getParent());
            try (var channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                channel.write(ByteBuffer.wrap(bytes(State.SENDING)));
                channel.force(true);
            }
            DurableFile.syncFolder(file.getParent());
            if (isNewDay) {
                DurableFile.syncFolder(folder);
                DurableFile.syncFolder(folder.getParent());
            }
            return true;
        } catch (FileAlreadyExistsException e) {
            return false;
        } catch (IOException e) {
            throw cannot(file, e);
        }
    }

    void settle(Recipient recipient, State state) {
        DurableFile.write(file(recipient), bytes(state));
    }

    /** It certainly did not go out: the next run may try again. */
    void release(Recipient recipient) {
        Path file = file(recipient);
        try {
            Files.deleteIfExists(file);
            DurableFile.syncFolder(file.getParent());
        } catch (IOException e) {
            throw cannot(file, e);
        }
    }

    /** Forgets days long past. */
    void forgetOld() {
        if (!Files.isDirectory(folder)) {
            return;
        }
        String oldest = day.minusDays(KEPT_DAYS).toString();
        try (var days = Files.list(folder)) {
            for (Path each : days.toList()) {
                String name = each.getFileName().toString();
                if (name.matches("\\d{4}-\\d\\d-\\d\\d") && name.compareTo(oldest) < 0) {
                    delete(each);
                }
            }
        } catch (IOException e) {
            throw cannot(folder, e);
        }
    }

    private static void delete(Path dayFolder) throws IOException {
        try (var files = Files.list(dayFolder)) {
            for (Path each : files.toList()) {
                Files.deleteIfExists(each);
            }
        }
        Files.deleteIfExists(dayFolder);
    }

    private Path file(Recipient recipient) {
        return folder.resolve(day.toString()).resolve(recipient.key());
    }

    private static byte[] bytes(State state) {
        return (state.name() + "\n").getBytes(StandardCharsets.US_ASCII);
    }

    private static WarehouseException cannot(Path file, IOException cause) {
        return new WarehouseException(
                RESOURCE,
                file.toString(),
                "không ghi nhận được việc gửi thư; kiểm tra dung lượng đĩa và quyền ghi",
                "what is sent cannot be recorded; check disk space and rights",
                cause);
    }
}
