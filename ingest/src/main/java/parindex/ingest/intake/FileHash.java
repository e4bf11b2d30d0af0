package parindex.ingest.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** SHA-256 of what was sent, as 64 hexadecimal digits: by it a file is known again. */
public final class FileHash {
    private static final int PIECE = 1 << 20;
    /** Below this a thread of its own costs more than it saves. */
    private static final long LARGE = 8L << 20;

    private FileHash() {}

    public static String of(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return copy(in, OutputStream.nullOutputStream());
        }
    }

    static String of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    static String of(byte[] bytes) {
        return HexFormat.of().formatHex(sha256().digest(bytes));
    }

    /** Copies a file, and answers the hash of what was copied; what a large file holds is hashed beside the writing. */
    static String copy(Path file, Path copy) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                OutputStream out = Files.newOutputStream(copy)) {
            return Files.size(file) < LARGE ? copy(in, out) : copyBeside(in, out);
        }
    }

    private static String copy(InputStream in, OutputStream out) throws IOException {
        var digest = sha256();
        var buffer = new byte[1 << 16];
        for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
            digest.update(buffer, 0, count);
            out.write(buffer, 0, count);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static String copyBeside(InputStream in, OutputStream out) throws IOException {
        var digest = sha256();
        ExecutorService beside = Executors.newSingleThreadExecutor();
        try {
            byte[] piece = new byte[PIECE];
            byte[] other = new byte[PIECE];
            Future<?> hashed = CompletableFuture.completedFuture(null);
            for (int count = in.readNBytes(piece, 0, PIECE); count > 0; count = in.readNBytes(piece, 0, PIECE)) {
                await(hashed); // the other piece is free from here on
                byte[] bytes = piece;
                int length = count;
                hashed = beside.submit(() -> digest.update(bytes, 0, length));
                out.write(bytes, 0, length);
                piece = other;
                other = bytes;
            }
            await(hashed);
            return HexFormat.of().formatHex(digest.digest());
        } finally {
            beside.shutdownNow();
        }
    }

    private static void await(Future<?> hashed) throws IOException {
        try {
            hashed.get();
        } catch (ExecutionException e) {
            throw new IOException("cannot be hashed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while hashing", e);
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
