package parindex.dashboard.jobs;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import parindex.dashboard.access.PrivateFolder;
import parindex.dashboard.access.Token;
import parindex.dashboard.jobs.BodyRefused.Why;

/** Where bytes lie while they come in: a private folder, emptied at every start. What is not whole leaves nothing. */
public final class Incoming {
    private static final Duration GRACE = Duration.ofSeconds(30);
    private static final long SLOWEST_BYTES_PER_SECOND = 1_024;

    /** A file that came whole. @param sha256 64 hexadecimal digits */
    public record Received(Path part, long bytes, String sha256) {}

    private final Path folder;

    Incoming(Path folder) throws IOException {
        this.folder = PrivateFolder.make(folder);
        try (Stream<Path> left = Files.list(folder)) {
            for (Path each : left.toList()) {
                Files.delete(each);
            }
        }
    }

    /** For those who must keep parts of a form somewhere. */
    public Path folder() {
        return folder;
    }

    public long freeBytes() throws IOException {
        return Files.getFileStore(folder).getUsableSpace();
    }

    /**
     * Reads to the end, a piece at a time. Whoever calls owns the part and hands it on or {@link #discard discards} it.
     *
     * @param limit most bytes that are taken
     * @param announced how many were said to come; negative when nobody said
     */
    public Received receive(InputStream in, long limit, long announced) throws IOException {
        Path part = folder.resolve(Token.randomLetters(20) + ".part");
        try {
            Received received = copy(in, part, limit);
            if (announced >= 0 && received.bytes() != announced) {
                throw new BodyRefused(Why.CUT);
            }
            if (received.bytes() == 0) {
                throw new BodyRefused(Why.EMPTY);
            }
            return received;
        } catch (BodyRefused | IOException e) {
            Files.deleteIfExists(part);
            throw e;
        }
    }

    public void discard(Received received) throws IOException {
        Files.deleteIfExists(received.part());
    }

    private static Received copy(InputStream in, Path part, long limit) throws IOException {
        var digest = sha256();
        var buffer = new byte[1 << 16];
        long bytes = 0;
        long started = System.nanoTime();
        try (OutputStream out = Files.newOutputStream(part)) {
            PrivateFolder.close(part);
            for (int count = read(in, buffer); count >= 0; count = read(in, buffer)) {
                bytes += count;
                if (bytes > limit) {
                    throw new BodyRefused(Why.TOO_LARGE);
                }
                refuseDrip(bytes, System.nanoTime() - started);
                digest.update(buffer, 0, count);
                out.write(buffer, 0, count);
            }
        }
        return new Received(part, bytes, HexFormat.of().formatHex(digest.digest()));
    }

    /** Only what goes wrong with the sender's side is the sender's: a full disk is ours. */
    private static int read(InputStream in, byte[] buffer) {
        try {
            return in.read(buffer);
        } catch (IOException e) {
            throw new BodyRefused(isTimeout(e) ? Why.TOO_SLOW : Why.CUT);
        }
    }

    /** Whether somebody waited too long somewhere behind this. */
    public static boolean isTimeout(Throwable fault) {
        for (Throwable each = fault; each != null; each = each.getCause()) {
            if (each instanceof TimeoutException) {
                return true;
            }
        }
        return false;
    }

    static void refuseDrip(long bytes, long nanos) {
        long seconds = nanos / 1_000_000_000;
        if (seconds > GRACE.toSeconds() && bytes < seconds * SLOWEST_BYTES_PER_SECOND) {
            throw new BodyRefused(Why.TOO_SLOW);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
